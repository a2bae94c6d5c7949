// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/draft.h"

#include "core/journal/event_payload.h"
#include "core/journal/handoff_fold.h"

#include <QJsonDocument>

#include <algorithm>

namespace relaydesk {

namespace {

Lead afterEvent(Lead lead, const HandoffEvent &event)
{
    const HandoffState state = stateAfter(handoffOf(lead), event, readPayload(event.payload));
    return withHandoff(std::move(lead), state);
}

} // namespace

Draft::Draft(Lead lead, qint64 basedOn, Instant now)
    : m_basedOn(basedOn)
    , m_now(now)
{
    m_leads.push_back(std::move(lead));
}

void Draft::setFields(const Lead &lead)
{
    m_leads.front() = withHandoff(lead, handoffOf(m_leads.front()));
}

qint64 Draft::append(const Lead &lead, HandoffKind kind, const QJsonObject &payload, Instant at)
{
    LeadEvent entry;
    entry.event.seq = m_basedOn + static_cast<qint64>(m_told.size()) + 1;
    entry.event.lead = lead.id;
    entry.event.kind = kind;
    entry.event.occurredAt = at;
    entry.event.recordedAt = m_now;
    if (!payload.isEmpty())
        entry.event.payload = QJsonDocument(payload).toJson(QJsonDocument::Compact);
    m_told.push_back(entry);
    return entry.event.seq;
}

qint64 Draft::tell(HandoffKind kind, const QJsonObject &payload, const OptionalInstant &at)
{
    const qint64 seq = append(m_leads.front(), kind, payload, at.value_or(m_now));
    m_leads.front() = afterEvent(std::move(m_leads.front()), m_told.back().event);
    return seq;
}

void Draft::notify(const RepId &to, const QString &about, qint64 of)
{
    const qint64 seq
        = tell(HandoffKind::Notified,
               {{QStringLiteral("to"), to.value()}, {QStringLiteral("about"), about}, {QStringLiteral("of"), of}});
    m_notices.push_back({seq, m_leads.front().id, m_leads.front().remoteId, to, about});
}

void Draft::tellOther(const Lead &other, HandoffKind kind, const QJsonObject &payload)
{
    append(other, kind, payload, m_now);
    m_leads.push_back(other);
}

void Draft::remember(const QString &topic, const QString &detail)
{
    BehaviourEvent line;
    line.remoteId = RemoteId(QStringLiteral("handoff-%1").arg(m_told.back().event.seq));
    line.lead = m_leads.front().remoteId;
    line.topic = topic;
    line.detail = detail;
    line.at = m_now;
    m_story.push_back(line);
}

Decided Draft::finish() const
{
    Decided decided;
    decided.page.events = m_story;
    decided.basedOn = m_basedOn;
    decided.told = m_told;
    for (const Lead &lead : m_leads)
        decided.page.leads.push_back(nextVersion(lead, m_now));
    return decided;
}

Lead nextVersion(Lead lead, Instant now)
{
    bool counts = false;
    const qint64 version = lead.version.toLongLong(&counts);
    if (counts)
        lead.version = QString::number(version + 1);
    // The store takes no row that is older than the one it has; clocks are set back now and then.
    lead.modifiedAt = std::max(lead.modifiedAt, now);
    return lead;
}

} // namespace relaydesk
