// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/command.h"
#include "core/domain/lead.h"

#include <QLocale>
#include <QString>

namespace relaydesk {

/// "Requested demo", "Pricing ×3".
[[nodiscard]] QString chipLabel(const Signal &signal);
/// "Requested a demo", "Viewed Pricing, third time" (\a repetition counts from 1).
[[nodiscard]] QString eventTitle(const BehaviourEvent &event, int repetition);
/// "Fit A, 86 of 100. Engagement 1, 91 of 100."
[[nodiscard]] QString gradeToolTip(const Grade &grade);
/// "Mara Ekdahl, VP Operations, Norrvane Freight, due in 4 minutes, fit A, engagement 1, requested demo"
[[nodiscard]] QString spokenRow(const LeadRow &row, Instant now);
/// "Norrvane Freight · 850 · Logistics · SE" without what is unknown.
[[nodiscard]] QStringList companyFacts(const LeadRow &row, const QLocale &locale);
/// "Sweden"; empty for a code that no country has.
[[nodiscard]] QString countryText(const QString &code);
[[nodiscard]] QString outcomeLabel(AttemptOutcome outcome);
/// One or two sentences that name event, repetition and fit; each clause names the event it stands on.
struct WhyClause
{
    QString text;
    RemoteId event; ///< none: a fact of the company
    bool strong = false;

    bool operator==(const WhyClause &) const = default;
};
[[nodiscard]] std::vector<WhyClause> whyNow(const Lead &lead, std::span<const BehaviourEvent> story, Instant now);
/// The lead's name, or the company's, or "Lead 42": never empty.
[[nodiscard]] QString leadTitle(const LeadRow &row);

} // namespace relaydesk
