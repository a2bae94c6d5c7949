// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace relaydesk {

/// How to reach one Odoo. The secret is a password or an API key and comes from the keychain.
struct OdooAccount
{
    QUrl url; ///< "https://crm.example.com"; a path is kept, "/jsonrpc" is added
    QString database;
    QString user;
    QString secret;
};

} // namespace relaydesk
