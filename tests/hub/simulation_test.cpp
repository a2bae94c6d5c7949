// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/hub/running_hub.h"

#include <QTest>

using namespace relaydesk;
using namespace std::chrono_literals;
using test::RunningHub;

class SimulationTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void leadsArriveAndColleaguesWorkTheirsButNeverMine();
};

void SimulationTest::leadsArriveAndColleaguesWorkTheirsButNeverMine()
{
    // Given
    HubOptions options = RunningHub::quiet();
    options.plan.simulation = true;
    RunningHub hub(options);
    QVERIFY(hub.isUp());
    QVERIFY(test::turnUntil([&] { return hub.clock().armed() == 2; })); // the next arrival, the next deed
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

QTEST_GUILESS_MAIN(SimulationTest)
#include "simulation_test.moc"
