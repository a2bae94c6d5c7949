// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/criteria_study.h"

#include "core/criteria/criteria_reader.h"
#include "tests/hub/running_hub.h"
#include "tests/support/fake_clock.h"
#include "tests/support/temp_store.h"
#include "tests/support/verify.h"

#include <QSignalSpy>
#include <QTest>

using namespace relaydesk;
using namespace relaydesk::test;
using namespace std::chrono_literals;

namespace {

Criteria byPhone(const Vocabulary &vocabulary, bool known)
{
    const QByteArray json = R"({"name": "Phone", "mql": {"field": "phone", "operator": ")"
        + QByteArray(known ? "isKnown" : "isUnknown") + R"("}, "required": ["phone"]})";
    return parseCriteria(json, vocabulary).value_or(Criteria());
}

} // namespace

class CriteriaStudyTest : public QObject
{
    Q_OBJECT
    Vocabulary m_vocabulary = criteriaVocabulary(Vocabulary::standard());
    FakeClock m_clock;

    /// \a leads of which every third has a phone; every sixth was won.
    void fill(TempStore &store, int leads)
    {
        LeadPage page;
        for (int i = 0; i < leads; ++i) {
            Lead lead;
            lead.remoteId = RemoteId(QStringLiteral("L-%1").arg(i));
            lead.version = QStringLiteral("1");
            lead.phone = i % 3 == 0 ? QStringLiteral("1") : QString();
            lead.company.industry = i % 4 == 0 ? QStringLiteral("Logistics") : QStringLiteral("Retail");
            lead.status = i % 6 == 0 ? LeadStatus::Won : LeadStatus::Open;
            lead.createdAt = m_clock.now() - 24h;
            lead.modifiedAt = lead.createdAt;
            page.leads.push_back(lead);
        }
        RELAYDESK_VERIFY(store->applyPage(page, QStringLiteral("test"), m_clock.now()));
    }

private Q_SLOTS:
    void whatADraftWouldHaveChangedIsAnsweredWithTheCountsBehindItsLines()
    {
        TempStore store;
        fill(store, 600);
        CriteriaStudy study(store.path(), m_vocabulary, m_clock);
        std::optional<StudyAnswer> answer;
        connect(&study, &CriteriaStudy::answered, this, [&](const StudyAnswer &told) { answer = told; });
        study.ask({byPhone(m_vocabulary, true), byPhone(m_vocabulary, false), 90, 2});
        QVERIFY(turnUntil([&] { return answer.has_value(); }));
        QCOMPARE(answer->backtest.leads, 600);
        QCOMPARE(answer->backtest.before.mqls, 200);
        QCOMPARE(answer->backtest.after.mqls, 400);
        QCOMPARE(answer->backtest.before.sqls, 100);
        QCOMPARE(answer->backtest.dropOut.size(), size_t(200));
        QVERIFY(answer->history->lead(answer->backtest.dropOut.front().lead).becameSql);
        QCOMPARE(answer->counts.places.at(u"/mql"_qs), 400);
        QCOMPARE(answer->counts.filled, std::vector{200});
        QCOMPARE(study.valuesOf(u"company.industry"_qs, 5), (QStringList{u"retail"_qs, u"logistics"_qs}));
    }

    void onlyTheLatestQuestionIsAnswered()
    {
        TempStore store;
        fill(store, 300);
        CriteriaStudy study(store.path(), m_vocabulary, m_clock);
        std::vector<int> days;
        connect(&study, &CriteriaStudy::answered, this,
                [&](const StudyAnswer &told) { days.push_back(told.question.days); });
        const Criteria rules = byPhone(m_vocabulary, true);
        for (int i = 1; i <= 20; ++i)
            study.ask({rules, rules, i, 1});
        QVERIFY(turnUntil([&] { return !days.empty(); }));
        QCOMPARE(days, std::vector{20});
        study.ask({rules, rules, 21, 1});
        study.ask({rules, rules, 22, 1});
        QVERIFY(turnUntil([&] { return days.size() == 2; }));
        QCOMPARE(days.back(), 22);
    }

    void leadsThatCameMeanwhileAreSeenAfterRenew()
    {
        TempStore store;
        fill(store, 30);
        CriteriaStudy study(store.path(), m_vocabulary, m_clock);
        std::optional<StudyAnswer> answer;
        connect(&study, &CriteriaStudy::answered, this, [&](const StudyAnswer &told) { answer = told; });
        const Criteria rules = byPhone(m_vocabulary, true);
        study.ask({rules, rules, 90, 1});
        QVERIFY(turnUntil([&] { return answer.has_value(); }));
        fill(store, 60);
        study.renew();
        answer.reset();
        study.ask({rules, rules, 90, 1});
        QVERIFY(turnUntil([&] { return answer.has_value(); }));
        QCOMPARE(answer->backtest.leads, 60);
    }

    void leadsThatComeWhileItWorksDoNotTakeItsHistoryAway()
    {
        // Given a question that is being worked on
        TempStore store;
        fill(store, 600);
        CriteriaStudy study(store.path(), m_vocabulary, m_clock);
        std::optional<StudyAnswer> answer;
        connect(&study, &CriteriaStudy::answered, this, [&](const StudyAnswer &told) { answer = told; });
        const Criteria rules = byPhone(m_vocabulary, true);
        study.ask({rules, rules, 90, 1});
        QVERIFY(turnUntil([&] { return answer.has_value(); }));
        answer.reset();
        study.ask({rules, byPhone(m_vocabulary, false), 90, 1});

        // When leads come in, then it is answered from the leads that it began with
        study.renew();
        QVERIFY(turnUntil([&] { return answer.has_value(); }));
        QCOMPARE(answer->backtest.leads, 600);
        QVERIFY(answer->history);
        QVERIFY(answer->history->lead(answer->backtest.dropOut.front().lead).becameSql);

        // And values are still offered
        QVERIFY(!study.valuesOf(u"company.industry"_qs, 5).isEmpty());
    }

    void aDatabaseThatCannotBeReadIsSaid()
    {
        CriteriaStudy study(QStringLiteral("/nowhere/desk.sqlite"), m_vocabulary, m_clock);
        std::optional<Error> error;
        connect(&study, &CriteriaStudy::failed, this, [&](const Error &told) { error = told; });
        study.ask({byPhone(m_vocabulary, true), byPhone(m_vocabulary, true), 90, 1});
        QVERIFY(turnUntil([&] { return error.has_value(); }));
    }

    void endingWhileItWorksIsNoTrouble()
    {
        TempStore store;
        fill(store, 300);
        CriteriaStudy study(store.path(), m_vocabulary, m_clock);
        const Criteria rules = byPhone(m_vocabulary, true);
        study.ask({rules, rules, 90, 1});
        QCoreApplication::processEvents();
    }
};

QTEST_GUILESS_MAIN(CriteriaStudyTest)
#include "criteria_study_test.moc"
