// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"

#include <QJsonValue>
#include <QString>

namespace relaydesk {

// Odoo's JSON values: what is not set is false, a link is [id, name] or false, a time is naive UTC text.

/// The text; empty for false.
[[nodiscard]] QString odooText(const QJsonValue &value);
/// The id of a link, or a plain id; 0 for false.
[[nodiscard]] qint64 odooId(const QJsonValue &value);
/// The name of a link; empty for false.
[[nodiscard]] QString odooLabel(const QJsonValue &value);
/// "2026-11-22 12:01:26", with or without a fraction; nothing for false and for rubbish.
[[nodiscard]] OptionalInstant odooTime(const QJsonValue &value);
/// Whole seconds, rounded down.
[[nodiscard]] QString toOdooTime(Instant time);
/// The id as text; empty for 0.
[[nodiscard]] QString odooIdText(qint64 id);

} // namespace relaydesk
