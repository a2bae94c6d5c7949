// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_crm.h"

#include "tests/support/await.h"

#include <QTest>

using namespace relaydesk;
using namespace relaydesk::test;

namespace {

Command noteOn(const RemoteId &lead, const char *operation)
{
    Command command;
    command.id = OperationId(QString::fromLatin1(operation));
    command.kind = CommandKind::AddNote;
    command.remoteLead = lead;
    command.note = QStringLiteral("Called");
    return command;
}

} // namespace

class FakeCrmTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pagesThroughTheScanAndThenTheChanges()
    {
        FakeCrmServer server;
        FakeCrm crm(server);
        for (int i = 0; i < 12; ++i)
            server.add(QStringLiteral("Lead %1").arg(i));

        QSet<RemoteId> seen;
        QByteArray cursor;
        bool more = true;
        while (more) {
            const Result<RawPage> raw = answerOf(crm.pull(cursor));
            QVERIFY(raw.has_value());
            const Result<LeadPage> page = raw->decode(raw->bytes);
            QVERIFY(page.has_value());
            if (cursor.isEmpty())
                server.change(page->leads.front().remoteId, [](Lead &lead) { lead.name = QStringLiteral("New"); });
            for (const Lead &lead : page->leads)
                seen.insert(lead.remoteId);
            cursor = page->next;
            more = page->more;
        }

        QCOMPARE(seen.size(), 12);
        QCOMPARE(cursor, QByteArray("seq:13"));
    }

    void aCutPageDoesNotParse()
    {
        FakeCrmServer server;
        FakeCrm crm(server);
        server.add(QStringLiteral("Ada"));
        server.fail(CrmCall::Pull, {CrmFault::of(CrmFault::Kind::CutPage)});

        const Result<RawPage> raw = answerOf(crm.pull({}));

        QVERIFY(raw.has_value());
        QVERIFY(raw->decode(raw->bytes).error().kind == ErrorKind::Parse);
    }

    void aWriteCutAfterwardsHasItsEffectAndIsFound()
    {
        FakeCrmServer server;
        FakeCrm crm(server);
        const Command note = noteOn(server.add(QStringLiteral("Ada")), "op-1");
        server.fail(CrmCall::Write, {CrmFault::of(CrmFault::Kind::CutAfter)});

        const Result<WriteOutcome> outcome = answerOf(crm.write(note));

        QVERIFY(outcome.error().kind == ErrorKind::UnknownOutcome);
        QCOMPARE(server.effectsOf(note.id), 1);
        QCOMPARE(answerOf(crm.findOperation(note)).value_or(false), true);
    }

    void countsADoubleEffectUnlessItIsIdempotent()
    {
        for (const bool idempotent : {false, true}) {
            FakeCrmServer server;
            server.idempotent = idempotent;
            FakeCrm crm(server);
            const Command note = noteOn(server.add(QStringLiteral("Ada")), "op-1");

            QVERIFY(answerOf(crm.write(note)).has_value());
            QVERIFY(answerOf(crm.write(note)).has_value());

            QCOMPARE(server.effectsOf(note.id), idempotent ? 1 : 2);
        }
    }

    void theSecondClaimLosesAndSaysWhoWon()
    {
        FakeCrmServer server;
        FakeCrm crm(server);
        Command claim = noteOn(server.add(QStringLiteral("Ada")), "op-1");
        claim.kind = CommandKind::Accept;
        claim.actor = RepId(QStringLiteral("amara"));
        QVERIFY(answerOf(crm.write(claim)).has_value());
        claim.id = OperationId(QStringLiteral("op-2"));
        claim.actor = RepId(QStringLiteral("me"));

        const Result<WriteOutcome> outcome = answerOf(crm.write(claim));

        QVERIFY(outcome->kind == WriteOutcome::Kind::Conflict);
        QCOMPARE(outcome->current->owner, RepId(QStringLiteral("amara")));
    }

    void stopEndsWhatIsUnderWay()
    {
        FakeCrmServer server;
        FakeCrm crm(server);
        QCoro::Task<Result<RawPage>> pulling = crm.pull({});

        crm.stop();

        QVERIFY(pulling.isReady());
        QVERIFY(answerOf(std::move(pulling)).error().kind == ErrorKind::Cancelled);
        QCOMPARE(server.calls(CrmCall::Pull), 0);
    }
};

QTEST_GUILESS_MAIN(FakeCrmTest)
#include "fake_crm_test.moc"
