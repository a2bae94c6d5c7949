// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/criteria/criteria_reader.h"

#include "core/conditions/condition_reader.h"
#include "core/json/json_fields.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace relaydesk {

namespace {

struct CriteriaText
{
    Q_DECLARE_TR_FUNCTIONS(relaydesk::CriteriaText)
};

using L = QLatin1StringView;

constexpr std::array documentKeys{L("name"), L("fit"),      L("engagement"), L("grades"),  L("mql"),
                                  L("sql"),  L("required"), L("never"),      L("reasons"), L("$schema")};
constexpr std::array fitKeys{L("name"), L("points"), L("when")};
constexpr std::array engagementKeys{L("name"), L("points"), L("when"), L("decay"), L("atMost")};
constexpr std::array linearKeys{L("linear"), L("everyDays")};
constexpr std::array halfLifeKeys{L("halfLifeDays")};
constexpr std::array gradeKeys{L("fit"), L("engagement"), L("line")};
constexpr std::array sqlKeys{L("when"), L("intent")};
constexpr std::array neverKeys{L("name"), L("when"), L("then"), L("reason"), L("revisitDays")};
constexpr std::array reasonKeys{L("reason"), L("label"), L("disputes")};
constexpr size_t mostRules = 500;
constexpr double mostPoints = 1000;
constexpr qint64 mostDays = 3660;
constexpr qint64 dayMs = 86'400'000;

bool asksForScores(const Condition &condition)
{
    if (condition.isGroup())
        return std::ranges::any_of(condition.parts, asksForScores);
    return condition.kind == Condition::Kind::Field && isScoreField(condition.field.field);
}

class CriteriaReader
{
public:
    /// \a isWhole: nothing that a document in force needs may be missing.
    CriteriaReader(const Vocabulary &vocabulary, Mistakes &mistakes, bool isWhole)
        : m_vocabulary(vocabulary)
        , m_mistakes(mistakes)
        , m_isWhole(isWhole)
    {
    }

    Criteria read(const JsonNode &node)
    {
        const JsonPlace place;
        const JsonFields fields(node, place, m_mistakes);
        if (!fields.allow(documentKeys))
            return {};
        m_criteria.name = neededLater(node, place, documentKeys[0]);
        readList(node, place, documentKeys[1], &CriteriaReader::readFit);
        readList(node, place, documentKeys[2], &CriteriaReader::readEngagement);
        if (const JsonNode *grades = fields.node(documentKeys[3], JsonNode::Kind::Object, false))
            readGrades(*grades, JsonPlace(place, u"grades"));
        m_criteria.mql = condition(node, place, documentKeys[4], m_isWhole);
        if (const JsonNode *sql = fields.node(documentKeys[5], JsonNode::Kind::Object, false))
            readSql(*sql, JsonPlace(place, u"sql"));
        readList(node, place, documentKeys[6], &CriteriaReader::readRequired);
        readList(node, place, documentKeys[7], &CriteriaReader::readNever);
        readList(node, place, documentKeys[8], &CriteriaReader::readReason);
        return std::move(m_criteria);
    }

private:
    using EntryReader = void (CriteriaReader::*)(const JsonNode &, const JsonPlace &);

    void readList(const JsonNode &node, const JsonPlace &place, L key, EntryReader reader)
    {
        const JsonNode *list = JsonFields(node, place, m_mistakes).node(key, JsonNode::Kind::Array, false);
        if (!list)
            return;
        const QString member(key);
        const JsonPlace inside(place, member);
        if (list->items.size() > mostRules)
            m_mistakes.add(inside, CriteriaText::tr("more than %1 entries").arg(mostRules));
        for (size_t i = 0; i < std::min(list->items.size(), mostRules); ++i)
            (this->*reader)(list->items[i], JsonPlace(inside, i));
    }

    /// A text that says something, once the document is whole.
    QString neededLater(const JsonNode &node, const JsonPlace &place, L key)
    {
        const JsonNode *found = node.find(QString(key));
        const bool isOpen = !found || (found->isText() && found->text.isEmpty());
        return isOpen && !m_isWhole ? QString() : named(node, place, key);
    }

    /// A text that says something.
    QString named(const JsonNode &node, const JsonPlace &place, L key)
    {
        const std::optional<QString> text = JsonFields(node, place, m_mistakes).text(key, true);
        const QString member(key);
        if (text && text->trimmed().isEmpty())
            m_mistakes.add(JsonPlace(place, member), CriteriaText::tr("is empty"));
        return text.value_or(QString());
    }

    /// The name of a rule, which reasons and traces call it by: no two have the same.
    QString ruleName(const JsonNode &node, const JsonPlace &place)
    {
        QString name = named(node, place, fitKeys[0]);
        if (!name.isEmpty() && m_names.contains(name))
            m_mistakes.add(JsonPlace(place, u"name"), CriteriaText::tr("another rule is called %1").arg(quoted(name)));
        m_names.insert(name);
        return name;
    }

    std::optional<Points> points(const JsonNode &node, const JsonPlace &place, L key, bool required)
    {
        const JsonNode *found = JsonFields(node, place, m_mistakes).node(key, JsonNode::Kind::Number, required);
        if (!found)
            return std::nullopt;
        const QString member(key);
        if (std::abs(found->number) <= mostPoints)
            return Points::of(found->number);
        m_mistakes.add(JsonPlace(place, member), CriteriaText::tr("must be from -%1 to %1 points").arg(mostPoints));
        return std::nullopt;
    }

    Condition condition(const JsonNode &node, const JsonPlace &place, L key, bool required)
    {
        const JsonNode *found = JsonFields(node, place, m_mistakes).node(key, JsonNode::Kind::Object, required);
        const QString member(key);
        return found ? readCondition(*found, JsonPlace(place, member), m_vocabulary, m_mistakes) : Condition();
    }

    void readFit(const JsonNode &node, const JsonPlace &place)
    {
        if (!JsonFields(node, place, m_mistakes).allow(fitKeys))
            return;
        m_criteria.fit.push_back({ruleName(node, place), points(node, place, fitKeys[1], true).value_or(Points()),
                                  condition(node, place, fitKeys[2], true)});
        if (asksForScores(m_criteria.fit.back().when))
            m_mistakes.add(JsonPlace(place, u"when"), CriteriaText::tr("a score cannot depend on a score"));
    }

    void readEngagement(const JsonNode &node, const JsonPlace &place)
    {
        const JsonFields fields(node, place, m_mistakes);
        if (!fields.allow(engagementKeys))
            return;
        EngagementRule rule;
        rule.name = ruleName(node, place);
        rule.points = points(node, place, engagementKeys[1], true).value_or(Points());
        const Condition when = condition(node, place, engagementKeys[2], true);
        rule.event = when.event;
        if (node.find(u"when") && when.kind != Condition::Kind::Event)
            m_mistakes.add(JsonPlace(place, u"when"), CriteriaText::tr("must be an event: each of it gives points"));
        else if (when.event.atLeast > 1 || when.event.atMost >= 0)
            m_mistakes.add(JsonPlace(place, u"when"),
                           CriteriaText::tr("each event gives points: limit them with “atMost” of the rule"));
        if (const JsonNode *decay = fields.node(engagementKeys[3], JsonNode::Kind::Object, false))
            rule.decay = readDecay(*decay, JsonPlace(place, u"decay"));
        rule.atMost = points(node, place, engagementKeys[4], false);
        const bool isTurned = rule.atMost && (rule.atMost->thousandths < 0) != (rule.points.thousandths < 0);
        if (isTurned && rule.atMost->thousandths != 0)
            m_mistakes.add(JsonPlace(place, u"atMost"), CriteriaText::tr("must have the sign of “points”"));
        m_criteria.engagement.push_back(rule);
    }

    Decay readDecay(const JsonNode &node, const JsonPlace &place)
    {
        const JsonFields fields(node, place, m_mistakes);
        Decay decay;
        if (node.find(u"halfLifeDays")) {
            fields.allow(halfLifeKeys);
            decay.kind = Decay::Kind::HalfLife;
            decay.every = Duration(fields.integer(halfLifeKeys[0], 1, mostDays, true).value_or(1) * dayMs);
            return decay;
        }
        fields.allow(linearKeys);
        decay.kind = Decay::Kind::Linear;
        decay.every = Duration(fields.integer(linearKeys[1], 1, mostDays, true).value_or(1) * dayMs);
        if (const JsonNode *part = fields.node(linearKeys[0], JsonNode::Kind::Number, true))
            decay.part = part->number / 100;
        if (node.find(u"linear") && !(decay.part > 0 && decay.part <= 1))
            m_mistakes.add(JsonPlace(place, u"linear"),
                           CriteriaText::tr("must be more than 0 and at most 100 per cent"));
        return decay;
    }

    void readGrades(const JsonNode &node, const JsonPlace &place)
    {
        const JsonFields fields(node, place, m_mistakes);
        if (!fields.allow(gradeKeys))
            return;
        readSteps(fields, place, gradeKeys[0], m_criteria.grades.fitFrom);
        readSteps(fields, place, gradeKeys[1], m_criteria.grades.engagementFrom);
        const JsonNode *line = fields.node(gradeKeys[2], JsonNode::Kind::Array, false);
        if (!line)
            return;
        const JsonPlace at(place, u"line");
        if (line->items.size() > m_criteria.grades.line.size())
            m_mistakes.add(at, CriteriaText::tr("a line has at most four cells, such as “A3”"));
        for (size_t i = 0; i < std::min(line->items.size(), m_criteria.grades.line.size()); ++i)
            readCell(line->items[i], JsonPlace(at, i));
    }

    /// Three whole points, falling.
    void readSteps(const JsonFields &fields, const JsonPlace &place, L key, std::array<int, 3> &steps)
    {
        const JsonNode *node = fields.node(key, JsonNode::Kind::Array, false);
        if (!node)
            return;
        const QString member(key);
        const JsonPlace at(place, member);
        const auto isStep = [](const JsonNode &one) {
            return one.isNumber() && std::abs(one.number) <= mostPoints && one.number == std::floor(one.number);
        };
        if (node->items.size() != steps.size() || !std::ranges::all_of(node->items, isStep)) {
            m_mistakes.add(at, CriteriaText::tr("must be three whole points, such as [75, 50, 25]"));
            return;
        }
        std::ranges::transform(node->items, steps.begin(), [](const JsonNode &one) { return int(one.number); });
        if (!(steps[0] > steps[1] && steps[1] > steps[2]))
            m_mistakes.add(at,
                           CriteriaText::tr("must fall: a grade that starts where a better one does is never reached"));
    }

    void readCell(const JsonNode &node, const JsonPlace &place)
    {
        const QString cell = node.isText() ? node.text : QString();
        const qsizetype fit = cell.size() == 2 ? QStringLiteral("ABCD").indexOf(cell[0]) : -1;
        const int step = cell.size() == 2 ? cell[1].digitValue() : 0;
        if (fit < 0 || step < 1 || step > 4)
            return m_mistakes.add(place, CriteriaText::tr("must be a grade from “A1” to “D4”"));
        int &line = m_criteria.grades.line.at(size_t(fit));
        if (line != 0)
            m_mistakes.add(place, CriteriaText::tr("the line crosses %1 twice").arg(cell[0]));
        line = step;
    }

    void readSql(const JsonNode &node, const JsonPlace &place)
    {
        if (!JsonFields(node, place, m_mistakes).allow(sqlKeys))
            return;
        m_criteria.sql = condition(node, place, sqlKeys[0], m_isWhole);
        m_criteria.intent = condition(node, place, sqlKeys[1], m_isWhole);
    }

    void readRequired(const JsonNode &node, const JsonPlace &place)
    {
        const std::vector<QString> known = m_vocabulary.fieldNames();
        if (!node.isText() || m_vocabulary.slotOf(node.text) < 0)
            m_mistakes.add(
                place, CriteriaText::tr("there is no field %1%2").arg(quoted(node.text), didYouMean(node.text, known)));
        else if (std::ranges::find(m_criteria.required, node.text) != m_criteria.required.end())
            m_mistakes.add(place, CriteriaText::tr("given twice"));
        m_criteria.required.push_back(node.text);
    }

    void readNever(const JsonNode &node, const JsonPlace &place)
    {
        const JsonFields fields(node, place, m_mistakes);
        if (!fields.allow(neverKeys))
            return;
        Disqualification rule;
        rule.name = ruleName(node, place);
        rule.when = condition(node, place, neverKeys[1], true);
        const QString then = fields.text(neverKeys[2], false).value_or(QStringLiteral("disqualify"));
        rule.then = then == u"nurture" ? Disqualification::Then::Nurture : Disqualification::Then::Disqualify;
        if (then != u"nurture" && then != u"disqualify")
            m_mistakes.add(JsonPlace(place, u"then"), CriteriaText::tr("must be “disqualify” or “nurture”"));
        rule.reason = ReasonId(neededLater(node, place, neverKeys[3]));
        rule.revisitDays = int(fields.integer(neverKeys[4], 1, mostDays, false).value_or(0));
        if (rule.revisitDays > 0 && rule.then != Disqualification::Then::Nurture)
            m_mistakes.add(JsonPlace(place, u"revisitDays"),
                           CriteriaText::tr("only who is nurtured is looked at again"));
        m_criteria.never.push_back(rule);
    }

    void readReason(const JsonNode &node, const JsonPlace &place)
    {
        const JsonFields fields(node, place, m_mistakes);
        if (!fields.allow(reasonKeys))
            return;
        DisputeReason reason{ReasonId(named(node, place, reasonKeys[0])), named(node, place, reasonKeys[1]),
                             fields.text(reasonKeys[2], false).value_or(QString())};
        // Rules stand before the reasons in reading, wherever they stand in the file.
        const bool isWhole = reason.disputes == u"mql" || reason.disputes == u"sql" || reason.disputes == u"required";
        if (!reason.disputes.isEmpty() && !isWhole && !m_names.contains(reason.disputes))
            m_mistakes.add(JsonPlace(place, u"disputes"),
                           CriteriaText::tr("no rule is called %1").arg(quoted(reason.disputes)));
        m_criteria.reasons.push_back(reason);
    }

    const Vocabulary &m_vocabulary;
    Mistakes &m_mistakes;
    bool m_isWhole;
    QSet<QString> m_names;
    Criteria m_criteria;
};

Result<Criteria> parsed(const QByteArray &json, const Vocabulary &vocabulary, bool isWhole)
{
    Mistakes mistakes;
    const JsonNode node = readJson(json, mistakes);
    if (!mistakes.isEmpty())
        return mistakes.error();
    Criteria criteria = CriteriaReader(vocabulary, mistakes, isWhole).read(node);
    if (!mistakes.isEmpty())
        return mistakes.error();
    return criteria;
}

} // namespace

Result<Criteria> parseCriteria(const QByteArray &json, const Vocabulary &vocabulary)
{
    return parsed(json, vocabulary, true);
}

Result<Criteria> parseCriteriaDraft(const QByteArray &json, const Vocabulary &vocabulary)
{
    return parsed(json, vocabulary, false);
}

} // namespace relaydesk
