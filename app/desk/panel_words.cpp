// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/panel_words.h"

#include "ui/present/clock_text.h"
#include "ui/present/display_text.h"
#include "ui/present/lead_words.h"
#include "ui/present/snooze.h"

#include <QCoreApplication>
#include <QHash>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <span>

namespace relaydesk {

namespace {

struct PanelWords
{
    Q_DECLARE_TR_FUNCTIONS(PanelWords)
};

QString placeText(const Lead &lead, Instant now, const QLocale &locale)
{
    QString city = displayText(lead.company.city, 80);
    const QTimeZone zone(lead.timeZone.toLatin1());
    if (lead.timeZone.isEmpty() || !zone.isValid())
        return city;
    const QString there = timeOfDay(toDateTime(now).toTimeZone(zone).time(), locale);
    return city.isEmpty() ? PanelWords::tr("%1 local").arg(there) : PanelWords::tr("%1, %2 local").arg(city, there);
}

QString ownerText(const Lead &lead, const Directory &people)
{
    if (!lead.owner.isValid())
        return PanelWords::tr("Nobody has taken it");
    if (lead.owner == people.me)
        return PanelWords::tr("Assigned to you");
    const auto rep
        = std::find_if(people.reps.begin(), people.reps.end(), [&](const Rep &r) { return r.id == lead.owner; });
    return rep == people.reps.end() ? PanelWords::tr("Assigned to a colleague")
                                    : PanelWords::tr("Assigned to %1").arg(displayText(rep->name, 80));
}

QString contactBy(const SlaClock &sla, Instant now, const QLocale &locale)
{
    if (sla.answeredAt)
        return PanelWords::tr("contacted %1").arg(momentText(*sla.answeredAt, now, locale));
    return sla.dueAt ? PanelWords::tr("first contact by %1").arg(momentText(*sla.dueAt, now, locale)) : QString();
}

LeadHead::Facts headOf(const Lead &lead, const LeadRow &row, const Directory &people, Instant now,
                       const QLocale &locale)
{
    LeadHead::Facts head;
    head.name = leadTitle(row);
    head.role = displayText(lead.role, 120);
    head.company = displayText(lead.company.name, 120);
    head.place = placeText(lead, now, locale);
    head.owner = ownerText(lead, people);
    head.gradeWords = gradeToolTip(lead.grade);
    head.contactBy = contactBy(lead.sla, now, locale);
    head.grade = lead.grade;
    head.sla = lead.sla;
    return head;
}

QString ruleText(const Lead &lead)
{
    QString version = displayText(lead.criteriaVersion, 20);
    const QString rule = displayText(lead.qualifyingRule, 60);
    if (rule.isEmpty())
        return version;
    return version.isEmpty() ? PanelWords::tr("Rule “%1”").arg(rule)
                             : PanelWords::tr("MQL %1, rule “%2”").arg(version, rule);
}

/// What a rep has to find out that nobody has told yet.
void addQuestions(const Lead &lead, PanelContent &content)
{
    const std::array<std::pair<QString, bool>, 6> questions{{
        {PanelWords::tr("Phone"), !lead.phone.isEmpty()},
        {PanelWords::tr("Role"), !lead.role.isEmpty()},
        {PanelWords::tr("Company size"), lead.company.employees >= 0},
        {PanelWords::tr("Industry"), !lead.company.industry.isEmpty()},
        {PanelWords::tr("What they use"), !lead.company.technology.isEmpty()},
        {PanelWords::tr("Language"), !lead.language.isEmpty()},
    }};
    content.questions = static_cast<int>(questions.size());
    for (const auto &[name, known] : questions) {
        if (!known)
            content.missing << name;
    }
}

void addStory(const LeadDetail &detail, Instant now, const QLocale &locale, PanelContent &content)
{
    // Newest first as stored; a repetition is counted from the oldest.
    QHash<QString, int> seen;
    std::vector<int> repetition(detail.story.size());
    for (size_t i = detail.story.size(); i-- > 0;) {
        const BehaviourEvent &event = detail.story[i];
        repetition[i] = ++seen[toString(event.kind) + u'/' + event.topic];
    }
    const auto trigger = std::find_if(detail.story.begin(), detail.story.end(),
                                      [](const BehaviourEvent &event) { return isIntent(event.kind); });
    for (size_t i = 0; i < detail.story.size(); ++i) {
        const BehaviourEvent &event = detail.story[i];
        content.story.push_back({event.remoteId, event.kind, displayText(event.topic, 80),
                                 eventTitle(event, repetition[i]), displayText(event.detail, 200),
                                 momentText(event.at, now, locale),
                                 trigger != detail.story.end() && &*trigger == &event});
    }
    if (detail.story.empty())
        return;
    const auto days = std::chrono::floor<std::chrono::days>(now - detail.story.back().at).count();
    const QString events = PanelWords::tr("%Ln event(s)", nullptr, static_cast<int>(detail.story.size()));
    content.storySpan = days < 1 ? PanelWords::tr("%1 today", "9 events today").arg(events)
                                 : PanelWords::tr("%1 in %2", "9 events in 12 days")
                                       .arg(events, PanelWords::tr("%Ln day(s)", nullptr, static_cast<int>(days) + 1));
}

void addCompany(const CompanyFacts &company, const QLocale &locale, PanelContent &content)
{
    const auto add = [&content](const QString &name, const QString &value) {
        if (!value.isEmpty())
            content.company.emplace_back(name, displayText(value, 120));
    };
    if (company.employees >= 0)
        add(PanelWords::tr("Size"), PanelWords::tr("%1 people").arg(locale.toString(company.employees)));
    add(PanelWords::tr("Revenue"), company.revenue);
    add(PanelWords::tr("Industry"), company.industry);
    add(PanelWords::tr("Head office"),
        company.city.isEmpty() || company.country.isEmpty()
            ? company.city + company.country
            : PanelWords::tr("%1, %2", "city, country").arg(company.city, company.country));
    add(PanelWords::tr("Uses"), company.technology);
    add(PanelWords::tr("Website"), company.website);
}

/// The CRM may know of an attempt only, not whether it reached anybody.
OptionalInstant firstContactOf(const HandoffStamps &stamps)
{
    return stamps.firstAttempt ? stamps.firstAttempt : stamps.firstContact;
}

void addHandoff(const HandoffStamps &stamps, const QLocale &locale, PanelContent &content)
{
    content.handoff = handoffSteps(stamps, locale);
    for (const OptionalInstant &at :
         {stamps.submitted, stamps.captured, stamps.qualified, stamps.routed, stamps.alerted}) {
        if (at)
            content.openSince = at;
    }
    const OptionalInstant reached = stamps.alerted ? stamps.alerted : stamps.routed;
    if (stamps.submitted && reached && *reached >= *stamps.submitted)
        content.handoffSpan
            = PanelWords::tr("%1 from form to you")
                  .arg(durationText(std::chrono::round<std::chrono::seconds>(*reached - *stamps.submitted)));
}

} // namespace

std::vector<HandoffSteps::Step> handoffSteps(const HandoffStamps &stamps, const QLocale &locale)
{
    using Step = HandoffSteps::Step;
    const OptionalInstant contact = firstContactOf(stamps);
    const std::array<std::pair<QString, OptionalInstant>, 6> stations{{
        {PanelWords::tr("Form"), stamps.submitted},
        {PanelWords::tr("CRM"), stamps.captured},
        {PanelWords::tr("Qualified"), stamps.qualified},
        {PanelWords::tr("Routed"), stamps.routed},
        {PanelWords::tr("Alerted"), stamps.alerted},
        {PanelWords::tr("First contact"), contact},
    }};
    std::vector<Step> steps;
    OptionalInstant before;
    for (const auto &[label, at] : stations) {
        Step step{label, {}, {}, Step::State::Ahead};
        if (at) {
            step.state = Step::State::Done;
            step.time = timeOfDayToTheSecond(toDateTime(*at).toLocalTime().time(), locale);
            if (before && *at >= *before)
                step.gap = durationText(std::chrono::round<std::chrono::seconds>(*at - *before));
            before = at;
        }
        steps.push_back(step);
    }
    if (!contact) {
        steps.back().state = Step::State::Open;
        steps.back().time = PanelWords::tr("open");
    }
    return steps;
}

PanelContent panelContent(const LeadDetail &detail, const Directory &people, Instant now, const QLocale &locale)
{
    const Lead &lead = detail.lead;
    const LeadRow row = rowOf(lead, detail.pending);
    PanelContent content;
    content.lead = lead.id;
    content.head = headOf(lead, row, people, now, locale);
    content.phone = displayText(lead.phone, 60);
    content.email = displayText(lead.email, 254);
    content.why = whyNow(lead, detail.story, now);
    content.rule = ruleText(lead);
    addQuestions(lead, content);
    addStory(detail, now, locale, content);
    addCompany(lead.company, locale, content);
    addHandoff(lead.stamps, locale, content);
    content.reasons = people.reasons;
    for (const SnoozeOption &option : snoozeOptions(now, QTimeZone::systemTimeZone(), locale)) {
        content.snooze.push_back({option.label, option.when,
                                  option.until ? PanelWords::tr("The clock runs on: the lead is back before it is due")
                                               : PanelWords::tr("The clock pauses meanwhile"),
                                  option.until});
    }
    content.contacted = firstContactOf(lead.stamps).has_value();
    if (!isInQueue(lead.status))
        content.acceptBlocked = PanelWords::tr("This lead is closed.");
    const auto intent
        = std::find_if(lead.signals.begin(), lead.signals.end(), [](const Signal &s) { return isIntent(s.kind); });
    content.mailSubject
        = intent == lead.signals.end() ? PanelWords::tr("Your enquiry") : PanelWords::tr("Your request");
    const QString firstName = displayText(lead.name, 80).section(QLatin1Char(' '), 0, 0);
    content.mailBody
        = firstName.isEmpty() ? PanelWords::tr("Hello,\n\n") : PanelWords::tr("Hello %1,\n\n").arg(firstName);
    return content;
}

QString mappingText(int matched, const std::vector<MappingCoverage> &kept)
{
    constexpr size_t named = 3;
    QStringList said;
    if (matched > 0)
        said << PanelWords::tr("%Ln field(s) of the CRM matched.", nullptr, matched);
    QStringList often;
    for (const MappingCoverage &field : std::span(kept).first(std::min(named, kept.size())))
        often << PanelWords::tr("%1 (%Ln lead(s))", "a field", int(field.leads)).arg(displayText(field.field, 60));
    if (!often.isEmpty())
        said << PanelWords::tr("%Ln field(s) kept unmatched, set most often: %1.", nullptr, int(kept.size()))
                    .arg(often.join(QStringLiteral(", ")));
    return said.join(u' ');
}

} // namespace relaydesk
