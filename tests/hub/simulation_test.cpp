// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/hub/running_hub.h"

#include <QTest>

using namespace relaydesk;
using namespace std::chrono_literals;
using test::RunningHub;

namespace {

/// The next arrival, the next deed, the next score that fades, and the colleague who is asked to sign. Whoever waits for fewer
/// waits for a moment on the way there, which may pass unseen.
bool isAtWork(RunningHub &hub)
{
    return hub.clock().armed() == 4;
}

} // namespace

class SimulationTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void leadsArriveAndColleaguesWorkTheirsButNeverMine();
    void aFormIsHandedOffByTheEngineWithItsClockAndWhatTheServiceKnows();
};

void SimulationTest::leadsArriveAndColleaguesWorkTheirsButNeverMine()
{
    // Given
    HubOptions options = RunningHub::quiet();
    options.plan.simulation = true;
    RunningHub hub(options);
    QVERIFY(hub.isUp());
    QVERIFY(test::turnUntil([&] { return isAtWork(hub); }));
    const LeadPage before = hub.everything();
    // When ten minutes pass
    for (int i = 0; i < 200; ++i) {
        hub.clock().advance(3s);
        QCoreApplication::processEvents();
    }
    QVERIFY(test::turnUntil([&] { return hub.everything().leads.size() > before.leads.size() + 15; }));
    const LeadPage after = hub.everything();
    // Then
    const auto arrived = static_cast<int>(after.leads.size() - before.leads.size());
    QVERIFY2(arrived >= 15 && arrived <= 60, qPrintable(QString::number(arrived)));
    int deeds = 0;
    for (const BehaviourEvent &event : after.events) {
        if (!event.remoteId.value().startsWith(u"op-"))
            continue;
        ++deeds;
        const auto lead = std::ranges::find(after.leads, event.lead, &Lead::remoteId);
        QVERIFY(lead->owner != hub.hello().me);
    }
    QVERIFY2(deeds >= 15, qPrintable(QString::number(deeds)));
    for (const Lead &lead : before.leads) {
        if (lead.owner == hub.hello().me)
            QVERIFY(*std::ranges::find(after.leads, lead.remoteId, &Lead::remoteId) == lead);
    }
}

void SimulationTest::aFormIsHandedOffByTheEngineWithItsClockAndWhatTheServiceKnows()
{
    // Given
    HubOptions options = RunningHub::quiet();
    options.plan.simulation = true;
    RunningHub hub(options);
    QVERIFY(test::turnUntil([&] { return isAtWork(hub); }));
    // When a dozen forms come in, and a second passes now and then
    std::vector<Lead> arrived;
    const auto areHandedOff = [&] {
        hub.clock().advance(1s);
        arrived.clear();
        for (const Lead &lead : hub.everything().leads) {
            if (lead.remoteId.value().size() > 8) // numbered by the time, not by the history
                arrived.push_back(lead);
        }
        const auto isEnriched = [](const Lead &lead) { return lead.company.employees > 0; };
        // A service that was slow is heard all the same, only later.
        // Who is no MQL yet is nurtured, and nobody is called about them.
        const auto isDone = [](const Lead &lead) { return lead.stamps.routed || lead.status == LeadStatus::Nurture; };
        return arrived.size() >= 12 && std::ranges::count_if(arrived, isEnriched) >= 4
            && std::ranges::all_of(arrived, isDone);
    };
    QVERIFY(test::turnUntil(areHandedOff));
    // Then
    QVERIFY(arrived.size() >= 12);
    int withOwner = 0;
    int nurtured = 0;
    for (const Lead &lead : arrived) {
        QVERIFY(lead.grade.fit >= 0 && lead.grade.engagement >= 0);
        if (lead.status == LeadStatus::Nurture) {
            ++nurtured;
            QVERIFY(!lead.owner.isValid());
            continue;
        }
        QVERIFY(lead.team.isValid());
        QVERIFY(lead.stamps.submitted && lead.stamps.captured && lead.stamps.qualified);
        QVERIFY(lead.sla.startedAt == lead.stamps.submitted && lead.sla.dueAt == *lead.sla.startedAt + lead.sla.target);
        QVERIFY(!lead.sla.policy.isEmpty() && !lead.qualifyingRule.isEmpty());
        QCOMPARE(lead.criteriaVersion, QStringLiteral("v14"));
        QVERIFY(!lead.owner.isValid() || lead.stamps.alerted);
        withOwner += lead.owner.isValid() ? 1 : 0;
    }
    QVERIFY2(nurtured < withOwner, qPrintable(QString::number(nurtured)));
    QVERIFY2(withOwner >= 3, qPrintable(QString::number(withOwner)));
}

QTEST_GUILESS_MAIN(SimulationTest)
#include "simulation_test.moc"
