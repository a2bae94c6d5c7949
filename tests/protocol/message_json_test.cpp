// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/message_json.h"
#include "tests/protocol/random_page.h"

#include <QTest>

using namespace relaydesk;

namespace {

Command aCommand(CommandKind kind)
{
    Command command;
    command.id = OperationId(QStringLiteral("6f1f9cb6-9f0f-4f36-9a3c-1b0fbc4e6a11"));
    command.kind = kind;
    command.remoteLead = RemoteId(QStringLiteral("L-7"));
    command.actor = RepId(QStringLiteral("rep-1"));
    command.basedOn = QStringLiteral("4");
    command.previousOwner = RepId(QStringLiteral("rep-2"));
    command.occurredAt = fromEpochMs(1'700'000'000'123);
    command.channel = AttemptChannel::Email;
    command.outcome = AttemptOutcome::EmailSent;
    command.reason = ReasonId(QStringLiteral("no_budget"));
    command.note = QStringLiteral("said \"call me\"\n\u00E5");
    command.until = fromEpochMs(1'700'000'900'000);
    command.earlierAttempt = fromEpochMs(1'699'000'000'000);
    command.earlierContact = fromEpochMs(1'699'000'100'000);
    command.undoes = OperationId(QStringLiteral("op-0"));
    return command;
}

Lead aLead()
{
    Lead lead;
    lead.remoteId = RemoteId(QStringLiteral("L-7"));
    lead.name = QStringLiteral("Orla Brannock");
    lead.owner = RepId(QStringLiteral("rep-2"));
    return lead;
}

} // namespace

class MessageJsonTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyCommandComesBackAsItWas();
    void probeComesBackAsItWas();
    void recordComesBackAsItWas();
    void problemOfEveryKindComesBackAsItWas();
    void smallMessagesComeBackAsTheyWere();
    void brokenMessageIsRefused_data();
    void brokenMessageIsRefused();
};

void MessageJsonTest::everyCommandComesBackAsItWas()
{
    for (int kind = 0; kind <= static_cast<int>(CommandKind::RetractAttempt); ++kind) {
        const Command command = aCommand(static_cast<CommandKind>(kind));
        const Result<Command> back = decodeCommand(encodeCommand(command));
        QVERIFY2(back, back ? "" : qPrintable(back.error().context));
        QVERIFY(*back == command);
    }
}

void MessageJsonTest::probeComesBackAsItWas()
{
    HubProbe probe;
    probe.product = QStringLiteral("Relaydesk hub 0.1.0");
    probe.account = QStringLiteral("Jonas Weidt");
    probe.serverTime = fromEpochMs(1'700'000'000'000);
    probe.leads = 20'047;
    probe.seq = 99;
    probe.directory.me = RepId(QStringLiteral("r1"));
    probe.directory.reps
        = {{RepId(QStringLiteral("r1")), QStringLiteral("Jonas"), QStringLiteral("j@x.example"),
            TeamId(QStringLiteral("t1")), Role::TeamLead, false, false, 8},
           {RepId(QStringLiteral("r2")), QStringLiteral("Amara"), {}, {}, Role::MarketingManager, true, true, -1}};
    probe.directory.teams = {{TeamId(QStringLiteral("t1")), QStringLiteral("North")}};
    probe.directory.reasons = {{ReasonId(QStringLiteral("not_now")), QStringLiteral("Not now"), true}};
    probe.directory.stages = {QStringLiteral("New"), QStringLiteral("Won")};
    const Result<HubProbe> back = decodeProbe(encodeProbe(probe));
    QVERIFY2(back, back ? "" : qPrintable(back.error().context));
    QVERIFY(*back == probe);
}

void MessageJsonTest::recordComesBackAsItWas()
{
    CommandRecord record{OperationId(QStringLiteral("op-1")), {WriteOutcome::Kind::Conflict, false, aLead()}};
    const Result<CommandRecord> back = decodeRecord(encodeRecord(record));
    QVERIFY(back);
    QCOMPARE(back->id, record.id);
    QVERIFY(back->outcome.kind == WriteOutcome::Kind::Conflict);
    QCOMPARE(back->outcome.verified, false);
    QVERIFY(back->outcome.current == record.outcome.current);
}

void MessageJsonTest::problemOfEveryKindComesBackAsItWas()
{
    for (int kind = 0; kind <= static_cast<int>(ErrorKind::Bug); ++kind) {
        const Problem problem{static_cast<ErrorKind>(kind), 409, QStringLiteral("Title"), QStringLiteral("detail"),
                              kind % 2 ? std::optional<Lead>(aLead()) : std::nullopt};
        const Result<Problem> back = decodeProblem(encodeProblem(problem));
        QVERIFY2(back, back ? "" : qPrintable(back.error().context));
        QVERIFY(*back == problem);
    }
}

void MessageJsonTest::smallMessagesComeBackAsTheyWere()
{
    const std::vector<RemoteId> ids{RemoteId(QStringLiteral("a")), RemoteId(QStringLiteral("b\"c"))};
    QVERIFY(decodeIds(encodeIds(ids)).value() == ids);
    QCOMPARE(decodeHint(encodeHint({42, 0})).value().seq, qint64(42));
    const HubHello hello{4711, QStringLiteral("secret"), RepId(QStringLiteral("r1"))};
    QVERIFY(decodeHello(encodeHello(hello)).value() == hello);
    QVERIFY(!encodeHello(hello).contains('\n'));
}

void MessageJsonTest::brokenMessageIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("what");
    const QByteArray good = encodeCommand(aCommand(CommandKind::Accept));
    const auto changed = [&good](const char *from, const char *to) { return QByteArray(good).replace(from, to); };
    QTest::newRow("empty") << QByteArray() << QStringLiteral("command: ");
    QTest::newRow("cut off") << good.left(good.size() - 1) << QStringLiteral("command: ");
    QTest::newRow("unknown kind") << changed("\"accept\"", "\"explode\"") << QStringLiteral("kind: not a known name");
    QTest::newRow("unknown field") << changed("\"basedOn\"", "\"basedUpon\"")
                                   << QStringLiteral("basedUpon: unknown field");
    QTest::newRow("no actor") << changed("\"actor\":\"rep-1\",", "") << QStringLiteral("actor: missing");
    QTest::newRow("time as text") << changed("1700000000123", "\"now\"")
                                  << QStringLiteral("occurredAt: not a whole number");
    QTest::newRow("unknown outcome") << changed("\"emailSent\"", "\"danced\"")
                                     << QStringLiteral("outcome: not a known name");
}

void MessageJsonTest::brokenMessageIsRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, what);
    const Result<Command> command = decodeCommand(bytes);
    QVERIFY(!command);
    QVERIFY(command.error().kind == ErrorKind::Parse);
    QVERIFY2(command.error().context.contains(what), qPrintable(command.error().context));
}

QTEST_GUILESS_MAIN(MessageJsonTest)
#include "message_json_test.moc"
