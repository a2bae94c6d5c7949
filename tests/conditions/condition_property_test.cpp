// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled programs against a slow evaluator that walks the tree and compares Qt texts: 10,000 random cases.
#include "core/conditions/condition_reader.h"
#include "core/conditions/explanation.h"
#include "core/conditions/fact_sheet.h"
#include "tests/support/dice.h"

#include "tests/support/verify.h"

#include <QRegularExpression>
#include <QTest>

using namespace relaydesk;
using test::Dice;
using namespace std::chrono_literals;

namespace {

constexpr unsigned seed = 20261122;
const Instant base = *fromIso8601(QStringLiteral("2026-11-22T12:00:00.000Z"));

struct Case
{
    Lead lead;
    std::vector<BehaviourEvent> events;
    Instant now{};
};

QString randomWord(Dice &dice)
{
    static const QStringList words{QStringLiteral("Pricing"), QStringLiteral("pricing"), QStringLiteral("API docs"),
                                   QStringLiteral("ÉCOLE"),   QStringLiteral("école "),  QStringLiteral("Straße"),
                                   QStringLiteral("a"),       QStringLiteral("ab"),      QStringLiteral("aab")};
    return words[dice.upTo(static_cast<int>(words.size()) - 1)];
}

QString randomPattern(Dice &dice)
{
    QString text;
    for (int i = 0; i <= dice.upTo(4); ++i)
        text += dice.chance(45) ? QStringLiteral("*") : randomWord(dice).left(1 + dice.upTo(2)).trimmed();
    return text;
}

constexpr int tickHours = 6; // few distinct times, so that bounds are met exactly

Case randomCase(Dice &dice)
{
    Case made;
    made.now = base;
    if (dice.chance(80))
        made.lead.company.industry = randomWord(dice);
    if (dice.chance(80))
        made.lead.company.employees = dice.upTo(5);
    if (dice.chance(80))
        made.lead.stamps.submitted = base + std::chrono::hours((dice.upTo(40) - 30) * tickHours);
    if (dice.chance(80))
        made.lead.grade = {dice.upTo(100), dice.upTo(100)};
    for (int i = dice.upTo(2); i > 0; --i)
        made.lead.signals.push_back({EventKind::PageViewed, randomWord(dice), 1, base});
    if (dice.chance(70))
        made.lead.extra = dice.chance(50) ? R"({"vip":true})" : R"({"vip":false})";
    for (int i = dice.upTo(8); i > 0; --i)
        made.events.push_back({RemoteId(QString::number(i)),
                               {},
                               static_cast<EventKind>(dice.upTo(3)),
                               randomWord(dice),
                               {},
                               base + std::chrono::hours((dice.upTo(44) - 40) * tickHours)});
    return made;
}

Operand randomOperand(Dice &dice, OperandKind kind)
{
    Operand operand;
    operand.kind = kind;
    switch (kind) {
    case OperandKind::Text: operand.texts = {randomWord(dice)}; break;
    case OperandKind::Pattern: operand.texts = {randomPattern(dice)}; break;
    case OperandKind::ListName: operand.texts = {QStringLiteral("list")}; break;
    case OperandKind::Texts: operand.texts = {randomWord(dice), randomWord(dice), randomWord(dice)}; break;
    case OperandKind::Number: operand.numbers = {double(dice.upTo(5))}; break;
    case OperandKind::TwoNumbers: {
        const int low = dice.upTo(4);
        operand.numbers = {double(low), double(low + dice.upTo(3))};
        break;
    }
    case OperandKind::Days: operand.numbers = {double(1 + dice.upTo(9))}; break;
    case OperandKind::Time: operand.time = base + std::chrono::hours((dice.upTo(40) - 30) * tickHours); break;
    case OperandKind::Flag: operand.flag = dice.chance(50); break;
    case OperandKind::Grade:
        operand.fit = dice.upTo(4);
        operand.step = operand.fit == 0 ? 1 + dice.upTo(3) : dice.upTo(4);
        break;
    case OperandKind::None: break;
    }
    return operand;
}

Condition randomCondition(Dice &dice, const Vocabulary &vocabulary, int depth)
{
    Condition condition;
    if (depth > 0 && dice.chance(60)) {
        condition.kind
            = std::array{Condition::Kind::All, Condition::Kind::Any, Condition::Kind::None}[size_t(dice.upTo(2))];
        for (int i = 0; i <= dice.upTo(3); ++i)
            condition.parts.push_back(randomCondition(dice, vocabulary, depth - 1));
        return condition;
    }
    if (dice.chance(30)) {
        condition.kind = Condition::Kind::Event;
        condition.event.kinds = {static_cast<EventKind>(dice.upTo(1))};
        if (dice.chance(30))
            condition.event.kinds.push_back(static_cast<EventKind>(2 + dice.upTo(1)));
        condition.event.topic = dice.chance(50) ? randomWord(dice).trimmed().left(2) : QString();
        condition.event.atLeast = 1 + dice.upTo(2);
        condition.event.atMost = dice.chance(30) ? condition.event.atLeast + dice.upTo(2) : -1;
        condition.event.withinDays = dice.chance(60) ? 1 + dice.upTo(9) : 0;
        return condition;
    }
    static const QStringList fields{
        QStringLiteral("company.industry"), QStringLiteral("topics"), QStringLiteral("company.employees"),
        QStringLiteral("submittedAt"),      QStringLiteral("grade"),  QStringLiteral("vip")};
    condition.kind = Condition::Kind::Field;
    condition.field.field = fields[dice.upTo(static_cast<int>(fields.size()) - 1)];
    const FieldDefinition *field = vocabulary.field(condition.field.field);
    const std::vector<QString> names = vocabulary.operatorNamesOf(*field);
    condition.field.operatorName = names[size_t(dice.upTo(int(names.size()) - 1))];
    condition.field.operand = randomOperand(dice, vocabulary.operatorOf(*field, condition.field.operatorName)->operand);
    return condition;
}

// The slow version: Qt texts, no folding ahead, no table of operators, no short cuts.

QString plain(const QString &text)
{
    return text.normalized(QString::NormalizationForm_C)
        .toCaseFolded()
        .normalized(QString::NormalizationForm_C)
        .simplified();
}

bool slowText(const QString &op, const Operand &operand, const QString &value)
{
    const QString text = plain(value);
    QStringList wanted;
    for (const QString &each : operand.texts)
        wanted << plain(each);
    if (op == u"is")
        return text == wanted[0];
    if (op == u"contains")
        return text.contains(wanted[0]);
    if (op == u"startsWith")
        return text.startsWith(wanted[0]);
    if (op == u"endsWith")
        return text.endsWith(wanted[0]);
    if (op == u"isOneOf")
        return wanted.contains(text);
    if (op == u"isInList")
        return text == u"a" || text == plain(QStringLiteral("ÉCOLE"));
    QStringList parts;
    for (const QString &part : wanted[0].split(u'*'))
        parts << QRegularExpression::escape(part);
    const QRegularExpression expression(QRegularExpression::anchoredPattern(parts.join(QStringLiteral(".*"))),
                                        QRegularExpression::DotMatchesEverythingOption);
    return expression.match(text).hasMatch();
}

bool slowTexts(const QString &op, const Operand &operand, const QStringList &values)
{
    static const QHash<QString, QString> positive{{QStringLiteral("isNot"), QStringLiteral("is")},
                                                  {QStringLiteral("doesNotContain"), QStringLiteral("contains")},
                                                  {QStringLiteral("isNotOneOf"), QStringLiteral("isOneOf")},
                                                  {QStringLiteral("doesNotMatch"), QStringLiteral("matches")},
                                                  {QStringLiteral("isNotInList"), QStringLiteral("isInList")}};
    if (op == u"isKnown" || op == u"isUnknown")
        return values.isEmpty() == (op == u"isUnknown");
    bool any = false;
    for (const QString &value : values)
        any = slowText(positive.value(op, op), operand, value) || any;
    return any != positive.contains(op);
}

bool slowNumber(const QString &op, const Operand &operand, int value)
{
    const bool known = value >= 0;
    if (op == u"isKnown" || op == u"isUnknown")
        return known == (op == u"isKnown");
    if (op == u"isNot")
        return !known || value != operand.numbers[0];
    if (!known)
        return false;
    return op == u"is"       ? value == operand.numbers[0]
        : op == u"isAtLeast" ? value >= operand.numbers[0]
        : op == u"isAtMost"  ? value <= operand.numbers[0]
        : op == u"isAbove"   ? value > operand.numbers[0]
        : op == u"isBelow"   ? value < operand.numbers[0]
                             : value >= operand.numbers[0] && value <= operand.numbers[1];
}

bool slowTime(const QString &op, const Operand &operand, const OptionalInstant &value, Instant now)
{
    if (op == u"isKnown" || op == u"isUnknown")
        return value.has_value() == (op == u"isKnown");
    if (!value)
        return false;
    if (op == u"isBefore")
        return *value < *operand.time;
    if (op == u"isAfter")
        return *value > *operand.time;
    const auto window = std::chrono::hours(24) * int(operand.numbers[0]);
    return op == u"isInLastDays"   ? *value >= now - window && *value <= now
        : op == u"isOlderThanDays" ? *value < now - window
                                   : *value >= now && *value <= now + window;
}

bool slowGrade(const QString &op, const Operand &operand, const Grade &grade)
{
    const bool known = grade.fit >= 0;
    if (op == u"isKnown" || op == u"isUnknown")
        return known == (op == u"isKnown");
    if (!known)
        return false;
    const int fit = grade.fit >= 75 ? 4 : grade.fit >= 50 ? 3 : grade.fit >= 25 ? 2 : 1;
    const int step = grade.engagement >= 75 ? 1 : grade.engagement >= 50 ? 2 : grade.engagement >= 25 ? 3 : 4;
    const bool same = op == u"is";
    const bool fitHolds = operand.fit == 0 || (same ? fit == operand.fit : fit >= operand.fit);
    const bool stepHolds = operand.step == 0 || (same ? step == operand.step : step <= operand.step);
    return fitHolds && stepHolds;
}

bool slowFlag(const QString &op, const Operand &operand, const QByteArray &extra)
{
    if (op == u"isKnown" || op == u"isUnknown")
        return extra.isEmpty() == (op == u"isUnknown");
    return !extra.isEmpty() && extra.contains("true") == operand.flag;
}

bool slowEvents(const EventClause &clause, const Case &made)
{
    int count = 0;
    for (const BehaviourEvent &event : made.events) {
        const bool kind = std::ranges::find(clause.kinds, event.kind) != clause.kinds.end();
        const bool topic = plain(event.topic).contains(plain(clause.topic));
        const bool past = event.at <= made.now;
        const bool recent = clause.withinDays == 0 || event.at >= made.now - std::chrono::hours(24) * clause.withinDays;
        count += kind && topic && past && recent ? 1 : 0;
    }
    return count >= clause.atLeast && (clause.atMost < 0 || count <= clause.atMost);
}

bool slowHolds(const Condition &condition, const Case &made)
{
    int held = 0;
    for (const Condition &part : condition.parts)
        held += slowHolds(part, made) ? 1 : 0;
    switch (condition.kind) {
    case Condition::Kind::Always: return true;
    case Condition::Kind::All: return held == int(condition.parts.size());
    case Condition::Kind::Any: return held > 0;
    case Condition::Kind::None: return held == 0;
    case Condition::Kind::Event: return slowEvents(condition.event, made);
    case Condition::Kind::Field: break;
    }
    const QString &op = condition.field.operatorName;
    const Operand &operand = condition.field.operand;
    const QString &field = condition.field.field;
    if (field == u"company.industry") {
        const QString &industry = made.lead.company.industry;
        return slowTexts(op, operand, industry.isEmpty() ? QStringList() : QStringList(industry));
    }
    if (field == u"topics") {
        QStringList topics;
        for (const Signal &signal : made.lead.signals)
            topics << signal.topic;
        return slowTexts(op, operand, topics);
    }
    if (field == u"company.employees")
        return slowNumber(op, operand, made.lead.company.employees);
    if (field == u"submittedAt")
        return slowTime(op, operand, made.lead.stamps.submitted, made.now);
    return field == u"grade" ? slowGrade(op, operand, made.lead.grade) : slowFlag(op, operand, made.lead.extra);
}

Vocabulary testVocabulary()
{
    Vocabulary vocabulary = Vocabulary::standard();
    (void)vocabulary.addField(
        {QStringLiteral("vip"), FieldType::Flag, QStringLiteral("VIP"), QStringLiteral("vip"), {}});
    vocabulary.setList({QStringLiteral("list"), {QStringLiteral("A"), QStringLiteral("école")}, {}});
    return vocabulary;
}

} // namespace

class ConditionPropertyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void agreesWithTheSlowVersionInTenThousandRandomCases()
    {
        qInfo("seed %u", seed);
        const Vocabulary vocabulary = testVocabulary();
        FactSheet sheet(vocabulary);
        Dice dice(seed);
        int held = 0;
        for (int i = 0; i < 10'000; ++i) {
            const Case made = randomCase(dice);
            const Condition condition = randomCondition(dice, vocabulary, 3);
            const auto program = ConditionProgram::compile(condition, vocabulary);
            RELAYDESK_VERIFY(program);
            sheet.fill(made.lead, made.events, made.now);
            const LeadFacts facts = sheet.facts();

            const bool expected = slowHolds(condition, made);

            held += expected ? 1 : 0;
            QVERIFY2(program->holds(facts) == expected,
                     qPrintable(QStringLiteral("case %1: %2").arg(i).arg(QString::fromUtf8(toJson(condition)))));
            const Explanation explanation = explain(condition, *program, vocabulary, facts);
            QCOMPARE(explanation.holds, expected);
            QCOMPARE(explanation.clauses.size(), size_t(condition.clauseCount()));
        }
        QVERIFY(held > 2000 && held < 8000); // the cases are no foregone conclusion
    }

    void decidingClausesAloneGiveTheResult()
    {
        qInfo("seed %u", seed + 1);
        const Vocabulary vocabulary = testVocabulary();
        FactSheet sheet(vocabulary);
        Dice dice(seed + 1);
        for (int i = 0; i < 10'000; ++i) {
            const Case made = randomCase(dice);
            const Condition condition = randomCondition(dice, vocabulary, 3);
            const auto program = ConditionProgram::compile(condition, vocabulary);
            sheet.fill(made.lead, made.events, made.now);
            const Explanation explanation = explain(condition, *program, vocabulary, sheet.facts());

            // Whatever the other clauses say, the result stays: turn them all round.
            size_t next = 0;
            QCOMPARE(withOthersTurned(condition, explanation.clauses, next), explanation.holds);
        }
    }

    void nothingChangesBeforeTheNextChangeIsSaid()
    {
        qInfo("seed %u", seed + 2);
        const Vocabulary vocabulary = testVocabulary();
        FactSheet sheet(vocabulary);
        Dice dice(seed + 2);
        int changes = 0;
        for (int i = 0; i < 10'000; ++i) {
            const Case made = randomCase(dice);
            const Condition condition = randomCondition(dice, vocabulary, 1);
            const auto program = ConditionProgram::compile(condition, vocabulary);
            sheet.fill(made.lead, made.events, made.now);
            LeadFacts facts = sheet.facts();
            const auto outcomes = [&] {
                std::vector<bool> all;
                for (size_t c = 0; c < program->clauseCount(); ++c)
                    all.push_back(program->clauseHolds(c, facts));
                return all;
            };
            const auto before = outcomes();
            const OptionalInstant change = program->nextChange(facts);
            const Instant until = change.value_or(made.now + 24h * 60);
            for (Instant t = made.now; t < until && t < made.now + 24h * 60; t += 6h) {
                facts.now = t;
                QCOMPARE(outcomes(), before);
            }
            if (change) {
                ++changes;
                facts.now = *change - 1ms;
                QCOMPARE(outcomes(), before);
                facts.now = *change;
                QVERIFY(outcomes() != before);
            }
        }
        QVERIFY2(changes > 500, qPrintable(QString::number(changes)));
    }

    void whatIsWrittenReadsTheSame()
    {
        const Vocabulary vocabulary = testVocabulary();
        Dice dice(seed + 3);
        for (int i = 0; i < 10'000; ++i) {
            const Condition condition = randomCondition(dice, vocabulary, 3);
            const QByteArray json = toJson(condition);
            const auto again = parseCondition(json, vocabulary);
            RELAYDESK_VERIFY(again);
            QCOMPARE(toJson(*again), json);
            QCOMPARE(*again, condition);
        }
    }

private:
    static bool withOthersTurned(const Condition &condition, const std::vector<ClauseOutcome> &clauses, size_t &next)
    {
        if (!condition.isGroup()) {
            const ClauseOutcome &clause = clauses[next++];
            return clause.decided ? clause.held : !clause.held;
        }
        int held = 0;
        for (const Condition &part : condition.parts)
            held += withOthersTurned(part, clauses, next) ? 1 : 0;
        return condition.kind == Condition::Kind::All ? held == int(condition.parts.size())
            : condition.kind == Condition::Kind::Any  ? held > 0
                                                      : held == 0;
    }
};

QTEST_GUILESS_MAIN(ConditionPropertyTest)
#include "condition_property_test.moc"
