// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/regrading.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <cstdlib>

namespace relaydesk {

namespace {

struct RegradingText
{
    Q_DECLARE_TR_FUNCTIONS(relaydesk::Regrading)
};

constexpr int leadsAtOnce = 50;

bool isScored(const Qualification &answer)
{
    return answer.grade.fit >= 0 && answer.grade.engagement >= 0;
}

bool isJudged(const Lead &lead)
{
    return isInQueue(lead.status) && lead.stamps.qualified.has_value();
}

/// A point less by tomorrow is not worth a line in everybody's journal.
bool isAlike(const Grade &a, const Grade &b)
{
    constexpr int slight = 5;
    return a.fit == b.fit && a.engagementStep() == b.engagementStep() && std::abs(a.engagement - b.engagement) < slight;
}

QString letters(const Grade &grade)
{
    return grade.fitLetter().isNull() ? QStringLiteral("–")
                                      : QString(grade.fitLetter() % QString::number(grade.engagementStep()));
}

/// One line for the lead's story.
QString whatChanged(const Lead &was, const Qualification &answer, const QString &rule)
{
    const QString grade = letters(was.grade) == letters(answer.grade)
        ? letters(answer.grade)
        : RegradingText::tr("%1, was %2", "a grade").arg(letters(answer.grade), letters(was.grade));
    return was.criteriaVersion.isEmpty()
        ? RegradingText::tr("%1: %2", "a grade and the rule that decided").arg(grade, rule)
        : RegradingText::tr("%1 by %2 before. %3", "a grade, the earlier version, the rule that decides now")
              .arg(grade, was.criteriaVersion, rule);
}

QJsonObject scoreText(const Qualification &answer)
{
    QJsonObject text{{QStringLiteral("fit"), answer.grade.fit},
                     {QStringLiteral("engagement"), answer.grade.engagement},
                     {QStringLiteral("stage"), answer.stage},
                     {QStringLiteral("criteria"), answer.criteria}};
    if (!answer.missing.isEmpty())
        text[u"missing"] = QJsonArray::fromStringList(answer.missing);
    return text;
}

} // namespace

void tellScore(Draft &draft, const Qualification &answer)
{
    if (isScored(answer))
        draft.tell(HandoffKind::Scored, scoreText(answer));
}

void Regrading::begin()
{
    m_revision = 0;
    m_agenda.clear();
    m_due.clear();
}

Result<Regrading::Slice> Regrading::next(const Store &store, Instant now)
{
    Slice slice;
    while (!m_agenda.empty() && m_agenda.begin()->first <= now && slice.leads.size() < leadsAtOnce) {
        const qint64 id = m_agenda.begin()->second;
        m_agenda.erase(m_agenda.begin());
        m_due.erase(id);
        const Result<std::optional<LeadDetail>> detail = store.lead(LeadId(id));
        if (!detail)
            return detail.error();
        if (*detail && isJudged((*detail)->lead))
            slice.leads.push_back((*detail)->lead);
    }
    const Result<Store::Changes> changes = store.changesSince(m_revision, leadsAtOnce);
    if (!changes)
        return changes.error();
    m_revision = changes->revision;
    for (const Lead &lead : changes->leads) {
        if (isJudged(lead))
            slice.leads.push_back(lead);
    }
    slice.more = changes->more || (!m_agenda.empty() && m_agenda.begin()->first <= now);
    return slice;
}

void Regrading::judge(Draft &draft, const LeadFacts &facts, const Qualify &qualify)
{
    const Qualification answer = qualify(draft.lead(), facts);
    if (!isScored(answer))
        return;
    const qint64 id = draft.lead().id.value();
    if (const auto known = m_due.find(id); known != m_due.end()) {
        m_agenda.erase({known->second, id});
        m_due.erase(known);
    }
    if (answer.until)
        lookAgain(draft.lead().id, *answer.until);
    const bool isMql = answer.verdict == Qualification::Verdict::Qualified;
    const QString rule = isMql ? answer.rule : RegradingText::tr("No MQL any more");
    const Lead lead = draft.lead();
    const bool isSame = lead.qualifyingRule == rule && isAlike(lead.grade, answer.grade);
    if (isSame)
        return;
    QJsonObject payload = scoreText(answer);
    payload[u"qualifyingRule"] = rule;
    if (lead.criteriaVersion != answer.criteria)
        payload[u"was"] = QJsonObject{{QStringLiteral("criteria"), lead.criteriaVersion},
                                      {QStringLiteral("qualifyingRule"), lead.qualifyingRule},
                                      {QStringLiteral("fit"), lead.grade.fit},
                                      {QStringLiteral("engagement"), lead.grade.engagement}};
    draft.tell(HandoffKind::Scored, payload);
    if (lead.criteriaVersion != answer.criteria)
        draft.remember(RegradingText::tr("Judged by criteria %1").arg(answer.criteria),
                       whatChanged(lead, answer, rule));
}

void Regrading::lookAgain(LeadId lead, Instant at)
{
    const auto known = m_due.find(lead.value());
    if (known != m_due.end())
        m_agenda.erase({known->second, lead.value()});
    m_due[lead.value()] = at;
    m_agenda.insert({at, lead.value()});
}

OptionalInstant Regrading::nextDue() const
{
    return m_agenda.empty() ? OptionalInstant() : m_agenda.begin()->first;
}

} // namespace relaydesk
