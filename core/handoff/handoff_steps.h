// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/people.h"
#include "core/handoff/draft.h"
#include "core/handoff/handoff_documents.h"
#include "core/routing/routing_state.h"
#include "core/standards/company_fact.h"
#include "core/standards/duplicate_index.h"

namespace relaydesk {

/// Everything that a step looks at besides its lead.
struct StepContext
{
    const HandoffDocuments &documents;
    const RoutingState &routing;
    const Directory &directory;
    std::span<const BehaviourEvent> story;   ///< of the lead
    RepId accountOwner = {};                 ///< of the lead's company; none: nobody, or nobody looked
    std::span<const CompanyFact> known = {}; ///< what other leads say of the lead's company
};

/// Another lead that may be the same person or company.
struct Twin
{
    Match match;
    Lead lead;
};

// Each step writes what it decides into the draft. Pure: the same arguments give the same events.

/// One format; what others are like it, best first; an earlier one in the queue that is surely the same takes it in. Then the
/// question to an enrichment service, if one \a mayAsk; the clock by the policy that applies; and what is known of the company
/// here. True: nothing keeps the lead from being routed at once.
[[nodiscard]] bool standardiseStep(Draft &draft, const Course &course, const StepContext &context,
                                   std::span<const Twin> twins, bool mayAsk);
/// Qualifies, unless that is behind it, and routes; a lead that somebody has stays with them. Nothing where a lead that
/// was held is held again: \a opening then says until when, if anybody knows.
void routeStep(Draft &draft, const Course &course, const StepContext &context, OptionalInstant &opening);
/// The owner let the lead wait: somebody else has it, or a role is told.
void takeBackStep(Draft &draft, const Course &course, const StepContext &context);
void escalateStep(Draft &draft, const Course &course, const StepContext &context, qint64 rung);
/// The clock by the policy as it is now. Where that is gone, by the first that applies; where none does, an alarm.
void setClockStep(Draft &draft, const Course &course, const StepContext &context);
void tellContactStep(Draft &draft, const Course &course);
void recycleStep(Draft &draft, const Course &course, const StepContext &context);
/// What a source said of the lead's company, by the write policy: never over what a person typed, or what the CRM has.
/// \a late: the lead was routed without it.
void enrichStep(Draft &draft, const Course &course, const Result<std::vector<CompanyFact>> &answer, bool late);

/// What stands in the lead on its company, each value with where it is from: what an answer wrote still has its source, all
/// else stood there, and so counts as typed.
[[nodiscard]] CompanyProfile profileFor(const Lead &lead, const Course &course);

} // namespace relaydesk
