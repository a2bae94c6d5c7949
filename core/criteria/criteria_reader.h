// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/conditions/vocabulary.h"
#include "core/criteria/criteria.h"

namespace relaydesk {

/// Reads a criteria document (resources/schema-documents/criteria.schema.json, docs/criteria.md). Invalid, with every
/// mistake and its place in words, a line each.
[[nodiscard]] Result<Criteria> parseCriteria(const QByteArray &json, const Vocabulary &vocabulary);
/// The same for what somebody is still writing: a name, the rule of the MQL, both halves of
/// the SQL's and why somebody is never handed over may be missing.
[[nodiscard]] Result<Criteria> parseCriteriaDraft(const QByteArray &json, const Vocabulary &vocabulary);

} // namespace relaydesk
