// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/present/backtest_content.h"

#include <QTest>

using namespace relaydesk;

namespace {

const std::vector<HistoryLead> history{
    {LeadId(1), u"Gero Wallmann"_qs, u"Pressmar Tools"_qs, {}, {}, {}, true, false, LeadStatus::Qualified, {}},
    {LeadId(2),
     u"Nadia <b>"_qs,
     u"Oasine Spas"_qs,
     {},
     {},
     {},
     false,
     false,
     LeadStatus::Lost,
     ReasonId(u"no_budget"_qs)},
    {LeadId(3), u"Arvid Lindahl"_qs, {}, {}, {}, {}, false, false, LeadStatus::Open, {}},
};

BacktestWording wording()
{
    BacktestWording words;
    words.leadOf = [](qsizetype lead) -> const HistoryLead & { return history[size_t(lead)]; };
    words.whyOf = [](const MovedLead &) { return u"1 pricing view, needs 2"_qs; };
    words.reasonWords = [](const ReasonId &) { return u"no budget"_qs; };
    return words;
}

Backtest pictured()
{
    Backtest test;
    test.leads = 640;
    test.sqls = 110;
    test.weeks = 13;
    test.reps = 5;
    test.before = {412, 74, 20};
    test.after = {365, 88, 22};
    MovedLead first{0, {}, {}, {}};
    first.before.fitStep = 2;
    first.before.engageStep = 2;
    test.dropOut = {first, {1, {}, {}, {}}, {2, {}, {}, {}}};
    test.mqlsBySource = {{u"Webinar"_qs, {90, 120}}, {QString(), {4, 5}}, {u"Search ad"_qs, {200, 150}}};
    return test;
}

} // namespace

class BacktestContentTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void shouldSayBeforeAndAfterAsPeopleSpeak()
    {
        const BacktestContent content = backtestContent(pictured(), 90, wording(), QLocale::c());
        QCOMPARE(content.state, BacktestContent::State::Ready);
        QCOMPARE(content.mqls, (BacktestFigure{u"412"_qs, u"365"_qs, false}));
        QCOMPARE(content.sqlRate, (BacktestFigure{u"18 %"_qs, u"24 %"_qs, true}));
        QCOMPARE(content.sentence, u"SQLs 74 to 88. Leads per rep and week 6.3 to 5.6."_qs);
        QVERIFY(content.details.contains(u"Of the 110 SQLs of this time, 67 % were MQLs before and 80 % after."_qs));
        QVERIFY(content.details.endsWith(u"Won: 20 before, 22 after."_qs));
    }

    void shouldSayWhatTheChangeCosts()
    {
        const BacktestContent content = backtestContent(pictured(), 90, wording(), QLocale::c());
        QCOMPARE(content.lostSqls, 1);
        QCOMPARE(costWords(content), u"1 of the 3 that drop out became SQL(s)."_qs);
        QCOMPARE(costWords({}), QString());
    }

    void shouldSayOfEachLeadWhyItMovesAndWhatHappenedNext()
    {
        const BacktestContent content = backtestContent(pictured(), 90, wording(), QLocale::c());
        QCOMPARE(content.dropOut.size(), size_t(3));
        QCOMPARE(content.dropOut[0].detail, u"Pressmar Tools, B2"_qs);
        QCOMPARE(content.dropOut[0].why, u"1 pricing view, needs 2"_qs);
        QCOMPARE(content.dropOut[0].nextWords, u"Became SQL"_qs);
        QCOMPARE(content.dropOut[1].nextWords, u"Rejected: no budget"_qs);
        QCOMPARE(content.dropOut[2].nextWords, u"No answer"_qs);
        QCOMPARE(content.dropOut[2].detail, u"D4"_qs);
    }

    void shouldCountAllButShowNoMoreRowsThanAsked()
    {
        BacktestWording few = wording();
        few.mostRows = 2;
        const BacktestContent content = backtestContent(pictured(), 90, few, QLocale::c());
        QCOMPARE(content.dropOut.size(), size_t(2));
        QCOMPARE(content.dropOutCount, 3);
    }

    void shouldPutTheLargestSourceFirst()
    {
        const BacktestContent content = backtestContent(pictured(), 90, wording(), QLocale::c());
        QCOMPARE(content.sources.front(), (BacktestSource{u"Search ad"_qs, 200, 150}));
        QCOMPARE(content.sources.back(), (BacktestSource{u"Unknown source"_qs, 4, 5}));
    }

    void shouldSayNothingFromTooLittleHistory()
    {
        Backtest test = pictured();
        test.leads = 14;
        const BacktestContent content = backtestContent(test, 30, wording(), QLocale::c());
        QCOMPARE(content.state, BacktestContent::State::TooShort);
        QVERIFY(content.remark.contains(u"at least 30"_qs));
    }

    void shouldNotDivideByNothing()
    {
        Backtest test = pictured();
        test.before = {};
        test.after = {};
        test.sqls = 0;
        test.reps = 0;
        const BacktestContent content = backtestContent(test, 90, wording(), QLocale::c());
        QCOMPARE(content.sqlRate, BacktestFigure());
        QCOMPARE(content.details, u"No lead of this time became an SQL yet."_qs);
    }

    void shouldSayWhatALeadLacksByTheShortestWay()
    {
        CriteriaExplanation why;
        why.ways = {
            {Judgement::Stage::Mql,
             {{u"/mql/all/0"_qs, u"pricing was viewed"_qs, true, {}}, {u"/never/0"_qs, u"a student"_qs, false, {}}}}};
        QCOMPARE(lackWords(why), u"needs: pricing was viewed; stopped by: a student"_qs);
        QCOMPARE(lackWords({}), QString());

        // What is there already comes first, and how many points are missing
        why.ways = {{Judgement::Stage::Mql, {{u"/mql/any/0"_qs, u"pricing was viewed"_qs, true, {}, 1, 2}}}};
        QCOMPARE(lackWords(why), u"has 1, needs 2: pricing was viewed"_qs);
        why.ways = {{Judgement::Stage::Mql, {{u"/mql/any/0"_qs, u"grade is inside"_qs, true, Points::of(4.2), 0, 0}}}};
        QCOMPARE(lackWords(why), u"needs 5 more point(s): grade is inside"_qs);
    }
};

QTEST_GUILESS_MAIN(BacktestContentTest)
#include "backtest_content_test.moc"
