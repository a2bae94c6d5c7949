// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/conditions/condition.h"
#include "core/conditions/vocabulary.h"
#include "core/json/json_node.h"

namespace relaydesk {

/// What a condition may be at most; more is a mistake in the document.
struct ConditionLimits
{
    int depth = 12;      ///< groups in groups
    int clauses = 500;   ///< in the whole tree
    int values = 10'000; ///< of one "is one of"
    int text = 500;      ///< characters of one text; a pattern at most a fifth of it
};

/// Reads a condition inside a larger document. Mistakes: an unknown field, operator, kind of event or list, with the
/// nearest known name; a wrong type; an empty group; nested too deep; too many clauses. With a mistake
/// the answer is worth nothing. The format: docs/conditions.md, resources/schema-documents/condition.schema.json.
[[nodiscard]] Condition readCondition(const JsonNode &node, const JsonPlace &place, const Vocabulary &vocabulary,
                                      Mistakes &mistakes, const ConditionLimits &limits = {});

/// A whole document that is one condition. Invalid, with all mistakes and their places, a line each.
[[nodiscard]] Result<Condition> parseCondition(const QByteArray &json, const Vocabulary &vocabulary);

} // namespace relaydesk
