// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/sync_desk.h"

#include <QTemporaryDir>
#include <QTest>

using namespace relaydesk;
using namespace relaydesk::test;
using namespace std::chrono_literals;

namespace {

using Phase = SyncStatus::Phase;
const RepId me(QStringLiteral("me"));
const RepId amara(QStringLiteral("amara"));
const RemoteId first(QStringLiteral("1"));
const RemoteId second(QStringLiteral("2"));

/// A desk that has read two leads.
struct World
{
    explicit World(bool started = true)
    {
        server.add(QStringLiteral("Orla Brannock"));
        server.add(QStringLiteral("Tobias Renk"));
        if (started)
            open();
    }
    void open()
    {
        desk = std::make_unique<SyncDesk>(server, clock, folder.filePath(QStringLiteral("desk.sqlite")));
        desk->start();
    }
    void submit(const Command &command)
    {
        desk->engine->submit(command);
        desk->settle();
    }
    [[nodiscard]] int effects(const char *operation) const
    {
        return server.effectsOf(OperationId(QString::fromLatin1(operation)));
    }

    QTemporaryDir folder;
    FakeClock clock;
    FakeCrmServer server;
    std::unique_ptr<SyncDesk> desk;
};

} // namespace

class SendingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aClaimIsShownAtOnceAndSentOnce()
    {
        World w;
        w.desk->changes.clear();

        w.submit(w.desk->command(CommandKind::Accept, first, QStringLiteral("op-1")));

        QCOMPARE(w.effects("op-1"), 1);
        QCOMPARE(w.server.find(first)->owner, me);
        QVERIFY(w.desk->changes.front().origin == Origin::Local);
        QVERIFY(w.desk->changes.front().upserted.front().pending);
        QVERIFY(!w.desk->changes.back().upserted.front().pending);
        QVERIFY(w.desk->outbox().empty());
        QCOMPARE(w.desk->engine->status().waiting, 0);
        QVERIFY(std::ranges::any_of(w.desk->statuses, [](const SyncStatus &s) { return s.waiting == 1; }));
        QVERIFY(w.desk->conflicts.empty());
    }

    void whatMayHaveLandedIsLookedUpBeforeItIsRepeated_data()
    {
        QTest::addColumn<bool>("landed");
        QTest::newRow("it had landed") << true;
        QTest::newRow("it had not") << false;
    }
    void whatMayHaveLandedIsLookedUpBeforeItIsRepeated()
    {
        QFETCH(bool, landed);
        World w;
        w.server.fail(CrmCall::Write,
                      {landed ? CrmFault::of(CrmFault::Kind::CutAfter) : CrmFault::refuse(ErrorKind::UnknownOutcome)});

        w.submit(w.desk->command(CommandKind::AddNote, first, QStringLiteral("op-1")));
        QCOMPARE(w.desk->outbox().size(), size_t(1));
        w.desk->pass(3s);

        QCOMPARE(w.effects("op-1"), 1);
        QCOMPARE(w.server.calls(CrmCall::FindOperation), 1);
        QCOMPARE(w.server.calls(CrmCall::Write), landed ? 1 : 2);
        QVERIFY(w.desk->outbox().empty());
        QCOMPARE(w.desk->differenceTo(w.server), QString());
    }

    void aLookUpThatFailsLeavesTheOutcomeUnknown()
    {
        World w;
        w.server.fail(CrmCall::Write, {CrmFault::of(CrmFault::Kind::CutAfter)});
        w.server.fail(CrmCall::FindOperation,
                      {CrmFault::refuse(ErrorKind::RateLimited), CrmFault::refuse(ErrorKind::Network)});

        w.submit(w.desk->command(CommandKind::AddNote, first, QStringLiteral("op-1")));
        w.desk->pass(20s);

        QCOMPARE(w.effects("op-1"), 1);
        QCOMPARE(w.server.calls(CrmCall::FindOperation), 3);
        QVERIFY(w.desk->outbox().empty());
    }

    void aLostClaimShowsTheWinnerAndTellsTheLoser()
    {
        World w;
        const Command claim = w.desk->command(CommandKind::Accept, first, QStringLiteral("op-1"));
        w.server.change(first, [](Lead &l) { l.owner = amara; });

        w.submit(claim);

        QCOMPARE(w.effects("op-1"), 0);
        QCOMPARE(w.desk->conflicts.size(), size_t(1));
        QCOMPARE(w.desk->conflicts.front().mine.id, claim.id);
        QCOMPARE(w.desk->conflicts.front().theirs.owner, amara);
        QCOMPARE(w.desk->conflicts.front().theirs.id, claim.lead);
        QCOMPARE(w.desk->leads().value(first).owner, amara);
        QCOMPARE(w.desk->changes.back().upserted.front().owner, amara);
        QVERIFY(w.desk->outbox().empty());
    }

    void aNoteOnALeadThatSomebodyChangedIsKept()
    {
        World w;
        const Command note = w.desk->command(CommandKind::AddNote, first, QStringLiteral("op-1"));
        w.server.change(first, [](Lead &l) { l.name = QStringLiteral("Orla B."); });

        w.submit(note);

        QCOMPARE(w.effects("op-1"), 1);
        QVERIFY(w.desk->conflicts.empty());
        QCOMPARE(w.desk->differenceTo(w.server), QString());
    }

    void aRejectionOfALeadThatSomebodyWonIsDroppedAndTold()
    {
        World w;
        const Command reject = w.desk->command(CommandKind::Reject, first, QStringLiteral("op-1"));
        w.server.change(first, [](Lead &l) { l.status = LeadStatus::Qualified; });

        w.submit(reject);

        QCOMPARE(w.effects("op-1"), 0);
        QCOMPARE(w.desk->conflicts.size(), size_t(1));
        QVERIFY(w.desk->leads().value(first).status == LeadStatus::Qualified);
    }

    void aRefusedCommandIsParkedAndHoldsNobodyUp()
    {
        World w;
        w.server.fail(CrmCall::Write, {CrmFault::refuse(ErrorKind::Invalid)});

        w.submit(w.desk->command(CommandKind::Reject, first, QStringLiteral("op-1")));
        w.submit(w.desk->command(CommandKind::AddNote, second, QStringLiteral("op-2")));

        QCOMPARE(w.desk->problems.size(), size_t(1));
        QVERIFY(w.desk->problems.front().state == OutboxState::Parked);
        QVERIFY(w.desk->problems.front().lastError.kind == ErrorKind::Invalid);
        QVERIFY(w.desk->leads().value(first).status == LeadStatus::Open); // undone on the row
        QCOMPARE(w.effects("op-2"), 1);
        QCOMPARE(w.desk->engine->status().parked, 1);
        QCOMPARE(w.desk->engine->status().waiting, 0);
    }

    void aParkedCommandCanBeTriedAgainOrDropped()
    {
        World w;
        w.server.fail(CrmCall::Write, {CrmFault::refuse(ErrorKind::Forbidden), CrmFault::refuse(ErrorKind::NotFound)});
        w.submit(w.desk->command(CommandKind::AddNote, first, QStringLiteral("op-1")));
        w.submit(w.desk->command(CommandKind::AddNote, second, QStringLiteral("op-2")));
        QCOMPARE(w.desk->engine->status().parked, 2);

        w.desk->engine->retryParked(OperationId(QStringLiteral("op-1")));
        w.desk->engine->discardParked(OperationId(QStringLiteral("op-2")));
        w.desk->settle();

        QCOMPARE(w.effects("op-1"), 1);
        QCOMPARE(w.effects("op-2"), 0);
        QVERIFY(w.desk->outbox().empty());
        QCOMPARE(w.desk->engine->status().parked, 0);
    }

    void nonsenseForAnAnswerIsParkedInTheEndAndHasNoDoubleEffect()
    {
        World w;
        w.server.faultOf
            = [](CrmCall call) { return call == CrmCall::Write ? CrmFault::refuse(ErrorKind::Parse) : CrmFault(); };

        w.submit(w.desk->command(CommandKind::AddNote, first, QStringLiteral("op-1")));
        w.desk->pass(10min, 5s);

        QCOMPARE(w.desk->problems.size(), size_t(1));
        QCOMPARE(w.server.calls(CrmCall::Write), 6);
    }

    void aRefusedKeyStopsSendingAndLosesNothing()
    {
        World w;
        w.server.fail(CrmCall::Write, {CrmFault::refuse(ErrorKind::Auth)});
        w.server.faultOf = [](CrmCall) { return CrmFault::refuse(ErrorKind::Auth); };
        w.submit(w.desk->command(CommandKind::AddNote, first, QStringLiteral("op-1")));
        w.submit(w.desk->command(CommandKind::AddNote, second, QStringLiteral("op-2")));

        w.desk->pass(10min, 5s);
        QVERIFY(w.desk->engine->status().phase == Phase::SignInNeeded);
        QCOMPARE(w.server.calls(CrmCall::Write), 1);
        QCOMPARE(w.desk->outbox().size(), size_t(2));
        w.server.faultOf = {};
        w.desk->engine->pullNow();
        w.desk->settle();

        QCOMPARE(w.effects("op-1"), 1);
        QCOMPARE(w.effects("op-2"), 1);
        QVERIFY(w.desk->engine->status().phase == Phase::Synced);
    }

    void whatTheServerCannotDoStaysHere()
    {
        World w(false);
        w.server.capabilities.writes.remove(CommandKind::Snooze);
        w.open();
        Command snooze = w.desk->command(CommandKind::Snooze, first, QStringLiteral("op-1"));
        snooze.until = w.clock.now() + 1h;

        w.submit(snooze);
        w.server.change(first, [](Lead &l) { l.name = QStringLiteral("Orla B."); });
        w.desk->pass(40s);

        QCOMPARE(w.server.calls(CrmCall::Write), 0);
        QVERIFY(w.desk->outbox().empty());
        QCOMPARE(w.desk->leads().value(first).name, QStringLiteral("Orla B."));
        QVERIFY(w.desk->leads().value(first).sla.pausedUntil == w.clock.now() - 40s + 1h);
    }

    void whatThisUserMayNotDoThereIsRefusedAtOnce()
    {
        World w(false);
        w.server.capabilities.writes.remove(CommandKind::Snooze);
        w.server.capabilities.mayWrite = false;
        w.open();
        std::vector<ErrorKind> refused;
        QObject::connect(w.desk->engine.get(), &SyncEngine::refused, w.desk->engine.get(),
                         [&refused](const Command &, const Error &why) { refused.push_back(why.kind); });

        w.submit(w.desk->command(CommandKind::Accept, first, QStringLiteral("op-1")));
        Command snooze = w.desk->command(CommandKind::Snooze, first, QStringLiteral("op-2"));
        snooze.until = w.clock.now() + 1h;
        w.submit(snooze);

        // Nobody is told it was done, and what needs no server is done
        QVERIFY(refused == std::vector{ErrorKind::Forbidden});
        QCOMPARE(w.server.calls(CrmCall::Write), 0);
        QVERIFY(w.desk->outbox().empty());
        QVERIFY(w.desk->leads().value(first).sla.pausedUntil == snooze.until);
    }

    void theSameBeforeTheFirstSignInOfARunWentWell()
    {
        World w;
        Command snooze = w.desk->command(CommandKind::Snooze, first, QStringLiteral("op-1"));
        snooze.until = w.clock.now() + 1h;
        w.desk.reset();
        w.server.capabilities.writes.remove(CommandKind::Snooze);
        w.server.fail(CrmCall::Probe, {CrmFault::refuse(ErrorKind::Network)});
        w.open();

        w.submit(snooze); // what the server can do is not known yet
        QCOMPARE(w.desk->outbox().size(), size_t(1));
        w.desk->pass(5s);

        QVERIFY(w.desk->outbox().empty());
        QCOMPARE(w.server.calls(CrmCall::Write), 0);
        QVERIFY(w.desk->leads().value(first).sla.pausedUntil == snooze.until);
    }

    void aClaimThatNoArbiterDecidedIsComparedWithTheNextSync()
    {
        World w(false);
        w.server.capabilities.exactlyOnceClaims = false;
        w.open();
        w.submit(w.desk->command(CommandKind::Accept, first, QStringLiteral("op-1")));
        w.submit(w.desk->command(CommandKind::Accept, second, QStringLiteral("op-2")));
        QVERIFY(w.desk->conflicts.empty());
        // The other desk wrote in the same moment, after ours had been read back.
        w.server.change(first, [](Lead &l) { l.owner = amara; });

        w.desk->pass(40s);

        QCOMPARE(w.desk->conflicts.size(), size_t(1));
        QCOMPARE(w.desk->conflicts.front().mine.id, OperationId(QStringLiteral("op-1")));
        QCOMPARE(w.desk->leads().value(first).owner, amara);
        QCOMPARE(w.desk->leads().value(second).owner, me);
        w.server.change(second, [](Lead &l) { l.owner = amara; }); // handed on later: no race
        w.desk->pass(40s);
        QCOMPARE(w.desk->conflicts.size(), size_t(1));
    }

    void waitsUntilACommandMayBeSentAndTakesItBackWithoutATrace()
    {
        World w;
        Command claim = w.desk->command(CommandKind::Accept, first, QStringLiteral("op-1"));
        claim.notBefore = w.clock.now() + 5s;
        w.submit(claim);
        w.desk->pass(3s);
        QCOMPARE(w.effects("op-1"), 0);
        std::optional<Result<void>> taken;

        w.desk->engine->withdraw(claim.id, [&](Result<void> r) { taken = std::move(r); });
        w.desk->pass(10s);

        QVERIFY(taken && taken->has_value());
        QCOMPARE(w.effects("op-1"), 0);
        QCOMPARE(w.desk->differenceTo(w.server), QString());
        QVERIFY(w.desk->outbox().empty());
        QCOMPARE(w.desk->engine->status().waiting, 0);
    }

    void sendsWhenTheTimeOfACommandHasCome()
    {
        World w;
        Command claim = w.desk->command(CommandKind::Accept, first, QStringLiteral("op-1"));
        claim.notBefore = w.clock.now() + 5s;
        w.submit(claim);

        w.desk->pass(7s);

        QCOMPARE(w.effects("op-1"), 1);
        std::optional<Result<void>> taken;
        w.desk->engine->withdraw(claim.id, [&](Result<void> r) { taken = std::move(r); });
        w.desk->settle();
        QVERIFY(taken->error().kind == ErrorKind::NotFound);
    }

    void aCommandThatMakesNoSenseIsNotKept()
    {
        World w;
        Command reject = w.desk->command(CommandKind::Reject, first, QStringLiteral("op-1"));
        reject.reason = {};

        w.submit(reject);

        QCOMPARE(w.desk->refused.size(), size_t(1));
        QVERIFY(w.desk->refused.front().second.kind == ErrorKind::Invalid);
        QVERIFY(w.desk->outbox().empty());
    }

    void threeDaysOfflineAreSentInOrderAfterwards()
    {
        World w;
        w.server.faultOf = [](CrmCall) { return CrmFault::refuse(ErrorKind::Network); };
        for (int i = 0; i < 50; ++i) {
            Command attempt
                = w.desk->command(CommandKind::LogAttempt, i % 2 ? first : second, QStringLiteral("op-%1").arg(i));
            attempt.outcome = AttemptOutcome::NoAnswer;
            w.desk->engine->submit(attempt);
        }
        w.desk->pass(72h, 30min);
        QCOMPARE(w.desk->engine->status().waiting, 50);
        QVERIFY(w.desk->engine->status().phase == Phase::Offline);
        w.server.faultOf = {};

        QVERIFY(w.desk->passUntil([&] { return w.desk->engine->status().waiting == 0; }, 10min));

        for (int i = 0; i < 50; ++i)
            QCOMPARE(w.server.effectsOf(OperationId(QStringLiteral("op-%1").arg(i))), 1);
        QCOMPARE(w.desk->differenceTo(w.server), QString());
    }
};

QTEST_GUILESS_MAIN(SendingTest)
#include "sending_test.moc"
