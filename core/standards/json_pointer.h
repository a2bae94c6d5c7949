// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>

// Private to this room: RFC 6901.
namespace relaydesk {

/// "" or parts that begin with "/", with "~" only as "~0" and "~1".
[[nodiscard]] bool isJsonPointer(const QString &pointer);
/// The value that \a pointer names; undefined where there is none.
[[nodiscard]] QJsonValue valueAt(const QJsonValue &root, const QString &pointer);

} // namespace relaydesk
