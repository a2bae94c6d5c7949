// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/lead_factory.h"
#include "tests/support/temp_store.h"
#include "tests/support/verify.h"

using namespace relaydesk;
using namespace std::chrono_literals;

namespace {
const Instant midnight = test::testNow() - 9h;
const RepId me(QStringLiteral("rep-1"));
} // namespace

/// One person's day, whatever became of the leads.
class TodayTest : public QObject
{
    Q_OBJECT
    int m_number = 0;

    Lead lead(OptionalInstant answered, OptionalInstant due)
    {
        Lead made = test::makeOpenLead(++m_number);
        made.owner = me;
        made.sla.answeredAt = answered;
        made.sla.dueAt = due;
        made.criteriaVersion.clear();
        return made;
    }
    static Today todayOf(const std::vector<Lead> &leads)
    {
        test::TempStore store;
        LeadPage page;
        page.leads = leads;
        if (!store->applyPage(page, QStringLiteral("crm"), test::testNow()))
            return {-1, -1, {}};
        return store->today(me, midnight).value_or(Today{-1, -1, {}});
    }

private Q_SLOTS:
    void anEmptyStoreHasNothingToTell() { QCOMPARE(todayOf({}), Today()); }

    void leadsThatLeftTheQueueCount()
    {
        Lead lost = lead(midnight + 1h, midnight + 2h);
        lost.status = LeadStatus::Lost;
        Lead qualified = lead(midnight + 3h, midnight + 2h);
        qualified.status = LeadStatus::Qualified;
        const Today today = todayOf({lost, qualified, lead(midnight + 4h, std::nullopt)});
        QCOMPARE(today.contacted, 3);
        QCOMPARE(today.inTime, 2);
    }

    void theMomentItWasDueIsInTimeAndMidnightIsToday()
    {
        const Today today = todayOf({lead(midnight, midnight), lead(midnight - 1ms, midnight)});
        QCOMPARE(today.contacted, 1);
        QCOMPARE(today.inTime, 1);
    }

    void leadsOfOthersAndThoseNobodyContactedDoNotCount()
    {
        Lead theirs = lead(midnight + 1h, midnight + 2h);
        theirs.owner = RepId(QStringLiteral("rep-2"));
        QCOMPARE(todayOf({theirs, lead(std::nullopt, midnight + 2h)}), Today());
    }

    void theCriteriaAreThoseOfTheLeadQualifiedLast()
    {
        Lead older = lead({}, {});
        older.criteriaVersion = QStringLiteral("v13");
        older.stamps.qualified = midnight;
        Lead newer = lead({}, {});
        newer.criteriaVersion = QStringLiteral("v14");
        newer.stamps.qualified = midnight + 1h;
        newer.status = LeadStatus::Won;
        Lead without = lead({}, {});
        without.stamps.qualified = midnight + 2h;
        Lead undated = lead({}, {});
        undated.criteriaVersion = QStringLiteral("v1");
        undated.stamps.qualified.reset();
        QCOMPARE(todayOf({newer, older, without, undated}).criteria, QStringLiteral("v14"));
    }
};

QTEST_GUILESS_MAIN(TodayTest)
#include "today_test.moc"
