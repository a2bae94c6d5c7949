// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lead/panel_content.h"

namespace relaydesk::test {

/// Where a FakeClock starts.
[[nodiscard]] inline Instant panelNow()
{
    return fromEpochMs(1794995160000);
}

/// Mara Ekdahl as in the design's picture of the queue; 3:42 left.
[[nodiscard]] inline PanelContent maraEkdahl()
{
    using State = HandoffSteps::Step::State;
    const Instant now = panelNow();
    PanelContent made;
    made.lead = LeadId(4);
    made.head = {u"Mara Ekdahl"_qs,
                 u"VP Operations"_qs,
                 u"Norrvane Freight"_qs,
                 u"Gothenburg, 09:47 local"_qs,
                 u"Assigned to you"_qs,
                 u"Fit A, 86 of 100. Engagement 1, 91 of 100."_qs,
                 u"first contact by 09:51"_qs,
                 {86, 91},
                 {}};
    made.head.sla.startedAt = now - std::chrono::seconds(78);
    made.head.sla.dueAt = now + std::chrono::seconds(222);
    made.head.sla.target = std::chrono::minutes(5);
    made.phone = u"+46 8 465 004 12"_qs;
    made.email = u"mara.ekdahl@norrvane.example"_qs;
    made.why = {{u"Asked for a demo "_qs, RemoteId(u"e1"_qs), false},
                {u"92 s ago"_qs, RemoteId(u"e1"_qs), true},
                {u", after reading Pricing "_qs, RemoteId(u"e2"_qs), false},
                {u"three times"_qs, RemoteId(u"e2"_qs), true},
                {u" this week. "_qs, RemoteId(u"e2"_qs), false},
                {u"Company fits the profile: 850 people, logistics, Nordics."_qs, {}, false}};
    made.rule = u"MQL v14, rule “Demo request”"_qs;
    made.missing = {u"Timeline"_qs, u"Use case"_qs};
    made.questions = 6;
    const auto entry = [](int i, EventKind kind, const QString &title, const QString &detail, const QString &time) {
        return StoryEntry{RemoteId(u"e%1"_qs.arg(i)), kind, {}, title, detail, time, i == 1};
    };
    made.story = {entry(1, EventKind::DemoRequested, u"Requested a demo"_qs,
                        u"“40 depots, need handover sorted by spring”"_qs, u"09:45"_qs),
                  entry(2, EventKind::PageViewed, u"Viewed Pricing, third time"_qs,
                        u"Compared Team and Business for 2 min 10 s"_qs, u"09:41"_qs),
                  entry(3, EventKind::ToolUsed, u"Finished the ROI calculator"_qs,
                        u"Saved 31 h a week with 24 users"_qs, u"Mon 16:20"_qs),
                  entry(4, EventKind::EmailOpened, u"Opened “Cold-chain benchmark”"_qs,
                        u"Clicked the depot case study"_qs, u"Mon 08:02"_qs),
                  entry(5, EventKind::WebinarAttended, u"Attended cold-chain webinar"_qs,
                        u"42 of 45 min, asked about EDI"_qs, u"18 Nov"_qs)};
    for (int i = 6; i <= 9; ++i)
        made.story.push_back(
            entry(i, EventKind::PageViewed, u"Viewed Pricing"_qs, u"Team plan"_qs, u"%1 Nov"_qs.arg(18 - i)));
    made.storySpan = u"9 events in 12 days"_qs;
    made.company = {{u"Size"_qs, u"850 people"_qs},       {u"Revenue"_qs, u"€ 140–160 M"_qs},
                    {u"Industry"_qs, u"Road freight"_qs}, {u"Head office"_qs, u"Gothenburg, SE"_qs},
                    {u"Uses"_qs, u"SAP, Outlook"_qs},     {u"CRM"_qs, u"No open deal"_qs}};
    made.handoff = {{u"Form"_qs, u"09:45:58"_qs, {}, State::Done},
                    {u"CRM"_qs, u"09:46:02"_qs, u"4 s"_qs, State::Done},
                    {u"Qualified"_qs, u"09:46:09"_qs, u"7 s"_qs, State::Done},
                    {u"Routed"_qs, u"09:46:11"_qs, u"2 s"_qs, State::Done},
                    {u"Alerted"_qs, u"09:46:12"_qs, u"1 s"_qs, State::Done},
                    {u"First contact"_qs, u"open"_qs, {}, State::Open}};
    made.openSince = now - std::chrono::seconds(78);
    made.handoffSpan = u"14 s from form to you"_qs;
    for (const auto &label : {u"No budget"_qs, u"Not the right person"_qs, u"Too small to buy"_qs,
                              u"Student or job seeker"_qs, u"Already a customer"_qs, u"Wrong contact data"_qs})
        made.reasons.push_back({ReasonId(u"r%1"_qs.arg(made.reasons.size() + 1)), label, false});
    made.snooze = {{u"In 1 hour"_qs, u"10:47"_qs, u"The clock runs on: the lead is back before it is due"_qs,
                    now + std::chrono::hours(1)},
                   {u"Tomorrow"_qs, u"Wed 09:00"_qs, u"The clock runs on: the lead is back before it is due"_qs,
                    now + std::chrono::hours(24)},
                   {u"When they reply"_qs, {}, u"The clock pauses meanwhile"_qs, {}}};
    made.mailSubject = u"Your request for a demo"_qs;
    made.mailBody = u"Hello Mara,\n"_qs;
    return made;
}

} // namespace relaydesk::test
