// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hub/arbiter.h"

#include "app/hub/traces.h"
#include "core/protocol/message_json.h"
#include "tests/support/fake_clock.h"
#include "tests/support/temp_store.h"
#include "tests/support/verify.h"

#include <QTest>

using namespace relaydesk;
using namespace std::chrono_literals;

namespace {

const RepId me{QStringLiteral("me")};
const RepId amara{QStringLiteral("amara")};

Lead aLead(const RepId &owner)
{
    Lead lead;
    lead.remoteId = RemoteId(QStringLiteral("L-1"));
    lead.version = QStringLiteral("4");
    lead.name = QStringLiteral("Orla Brannock");
    lead.owner = owner;
    return lead;
}

Command commandBy(const RepId &actor, CommandKind kind, const Lead &seen)
{
    Command command;
    command.id = OperationId(QStringLiteral("op-1"));
    command.kind = kind;
    command.remoteLead = seen.remoteId;
    command.actor = actor;
    command.basedOn = seen.version;
    command.previousOwner = seen.owner;
    command.occurredAt = test::FakeClock().now();
    command.reason = ReasonId(QStringLiteral("no_need"));
    command.note = QStringLiteral("as said");
    return command;
}

} // namespace

class ArbiterTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void everyCommandIsCarriedOutWithVersionTraceAndJournal_data();
    void everyCommandIsCarriedOutWithVersionTraceAndJournal();
    void clashesAreDecidedByWhatMatters_data();
    void clashesAreDecidedByWhatMatters();
    void commandDoneBeforeACrashIsNotDoneAgain();
    void commandIntendedBeforeACrashIsDoneOnce();
    void nonsenseIsRefusedAndLeavesNothing();

private:
    void put(const Lead &lead);
    Lead stored();

    std::unique_ptr<test::TempStore> m_store;
    Instant m_now = test::FakeClock().now();
};

void ArbiterTest::init()
{
    m_store = std::make_unique<test::TempStore>();
    Directory directory;
    directory.me = me;
    for (const RepId &id : {me, amara, RepId(QStringLiteral("gone"))}) {
        Rep rep;
        rep.id = id;
        rep.active = id.value() != u"gone";
        directory.reps.push_back(rep);
    }
    RELAYDESK_VERIFY((*m_store)->saveDirectory(directory));
}

void ArbiterTest::put(const Lead &lead)
{
    LeadPage page;
    page.leads.push_back(lead);
    RELAYDESK_VERIFY((*m_store)->applyPage(page, QStringLiteral("test"), m_now));
}

Lead ArbiterTest::stored()
{
    return (*m_store)->lead(**(*m_store)->leadByRemoteId(RemoteId(QStringLiteral("L-1")))).value()->lead;
}

void ArbiterTest::everyCommandIsCarriedOutWithVersionTraceAndJournal_data()
{
    QTest::addColumn<int>("kind");
    for (int kind = 0; kind <= static_cast<int>(CommandKind::RetractAttempt); ++kind)
        QTest::newRow(qPrintable(toString(static_cast<CommandKind>(kind)))) << kind;
}

void ArbiterTest::everyCommandIsCarriedOutWithVersionTraceAndJournal()
{
    QFETCH(int, kind);
    Lead lead = aLead(me);
    if (static_cast<CommandKind>(kind) == CommandKind::Reopen)
        lead.status = LeadStatus::Lost;
    put(lead);
    const Command command = commandBy(me, static_cast<CommandKind>(kind), lead);
    const Result<Verdict> verdict = carryOut(**m_store, command, m_now);
    RELAYDESK_VERIFY(verdict);
    QVERIFY(verdict->outcome.kind == WriteOutcome::Kind::Applied);
    QCOMPARE(verdict->seq, (*m_store)->revision().value());
    const Lead after = stored();
    QCOMPARE(after.version, QStringLiteral("5"));
    QVERIFY(*verdict->outcome.current == after);
    QCOMPARE(after.status, applied(lead, command).status);
    const auto events = (*m_store)->eventsOf({lead.remoteId});
    QCOMPARE(events->size(), size_t(1));
    QCOMPARE(events->front().remoteId, traceId(command.id));
    const auto journal = (*m_store)->journal(0, 10);
    QCOMPARE(journal->size(), size_t(1));
    QCOMPARE(journal->front().actor, me);
    QVERIFY((*m_store)->outbox()->empty());
}

void ArbiterTest::clashesAreDecidedByWhatMatters_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("ownerSeen");
    QTest::addColumn<QString>("ownerNow");
    QTest::addColumn<int>("statusNow");
    QTest::addColumn<bool>("clash");
    const auto row
        = [](const char *name, CommandKind kind, const char *seen, const char *now, LeadStatus status, bool clash) {
              QTest::newRow(name) << static_cast<int>(kind) << QString::fromLatin1(seen) << QString::fromLatin1(now)
                                  << static_cast<int>(status) << clash;
          };
    row("taken by nobody", CommandKind::Accept, "", "", LeadStatus::Open, false);
    row("taken by Amara meanwhile", CommandKind::Accept, "", "amara", LeadStatus::Open, true);
    row("taken by me on another desk", CommandKind::Accept, "", "me", LeadStatus::Open, false);
    row("taken from Amara, as seen", CommandKind::Accept, "amara", "amara", LeadStatus::Open, false);
    row("Amara gave it back", CommandKind::Accept, "amara", "", LeadStatus::Open, true);
    row("lost meanwhile", CommandKind::Accept, "", "", LeadStatus::Lost, true);
    row("attempt on another's", CommandKind::LogAttempt, "me", "amara", LeadStatus::Lost, false);
    row("note on another's", CommandKind::AddNote, "me", "amara", LeadStatus::Won, false);
    row("rejected while mine", CommandKind::Reject, "me", "me", LeadStatus::Open, false);
    row("rejected, but Amara has it", CommandKind::Reject, "me", "amara", LeadStatus::Open, true);
    row("converted, but it is lost", CommandKind::Convert, "me", "me", LeadStatus::Lost, true);
    row("given back while mine", CommandKind::Release, "me", "me", LeadStatus::Open, false);
    row("given back, but Amara has it", CommandKind::Release, "me", "amara", LeadStatus::Open, true);
    row("reopened, but it is open", CommandKind::Reopen, "me", "me", LeadStatus::Open, true);
    row("reopened", CommandKind::Reopen, "me", "me", LeadStatus::Lost, false);
}

void ArbiterTest::clashesAreDecidedByWhatMatters()
{
    QFETCH(int, kind);
    QFETCH(QString, ownerSeen);
    QFETCH(QString, ownerNow);
    QFETCH(int, statusNow);
    const Command command = commandBy(me, static_cast<CommandKind>(kind), aLead(RepId(ownerSeen)));
    Lead now = aLead(RepId(ownerNow));
    now.version = QStringLiteral("9"); // it has moved on
    now.status = static_cast<LeadStatus>(statusNow);
    QTEST(relaydesk::clashes(command, now), "clash");
    put(now);
    const Result<Verdict> verdict = carryOut(**m_store, command, m_now);
    RELAYDESK_VERIFY(verdict);
    const bool refused = verdict->outcome.kind == WriteOutcome::Kind::Conflict;
    QTEST(refused, "clash");
    QCOMPARE(stored().version, refused ? QStringLiteral("9") : QStringLiteral("10"));
    // And the answer stands, whatever happens to the lead afterwards.
    put(aLead({}));
    QCOMPARE(carryOut(**m_store, command, m_now)->outcome.kind == WriteOutcome::Kind::Conflict, refused);
}

void ArbiterTest::commandDoneBeforeACrashIsNotDoneAgain()
{
    // Given the state between the two last steps: lead and event changed, no answer noted.
    const Lead lead = aLead({});
    put(lead);
    const Command command = commandBy(me, CommandKind::Accept, lead);
    RELAYDESK_VERIFY((*m_store)->putDocument(QStringLiteral("operation/op-1"), 1, encodeCommand(command), m_now));
    LeadPage page;
    page.leads.push_back(moved(applied(lead, command), command, m_now));
    page.events.push_back(traceOf(command, m_now));
    RELAYDESK_VERIFY((*m_store)->applyPage(page, QStringLiteral("hub"), m_now));
    m_store->reopen();
    // When
    const Result<Verdict> verdict = carryOut(**m_store, command, m_now + 1h);
    // Then
    RELAYDESK_VERIFY(verdict);
    QVERIFY(verdict->outcome.kind == WriteOutcome::Kind::Applied);
    QCOMPARE(verdict->seq, qint64(0));
    QCOMPARE(stored().version, QStringLiteral("5"));
}

void ArbiterTest::commandIntendedBeforeACrashIsDoneOnce()
{
    const Lead lead = aLead({});
    put(lead);
    const Command command = commandBy(me, CommandKind::Accept, lead);
    RELAYDESK_VERIFY((*m_store)->putDocument(QStringLiteral("operation/op-1"), 1, encodeCommand(command), m_now));
    m_store->reopen();
    QVERIFY(carryOut(**m_store, command, m_now)->outcome.kind == WriteOutcome::Kind::Applied);
    QVERIFY(carryOut(**m_store, command, m_now)->outcome.kind == WriteOutcome::Kind::Applied);
    QCOMPARE(stored().version, QStringLiteral("5"));
}

void ArbiterTest::nonsenseIsRefusedAndLeavesNothing()
{
    put(aLead({}));
    const qint64 before = (*m_store)->revision().value();
    const auto kindFor = [this](const Command &command) { return carryOut(**m_store, command, m_now).error().kind; };
    Command command = commandBy(me, CommandKind::Reject, aLead({}));
    command.reason = {};
    QCOMPARE(kindFor(command), ErrorKind::Invalid);
    command = commandBy(RepId(QStringLiteral("nobody")), CommandKind::Accept, aLead({}));
    QCOMPARE(kindFor(command), ErrorKind::Invalid);
    command = commandBy(RepId(QStringLiteral("gone")), CommandKind::Accept, aLead({}));
    QCOMPARE(kindFor(command), ErrorKind::Invalid);
    command = commandBy(me, CommandKind::Accept, aLead({}));
    command.remoteLead = RemoteId(QStringLiteral("L-none"));
    QCOMPARE(kindFor(command), ErrorKind::NotFound);
    QCOMPARE((*m_store)->revision().value(), before);
    // The id was not used up.
    QVERIFY(carryOut(**m_store, commandBy(me, CommandKind::Accept, aLead({})), m_now));
}

QTEST_GUILESS_MAIN(ArbiterTest)
#include "arbiter_test.moc"
