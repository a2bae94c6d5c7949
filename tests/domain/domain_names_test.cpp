// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/command.h"
#include "core/domain/handoff_event.h"
#include "core/domain/people.h"

#include <QSet>
#include <QTest>

using namespace relaydesk;

namespace {

/// Every enumerator from the first to \a last has a name of its own, and comes back from it.
template<typename E, typename From> bool roundTrips(E last, From from)
{
    QSet<QString> names;
    for (int value = 0; value <= static_cast<int>(last); ++value) {
        const QString name = toString(static_cast<E>(value));
        if (name.isEmpty() || names.contains(name) || !(from(name) == static_cast<E>(value)))
            return false;
        names.insert(name);
    }
    return true;
}

} // namespace

class DomainNamesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyEnumeratorHasANameOfItsOwnAndComesBack()
    {
        QVERIFY(roundTrips(EventKind::StageChanged, [](const QString &n) { return eventKindFrom(n); }));
        QVERIFY(roundTrips(LeadStatus::Nurture, [](const QString &n) { return leadStatusFrom(n); }));
        QVERIFY(roundTrips(Role::MarketingManager, [](const QString &n) { return roleFrom(n); }));
        QVERIFY(roundTrips(CommandKind::RetractAttempt, [](const QString &n) { return commandKindFrom(n); }));
        QVERIFY(roundTrips(AttemptChannel::Email, [](const QString &n) { return attemptChannelFrom(n); }));
        QVERIFY(roundTrips(AttemptOutcome::WrongNumber, [](const QString &n) { return attemptOutcomeFrom(n); }));
        QVERIFY(roundTrips(HandoffKind::AvailabilityChanged, [](const QString &n) { return handoffKindFrom(n); }));
    }

    void aNameFromANewerVersionIsTakenCalmly()
    {
        QVERIFY(eventKindFrom(u"telepathy") == EventKind::Other);
        QVERIFY(leadStatusFrom(u"telepathy") == LeadStatus::Open);
        QVERIFY(roleFrom(u"telepathy") == Role::Rep);
        QVERIFY(!commandKindFrom(u"telepathy"));
        QVERIFY(!commandKindFrom(u""));
        QVERIFY(!commandKindFrom(u"Accept")); // names are exact
    }
};

QTEST_GUILESS_MAIN(DomainNamesTest)
#include "domain_names_test.moc"
