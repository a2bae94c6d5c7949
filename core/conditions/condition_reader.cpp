// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conditions/condition_reader.h"

#include "core/conditions/operand_reader.h"
#include "core/json/json_fields.h"

#include <QCoreApplication>

#include <array>

namespace relaydesk {

namespace {

struct ConditionText
{
    Q_DECLARE_TR_FUNCTIONS(relaydesk::ConditionText)
};

constexpr std::array groupKeys{QLatin1StringView("all"), QLatin1StringView("any"), QLatin1StringView("none")};
constexpr std::array fieldKeys{QLatin1StringView("field"), QLatin1StringView("operator"), QLatin1StringView("value")};
constexpr std::array eventKeys{QLatin1StringView("event"), QLatin1StringView("topic"), QLatin1StringView("atLeast"),
                               QLatin1StringView("atMost"), QLatin1StringView("withinDays")};
constexpr int mostEvents = 10'000;
constexpr int mostDays = 3660;

const std::vector<QString> &eventNames()
{
    static const std::vector<QString> names = [] {
        std::vector<QString> all;
        for (int kind = 0; kind <= static_cast<int>(EventKind::StageChanged); ++kind)
            all.push_back(toString(static_cast<EventKind>(kind)));
        return all;
    }();
    return names;
}

class TreeReader
{
public:
    TreeReader(const Vocabulary &vocabulary, Mistakes &mistakes, const ConditionLimits &limits)
        : m_vocabulary(vocabulary)
        , m_mistakes(mistakes)
        , m_limits(limits)
    {
    }

    Condition read(const JsonNode &node, const JsonPlace &place, int depth)
    {
        if (!node.isObject()) {
            m_mistakes.add(place, ConditionText::tr("must be an object, not %1").arg(kindText(node.kind)));
            return {};
        }
        for (size_t i = 0; i < groupKeys.size(); ++i) {
            if (node.find(QString(groupKeys[i])))
                return group(node, place, depth, i);
        }
        if (++m_clauses == m_limits.clauses + 1)
            m_mistakes.add(place, ConditionText::tr("more than %1 clauses").arg(m_limits.clauses));
        if (m_clauses > m_limits.clauses)
            return {};
        if (node.find(u"field"))
            return fieldClause(node, place);
        if (node.find(u"event"))
            return eventClause(node, place);
        m_mistakes.add(place, ConditionText::tr("must have one of “all”, “any”, “none”, “field” or “event”"));
        return {};
    }

private:
    Condition group(const JsonNode &node, const JsonPlace &place, int depth, size_t which)
    {
        constexpr std::array kinds{Condition::Kind::All, Condition::Kind::Any, Condition::Kind::None};
        Condition condition;
        condition.kind = kinds[which];
        const JsonFields fields(node, place, m_mistakes);
        fields.allow(std::span(&groupKeys[which], 1));
        const JsonNode *parts = fields.node(groupKeys[which], JsonNode::Kind::Array, true);
        if (!parts)
            return condition;
        const QString key(groupKeys[which]);
        const JsonPlace inside(place, key);
        if (parts->items.empty())
            m_mistakes.add(inside, ConditionText::tr("the group is empty"));
        if (depth >= m_limits.depth) {
            m_mistakes.add(inside, ConditionText::tr("groups nested deeper than %1 levels").arg(m_limits.depth));
            return condition;
        }
        for (size_t i = 0; i < parts->items.size() && m_clauses <= m_limits.clauses; ++i)
            condition.parts.push_back(read(parts->items[i], JsonPlace(inside, i), depth + 1));
        return condition;
    }

    Condition fieldClause(const JsonNode &node, const JsonPlace &place)
    {
        Condition condition;
        condition.kind = Condition::Kind::Field;
        const JsonFields fields(node, place, m_mistakes);
        fields.allow(fieldKeys);
        const auto name = fields.text(fieldKeys[0], true);
        const auto operatorName = fields.text(fieldKeys[1], true);
        if (!name || !operatorName)
            return condition;
        condition.field.field = *name;
        condition.field.operatorName = *operatorName;
        const FieldDefinition *field = m_vocabulary.field(*name);
        if (!field) {
            m_mistakes.add(JsonPlace(place, u"field"),
                           ConditionText::tr("there is no field %1%2")
                               .arg(quoted(*name), didYouMean(*name, m_vocabulary.fieldNames())));
            return condition;
        }
        if (const OperatorDefinition *definition = operatorFor(*field, *operatorName, place)) {
            const JsonPlace at(place, u"value");
            condition.field.operand
                = OperandReader(m_vocabulary, m_mistakes, m_limits).read(definition->operand, node.find(u"value"), at);
        }
        return condition;
    }

    const OperatorDefinition *operatorFor(const FieldDefinition &field, const QString &name, const JsonPlace &place)
    {
        const OperatorDefinition *definition = m_vocabulary.operatorOf(field, name);
        if (definition)
            return definition;
        const std::vector<QString> known = m_vocabulary.operatorNamesOf(field);
        const QString possible = QStringList(known.begin(), known.end()).join(QStringLiteral(", "));
        m_mistakes.add(JsonPlace(place, u"operator"),
                       ConditionText::tr("%1 cannot take the operator %2%3 (possible: %4)")
                           .arg(quoted(field.name), quoted(name), didYouMean(name, known), possible));
        return nullptr;
    }

    Condition eventClause(const JsonNode &node, const JsonPlace &place)
    {
        Condition condition;
        condition.kind = Condition::Kind::Event;
        EventClause &clause = condition.event;
        const JsonFields fields(node, place, m_mistakes);
        fields.allow(eventKeys);
        const JsonPlace at(place, u"event");
        readKinds(*node.find(u"event"), at, clause);
        clause.topic = fields.text(eventKeys[1], false).value_or(QString());
        if (node.find(u"topic") && clause.topic.trimmed().isEmpty())
            m_mistakes.add(JsonPlace(place, u"topic"), ConditionText::tr("is empty"));
        if (clause.topic.size() > m_limits.text)
            m_mistakes.add(JsonPlace(place, u"topic"),
                           ConditionText::tr("is longer than %1 characters").arg(m_limits.text));
        const bool hasMost = node.find(u"atMost") != nullptr;
        clause.atMost = static_cast<int>(fields.integer(eventKeys[3], 0, mostEvents, false).value_or(-1));
        clause.atLeast = static_cast<int>(fields.integer(eventKeys[2], 0, mostEvents, false).value_or(hasMost ? 0 : 1));
        clause.withinDays = static_cast<int>(fields.integer(eventKeys[4], 1, mostDays, false).value_or(0));
        if (hasMost && clause.atMost < clause.atLeast)
            m_mistakes.add(JsonPlace(place, u"atMost"), ConditionText::tr("must not be below “atLeast”"));
        if (!hasMost && clause.atLeast == 0)
            m_mistakes.add(JsonPlace(place, u"atLeast"),
                           ConditionText::tr("0 always holds; for “never happened” write \"atMost\": 0"));
        return condition;
    }

    void readKinds(const JsonNode &value, const JsonPlace &place, EventClause &clause)
    {
        if (value.isText()) {
            readKind(value, place, clause);
            return;
        }
        if (!value.isArray()) {
            m_mistakes.add(place, ConditionText::tr("must be a kind of event, or a list of them"));
            return;
        }
        if (value.items.empty())
            m_mistakes.add(place, ConditionText::tr("is an empty list"));
        for (size_t i = 0; i < value.items.size(); ++i)
            readKind(value.items[i], JsonPlace(place, i), clause);
    }

    void readKind(const JsonNode &value, const JsonPlace &place, EventClause &clause)
    {
        const auto found = std::ranges::find(eventNames(), value.text);
        if (!value.isText() || found == eventNames().end()) {
            m_mistakes.add(place,
                           ConditionText::tr("there is no kind of event %1%2")
                               .arg(quoted(value.text), didYouMean(value.text, eventNames())));
            return;
        }
        const auto kind = static_cast<EventKind>(found - eventNames().begin());
        if (std::ranges::find(clause.kinds, kind) != clause.kinds.end())
            m_mistakes.add(place, ConditionText::tr("given twice"));
        clause.kinds.push_back(kind);
    }

    const Vocabulary &m_vocabulary;
    Mistakes &m_mistakes;
    const ConditionLimits &m_limits;
    int m_clauses = 0;
};

} // namespace

Condition readCondition(const JsonNode &node, const JsonPlace &place, const Vocabulary &vocabulary, Mistakes &mistakes,
                        const ConditionLimits &limits)
{
    return TreeReader(vocabulary, mistakes, limits).read(node, place, 0);
}

Result<Condition> parseCondition(const QByteArray &json, const Vocabulary &vocabulary)
{
    Mistakes mistakes;
    const JsonNode node = readJson(json, mistakes);
    if (!mistakes.isEmpty())
        return mistakes.error();
    Condition condition = readCondition(node, JsonPlace(), vocabulary, mistakes);
    if (!mistakes.isEmpty())
        return mistakes.error();
    return condition;
}

} // namespace relaydesk
