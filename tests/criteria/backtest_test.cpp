// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/criteria/backtest.h"

#include "core/conditions/fact_sheet.h"
#include "core/criteria/criteria_reader.h"
#include "tests/criteria/criteria_document.h"
#include "tests/support/dice.h"
#include "tests/support/verify.h"

#include <QTest>

using namespace relaydesk;
using namespace relaydesk::test;
using namespace std::chrono_literals;

namespace {

constexpr Instant now = Instant(std::chrono::milliseconds(1'795'000'000'000));
constexpr BacktestPeriod quarter{now - 90 * 24h, now, 2};

/// A lead as the store would give it, and what became of it.
struct Told
{
    Lead lead;
    std::vector<BehaviourEvent> events;
    Instant cameIn = now - 10 * 24h;
    bool becameSql = false;
    std::vector<LateFact> late;
};

BehaviourEvent happened(EventKind kind, Instant at, const QString &topic = {})
{
    BehaviourEvent made;
    made.kind = kind;
    made.topic = topic;
    made.at = at;
    return made;
}

} // namespace

class BacktestTest : public QObject
{
    Q_OBJECT
    Vocabulary m_vocabulary = criteriaVocabulary(Vocabulary::standard());

    LeadHistory historyOf(const std::vector<Told> &leads)
    {
        LeadHistory history(m_vocabulary);
        FactSheet sheet(m_vocabulary);
        for (const Told &told : leads) {
            sheet.fill(told.lead, told.events, now);
            HistoryLead lead;
            lead.id = told.lead.id;
            lead.source = told.lead.attribution.source;
            lead.cameIn = told.cameIn;
            lead.becameSql = told.becameSql;
            history.add(lead, sheet.facts(), told.late);
        }
        return history;
    }

    Criteria criteriaOf(const QByteArray &json) { return parseCriteria(json, m_vocabulary).value_or(Criteria()); }
    CriteriaProgram programOf(const Criteria &criteria)
    {
        return CriteriaProgram::compile(criteria, m_vocabulary).value_or(CriteriaProgram());
    }
    Criteria criteria() { return criteriaOf(criteriaText()); }
    /// The same, but a demo alone is not enough any more.
    Criteria stricter()
    {
        return criteriaOf(QByteArray(criteriaText())
                              .replace(R"("any": [{"event": "demoRequested", "withinDays": 30}, )", R"("all": [)"));
    }

    std::optional<Backtest> replayed(const LeadHistory &history, const Criteria &before, const Criteria &after)
    {
        const CriteriaProgram earlier = programOf(before);
        return backtest(history, &earlier, programOf(after), quarter, {0, history.size()});
    }

    /// A lead that asked for a demo two days after it came in.
    static Told demo()
    {
        Told told;
        told.events = {happened(EventKind::DemoRequested, told.cameIn + 48h)};
        return told;
    }

    /// Obviously right: a sheet filled anew for every moment, by the whole program.
    bool isMqlSlowly(const Told &told, const CriteriaProgram &program)
    {
        std::vector<Instant> moments{told.cameIn};
        for (const BehaviourEvent &event : told.events) {
            if (event.at > told.cameIn && event.at < quarter.until)
                moments.push_back(event.at);
        }
        return std::ranges::any_of(moments, [&](Instant at) {
            Lead then = told.lead;
            if (then.stamps.submitted && *then.stamps.submitted > at)
                then.stamps.submitted.reset();
            const auto isHidden = [&](const LateFact &fact) { return fact.knownFrom > at; };
            if (std::ranges::any_of(told.late, isHidden))
                then.phone.clear();
            FactSheet sheet(m_vocabulary);
            sheet.fill(then, told.events, at);
            const Judgement::Stage stage = program.judge(sheet.facts()).stage;
            return stage == Judgement::Stage::Mql || stage == Judgement::Stage::Sql;
        });
    }

private Q_SLOTS:
    void leadsThatDropOutAreNamedWithWhatBecameOfThem()
    {
        std::vector<Told> leads{demo(), demo(), demo()};
        leads[1].becameSql = true;
        leads[2].cameIn = now - 100 * 24h; // before the period
        const LeadHistory history = historyOf(leads);
        auto found = replayed(history, criteria(), stricter());
        QVERIFY(found);
        found->sort(history);
        QCOMPARE(found->leads, 2);
        QCOMPARE(found->before.mqls, 2);
        QCOMPARE(found->before.sqls, 1);
        QCOMPARE(found->after.mqls, 0);
        QCOMPARE(found->dropOut.size(), size_t(2));
        QCOMPARE(found->dropOut[0].lead, 1); // the one that became an SQL first
        QCOMPARE(found->dropOut[0].at, OptionalInstant(leads[1].cameIn + 48h));
        QVERIFY(found->dropOut[0].after.stage == Judgement::Stage::Inquiry);
        QCOMPARE(found->lostSqls(history), 1);
        QCOMPARE(found->before.precision(), std::optional(0.5));
        QCOMPARE(found->recall(found->before), std::optional(1.0));
        QCOMPARE(found->recall(found->after), std::optional(0.0));
        QCOMPARE(found->after.precision(), std::nullopt);
        QCOMPARE(found->load(found->before), 2.0 / 12 / 2);
    }

    void aLeadIsExplainedAsItWasThen()
    {
        // Given a lead whose phone was found later, and criteria that ask for it
        Told told = demo();
        told.lead.phone = QStringLiteral("+46 8 465 004 12");
        told.late = {{m_vocabulary.slotOf(QStringLiteral("phone")), now - 24h}};
        const Criteria phone = criteriaOf(R"({"name": "Phone", "mql": {"field": "phone", "operator": "isKnown"}})");
        const LeadHistory history = historyOf({told});

        // Then it was no MQL then, for want of it, and is one now
        const auto before = explainAt(history, 0, now - 48h, phone, programOf(phone), m_vocabulary);
        QVERIFY(before.judgement.stage == Judgement::Stage::Inquiry);
        QCOMPARE(before.ways.front().turns.front().place, QStringLiteral("/mql"));
        const auto after = explainAt(history, 0, now, phone, programOf(phone), m_vocabulary);
        QVERIFY(after.judgement.stage == Judgement::Stage::Mql);
    }

    void leadsThatComeInAreThoseThatDropOutTheOtherWayRound()
    {
        const LeadHistory history = historyOf({demo()});
        const auto there = replayed(history, criteria(), stricter());
        const auto back = replayed(history, stricter(), criteria());
        QVERIFY(there && back);
        QCOMPARE(back->comeIn.size(), there->dropOut.size());
        QCOMPARE(back->comeIn[0].after, there->dropOut[0].before);
    }

    void aDraftIsHeldAgainstWhatReallyWasHandedOverWhereThereIsNoEarlierVersion()
    {
        LeadHistory history(m_vocabulary);
        HistoryLead lead;
        lead.cameIn = now - 10 * 24h;
        lead.qualifiedAt = lead.cameIn + 1h;
        history.add(lead, {});
        const auto found = backtest(history, nullptr, programOf(criteria()), quarter, {0, 1});
        QVERIFY(found);
        QCOMPARE(found->before.mqls, 1);
        QCOMPARE(found->after.mqls, 0);
        QCOMPARE(found->dropOut.size(), size_t(1));
    }

    void aPhoneThatWasFoundLaterIsNotKnownBefore()
    {
        Told told = demo();
        told.lead.phone = QStringLiteral("+46 8 465 004 12");
        told.late = {{m_vocabulary.slotOf(QStringLiteral("phone")), now - 24h}};
        const Criteria phone = criteriaOf(R"({"name": "Phone", "mql": {"field": "phone", "operator": "isKnown"}})");
        const LeadHistory history = historyOf({told});
        QCOMPARE(replayed(history, phone, phone)->after.mqls, 0);
        told.events.push_back(happened(EventKind::PageViewed, now - 1h));
        const LeadHistory later = historyOf({told});
        QCOMPARE(replayed(later, phone, phone)->after.mqls, 1);
    }

    void whoeverAsksToStopGetsNothing()
    {
        std::stop_source stop;
        stop.request_stop();
        const LeadHistory history = historyOf({demo()});
        QVERIFY(!backtest(history, nullptr, programOf(criteria()), quarter, {0, 1}, stop.get_token()));
    }

    void itSaysTheSameAsJudgingEveryMomentAfresh()
    {
        Dice dice(20261124);
        constexpr std::array kinds{EventKind::PageViewed, EventKind::DemoRequested, EventKind::EmailOpened};
        std::vector<Told> leads;
        for (int i = 0; i < 10'000; ++i) {
            Told told;
            told.cameIn = now - std::chrono::minutes(dice.upTo(120 * 1440));
            told.lead.company.employees = dice.upTo(399);
            told.lead.company.industry = dice.chance(50) ? QStringLiteral("Logistics") : QString();
            told.lead.role = dice.chance(10) ? QStringLiteral("Student") : QStringLiteral("Operations");
            told.lead.phone = dice.chance(50) ? QStringLiteral("1") : QString();
            told.lead.attribution.source = dice.chance(50) ? QStringLiteral("Trade fair") : QString();
            told.becameSql = dice.chance(20);
            if (!told.lead.phone.isEmpty() && dice.chance(30))
                told.late = {
                    {m_vocabulary.slotOf(QStringLiteral("phone")), now - std::chrono::minutes(dice.upTo(120 * 1440))}};
            for (int event = dice.upTo(6); event > 0; --event)
                told.events.push_back(happened(kinds.at(size_t(dice.upTo(2))),
                                               now - std::chrono::minutes(dice.upTo(130 * 1440)),
                                               dice.chance(70) ? QStringLiteral("Pricing") : QString()));
            std::ranges::sort(told.events, {}, &BehaviourEvent::at);
            leads.push_back(std::move(told));
        }
        const LeadHistory history = historyOf(leads);
        const Criteria rules = criteriaOf(QByteArray(criteriaText())
                                              .replace(R"({"event": "demoRequested", "withinDays": 30}, )",
                                                       R"({"all": [{"event": "demoRequested", "withinDays": 30},
                                                                   {"field": "phone", "operator": "isKnown"}]}, )"));
        const CriteriaProgram before = programOf(rules);
        const CriteriaProgram after = programOf(stricter());
        auto found = backtest(history, &before, after, quarter, {0, history.size() / 3});
        const auto rest = backtest(history, &before, after, quarter, {history.size() / 3, history.size()});
        QVERIFY(found && rest);
        found->add(*rest);
        Backtest slow;
        for (const Told &told : leads) {
            if (told.cameIn < quarter.from || told.cameIn >= quarter.until)
                continue;
            ++slow.leads;
            slow.sqls += told.becameSql ? 1 : 0;
            const bool was = isMqlSlowly(told, before);
            const bool is = isMqlSlowly(told, after);
            slow.before.mqls += was ? 1 : 0;
            slow.before.sqls += was && told.becameSql ? 1 : 0;
            slow.after.mqls += is ? 1 : 0;
            slow.after.sqls += is && told.becameSql ? 1 : 0;
            slow.weeks += was && !is ? 1 : 0; // counts those that drop out
        }
        QCOMPARE(found->leads, slow.leads);
        QCOMPARE(found->sqls, slow.sqls);
        QCOMPARE(found->before, slow.before);
        QCOMPARE(found->after, slow.after);
        QCOMPARE(int(found->dropOut.size()), slow.weeks - 1);
        QVERIFY(found->before.mqls > 500 && found->after.mqls > 100 && found->dropOut.size() > 100);
        QCOMPARE(found->before.mqls - int(found->dropOut.size()) + int(found->comeIn.size()), found->after.mqls);
    }

    void theCountsAreAFunnelThatEndsAtTheMqls()
    {
        std::vector<Told> leads{demo(), demo(), demo(), demo()};
        leads[1].lead.role = QStringLiteral("Student");
        leads[2].events.clear();
        leads[3].lead.phone = QStringLiteral("1");
        leads[3].lead.company.employees = 900;
        const LeadHistory history = historyOf(leads);
        const Criteria rules = criteria();
        auto counts = countLeads(history, rules, programOf(rules), quarter, {0, 2});
        const auto rest = countLeads(history, rules, programOf(rules), quarter, {2, 4});
        QVERIFY(counts && rest);
        counts->add(*rest);
        QCOMPARE(counts->leads, 4);
        QCOMPARE(counts->places.at(u"/never/0/when"_qs), 1);
        QCOMPARE(counts->places.at(u"/mql"_qs), 2); // without the student
        QCOMPARE(counts->places.at(u"/mql/any/0"_qs), 2);
        QCOMPARE(counts->places.at(u"/mql/any/1"_qs), 0);
        QCOMPARE(counts->places.at(u"/sql/when"_qs), 1);
        QCOMPARE(counts->places.at(u"/sql/intent"_qs), 1);
        QCOMPARE(counts->places.at(u"/fit/0"_qs), 1);
        QCOMPARE(counts->filled, (std::vector{1, 1}));
        int all = 0;
        for (const auto &row : counts->grid)
            all += std::accumulate(row.begin(), row.end(), 0);
        QCOMPARE(all, 4);
    }
};

QTEST_GUILESS_MAIN(BacktestTest)
#include "backtest_test.moc"
