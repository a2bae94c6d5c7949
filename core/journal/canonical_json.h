// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace relaydesk {

/// A payload in the one form that the journal keeps (docs/journal.md, "Payloads"): no spaces, members ordered by
/// the UTF-16 code units of their names, the shortest escapes, whole numbers without a fraction. Of two members of one
/// name the last counts; half a surrogate pair becomes U+FFFD. Doing it again changes nothing. Empty stays empty.
/// Invalid for what is no JSON object. Pure; any thread.
[[nodiscard]] Result<QByteArray> canonicalJson(const QByteArray &json);

/// Appends \a text in quotes, escaped as above.
void appendJsonText(QByteArray &json, QByteArrayView utf8);

} // namespace relaydesk
