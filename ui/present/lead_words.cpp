// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/present/lead_words.h"

#include "ui/present/clock_text.h"
#include "ui/present/display_text.h"

#include <QCoreApplication>

namespace relaydesk {

namespace {

struct LeadWords
{
    Q_DECLARE_TR_FUNCTIONS(LeadWords)
};

QString plainChip(EventKind kind)
{
    switch (kind) {
    case EventKind::DemoRequested: return LeadWords::tr("Requested demo");
    case EventKind::QuoteRequested: return LeadWords::tr("Requested quote");
    case EventKind::CallRequested: return LeadWords::tr("Asked for call");
    case EventKind::FormSubmitted: return LeadWords::tr("Form");
    case EventKind::PageViewed: return LeadWords::tr("Page");
    case EventKind::DocumentDownloaded: return LeadWords::tr("Guide");
    case EventKind::WebinarAttended: return LeadWords::tr("Webinar");
    case EventKind::EmailOpened: return LeadWords::tr("Opened e-mail");
    case EventKind::EmailClicked: return LeadWords::tr("Clicked e-mail");
    case EventKind::EmailReceived: return LeadWords::tr("Wrote to us");
    case EventKind::ToolUsed: return LeadWords::tr("Tool");
    case EventKind::EventVisited: return LeadWords::tr("Event");
    case EventKind::Chat: return LeadWords::tr("Chat");
    default: return LeadWords::tr("Activity");
    }
}

QString named(const QString &topic, const QString &withTopic, const QString &without)
{
    return topic.isEmpty() ? without : withTopic.arg(topic);
}

QString titleOf(const BehaviourEvent &event)
{
    QString topic = displayText(event.topic, 80);
    switch (event.kind) {
    case EventKind::DemoRequested: return LeadWords::tr("Requested a demo");
    case EventKind::QuoteRequested: return LeadWords::tr("Requested a quote");
    case EventKind::CallRequested: return LeadWords::tr("Asked for a call");
    case EventKind::FormSubmitted:
        return named(topic, LeadWords::tr("Sent the form “%1”"), LeadWords::tr("Sent a form"));
    case EventKind::PageViewed: return named(topic, LeadWords::tr("Viewed %1"), LeadWords::tr("Viewed a page"));
    case EventKind::DocumentDownloaded:
        return named(topic, LeadWords::tr("Downloaded “%1”"), LeadWords::tr("Downloaded a document"));
    case EventKind::WebinarAttended:
        return named(topic, LeadWords::tr("Attended %1"), LeadWords::tr("Attended a webinar"));
    case EventKind::EmailOpened: return named(topic, LeadWords::tr("Opened “%1”"), LeadWords::tr("Opened an e-mail"));
    case EventKind::EmailClicked:
        return named(topic, LeadWords::tr("Clicked in “%1”"), LeadWords::tr("Clicked in an e-mail"));
    case EventKind::ToolUsed: return named(topic, LeadWords::tr("Used %1"), LeadWords::tr("Used a tool"));
    case EventKind::EventVisited: return named(topic, LeadWords::tr("Visited %1"), LeadWords::tr("Visited an event"));
    case EventKind::Chat: return LeadWords::tr("Chatted with us");
    case EventKind::EmailReceived: return LeadWords::tr("Wrote an e-mail");
    case EventKind::CallAttempted: return LeadWords::tr("We called");
    case EventKind::EmailSent: return LeadWords::tr("We wrote an e-mail");
    case EventKind::Meeting: return LeadWords::tr("We met");
    case EventKind::Note: return LeadWords::tr("Note");
    case EventKind::StageChanged: return named(topic, LeadWords::tr("Moved to %1"), LeadWords::tr("Moved on"));
    case EventKind::Other: return named(topic, QStringLiteral("%1"), LeadWords::tr("Activity"));
    }
    return topic;
}

QString ordinalTime(int n)
{
    switch (n) {
    case 2: return LeadWords::tr("second time");
    case 3: return LeadWords::tr("third time");
    case 4: return LeadWords::tr("fourth time");
    case 5: return LeadWords::tr("fifth time");
    default: return LeadWords::tr("%1 times by now").arg(n);
    }
}

QString intentClause(EventKind kind, const QString &ago)
{
    switch (kind) {
    case EventKind::DemoRequested: return LeadWords::tr("Asked for a demo %1 ago").arg(ago);
    case EventKind::QuoteRequested: return LeadWords::tr("Asked for a quote %1 ago").arg(ago);
    default: return LeadWords::tr("Asked for a call %1 ago").arg(ago);
    }
}

QString agoText(Instant since, Instant now)
{
    return durationText(std::max<Duration>(now - since, std::chrono::seconds(1)));
}

std::optional<WhyClause> companyClause(const Lead &lead)
{
    QStringList known;
    if (lead.company.employees > 0)
        known << LeadWords::tr("%Ln people", nullptr, lead.company.employees);
    if (!lead.company.industry.isEmpty())
        known << displayText(lead.company.industry, 60);
    if (!lead.company.country.isEmpty())
        known << countryText(lead.company.country);
    known.removeAll(QString());
    if (known.isEmpty())
        return std::nullopt;
    const QString facts = known.join(QStringLiteral(", "));
    const bool fits = lead.grade.fit >= 50;
    return WhyClause{fits ? LeadWords::tr("Company fits the profile: %1.").arg(facts)
                          : LeadWords::tr("Company: %1.").arg(facts),
                     {},
                     false};
}

const BehaviourEvent *latestOf(std::span<const BehaviourEvent> story, const Signal &signal)
{
    for (const BehaviourEvent &event : story) { // newest first
        if (event.kind == signal.kind && (isIntent(signal.kind) || event.topic == signal.topic))
            return &event;
    }
    return nullptr;
}

} // namespace

QString chipLabel(const Signal &signal)
{
    const QString topic = displayText(signal.topic, 40);
    const QString label = topic.isEmpty() ? plainChip(signal.kind) : topic;
    // Both at once: a topic with a "%2" in it is text.
    return signal.count > 1 && !isIntent(signal.kind)
        ? LeadWords::tr("%1 ×%2").arg(label, QString::number(signal.count))
        : label;
}

QString eventTitle(const BehaviourEvent &event, int repetition)
{
    const QString title = titleOf(event);
    return repetition > 1 ? LeadWords::tr("%1, %2").arg(title, ordinalTime(repetition)) : title;
}

QString gradeToolTip(const Grade &grade)
{
    const QString fit = grade.fit < 0 ? LeadWords::tr("Fit not known yet.")
                                      : LeadWords::tr("Fit %1, %2 of 100.").arg(grade.fitLetter()).arg(grade.fit);
    const QString engagement = grade.engagement < 0
        ? LeadWords::tr("Engagement not known yet.")
        : LeadWords::tr("Engagement %1, %2 of 100.").arg(grade.engagementStep()).arg(grade.engagement);
    return LeadWords::tr("%1 %2", "fit sentence, engagement sentence").arg(fit, engagement);
}

QString spokenRow(const LeadRow &row, Instant now)
{
    QStringList parts{leadTitle(row), displayText(row.role, 80), displayText(row.company, 80),
                      spokenCountdown(row.sla, now)};
    if (row.grade.fit >= 0)
        parts << LeadWords::tr("fit %1").arg(row.grade.fitLetter());
    if (row.grade.engagement >= 0)
        parts << LeadWords::tr("engagement %1").arg(row.grade.engagementStep());
    if (!row.signals.empty())
        parts << (isIntent(row.signals.front().kind) ? chipLabel(row.signals.front()).toLower()
                                                     : chipLabel(row.signals.front()));
    if (row.pending)
        parts << LeadWords::tr("waiting to be sent");
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QStringList companyFacts(const LeadRow &row, const QLocale &locale)
{
    QStringList facts{displayText(row.company, 120)};
    if (row.employees >= 0)
        facts << locale.toString(row.employees);
    facts << displayText(row.industry, 60) << displayText(row.country, 8);
    facts.removeAll(QString());
    return facts;
}

QString countryText(const QString &code)
{
    // Qt calls a code that it does not know "Default".
    const QLocale::Territory territory = QLocale::codeToTerritory(code);
    return territory == QLocale::AnyTerritory ? QString() : QLocale::territoryToString(territory);
}

QString outcomeLabel(AttemptOutcome outcome)
{
    switch (outcome) {
    case AttemptOutcome::Reached: return LeadWords::tr("Reached");
    case AttemptOutcome::Voicemail: return LeadWords::tr("Voicemail");
    case AttemptOutcome::NoAnswer: return LeadWords::tr("No answer");
    case AttemptOutcome::EmailSent: return LeadWords::tr("E-mail sent");
    case AttemptOutcome::WrongNumber: return LeadWords::tr("Wrong number");
    }
    return {};
}

std::vector<WhyClause> whyNow(const Lead &lead, std::span<const BehaviourEvent> story, Instant now)
{
    std::vector<WhyClause> clauses;
    for (const Signal &signal : lead.signals) {
        const BehaviourEvent *event = latestOf(story, signal);
        const RemoteId link = event ? event->remoteId : RemoteId();
        if (isIntent(signal.kind)) {
            if (clauses.empty())
                clauses.push_back(
                    {LeadWords::tr("%1.").arg(intentClause(signal.kind, agoText(signal.last, now))), link, true});
            continue;
        }
        if (clauses.size() >= 2)
            break;
        const QString topic = displayText(signal.topic, 60);
        const QString what = topic.isEmpty() ? plainChip(signal.kind) : topic;
        clauses.push_back({signal.count > 1 ? LeadWords::tr("%1, %Ln time(s), last %2 ago.", nullptr, signal.count)
                                                  .arg(what, agoText(signal.last, now))
                                            : LeadWords::tr("%1, %2 ago.").arg(what, agoText(signal.last, now)),
                           link, signal.count > 2});
    }
    if (auto company = companyClause(lead))
        clauses.push_back(*std::move(company));
    return clauses;
}

QString leadTitle(const LeadRow &row)
{
    for (const QString &text : {row.name, row.company}) {
        QString shown = displayText(text, 160);
        if (!shown.isEmpty())
            return shown;
    }
    return LeadWords::tr("Lead %1").arg(
        displayText(row.remoteId.isValid() ? row.remoteId.value() : row.id.toString(), 40));
}

} // namespace relaydesk
