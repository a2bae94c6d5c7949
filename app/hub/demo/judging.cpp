// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hub/demo/judging.h"

#include "core/conditions/fact_sheet.h"

namespace relaydesk::demo {

bool judge(const Scenery &scenery, Tale &tale, Instant now)
{
    FactSheet sheet(routingVocabulary());
    sheet.fill(tale.lead, tale.events, tale.lead.createdAt);
    const Qualification answer = scenery.agreementAt(now - tale.lead.createdAt).qualify(sheet.facts());
    tale.lead.grade = answer.grade;
    tale.lead.qualifyingRule = answer.rule;
    tale.lead.criteriaVersion = answer.criteria;
    return answer.verdict == Qualification::Verdict::Qualified;
}

} // namespace relaydesk::demo
