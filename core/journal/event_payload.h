// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/json/json_node.h"

#include <optional>

// Members of a journal event's payload. What is missing, or of another type, is not there: an event that was written by
// a later version is still an event.
namespace relaydesk {

/// Null for what cannot be read.
[[nodiscard]] JsonNode readPayload(const QByteArray &payload);
/// Nothing where there is no such text; textIn() where that is the same as an empty one.
[[nodiscard]] std::optional<QString> textOf(const JsonNode &object, QStringView key);
[[nodiscard]] QString textIn(const JsonNode &object, QStringView key);
[[nodiscard]] qint64 wholeIn(const JsonNode &object, QStringView key, qint64 otherwise);
[[nodiscard]] bool flagIn(const JsonNode &object, QStringView key, bool otherwise);
/// An ISO 8601 time.
[[nodiscard]] OptionalInstant timeIn(const JsonNode &object, QStringView key);

} // namespace relaydesk
