// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/handoff_state.h"

#include "core/journal/canonical_json.h"

#include <array>

namespace relaydesk {

namespace {

/// One JSON object, its members written in the order they are given; what is not set is left out.
class ObjectText
{
public:
    explicit ObjectText(QByteArray &json)
        : m_json(json)
    {
        m_json += '{';
    }
    ObjectText(const ObjectText &) = delete;
    ObjectText &operator=(const ObjectText &) = delete;
    ~ObjectText() { m_json += '}'; }

    void text(const char *name, const QString &value)
    {
        if (value.isEmpty())
            return;
        key(name);
        appendJsonText(m_json, value.toUtf8());
    }
    void number(const char *name, qint64 value)
    {
        if (value == 0)
            return;
        key(name);
        m_json += QByteArray::number(value);
    }
    void time(const char *name, const OptionalInstant &value)
    {
        if (!value)
            return; // the epoch itself is a time
        key(name);
        m_json += QByteArray::number(toEpochMs(*value));
    }
    void key(QByteArrayView name)
    {
        if (m_json.back() != '{')
            m_json += ',';
        appendJsonText(m_json, name);
        m_json += ':';
    }

private:
    QByteArray &m_json;
};

const char *nameOf(PauseReason reason)
{
    switch (reason) {
    case PauseReason::None: return "";
    case PauseReason::Snoozed: return "snoozed";
    case PauseReason::WaitingOnProspect: return "waitingOnProspect";
    case PauseReason::OffHours: return "offHours";
    }
    return "";
}

void append(QByteArray &json, const SlaClock &sla)
{
    ObjectText object(json);
    object.time("answered", sla.answeredAt);
    object.time("due", sla.dueAt);
    object.text("pause", QString::fromLatin1(nameOf(sla.pause)));
    object.time("pausedUntil", sla.pausedUntil);
    object.text("policy", sla.policy);
    object.time("started", sla.startedAt);
    object.number("target", sla.target.count());
}

void append(QByteArray &json, const HandoffStamps &stamps)
{
    ObjectText object(json);
    object.time("accepted", stamps.accepted);
    object.time("alerted", stamps.alerted);
    object.time("captured", stamps.captured);
    object.time("firstAttempt", stamps.firstAttempt);
    object.time("firstContact", stamps.firstContact);
    object.time("qualified", stamps.qualified);
    object.time("routed", stamps.routed);
    object.time("submitted", stamps.submitted);
}

void append(QByteArray &json, const HandoffState &state)
{
    ObjectText object(json);
    object.text("criteria", state.criteriaVersion);
    object.number("lastSeq", state.lastSeq);
    object.text("lostReason", state.lostReason.value());
    object.text("owner", state.owner.value());
    object.text("rule", state.qualifyingRule);
    object.number("rung", state.rung);
    object.key("sla");
    append(json, state.sla);
    object.text("stage", state.stage);
    object.key("stamps");
    append(json, state.stamps);
    object.text("status", toString(state.status));
    object.text("team", state.team.value());
}

void append(QByteArray &json, const std::map<QString, PoolTurns> &reps)
{
    ObjectText object(json);
    for (const auto &[rep, turns] : reps) {
        object.key(rep.toUtf8());
        ObjectText inner(json);
        inner.number("count", turns.count);
        inner.time("lastAt", turns.lastAt);
        inner.number("lastSeq", turns.lastSeq);
    }
}

} // namespace

HandoffState handoffOf(const Lead &lead)
{
    return {lead.owner,  lead.team, lead.stage,          lead.status,         lead.lostReason,
            lead.stamps, lead.sla,  lead.qualifyingRule, lead.criteriaVersion};
}

Lead withHandoff(Lead lead, const HandoffState &state)
{
    lead.owner = state.owner;
    lead.team = state.team;
    lead.stage = state.stage;
    lead.status = state.status;
    lead.lostReason = state.lostReason;
    lead.stamps = state.stamps;
    lead.sla = state.sla;
    lead.qualifyingRule = state.qualifyingRule;
    lead.criteriaVersion = state.criteriaVersion;
    return lead;
}

QByteArray snapshotOf(const HandoffModels &models)
{
    QByteArray json;
    {
        ObjectText object(json);
        object.key("leads");
        {
            ObjectText leads(json);
            for (const auto &[lead, state] : models.leads) {
                leads.key(QByteArray::number(lead));
                append(json, state);
            }
        }
        object.key("pools");
        {
            ObjectText pools(json);
            for (const auto &[pool, reps] : models.pools) {
                pools.key(pool.toUtf8());
                append(json, reps);
            }
        }
        object.number("seq", models.seq);
    }
    return json;
}

} // namespace relaydesk
