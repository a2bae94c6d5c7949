// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/criteria/criteria_check.h"
#include "core/criteria/criteria_diff.h"
#include "core/criteria/criteria_explanation.h"

#include <QJsonArray>
#include <QJsonObject>

namespace relaydesk::ctl {

/// Stage, rule, both scores, grade, missing fields and every part.
[[nodiscard]] QJsonObject judgedJson(const Criteria &criteria, const CriteriaProgram &program,
                                     const Vocabulary &vocabulary, const LeadFacts &facts);
/// The same, with the clauses, the ways up and the next change.
[[nodiscard]] QJsonObject explainedJson(const Criteria &criteria, const CriteriaProgram &program,
                                        const Vocabulary &vocabulary, const LeadFacts &facts);
[[nodiscard]] QJsonArray changesJson(const std::vector<CriteriaChange> &changes);

} // namespace relaydesk::ctl
