// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/account_link.h"

#include "tests/http/fault_server.h"
#include "tests/hub/running_hub.h"
#include "tests/support/lead_factory.h"
#include "tests/support/verify.h"

#include <QLocale>
#include <QTemporaryDir>

using namespace relaydesk;
using namespace relaydesk::test;
using namespace std::chrono_literals;

namespace {

/// A link of a hub's account on a real store with four open leads; what it tells is kept.
struct Fixture
{
    QTemporaryDir folder;
    Mailbox mailbox;
    SystemClock clock;
    StoreStrand writer{QStringLiteral("store"), mailbox};
    AccountLink link;
    std::vector<ChangeSet> changes;
    std::vector<SyncStatus> statuses;
    std::vector<Error> refusals;
    std::vector<Duration> offsets;

    explicit Fixture(const QUrl &server = {})
        : link(hubAt(server), writer, clock)
    {
        QObject::connect(&link, &AccountLink::changed, &mailbox, [this](const ChangeSet &c) { changes.push_back(c); });
        QObject::connect(&link, &AccountLink::statusChanged, &mailbox,
                         [this](const SyncStatus &s) { statuses.push_back(s); });
        QObject::connect(&link, &AccountLink::refused, &mailbox,
                         [this](const Command &, const Error &why) { refusals.push_back(why); });
        QObject::connect(&link, &AccountLink::clockOff, &mailbox, [this](Duration by) { offsets.push_back(by); });
    }
    ~Fixture() { stop(); }

    static Account hubAt(const QUrl &server)
    {
        Account account;
        account.kind = Account::Kind::Hub;
        account.url = server;
        return account;
    }
    void openStore()
    {
        bool opened = false;
        writer.open(folder.filePath(QStringLiteral("desk.db")), Store::Access::Write, &mailbox,
                    [&](const Result<void> &result) { opened = result.has_value(); });
        QTRY_VERIFY(opened);
    }
    void fill()
    {
        LeadPage page;
        for (int i = 0; i < 4; ++i)
            page.leads.push_back(makeOpenLead(i));
        RELAYDESK_VERIFY(
            ask<ChangeSet>([page](Store &store) { return store.applyPage(page, QStringLiteral("t"), testNow()); }));
    }
    template<typename T> Result<T> ask(StoreStrand::StoreJob<T> job)
    {
        std::optional<Result<T>> answer;
        writer.run<T>(std::move(job), &mailbox, [&](Result<T> r) { answer = std::move(r); });
        (void)turnUntil([&] { return answer.has_value(); });
        return *answer;
    }
    std::vector<OutboxEntry> outbox()
    {
        return ask<std::vector<OutboxEntry>>([](Store &store) { return store.outbox(); }).value_or({});
    }
    Lead lead(int n)
    {
        const RemoteId id = makeOpenLead(n).remoteId;
        const auto found = ask<std::optional<LeadId>>([id](Store &store) { return store.leadByRemoteId(id); });
        const LeadId local = found.value_or(std::nullopt).value_or(LeadId());
        const auto detail = ask<std::optional<LeadDetail>>([local](Store &store) {
                                return store.lead(local);
                            }).value_or(std::nullopt);
        return detail ? detail->lead : Lead();
    }
    bool isSynced() const { return !statuses.empty() && statuses.back().phase == SyncStatus::Phase::Synced; }
    void stop()
    {
        bool stopped = false;
        link.stop([&] { stopped = true; });
        QVERIFY(turnUntil([&] { return stopped; }));
    }
};

QByteArray answerAt(const QDateTime &time)
{
    const QByteArray date
        = QLocale::c().toString(time, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss")).toLatin1() + " GMT";
    return FaultServer::response(503, "later", "Date: " + date + "\r\n");
}

} // namespace

class AccountLinkTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsDoneBeforeTheSignInIsShownAndInTheOutbox()
    {
        Fixture f;
        f.openStore();
        f.fill();
        const Lead lead = f.lead(0);

        f.link.submit(makeCommand(CommandKind::Accept, lead, 1));
        QTRY_COMPARE(f.changes.size(), size_t(1));

        QVERIFY(f.changes.front().upserted.at(0).pending);
        QCOMPARE(f.outbox().size(), size_t(1));
        QCOMPARE(f.outbox().front().command.id, makeCommand(CommandKind::Accept, lead, 1).id);
    }

    void whatTheServerRefusedCanBeTriedAgainOrGivenUpBeforeTheSignIn()
    {
        Fixture f;
        f.openStore();
        f.fill();
        const Command kept = makeCommand(CommandKind::Accept, f.lead(0), 1);
        const Command gone = makeCommand(CommandKind::Accept, f.lead(1), 2);
        for (const Command &command : {kept, gone}) {
            f.link.submit(command);
            RELAYDESK_VERIFY(f.ask<std::optional<OutboxEntry>>([](Store &store) { return store.takeDue(testNow()); }));
            RELAYDESK_VERIFY(f.ask<ChangeSet>([id = command.id](Store &store) {
                return store.park(id, {ErrorKind::Forbidden, 403, QStringLiteral("accept")}, testNow());
            }));
        }
        int told = 0;
        QObject::connect(&f.link, &AccountLink::parkedChanged, &f.mailbox, [&told] { ++told; });

        f.link.retryParked(kept.id);
        f.link.discardParked(gone.id);
        QTRY_COMPARE(told, 2);

        QCOMPARE(f.outbox().size(), size_t(1));
        QCOMPARE(f.outbox().front().command.id, kept.id);
        QVERIFY(f.outbox().front().state == OutboxState::Waiting);
    }

    void whatIsTakenBackBeforeTheSignInLeavesNoTrace()
    {
        Fixture f;
        f.openStore();
        f.fill();
        const Command command = makeCommand(CommandKind::Accept, f.lead(0), 1);
        f.link.submit(command);
        std::optional<bool> taken;
        f.link.withdraw(command.id, [&](bool done) { taken = done; });
        std::optional<bool> again;
        f.link.withdraw(command.id, [&](bool done) { again = done; });

        QTRY_VERIFY(taken && again);

        QVERIFY(*taken);
        QVERIFY(!*again);
        QVERIFY(f.outbox().empty());
        QVERIFY(!f.changes.back().upserted.at(0).pending);
    }

    void whatTheStoreCannotKeepIsRefused()
    {
        Fixture f; // its store is not open: a damaged one, say

        f.link.submit(makeCommand(CommandKind::Accept, makeOpenLead(0), 1));

        QTRY_COMPARE(f.refusals.size(), size_t(1));
        QCOMPARE(f.refusals.front().kind, ErrorKind::Storage);
    }

    void whatWasDoneMeanwhileIsSentOnceAfterTheSignIn()
    {
        RunningHub hub;
        QVERIFY(hub.isUp());
        Fixture f(hub.url());
        f.openStore();
        f.link.connectWith(hub.hello().token);
        QTRY_VERIFY(f.isSynced());
        f.stop(); // the key is gone, the desk is not
        const Lead free = hub.find([](const Lead &l) { return isInQueue(l.status) && !l.owner.isValid(); });
        QVERIFY(free.remoteId.isValid());
        const Command claim = commandOn(free, CommandKind::Accept, hub.hello().me.value(), QStringLiteral("claim-1"));

        f.link.submit(claim);
        QTRY_COMPARE(f.outbox().size(), size_t(1));
        f.statuses.clear();
        f.link.connectWith(hub.hello().token);

        QTRY_VERIFY(f.isSynced() && f.outbox().empty());
        const Lead now = hub.find([&](const Lead &l) { return l.remoteId == free.remoteId; });
        QCOMPARE(now.owner, hub.hello().me);
    }

    void whatMayHaveArrivedInAnEarlierLifeIsLookedUpFirst()
    {
        RunningHub hub;
        QVERIFY(hub.isUp());
        const Lead free = hub.find([](const Lead &l) { return isInQueue(l.status) && !l.owner.isValid(); });
        Command note = commandOn(free, CommandKind::AddNote, hub.hello().me.value(), QStringLiteral("note-1"));
        note.note = QStringLiteral("Called back");
        QCOMPARE(hub.send(note).status, 200); // it did arrive
        Fixture f(hub.url());
        f.openStore();
        f.link.connectWith(hub.hello().token);
        QTRY_VERIFY(f.isSynced());

        f.link.submitAgain(note);
        QTRY_COMPARE(f.changes.back().upserted.size(), size_t(1));

        QTRY_VERIFY(f.outbox().empty());
        QVERIFY(f.refusals.empty());
    }

    void aClockWrongByADayIsSaidAndTheServersTimeCounts_data()
    {
        QTest::addColumn<int>("days");
        QTest::newRow("a day behind the server") << 1;
        QTest::newRow("a day ahead of the server") << -1;
    }
    void aClockWrongByADayIsSaidAndTheServersTimeCounts()
    {
        QFETCH(const int, days);
        FaultServer server;
        const QDateTime theirs = toDateTime(SystemClock().now()).addDays(days);
        server.setPlay(FaultServer::always(answerAt(theirs)));
        Fixture f(server.url());
        f.openStore();

        f.link.connectWith(QStringLiteral("key"));
        QTRY_COMPARE(f.offsets.size(), size_t(1));

        QVERIFY(std::chrono::abs(f.offsets.front() - days * 24h) < 10s);
        QVERIFY(std::chrono::abs(f.clock.now() - fromDateTime(theirs)) < 20s);
        // The pauses between the tries are as long as ever: no day of silence.
        const size_t arrived = server.arrivals().size();
        QTRY_VERIFY_WITH_TIMEOUT(server.arrivals().size() > arrived, 8000);
    }

    void onlyTheLastOfTwoEndsCounts()
    {
        FaultServer silent;
        silent.setPlay([](const FaultServer::Arrival &, QTcpSocket &) {});
        Fixture f(silent.url());
        f.openStore();
        f.link.connectWith(QStringLiteral("old"));
        QTRY_COMPARE(silent.arrivals().size(), size_t(1));
        bool ended = false;

        f.link.connectWith(QStringLiteral("new"));
        f.link.stop([&] { ended = true; });

        QTRY_VERIFY(ended);
        f.stop();
        QCOMPARE(silent.arrivals().size(), size_t(1)); // nobody signed in with the new one
    }

    void anAddressThatIsNoneIsNamed()
    {
        Fixture f;
        std::vector<Error> failures;
        connect(&f.link, &AccountLink::failed, this, [&](const Error &error) { failures.push_back(error); });

        f.link.connectWith(QStringLiteral("key"));

        QCOMPARE(failures.size(), size_t(1));
        QCOMPARE(failures.front().kind, ErrorKind::Invalid);
    }
};

QTEST_GUILESS_MAIN(AccountLinkTest)
#include "account_link_test.moc"
