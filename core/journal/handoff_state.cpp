// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/handoff_state.h"

#include "core/journal/canonical_json.h"
#include "core/json/json_node.h"

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

bool isKnown(const Grade &grade)
{
    return grade.fit >= 0 && grade.engagement >= 0;
}

void append(QByteArray &json, const Grade &grade)
{
    json += "{\"engagement\":" + QByteArray::number(grade.engagement) + ",\"fit\":" + QByteArray::number(grade.fit)
        + '}';
}

void append(QByteArray &json, const HandoffState &state)
{
    ObjectText object(json);
    object.text("criteria", state.criteriaVersion);
    if (isKnown(state.grade)) {
        object.key("grade");
        append(json, state.grade);
    }
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

QString textIn(const JsonNode &object, QStringView key)
{
    const JsonNode *found = object.find(key);
    return found && found->isText() ? found->text : QString();
}

OptionalInstant timeIn(const JsonNode &object, QStringView key)
{
    constexpr double exact = 9007199254740992; // above 2^53 a number does not stand for itself
    const JsonNode *found = object.find(key);
    if (!found || !found->isNumber() || std::abs(found->number) > exact)
        return std::nullopt;
    return fromEpochMs(static_cast<qint64>(found->number));
}

PauseReason pauseReasonFrom(QStringView name)
{
    for (const PauseReason reason : {PauseReason::Snoozed, PauseReason::WaitingOnProspect, PauseReason::OffHours}) {
        if (name == QLatin1StringView(nameOf(reason)))
            return reason;
    }
    return PauseReason::None;
}

SlaClock clockFrom(const JsonNode &json)
{
    SlaClock sla;
    sla.answeredAt = timeIn(json, u"answered");
    sla.dueAt = timeIn(json, u"due");
    sla.pause = pauseReasonFrom(textIn(json, u"pause"));
    sla.pausedUntil = timeIn(json, u"pausedUntil");
    sla.policy = textIn(json, u"policy");
    sla.startedAt = timeIn(json, u"started");
    if (const OptionalInstant target = timeIn(json, u"target"))
        sla.target = target->time_since_epoch();
    return sla;
}

Grade gradeFrom(const JsonNode &json)
{
    const auto points = [&json](QStringView key) {
        const JsonNode *found = json.find(key);
        return found && found->isNumber() && found->number >= 0 && found->number <= 100 ? int(found->number) : -1;
    };
    return {points(u"fit"), points(u"engagement")};
}

HandoffStamps stampsFrom(const JsonNode &json)
{
    HandoffStamps stamps;
    stamps.accepted = timeIn(json, u"accepted");
    stamps.alerted = timeIn(json, u"alerted");
    stamps.captured = timeIn(json, u"captured");
    stamps.firstAttempt = timeIn(json, u"firstAttempt");
    stamps.firstContact = timeIn(json, u"firstContact");
    stamps.qualified = timeIn(json, u"qualified");
    stamps.routed = timeIn(json, u"routed");
    stamps.submitted = timeIn(json, u"submitted");
    return stamps;
}

} // namespace

QByteArray toJson(const HandoffState &state)
{
    HandoffState told = state;
    told.rung = 0;
    told.lastSeq = 0;
    QByteArray json;
    append(json, told);
    return json;
}

HandoffState handoffFrom(const JsonNode &json)
{
    HandoffState state;
    state.criteriaVersion = textIn(json, u"criteria");
    if (const JsonNode *grade = json.find(u"grade"))
        state.grade = gradeFrom(*grade);
    state.lostReason = ReasonId(textIn(json, u"lostReason"));
    state.owner = RepId(textIn(json, u"owner"));
    state.qualifyingRule = textIn(json, u"rule");
    state.stage = textIn(json, u"stage");
    state.status = leadStatusFrom(textIn(json, u"status"));
    state.team = TeamId(textIn(json, u"team"));
    if (const JsonNode *sla = json.find(u"sla"))
        state.sla = clockFrom(*sla);
    if (const JsonNode *stamps = json.find(u"stamps"))
        state.stamps = stampsFrom(*stamps);
    return state;
}

HandoffState handoffOf(const Lead &lead)
{
    return {lead.owner,  lead.team, lead.stage,          lead.status,          lead.lostReason,
            lead.stamps, lead.sla,  lead.qualifyingRule, lead.criteriaVersion, lead.grade};
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
    if (isKnown(state.grade))
        lead.grade = state.grade;
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
