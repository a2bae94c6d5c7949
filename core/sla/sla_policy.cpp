// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sla/sla_policy.h"

#include "core/conditions/condition_reader.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace relaydesk {

namespace {

struct SlaText
{
    Q_DECLARE_TR_FUNCTIONS(relaydesk::SlaText)
};

constexpr std::array policyKeys{
    QLatin1StringView("name"),     QLatin1StringView("targetMinutes"),     QLatin1StringView("clock"),
    QLatin1StringView("calendar"), QLatin1StringView("warnBeforeMinutes"), QLatin1StringView("escalation"),
    QLatin1StringView("pauseOn"),  QLatin1StringView("appliesTo"),         QLatin1StringView("$schema")};
constexpr std::array rungKeys{QLatin1StringView("afterMinutes"), QLatin1StringView("to")};
constexpr qint64 mostMinutes = 10LL * 366 * 24 * 60; // ten years
constexpr size_t mostRungs = 50;

class PolicyReader
{
public:
    PolicyReader(const Vocabulary &vocabulary, Mistakes &mistakes)
        : m_vocabulary(vocabulary)
        , m_mistakes(mistakes)
    {
    }

    SlaPolicy read(const JsonNode &node, const JsonPlace &place)
    {
        SlaPolicy policy;
        const JsonFields fields(node, place, m_mistakes);
        if (!fields.allow(policyKeys))
            return policy;
        policy.name = fields.text(policyKeys[0], true).value_or(QString());
        policy.target = minutes(node, place, policyKeys[1], 1, true).value_or(Duration(0));
        policy.warnBefore = minutes(node, place, policyKeys[4], 0, false);
        readClock(fields, place, policy);
        if (const JsonNode *rungs = fields.node(policyKeys[5], JsonNode::Kind::Array, false))
            readLadder(*rungs, JsonPlace(place, u"escalation"), policy);
        if (const JsonNode *reasons = fields.node(policyKeys[6], JsonNode::Kind::Array, false))
            readReasons(*reasons, JsonPlace(place, u"pauseOn"), policy);
        if (const JsonNode *condition = node.find(u"appliesTo"); condition && !isAlways(*condition))
            readCondition(*condition, JsonPlace(place, u"appliesTo"), policy);
        return policy;
    }

private:
    /// No condition, written down: {} or null.
    static bool isAlways(const JsonNode &condition)
    {
        return condition.kind == JsonNode::Kind::Null || (condition.isObject() && condition.items.empty());
    }

    /// Minutes may have a fraction; what is kept is whole milliseconds. What is written is judged, not what it is rounded to.
    std::optional<Duration> minutes(const JsonNode &node, const JsonPlace &place, QLatin1StringView name,
                                    qint64 leastMs, bool required)
    {
        const JsonNode *found = JsonFields(node, place, m_mistakes).node(name, JsonNode::Kind::Number, required);
        if (!found)
            return std::nullopt;
        const double written = found->number;
        const bool isEnough = leastMs > 0 ? written > 0 : written >= 0;
        if (isEnough && written <= static_cast<double>(mostMinutes))
            return Duration(std::max(static_cast<qint64>(std::round(written * 60'000)), leastMs));
        const QString key(name);
        m_mistakes.add(JsonPlace(place, key),
                       leastMs > 0 ? SlaText::tr("must be more than 0 minutes and at most %1").arg(mostMinutes)
                                   : SlaText::tr("must be from 0 to %1 minutes").arg(mostMinutes));
        return std::nullopt;
    }

    void readClock(const JsonFields &fields, const JsonPlace &place, SlaPolicy &policy)
    {
        const QString clock = fields.text(policyKeys[2], false).value_or(QStringLiteral("business"));
        policy.clock = clock == u"wall" ? SlaPolicy::Clock::Wall : SlaPolicy::Clock::Business;
        if (clock != u"wall" && clock != u"business")
            m_mistakes.add(JsonPlace(place, u"clock"), SlaText::tr("must be “business” or “wall”"));
        const bool needed = policy.clock == SlaPolicy::Clock::Business;
        if (const JsonNode *calendar = fields.node(policyKeys[3], JsonNode::Kind::Object, needed))
            policy.calendar = readCalendar(*calendar, JsonPlace(place, u"calendar"), m_mistakes);
    }

    void readLadder(const JsonNode &node, const JsonPlace &place, SlaPolicy &policy)
    {
        if (node.items.size() > mostRungs) {
            m_mistakes.add(place, SlaText::tr("more than %1 rungs").arg(mostRungs));
            return;
        }
        for (size_t i = 0; i < node.items.size(); ++i) {
            const JsonPlace at(place, i);
            const JsonFields fields(node.items[i], at, m_mistakes);
            if (!fields.allow(rungKeys))
                continue;
            Rung rung;
            rung.after = minutes(node.items[i], at, rungKeys[0], 0, true).value_or(Duration(0));
            rung.to = fields.text(rungKeys[1], true).value_or(QString());
            if (node.items[i].find(u"to") && rung.to.trimmed().isEmpty())
                m_mistakes.add(JsonPlace(at, u"to"), SlaText::tr("must name a role"));
            policy.escalation.push_back(rung);
        }
    }

    void readReasons(const JsonNode &node, const JsonPlace &place, SlaPolicy &policy)
    {
        for (size_t i = 0; i < node.items.size(); ++i) {
            if (node.items[i].isText() && !node.items[i].text.isEmpty())
                policy.pauseOn.push_back(node.items[i].text);
            else
                m_mistakes.add(JsonPlace(place, i), SlaText::tr("must be a reason such as “waiting_on_prospect”"));
        }
    }

    void readCondition(const JsonNode &node, const JsonPlace &place, SlaPolicy &policy)
    {
        const size_t before = m_mistakes.all().size();
        policy.appliesTo = relaydesk::readCondition(node, place, m_vocabulary, m_mistakes);
        if (m_mistakes.all().size() > before)
            return;
        Result<ConditionProgram> program = ConditionProgram::compile(policy.appliesTo, m_vocabulary);
        if (program)
            policy.applies = *std::move(program);
        else
            m_mistakes.add(place, program.error().context);
    }

    const Vocabulary &m_vocabulary;
    Mistakes &m_mistakes;
};

} // namespace

SlaPolicy readSlaPolicy(const JsonNode &node, const JsonPlace &place, const Vocabulary &vocabulary, Mistakes &mistakes)
{
    return PolicyReader(vocabulary, mistakes).read(node, place);
}

Result<SlaPolicy> parseSlaPolicy(const QByteArray &json, const Vocabulary &vocabulary)
{
    Mistakes mistakes;
    const JsonNode node = readJson(json, mistakes);
    if (!mistakes.isEmpty())
        return mistakes.error();
    SlaPolicy policy = readSlaPolicy(node, JsonPlace(), vocabulary, mistakes);
    if (!mistakes.isEmpty())
        return mistakes.error();
    return policy;
}

} // namespace relaydesk
