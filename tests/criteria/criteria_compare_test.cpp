// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/criteria/criteria_check.h"
#include "core/criteria/criteria_diff.h"
#include "core/criteria/criteria_reader.h"
#include "tests/criteria/criteria_document.h"
#include "tests/support/verify.h"

#include <QTest>

using namespace relaydesk;
using namespace relaydesk::test;

/// What is odd in one document, and what differs between two.
class CriteriaCompareTest : public QObject
{
    Q_OBJECT
    Vocabulary m_vocabulary = criteriaVocabulary(Vocabulary::standard());

    Criteria criteria(const QByteArray &from = {}, const QByteArray &to = {})
    {
        QByteArray text = criteriaText();
        Q_ASSERT(from.isEmpty() || text.contains(from));
        if (!from.isEmpty())
            text.replace(from, to);
        const auto read = parseCriteria(text, m_vocabulary);
        if (!read)
            qWarning() << read.error().context;
        return read.value_or(Criteria());
    }

private Q_SLOTS:
    void nothingIsOddInTheDocumentOfTheTests()
    {
        const std::vector<CriteriaFinding> findings = findingsIn(criteria(), m_vocabulary);
        QVERIFY2(findings.empty(), findings.empty() ? "" : qPrintable(findings[0].words));
    }

    void whatCannotBeMeantIsFound_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const char *from, const char *to, const char *place, const char *says) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QString::fromUtf8(place)
                                << QString::fromUtf8(says);
        };
        const char *demo = R"({"event": "demoRequested", "withinDays": 30}, {"field")";
        row("contradiction", demo,
            R"({"all": [{"field": "company.employees", "operator": "isAbove", "value": 10},
                        {"field": "company.employees", "operator": "isBelow", "value": 5}]}, {"field")",
            "/mql/any/0",
            "Can never hold: “number of employees is above 10” and “number of employees is below 5” contradict");
        row("always", demo,
            R"({"any": [{"field": "phone", "operator": "isKnown"}, {"field": "phone", "operator": "isUnknown"}]}, {"field")",
            "/mql", "Holds for every lead");
        row("twice", demo, R"({"field": "grade", "operator": "isInsideLine"}, {"field")", "/mql/any/1",
            "Stands twice in this group");
        row("grade nobody reaches", R"("points": 40, "when": {"field": "company.industry")",
            R"("points": 1, "when": {"field": "company.industry")", "/grades/fit",
            "No lead reaches A: it begins at 75 points, and all rules together give 71");
        row("a line that decides nothing", R"({"field": "grade", "operator": "isInsideLine"})",
            R"({"field": "phone", "operator": "isKnown"})", "/grades/line", "The MQL line decides nothing");
        row("a line that is not drawn", R"("line": ["A3", "B2"])", R"("line": [])", "/grades/line", "draw it");
        row("a line the wrong way", R"(["A3", "B2"])", R"(["A2", "B3"])", "/grades/line",
            "A lead of fit B qualifies where one of the better fit A does not");
        row("hidden refusal", R"("field": "company.industry", "operator": "is", "value": "Education")",
            R"("field": "role", "operator": "contains", "value": "student")", "/never/1/when",
            "Is never reached: “Student” takes all of its leads before");
    }
    void whatCannotBeMeantIsFound()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, place);
        QFETCH(QString, says);
        const std::vector<CriteriaFinding> findings = findingsIn(criteria(from, to), m_vocabulary);
        QStringList all;
        bool found = false;
        for (const CriteriaFinding &finding : findings) {
            all << finding.place + u": " + finding.words;
            found = found || (finding.place == place && finding.words.contains(says));
        }
        QVERIFY2(found, qPrintable(all.join(u'\n')));
    }

    void aRefusalThatTakesEveryMqlIsFound()
    {
        Criteria odd = criteria();
        odd.never[0].when = odd.mql;
        const std::vector<CriteriaFinding> findings = findingsIn(odd, m_vocabulary);
        QVERIFY(std::ranges::any_of(findings, [](const CriteriaFinding &finding) {
            return finding.words.startsWith(u"No lead becomes an MQL: “Student”");
        }));
    }

    void whatADraftLacksIsFoundBeforeItIsProposed()
    {
        // Given a draft without buying intent, and a refusal without a reason
        Criteria draft = criteria();
        draft.intent = {};
        draft.never[0].reason = {};
        const QByteArray json = toJson(draft);

        // Then it can be read as a draft, not as a document in force, and both are named
        QCOMPARE(parseCriteriaDraft(json, m_vocabulary).value_or(Criteria()), draft);
        QVERIFY(!parseCriteria(json, m_vocabulary));
        QStringList places;
        for (const CriteriaFinding &finding : findingsIn(draft, m_vocabulary))
            places << finding.place;
        QVERIFY2(places.contains(u"/sql/intent") && places.contains(u"/never/0"), qPrintable(places.join(u' ')));
        QCOMPARE(parseCriteriaDraft(toJson(Criteria()), m_vocabulary).value_or(draft), Criteria());
    }

    void equalDocumentsDoNotDiffer() { QVERIFY(differences(criteria(), criteria(), m_vocabulary).empty()); }

    void aChangedLineSaysWhatItWas()
    {
        const auto changes = differences(criteria(), criteria("\"value\": 200", "\"value\": 50"), m_vocabulary);
        QCOMPARE(changes.size(), size_t(1));
        QVERIFY(changes[0].kind == CriteriaChange::Kind::Changed);
        QCOMPARE(changes[0].place, QStringLiteral("/fit/0"));
        QVERIFY(changes[0].after.endsWith(u"number of employees is at least 50"));
        QVERIFY(changes[0].before.endsWith(u"number of employees is at least 200"));
    }

    void aNewLineAndALostOneAreTold()
    {
        const QByteArray demo = R"({"event": "demoRequested", "withinDays": 30}, {"field": "grade")";
        const QByteArray more
            = R"({"event": "demoRequested", "withinDays": 30}, {"event": "webinarAttended"}, {"field": "grade")";
        const auto there = differences(criteria(), criteria(demo, more), m_vocabulary);
        QCOMPARE(there.size(), size_t(1));
        QVERIFY(there[0].kind == CriteriaChange::Kind::Added);
        QCOMPARE(there[0].place, QStringLiteral("/mql/any/1"));
        const auto back = differences(criteria(demo, more), criteria(), m_vocabulary);
        QCOMPARE(back.size(), size_t(1));
        QVERIFY(back[0].kind == CriteriaChange::Kind::Removed);
        QCOMPARE(back[0].before, there[0].after);
    }

    void everySectionIsSaidInPlainWords()
    {
        const std::vector<PlainSection> sections = inWords(criteria(), m_vocabulary);
        QStringList all;
        for (const PlainSection &section : sections) {
            QVERIFY(!section.title.isEmpty());
            QVERIFY2(!section.lines.empty(), qPrintable(section.title));
            for (const PlainLine &line : section.lines)
                all << line.words;
        }
        QVERIFY(all.contains(u"Inside the MQL line: A1, A2, A3, B1, B2"_qs));
        QVERIFY(all.contains(u"Too small, which disputes “Size”"_qs));
        QVERIFY(all.contains(u"phone"_qs));
        QVERIFY(all.filter(u"halves every 30"_qs).size() == 1);
        QVERIFY(all.filter(u"look again after 180"_qs).size() == 1);
    }
};

QTEST_GUILESS_MAIN(CriteriaCompareTest)
#include "criteria_compare_test.moc"
