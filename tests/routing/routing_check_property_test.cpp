// SPDX-License-Identifier: GPL-3.0-or-later
// What the checker finds is certain: 10,000 random documents against every lead of a small world.
#include "core/routing/routing_check.h"
#include "tests/routing/routing_builder.h"
#include "tests/support/dice.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace relaydesk;
using namespace relaydesk::test;

namespace {

constexpr unsigned seed = 20261124;

const QStringList countries{QStringLiteral("DE"), QStringLiteral("FR"), QStringLiteral("JP")};
const QStringList languages{QStringLiteral("de"), QStringLiteral("fr")};
constexpr int mostEmployees = 4;

QJsonObject clause(const char *field, const QString &test, const QJsonValue &value = QJsonValue::Undefined)
{
    QJsonObject clause{{QStringLiteral("field"), QLatin1StringView(field)}, {QStringLiteral("operator"), test}};
    if (!value.isUndefined())
        clause[u"value"] = value;
    return clause;
}

QJsonObject textClause(Dice &dice, const char *field, const QStringList &values)
{
    const QString one = values[dice.upTo(static_cast<int>(values.size()) - 1)];
    switch (dice.upTo(5)) {
    case 0: return clause(field, QStringLiteral("isNot"), one);
    case 1: return clause(field, QStringLiteral("isOneOf"), QJsonArray{one, values.first()});
    case 2: return clause(field, QStringLiteral("isNotOneOf"), QJsonArray{one, values.last()});
    case 3: return clause(field, dice.chance(50) ? QStringLiteral("isKnown") : QStringLiteral("isUnknown"));
    default: return clause(field, QStringLiteral("is"), one);
    }
}

QJsonObject numberClause(Dice &dice)
{
    static const QStringList tests{QStringLiteral("is"),       QStringLiteral("isNot"),   QStringLiteral("isAtLeast"),
                                   QStringLiteral("isAtMost"), QStringLiteral("isAbove"), QStringLiteral("isBelow")};
    const int number = dice.upTo(mostEmployees);
    if (dice.chance(20))
        return clause("company.employees", QStringLiteral("isBetween"),
                      QJsonArray{number, number + dice.upTo(mostEmployees)});
    return clause("company.employees", tests[dice.upTo(5)], number);
}

QJsonObject randomClause(Dice &dice)
{
    if (dice.chance(45))
        return textClause(dice, "company.country", countries);
    return dice.chance(30) ? textClause(dice, "language", languages) : numberClause(dice);
}

QJsonObject randomCondition(Dice &dice, int depth)
{
    if (depth == 0 || dice.chance(35))
        return randomClause(dice);
    static const QStringList groups{QStringLiteral("all"), QStringLiteral("any"), QStringLiteral("none")};
    QJsonArray parts;
    for (int i = 0; i <= dice.upTo(2); ++i)
        parts.append(randomCondition(dice, depth - 1));
    return {{groups[dice.upTo(2)], parts}};
}

QByteArray randomDocument(Dice &dice)
{
    QJsonArray rules;
    QJsonObject earlier;
    for (int i = 0; i <= 1 + dice.upTo(3); ++i) {
        QJsonObject rule{{QStringLiteral("name"), QStringLiteral("r%1").arg(i)},
                         {QStringLiteral("pool"), dice.chance(50) ? QStringLiteral("p") : QStringLiteral("q")}};
        if (!earlier.isEmpty() && dice.chance(10))
            rule[u"when"] = earlier;
        else if (dice.chance(92))
            rule[u"when"] = randomCondition(dice, 2);
        earlier = rule[u"when"].toObject();
        rules.append(rule);
    }
    const QJsonArray members{QStringLiteral("ann")};
    const QJsonArray pools{
        QJsonObject{{QStringLiteral("name"), QStringLiteral("p")}, {QStringLiteral("members"), members}},
        QJsonObject{{QStringLiteral("name"), QStringLiteral("q")}, {QStringLiteral("members"), members}}};
    return QJsonDocument(QJsonObject{{QStringLiteral("pools"), pools}, {QStringLiteral("rules"), rules}}).toJson();
}

/// Every lead that the conditions can tell apart: each value and one that no clause names, and none.
std::vector<Arrival> everyLead()
{
    QJsonArray leads;
    const auto add = [&leads](const QString &country, const QString &language, int employees) {
        QJsonObject fields;
        if (!country.isEmpty())
            fields[u"company.country"] = country;
        if (!language.isEmpty())
            fields[u"language"] = language;
        if (employees >= 0)
            fields[u"company.employees"] = employees;
        leads.append(QJsonObject{{QStringLiteral("id"), QString::number(leads.size())},
                                 {QStringLiteral("at"), QStringLiteral("2026-11-23T12:00:00Z")},
                                 {QStringLiteral("fields"), fields}});
    };
    for (const QString &country : countries + QStringList{QStringLiteral("BR"), QString()}) {
        for (const QString &language : languages + QStringList{QStringLiteral("pt"), QString()}) {
            for (int employees = -1; employees <= 2 * mostEmployees + 1; ++employees)
                add(country, language, employees);
        }
    }
    return *parseArrivals(QJsonDocument(leads).toJson(), routingVocabulary());
}

/// Which rules hold for which lead, each asked by itself.
class Truth
{
public:
    Truth(const RoutingDocument &document, std::span<const std::unique_ptr<FactSheet>> leads)
    {
        for (const auto &lead : leads) {
            std::vector<bool> holds;
            for (const RoutingRule &rule : document.rules)
                holds.push_back(rule.applies.holds(lead->facts()));
            m_leads.push_back(holds);
        }
        for (const RoutingRule &rule : document.rules)
            m_names.push_back(rule.name);
    }

    [[nodiscard]] bool everHolds(size_t rule) const
    {
        return std::ranges::any_of(m_leads, [rule](const auto &lead) { return lead[rule]; });
    }
    /// Wherever \a rule holds, one of \a others does.
    [[nodiscard]] bool areTakenBy(size_t rule, const std::vector<QString> &others) const
    {
        return std::ranges::all_of(m_leads, [&](const auto &lead) {
            bool taken = !lead[rule];
            for (size_t i = 0; i < rule && !taken; ++i)
                taken = lead[i] && std::ranges::find(others, m_names[i]) != others.end();
            return taken;
        });
    }
    [[nodiscard]] bool areAllTaken() const
    {
        return std::ranges::all_of(m_leads,
                                   [](const auto &lead) { return std::ranges::find(lead, true) != lead.end(); });
    }

private:
    std::vector<std::vector<bool>> m_leads;
    std::vector<QString> m_names;
};

} // namespace

class RoutingCheckPropertyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsFoundHoldsForEveryLeadThatCanBe()
    {
        qInfo("seed %u", seed);
        const std::vector<Arrival> leads = everyLead();
        std::vector<std::unique_ptr<FactSheet>> sheets;
        for (const Arrival &lead : leads) {
            sheets.push_back(std::make_unique<FactSheet>(routingVocabulary()));
            fill(*sheets.back(), lead, noon);
        }
        Dice dice(seed);
        int never = 0, dead = 0, gaps = 0, read = 0;
        for (int i = 0; i < 10'000; ++i) {
            const QByteArray json = randomDocument(dice);
            Result<RoutingDocument> document = parseRouting(json, routingVocabulary());
            if (!document)
                continue; // a clause that says nothing is refused before
            ++read;
            const Truth truth(*document, sheets);
            const Router router = routerOf(*std::move(document), rosterOf(R"([{"id":"ann","calendar":"office"}])"));
            bool foundGap = false;
            for (const RoutingFinding &finding : check(router, noon)) {
                const QByteArray what = json + toString(finding.kind).toUtf8() + ' ' + finding.place.toUtf8();
                const auto rule = finding.place.section(u'/', 2, 2).toUInt();
                switch (finding.kind) {
                case RoutingFinding::Kind::NeverHolds:
                    ++never;
                    QVERIFY2(!truth.everHolds(rule), what.constData());
                    break;
                case RoutingFinding::Kind::Dead:
                case RoutingFinding::Kind::Contradicts:
                    ++dead;
                    QVERIFY2(truth.areTakenBy(rule, finding.rules), what.constData());
                    break;
                case RoutingFinding::Kind::NoRuleForRest: foundGap = true; break;
                default: QVERIFY2(false, what.constData()); // ann serves everybody
                }
            }
            gaps += foundGap ? 1 : 0;
            QVERIFY2(foundGap || truth.areAllTaken(), json.constData());
        }
        qInfo("%d documents: %d rules never hold, %d are dead, %d have a gap", read, never, dead, gaps);
        QVERIFY(read > 5'000 && never > 200 && dead > 2'000 && gaps > 1'000);
    }
};

QTEST_GUILESS_MAIN(RoutingCheckPropertyTest)
#include "routing_check_property_test.moc"
