// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/routing_check.h"

#include "tests/routing/routing_builder.h"

using namespace relaydesk;
using namespace relaydesk::test;

namespace {

const QByteArray team = R"([{"id":"a","languages":["de"],"capacity":5},{"id":"b","skills":["rail"]}])";

QString found(const QByteArray &rules, const QByteArray &people = team)
{
    const QByteArray json
        = R"({"lists":{"DACH":["DE","AT","CH"]},"pools":[{"name":"p","members":["a"]},{"name":"q","members":["b"]}],"rules":)"
        + rules + "}";
    const auto document = parseRouting(json, routingVocabulary());
    if (!document)
        return document.error().context;
    QStringList all;
    for (const RoutingFinding &finding : check(routerOf(*document, rosterOf(people)), noon))
        all << toString(finding.kind) + u' ' + finding.place
                + (finding.rules.empty() ? QString()
                                         : u" " + QStringList(finding.rules.begin(), finding.rules.end()).join(u'+'));
    return all.join(u"; ");
}

QByteArray pair(const char *first, const char *second, const char *pool = "p")
{
    return QByteArray(R"([{"name":"1","pool":"p","when":)") + first + R"(},{"name":"2","pool":")" + pool
        + R"(","when":)" + second + R"(},{"name":"rest","pool":"q"}])";
}

} // namespace

class RoutingCheckTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void deadRulesAreFound_data()
    {
        QTest::addColumn<QByteArray>("rules");
        QTest::addColumn<QString>("expected");
        const char *germany = R"({"field":"company.country","operator":"is","value":"DE"})";
        const char *germanic = R"({"field":"company.country","operator":"isOneOf","value":["de","AT"]})";
        const char *dach = R"({"field":"company.country","operator":"isInList","value":"DACH"})";
        const char *notFrance = R"({"field":"company.country","operator":"isNot","value":"FR"})";
        const char *big = R"({"field":"company.employees","operator":"isAtLeast","value":500})";
        const char *huge = R"({"field":"company.employees","operator":"isAbove","value":500})";
        const char *band = R"({"field":"company.employees","operator":"isBetween","value":[500,900]})";
        const char *known = R"({"field":"company.employees","operator":"isKnown"})";
        const char *bigGermany = R"({"all":[{"field":"company.country","operator":"is","value":"DE"},
            {"field":"company.employees","operator":"isAtLeast","value":500}]})";
        const char *b = R"({"field":"grade","operator":"isAtLeast","value":"B"})";
        const char *a1 = R"({"field":"grade","operator":"is","value":"A1"})";
        const char *demos = R"({"event":"demoRequested","atLeast":3,"withinDays":7})";
        const char *demo = R"({"event":"demoRequested","withinDays":14})";
        const QString dead = QStringLiteral("dead /rules/1 1");
        QTest::newRow("the same value") << pair(germany, germany) << dead;
        QTest::newRow("one of the values") << pair(germanic, germany) << dead;
        QTest::newRow("a list") << pair(dach, germanic) << dead;
        QTest::newRow("a negative that includes it") << pair(notFrance, germany) << dead;
        QTest::newRow("a range") << pair(big, huge) << dead;
        QTest::newRow("both bounds") << pair(big, band) << dead;
        QTest::newRow("known") << pair(known, band) << dead;
        QTest::newRow("more clauses") << pair(germany, bigGermany) << dead;
        QTest::newRow("grades") << pair(b, a1) << dead;
        QTest::newRow("events") << pair(demo, demos) << dead;
        QTest::newRow("fewer values") << pair(germany, germanic) << QString();
        QTest::newRow("open bound") << pair(huge, big) << QString();
        QTest::newRow("fewer clauses") << pair(bigGermany, germany) << QString();
        QTest::newRow("other fields") << pair(big, germany) << QString();
        QTest::newRow("fewer events") << pair(demos, demo) << QString();
    }
    void deadRulesAreFound()
    {
        QFETCH(QByteArray, rules);
        QTEST(found(rules), "expected");
    }

    void severalRulesTogetherMayTakeEverything()
    {
        const QString result = found(R"([
            {"name":"de","pool":"p","when":{"field":"company.country","operator":"is","value":"DE"}},
            {"name":"at","pool":"p","when":{"field":"company.country","operator":"is","value":"AT"}},
            {"name":"both","pool":"q","when":{"any":[{"field":"company.country","operator":"is","value":"AT"},
                {"field":"company.country","operator":"is","value":"DE"}]}},
            {"name":"rest","pool":"q"},{"name":"after","pool":"p"}])");

        QCOMPARE(result, QStringLiteral("dead /rules/2 de+at; contradicts /rules/4 rest"));
    }

    void theSameConditionWithAnotherPoolContradicts()
    {
        const char *one
            = R"({"all":[{"field":"source","operator":"is","value":"Fair"},{"field":"fit","operator":"isAbove","value":5}]})";
        const char *two
            = R"({"all":[{"field":"fit","operator":"isAbove","value":5},{"field":"source","operator":"is","value":"fair"}]})";

        QCOMPARE(found(pair(one, two, "q")), QStringLiteral("contradicts /rules/1 1"));
        QCOMPARE(found(pair(one, two, "p")), QStringLiteral("dead /rules/1 1"));
    }

    void clausesThatExcludeEachOtherAreFound()
    {
        QCOMPARE(found(R"([{"name":"1","pool":"p","when":{"all":[{"field":"fit","operator":"isAbove","value":50},
            {"field":"fit","operator":"isBelow","value":50}]}},{"name":"rest","pool":"q"}])"),
                 QStringLiteral("neverHolds /rules/0"));
        QCOMPARE(found(R"([{"name":"1","pool":"p","when":{"all":[{"field":"source","operator":"is","value":"Fair"},
            {"none":[{"field":"source","operator":"isKnown"}]}]}},{"name":"rest","pool":"q"}])"),
                 QStringLiteral("neverHolds /rules/0"));
        // Of several topics one may be this and one that.
        QCOMPARE(found(R"([{"name":"1","pool":"p","when":{"all":[{"field":"topics","operator":"is","value":"x"},
            {"field":"topics","operator":"is","value":"y"}]}},{"name":"rest","pool":"q"}])"),
                 QString());
    }

    void rulesThatNobodyCanServeAreFound()
    {
        const QString nobody = QStringLiteral("nobodyCanServe /rules/0");
        QCOMPARE(found(R"([{"name":"1","pool":"p","skills":["rail"]}])"), nobody);
        QCOMPARE(found(R"([{"name":"1","pool":"p","skills":["rail"],"overflow":["q"]}])"), QString());
        QCOMPARE(found(R"([{"name":"1","pool":"p","skills":["rail"],"overflowOwner":"b"}])"), QString());
        QCOMPARE(found(R"([{"name":"1","pool":"p","languages":["fr"]}])"), nobody);
        QCOMPARE(found(R"([{"name":"1","pool":"p","itemWeight":6}])"), nobody);
        const QByteArray gone = R"([{"id":"a","absences":[{"from":"2026-11-01"}]},{"id":"b"}])";
        QCOMPARE(found(R"([{"name":"1","pool":"p"}])", gone), nobody);
    }

    void theLanguageOfTheLeadIsAskedOnlyWhereEachOfItsLeadsHasOne()
    {
        // Nobody of q speaks a language that is written down; a lead of unknown language is served all the same.
        QCOMPARE(found(R"([{"name":"1","pool":"q","languageOfLead":true}])"), QString());
        QCOMPARE(found(R"([{"name":"1","pool":"q","languageOfLead":true,
            "when":{"field":"language","operator":"isOneOf","value":["de","fr"]}},{"name":"rest","pool":"q"}])"),
                 QStringLiteral("nobodyCanServe /rules/0"));
        QCOMPARE(found(R"([{"name":"1","pool":"p","languageOfLead":true,
            "when":{"field":"language","operator":"isKnown"}},{"name":"rest","pool":"q"}])"),
                 QString());
    }

    void whoOwnsAnAccountCanServeARuleThatAsksForThem()
    {
        const QByteArray people = R"([{"id":"a","active":false},{"id":"b"}])";
        const auto rule
            = [](const char *more) -> QByteArray { return QByteArray(R"([{"name":"1","pool":"p")") + more + "}]"; };
        const QString left = QStringLiteral("memberHasLeft /pools/0/members/0");
        const QString nobody = left + QStringLiteral("; nobodyCanServe /rules/0");

        QCOMPARE(found(rule(""), people), nobody);
        QCOMPARE(found(rule(R"(,"accountOwner":"first")"), people), left);
        QCOMPARE(found(rule(R"(,"accountOwner":"only")"), people), left);
        QCOMPARE(found(rule(R"(,"accountOwner":"first","skills":["none"],"languages":["xx"])"), people), left);
        QCOMPARE(found(rule(R"(,"accountOwner":"first","itemWeight":6)"),
                       R"([{"id":"a","active":false},{"id":"b","capacity":5}])"),
                 nobody);
        QCOMPARE(found(rule(R"(,"accountOwner":"first")"),
                       R"([{"id":"a","active":false},{"id":"b","absences":[{"from":"2026-11-01"}]}])"),
                 nobody);
    }

    void whoHasLeftAndWhatIsLeftOverAreWarnings()
    {
        const QByteArray people = R"([{"id":"a","active":false},{"id":"b"}])";
        QCOMPARE(found(R"([{"name":"1","pool":"q","when":{"field":"fit","operator":"isKnown"}}])", people),
                 QStringLiteral("memberHasLeft /pools/0/members/0; noRuleForRest /rules"));
    }
};

QTEST_GUILESS_MAIN(RoutingCheckTest)
#include "routing_check_test.moc"
