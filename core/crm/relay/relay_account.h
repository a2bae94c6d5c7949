// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace relaydesk {

/// How to reach one hub. The token comes from the keychain, or from the hub that we started ourselves.
struct RelayAccount
{
    QUrl url; ///< "https://hub.example.com"; a path is kept, "/api/v1" is added
    QString token;
};

} // namespace relaydesk
