// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/present/alert_words.h"

#include "ui/present/clock_text.h"
#include "ui/present/display_text.h"
#include "ui/present/lead_words.h"

#include <QCoreApplication>

namespace relaydesk {

namespace {

struct AlertWords
{
    Q_DECLARE_TR_FUNCTIONS(AlertWords)
};

QString whoText(const LeadRow &row)
{
    const QString company = displayText(row.company, 80);
    const QString name = leadTitle(row);
    return company.isEmpty() || company == name ? name : AlertWords::tr("%1, %2", "name, company").arg(name, company);
}

QString headingOf(const Alert &alert)
{
    switch (alert.kind) {
    case AlertKind::NewLead: return AlertWords::tr("New lead for you");
    case AlertKind::Unassigned: return AlertWords::tr("New lead, nobody's yet");
    case AlertKind::DueSoon: return AlertWords::tr("Five minutes left");
    case AlertKind::Breached: return AlertWords::tr("The clock has run out");
    case AlertKind::Digest: return AlertWords::tr("%Ln lead(s) for you", nullptr, static_cast<int>(alert.leads.size()));
    }
    return {};
}

QString titleOf(const Alert &alert, Instant now)
{
    const LeadRow &row = alert.leads.front();
    if (alert.kind == AlertKind::Breached) {
        return AlertWords::tr("%1: the %2 are over and no contact is logged")
            .arg(whoText(row), durationText(row.sla.target));
    }
    if (!row.sla.dueAt)
        return whoText(row);
    return AlertWords::tr("%1: contact by %2").arg(whoText(row), momentText(*row.sla.dueAt, now, QLocale()));
}

QString whyOf(const LeadRow &row)
{
    QStringList chips;
    for (const Signal &signal : row.signals) {
        if (chips.size() == 3)
            break;
        chips << chipLabel(signal);
    }
    return chips.join(QStringLiteral(", "));
}

QString moreText(const Alert &alert)
{
    const int more = static_cast<int>(alert.leads.size()) - linesOfDigest;
    return more > 0 ? AlertWords::tr("and %Ln more", nullptr, more) : QString();
}

QString digestBody(const Alert &alert, Instant now)
{
    QStringList lines;
    for (const LeadRow &row : alert.leads) {
        if (lines.size() == linesOfDigest) {
            lines << moreText(alert);
            break;
        }
        lines << AlertWords::tr("%1 · %2", "who · clock").arg(whoText(row), countdownText(row.sla, now, QLocale()));
    }
    return lines.join(QLatin1Char('\n'));
}

QString singleBody(const LeadRow &row, const QString &why, AlertKind kind)
{
    QStringList who{displayText(row.role, 60)};
    if (row.employees > 0)
        who << AlertWords::tr("%Ln people", nullptr, row.employees);
    if (!row.country.isEmpty())
        who << countryText(row.country);
    who.removeAll(QString());
    QStringList lines{who.join(QStringLiteral(", ")), why};
    if (kind == AlertKind::Breached)
        lines << AlertWords::tr("Call now or hand on.");
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

} // namespace

AlertText alertText(const Alert &alert, Instant now)
{
    if (alert.leads.empty())
        return {};
    AlertText text;
    text.heading = headingOf(alert);
    if (alert.kind == AlertKind::Digest) {
        text.title = text.heading;
        text.body = digestBody(alert, now);
        text.more = moreText(alert);
        return text;
    }
    const LeadRow &row = alert.leads.front();
    text.title = titleOf(alert, now);
    text.why = whyOf(row);
    text.body = singleBody(row, text.why, alert.kind);
    QStringList facts = companyFacts(row, QLocale());
    if (!displayText(row.company).isEmpty())
        facts.removeFirst();
    text.facts = facts.join(QStringLiteral(" · "));
    return text;
}

} // namespace relaydesk
