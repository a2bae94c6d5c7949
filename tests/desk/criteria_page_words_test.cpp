// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/criteria_page_words.h"

#include "app/desk/criteria_places.h"
#include "tests/desk/criteria_team.h"

using namespace relaydesk;
using test::CriteriaTeam;
using Kind = DocumentCommandKind;

class CriteriaPageWordsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void commentsStayWithTheirRuleWhateverItsPlace()
    {
        // Given a comment on the second rule
        CriteriaTeam team;
        const QByteArray two = R"({"never":[
            {"name":"Student","when":{"field":"role","operator":"contains","value":"student"}},
            {"name":"Far","when":{"field":"company.country","operator":"is","value":"AQ"}}]})";
        team.other(Kind::Save, "mo", two);
        team.sit(2);
        team.goOnline();
        QTRY_COMPARE(team.editing->shownNumber(), 1);
        team.editing->comment(QStringLiteral("/never/1/when"), QStringLiteral("Is it?"));
        QTRY_COMPARE(team.hub.history().open()->comments.size(), size_t(1));
        QCOMPARE(team.hub.history().open()->comments.front().place, QStringLiteral("/never/Far/when"));

        // Then it is found with the rule, also when it is the first
        Criteria criteria = *parseCriteriaDraft(two, team.vocabulary);
        QCOMPARE(countedPlace(criteria, QStringLiteral("/never/Far/when")), QStringLiteral("/never/1/when"));
        std::swap(criteria.never[0], criteria.never[1]);
        QCOMPARE(countedPlace(criteria, QStringLiteral("/never/Far/when")), QStringLiteral("/never/0/when"));
        criteria.never.clear();
        QCOMPARE(sharedPlace(criteria, QStringLiteral("/mql/all/1")), QStringLiteral("/mql/all/1"));
    }

    void aCommentStaysWithTheWordsItWasWrittenAbout()
    {
        // Given a comment on the first of two conditions
        CriteriaTeam team;
        const QByteArray one = R"({"field":"phone","operator":"isKnown"})";
        const QByteArray two = R"({"field":"email","operator":"isKnown"})";
        team.other(Kind::Save, "mo", R"({"mql":{"all":[)" + one + ',' + two + "]}}");
        team.sit();
        team.goOnline();
        QTRY_COMPARE(team.editing->shownNumber(), 1);
        team.editing->comment(QStringLiteral("/mql/all/0"), QStringLiteral("Why?"));
        QTRY_COMPARE(team.hub.history().open()->comments.size(), size_t(1));
        const auto comment
            = [&] { return criteriaPageContent(*team.editing, {}, team.clock.now(), QLocale::c()).comments.at(0); };
        QTRY_VERIFY(!team.document->history().open()->comments.empty());
        const QString words = comment().placeWords;
        QCOMPARE(comment().place, QStringLiteral("/mql/all/0"));
        QVERIFY(!words.isEmpty());

        // When the conditions change places, then it leads to the one that it is about
        team.other(Kind::Save, "mo", R"({"mql":{"all":[)" + two + ',' + one + "]}}");
        QTRY_COMPARE(comment().place, QStringLiteral("/mql/all/1"));
        QCOMPARE(comment().placeWords, words);

        // When that one is gone, then it leads nowhere, and still says what it was about
        team.other(Kind::Save, "mo", R"({"mql":{"all":[)" + two + ',' + two + "]}}");
        QTRY_VERIFY(comment().place.isEmpty());
        QCOMPARE(comment().placeWords, words);
    }
};

QTEST_GUILESS_MAIN(CriteriaPageWordsTest)
#include "criteria_page_words_test.moc"
