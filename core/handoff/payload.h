// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/json/json_node.h"

// Private to this room: members of a journal event's payload. What is missing, or of another type, is not said.
namespace relaydesk {

/// Null for what cannot be read.
[[nodiscard]] JsonNode readPayload(const QByteArray &payload);
[[nodiscard]] QString textIn(const JsonNode &object, QStringView key);
[[nodiscard]] qint64 wholeIn(const JsonNode &object, QStringView key, qint64 otherwise);
[[nodiscard]] bool flagIn(const JsonNode &object, QStringView key, bool otherwise);

} // namespace relaydesk
