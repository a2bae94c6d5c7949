// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hub/demo/figures.h"
#include "app/hub/demo/filling.h"
#include "app/hub/hub.h"
#include "core/protocol/page_json.h"
#include "tests/support/fake_clock.h"

#include <QCryptographicHash>
#include <QTest>

#include <cmath>

using namespace relaydesk;
using namespace relaydesk::demo;
using namespace std::chrono_literals;

namespace {

std::vector<LeadPage> teamOf(quint64 seed, Instant now, qint64 leads = 20'000)
{
    DemoPlan plan;
    plan.seed = seed;
    plan.leads = leads;
    PageMaker pages(loadScenery().value(), plan, now);
    std::vector<LeadPage> all;
    while (std::optional<LeadPage> page = pages.next())
        all.push_back(std::move(*page));
    return all;
}

QByteArray hashOf(const std::vector<LeadPage> &pages)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const LeadPage &page : pages)
        hash.addData(encodeChanges(page));
    return hash.result();
}

double minutesToAttempt(const Lead &lead)
{
    return static_cast<double>((*lead.stamps.firstAttempt - *lead.stamps.submitted).count()) / 60'000.0;
}

} // namespace

class DemoTeamTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void sameSeedGivesTheSameBytes();
    void anotherSeedGivesAnotherTeam();
    void queueOfMeIsTheOneOfTheDesign();
    void historyHasLeftTheQueueAndLiesInThePastYear();
    void journeysAreInOrder();
    void tiersContactsAndOpportunitiesAreThePublishedOnes();
    void plainTableOverstatesWhatSpeedDoes();
    void nobodyRealIsInIt();

private:
    Instant m_now = test::FakeClock().now();
    std::vector<Lead> m_history;
    std::vector<BehaviourEvent> m_events;
    LeadPage m_opening;
};

void DemoTeamTest::initTestCase()
{
    // A hub loads the resources of its library.
    HubOptions options;
    test::FakeClock clock;
    const Hub hub(options, clock);
    QVERIFY(loadScenery());
    const std::vector<LeadPage> pages = teamOf(14, m_now);
    m_opening = pages.front();
    for (size_t i = 1; i < pages.size(); ++i) {
        m_history.insert(m_history.end(), pages[i].leads.begin(), pages[i].leads.end());
        m_events.insert(m_events.end(), pages[i].events.begin(), pages[i].events.end());
    }
    QCOMPARE(m_history.size(), size_t(20'000));
}

void DemoTeamTest::sameSeedGivesTheSameBytes()
{
    QCOMPARE(hashOf(teamOf(7, m_now, 2000)), hashOf(teamOf(7, m_now, 2000)));
    // The part of a second at which it starts does not matter.
    QCOMPARE(hashOf(teamOf(7, m_now + 999ms, 2000)), hashOf(teamOf(7, m_now, 2000)));
}

void DemoTeamTest::anotherSeedGivesAnotherTeam()
{
    QVERIFY(hashOf(teamOf(7, m_now, 100)) != hashOf(teamOf(8, m_now, 100)));
}

void DemoTeamTest::queueOfMeIsTheOneOfTheDesign()
{
    const RepId me(QStringLiteral("jonas.weidt"));
    const TeamId team(QStringLiteral("harbour"));
    QMap<RingState, int> rings;
    for (const Lead &lead : m_opening.leads) {
        if (lead.owner == me)
            ++rings[ringAt(lead.sla, m_now)];
    }
    QCOMPARE(rings[RingState::Breached], 2);
    QCOMPARE(rings[RingState::Urgent] + rings[RingState::Soon], 3);
    QCOMPARE(std::ranges::count(m_opening.leads, me, &Lead::owner), 12);
    QCOMPARE(std::ranges::count(m_opening.leads, team, &Lead::team), 47);
    QCOMPARE(std::ranges::count(m_opening.leads, RepId(), &Lead::owner), 3);
    QVERIFY(std::ranges::all_of(m_opening.leads, [](const Lead &lead) { return isInQueue(lead.status); }));
    const auto mara = std::ranges::find(m_opening.leads, QStringLiteral("Mara Ekdahl"), &Lead::name);
    QVERIFY(mara->signals.at(0).kind == EventKind::DemoRequested);
    QCOMPARE(mara->signals.at(1).topic, QStringLiteral("Pricing"));
    QCOMPARE(mara->signals.at(1).count, 3);
    QVERIFY(*mara->stamps.alerted - *mara->stamps.submitted == 14s);
    QVERIFY(*mara->sla.dueAt - m_now == 222s);
}

void DemoTeamTest::historyHasLeftTheQueueAndLiesInThePastYear()
{
    for (const Lead &lead : m_history) {
        QVERIFY(!isInQueue(lead.status));
        QVERIFY(*lead.stamps.submitted >= m_now - 366 * 24h && lead.modifiedAt <= m_now);
        QVERIFY(lead.status != LeadStatus::Lost || lead.lostReason.isValid());
        QVERIFY(lead.owner.isValid() && lead.team.isValid());
    }
    for (const BehaviourEvent &event : m_events)
        QVERIFY(event.at <= m_now);
}

void DemoTeamTest::journeysAreInOrder()
{
    for (const Lead &lead : m_history) {
        const HandoffStamps &s = lead.stamps;
        QVERIFY(s.submitted <= s.captured && s.captured <= s.qualified && s.qualified <= s.routed
                && s.routed <= s.alerted);
        if (s.firstAttempt)
            QVERIFY(s.alerted <= s.accepted && s.accepted <= s.firstAttempt);
        if (s.firstContact)
            QVERIFY(s.firstAttempt <= s.firstContact);
        QVERIFY(lead.sla.answeredAt == s.firstAttempt);
    }
}

void DemoTeamTest::tiersContactsAndOpportunitiesAreThePublishedOnes()
{
    const auto attempted = [](const Lead &lead) { return lead.stamps.firstAttempt.has_value(); };
    const auto all = static_cast<double>(std::ranges::count_if(m_history, attempted));
    QVERIFY(std::abs(1.0 - all / 20'000.0 - neverAttempted) < 0.01);
    for (const Tier &tier : tiers) {
        double leads = 0;
        double contacts = 0;
        for (const Lead &lead : m_history) {
            if (!attempted(lead) || minutesToAttempt(lead) < tier.fromMinutes
                || minutesToAttempt(lead) >= tier.toMinutes)
                continue;
            ++leads;
            contacts += lead.stamps.firstContact ? 1 : 0;
        }
        const QByteArray place = "tier from " + QByteArray::number(tier.fromMinutes);
        QVERIFY2(std::abs(leads / all - tier.share) < 0.015, place.constData());
        QVERIFY2(std::abs(contacts / leads - tier.contact) < 0.035, place.constData());
    }
    QHash<QString, double> minutes;
    for (const Lead &lead : m_history) {
        if (attempted(lead))
            minutes.insert(lead.remoteId.value(), minutesToAttempt(lead));
    }
    for (const Tier &tier : tiers) {
        double opportunities = 0;
        for (const BehaviourEvent &event : m_events) {
            const double took = minutes.value(event.lead.value(), -1);
            if (event.topic == u"Opportunity" && took >= tier.fromMinutes && took < tier.toMinutes)
                ++opportunities;
        }
        QVERIFY(std::abs(opportunities / (all * tier.share) - tier.opportunity) < 0.03);
    }
}

void DemoTeamTest::plainTableOverstatesWhatSpeedDoes()
{
    // Planted: the fastest tier is worth less, and the slowest more, than the plain table says.
    QVERIFY(plantedRate(tiers.front().opportunity, tiers.front()) < tiers.front().opportunity - 0.03);
    QVERIFY(plantedRate(tiers.back().contact, tiers.back()) > tiers.back().contact);
    // Because the better ones were called first.
    double fast = 0;
    double fastCount = 0;
    double slow = 0;
    double slowCount = 0;
    for (const Lead &lead : m_history) {
        if (!lead.stamps.firstAttempt)
            continue;
        const bool isFast = minutesToAttempt(lead) < 5;
        const bool isSlow = minutesToAttempt(lead) >= 1440;
        fast += isFast ? scoreOf(lead.grade) : 0;
        fastCount += isFast ? 1 : 0;
        slow += isSlow ? scoreOf(lead.grade) : 0;
        slowCount += isSlow ? 1 : 0;
    }
    QVERIFY(std::abs(fast / fastCount - meanScore(tiers.front())) < 0.06);
    QVERIFY(std::abs(slow / slowCount - meanScore(tiers.back())) < 0.08);
}

void DemoTeamTest::nobodyRealIsInIt()
{
    const auto isFiction = [](const Lead &lead) {
        return lead.email.endsWith(u".example") && lead.email.count(u'@') == 1 && !lead.name.isEmpty()
            && !lead.company.name.isEmpty() && lead.phone.startsWith(u'+') && !lead.phone.contains(u'#');
    };
    QVERIFY(std::ranges::all_of(m_opening.leads, isFiction));
    QVERIFY(std::ranges::all_of(m_history, isFiction));
}

QTEST_GUILESS_MAIN(DemoTeamTest)
#include "demo_team_test.moc"
