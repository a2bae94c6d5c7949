// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/handoff_steps.h"
#include "ui/lead/company_column.h"
#include "ui/lead/lead_head.h"
#include "ui/lead/lead_popovers.h"
#include "ui/lead/story_item.h"
#include "ui/present/lead_words.h"

namespace relaydesk {

/// Everything the panel shows of one lead, in words and fit to be shown. A default one: no lead.
struct PanelContent
{
    LeadId lead;
    LeadHead::Facts head;
    QString phone; ///< as typed; empty for none
    QString email;
    std::vector<WhyClause> why;
    QString rule; ///< "MQL v14, rule “Demo request”"
    QStringList missing;
    int questions = 0;
    std::vector<StoryEntry> story;
    QString storySpan; ///< "9 events in 12 days"
    std::vector<CompanyColumn::Fact> company;
    std::vector<HandoffSteps::Step> handoff;
    OptionalInstant openSince; ///< the station before the open one: its gap counts
    QString handoffSpan;       ///< "14 s from form to you"
    std::vector<Reason> reasons;
    std::vector<SnoozeChoice> snooze;
    bool contacted = false; ///< an opportunity is the next step
    QString acceptBlocked;  ///< why accepting or converting is not possible; empty where it is
    QString mailSubject;    ///< the opener
    QString mailBody;

    bool operator==(const PanelContent &) const = default;
};

} // namespace relaydesk
