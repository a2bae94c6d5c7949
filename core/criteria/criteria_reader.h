// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/conditions/vocabulary.h"
#include "core/criteria/criteria.h"

namespace relaydesk {

/// Reads a criteria document (resources/schema-documents/criteria.schema.json, docs/criteria.md). Invalid, with every
/// mistake and its place in words, a line each.
[[nodiscard]] Result<Criteria> parseCriteria(const QByteArray &json, const Vocabulary &vocabulary);

} // namespace relaydesk
