// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/proof.h"

#include "tests/journal/journals.h"
#include "tests/support/verify.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>

using namespace relaydesk;
using namespace relaydesk::test;

namespace {

const LeadId lead(7);

KeptJournal journal()
{
    return keep({eventAt(1, 7, HandoffKind::Captured), eventAt(2, 8, HandoffKind::Captured),
                 eventAt(3, 7, HandoffKind::Noted, "{\"note\":\"Zo\u00eb said \\\"soon\\\"\\n\u2028\U0001F600\"}"),
                 eventAt(4, 9, HandoffKind::Noted), eventAt(5, 7, HandoffKind::Accepted),
                 eventAt(6, 8, HandoffKind::Won)});
}

QByteArray headOf(const KeptJournal &kept)
{
    return QByteArray::number(kept.head.seq) + ':' + toHex(kept.head.hash);
}

struct Ended
{
    int code = -1;
    QByteArray out;
};

/// What a third party sees: the public script, and nothing of ours.
Ended checkedByScript(const QByteArray &proof, const QByteArray &head = {})
{
    QProcess process;
    QStringList arguments{QStringLiteral("-I"), QStringLiteral(CHECK_PROOF), QStringLiteral("-")};
    if (!head.isEmpty())
        arguments << QString::fromLatin1(head);
    process.start(QStringLiteral(PYTHON), arguments);
    process.write(proof);
    process.closeWriteChannel();
    process.waitForFinished(60'000);
    return {process.exitCode(), process.readAllStandardOutput()};
}

bool holds(const QByteArray &proof, std::optional<ChainHead> known = std::nullopt)
{
    const Result<ProofCheck> check = checkProof(proof, known);
    return check && !check->chain.broken;
}

QByteArray withoutLine(const QByteArray &proof, qsizetype number)
{
    QByteArrayList lines = proof.split('\n');
    lines.removeAt(number);
    return lines.join('\n');
}

QByteArray withLinesSwapped(const QByteArray &proof, qsizetype a, qsizetype b)
{
    QByteArrayList lines = proof.split('\n');
    lines.swapItemsAt(a, b);
    return lines.join('\n');
}

QByteArray withLineTwice(const QByteArray &proof, qsizetype number)
{
    QByteArrayList lines = proof.split('\n');
    lines.insert(number, lines[number]);
    return lines.join('\n');
}

QByteArray replaced(QByteArray proof, const char *from, const char *to)
{
    const qsizetype at = proof.indexOf(from);
    return at < 0 ? QByteArray() : proof.replace(at, qsizetype(qstrlen(from)), to);
}

} // namespace

class ProofTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsTheLeadsEventsAndHidesTheOthers()
    {
        const KeptJournal kept = journal();
        const QByteArray proof = kept.proofOf(lead);
        const Result<ProofCheck> check = checkProof(proof);
        RELAYDESK_VERIFY(check);
        QCOMPARE(check->lead, lead);
        QCOMPARE(check->events, (std::vector<HandoffEvent>{kept.events[0], kept.events[2], kept.events[4]}));
        QCOMPARE(check->chain, (JournalCheck{kept.head, std::nullopt}));
        QVERIFY(!proof.contains("won"));
        const Ended ended = checkedByScript(proof, headOf(kept));
        QCOMPARE(ended.code, 0);
        QVERIFY(ended.out.contains("lead 7: 3 events"));
        QVERIFY(ended.out.contains(headOf(kept)));
    }

    void aLeadThatNothingIsToldOfIsProvedToo()
    {
        const QByteArray proof = journal().proofOf(LeadId(99));
        QVERIFY(holds(proof));
        QCOMPARE(checkedByScript(proof).code, 0);
        QVERIFY(holds(keep({}).proofOf(lead)));
        QCOMPARE(checkedByScript(keep({}).proofOf(lead)).code, 0);
    }

    void everyTamperingIsSeenByBoth_data()
    {
        QTest::addColumn<QByteArray>("proof");
        const KeptJournal kept = journal();
        const QByteArray proof = kept.proofOf(lead);
        QTest::newRow("a byte of a payload") << replaced(proof, "soon", "sooo");
        QTest::newRow("a time") << replaced(proof, "1795000003000", "1795000003001");
        QTest::newRow("a kind") << replaced(proof, "captured", "ingested");
        QTest::newRow("an actor") << replaced(proof, "rep-1", "rep-2");
        QTest::newRow("a digest in capitals")
            << proof.left(proof.indexOf("digest")) + proof.sliced(proof.indexOf("digest")).toUpper();
        QTest::newRow("another lead's number") << replaced(proof, "\"seq\":4,\"lead\":9", "\"seq\":4,\"lead\":8");
        QTest::newRow("the lead itself") << replaced(proof, "\"lead\":7", "\"lead\":8");
        QTest::newRow("a number spelled true") << replaced(proof, "\"seq\":1,", "\"seq\":true,");
        QTest::newRow("a number with a fraction") << replaced(proof, "\"seq\":2,", "\"seq\":2.0,");
        QTest::newRow("a space") << replaced(proof, "\"seq\":2,", "\"seq\": 2,");
        QTest::newRow("a member more") << replaced(proof, "\"seq\":2,", "\"seq\":2,\"x\":\"y\",");
        QTest::newRow("order") << withLinesSwapped(proof, 3, 5);
        QTest::newRow("an event removed") << withoutLine(proof, 3);
        QTest::newRow("a hidden event removed") << withoutLine(proof, 2);
        QTest::newRow("an event twice") << withLineTwice(proof, 3);
        QTest::newRow("an event inserted") << replaced(proof, "{\"end\"",
                                                       "{\"seq\":7,\"kind\":\"won\",\"occurredAt\":1,\"recordedAt\":1,"
                                                       "\"actor\":\"\",\"payload\":\"\",\"hash\":\"00\"}\n{\"end\"");
        QTest::newRow("cut off in a line") << proof.chopped(5);
        QTest::newRow("cut off without its end") << withoutLine(proof, 7);
        QTest::newRow("the last event cut off") << withoutLine(proof, 6);
        QTest::newRow("the first line cut off") << withoutLine(proof, 0);
        QTest::newRow("something after the end") << QByteArray(proof + "\n");
        QTest::newRow("an end of a shorter journal") << replaced(proof, "\"end\":6", "\"end\":5");
        QTest::newRow("nothing") << QByteArray();
        // An event of the lead shown as somebody else's: its digest alone, as of another lead, or of this one.
        EventChain chain;
        const QByteArray digest = toHex(chain.digestOf(EventBytes(kept.events[2]).view()));
        const QByteArray hash = toHex(kept.hashes[2]);
        for (const char *owner : {"7", "8"}) {
            QByteArrayList lines = proof.split('\n');
            lines[3] = "{\"seq\":3,\"lead\":" + QByteArray(owner) + ",\"digest\":\"" + digest + "\",\"hash\":\"" + hash
                + "\"}";
            QTest::addRow("an event hidden as of lead %s", owner) << lines.join('\n');
        }
    }

    void everyTamperingIsSeenByBoth()
    {
        QFETCH(const QByteArray, proof);
        QVERIFY(proof != journal().proofOf(lead));
        QVERIFY(!holds(proof));
        const Ended ended = checkedByScript(proof);
        QCOMPARE(ended.code, 1);
        QVERIFY(ended.out.startsWith("broken at event "));
    }

    void aProofMadeAnewFallsToAHeadNotedElsewhere()
    {
        // Given somebody who holds the whole journal and chains it again without one event
        const KeptJournal real = journal();
        std::vector<HandoffEvent> events = real.events;
        events.erase(events.begin() + 4);
        events[4].seq = 5;
        const KeptJournal forged = keep(events);
        const QByteArray proof = forged.proofOf(lead);
        // When it is checked without knowing a head, it agrees with itself; with one, it does not
        QVERIFY(holds(proof));
        QCOMPARE(checkedByScript(proof).code, 0);
        QVERIFY(!holds(proof, real.head));
        QCOMPARE(checkedByScript(proof, headOf(real)).code, 1);
        QCOMPARE(checkedByScript(proof, "4:" + toHex(real.hashes[3])).code, 0);
        QCOMPARE(checkedByScript(proof, "5:" + toHex(real.hashes[4])).code, 1);
    }

    void wrongUseOfTheScriptEndsWithTwo()
    {
        QProcess process;
        process.start(QStringLiteral(PYTHON), {QStringLiteral(CHECK_PROOF)});
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitCode(), 2);
        QCOMPARE(checkedByScript(journal().proofOf(lead), "six").code, 2);
    }

    void theScriptIsShortEnoughToRead()
    {
        QFile script(QStringLiteral(CHECK_PROOF));
        QVERIFY(script.open(QIODevice::ReadOnly));
        QVERIFY(script.readAll().count('\n') < 80);
    }

    void everyFlippedByteIsSeenAndNamedNoLaterThanItsLine()
    {
        std::mt19937 random(13);
        const KeptJournal kept = randomJournal(random, 12);
        const QByteArray proof = kept.proofOf(LeadId(1));
        QVERIFY(holds(proof));
        for (int i = 0; i < 10'000; ++i) {
            QByteArray changed = proof;
            const qsizetype at = qsizetype(random() % size_t(proof.size()));
            changed[at] = char(changed[at] ^ (1 << (random() % 8)));
            const qint64 line = proof.first(at).count('\n'); // the first line is 0, an event's its seq
            const Result<ProofCheck> check = checkProof(changed);
            const bool isRefused = !check && check.error().detail <= line + 2;
            // The first line names the lead: another one is seen at the first event that is not its own.
            const bool isNamed = check && check->chain.broken && (line == 0 || check->chain.broken->seq <= line);
            QVERIFY2(isRefused || isNamed, changed.mid(std::max<qsizetype>(0, at - 20), 40).constData());
        }
    }

    void scriptAndProgramAgreeOnAnyProof()
    {
        std::mt19937 random(14);
        for (int i = 0; i < 60; ++i) {
            const KeptJournal kept = randomJournal(random, qint64(random() % 30));
            QByteArray proof = kept.proofOf(LeadId(1));
            if (i % 2 == 0) {
                const qsizetype at = qsizetype(random() % size_t(proof.size()));
                proof[at] = char(proof[at] ^ (1 << (random() % 7)));
            }
            QCOMPARE(checkedByScript(proof).code == 0, holds(proof));
        }
    }
};

QTEST_GUILESS_MAIN(ProofTest)
#include "proof_test.moc"
