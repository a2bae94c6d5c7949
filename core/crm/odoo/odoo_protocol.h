// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonValue>

namespace relaydesk {

/// The body of a JSON-RPC call to a service ("common", "object").
[[nodiscard]] QByteArray odooRequestBody(const QString &service, const QString &method, const QJsonArray &args);

/// The result in a JSON-RPC answer. Parse for HTML, for JSON cut off and for anything else; an error
/// that Odoo reports becomes a kind by the name of its exception (AccessDenied Auth, AccessError Forbidden,
/// MissingError NotFound, UserError and ValidationError Invalid with its message, the database's own
/// troubles Network). Pure; any thread.
[[nodiscard]] Result<QJsonValue> odooResult(const QByteArray &answer);

/// odooResult() where a list must come.
[[nodiscard]] Result<QJsonArray> odooRecords(const QByteArray &answer);

} // namespace relaydesk
