// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/event_chain.h"

#include "tests/journal/journals.h"
#include "tests/support/verify.h"

#include <QCryptographicHash>

using namespace relaydesk;
using namespace relaydesk::test;

namespace {

QByteArray bytesOf(const Hash256 &hash)
{
    return {reinterpret_cast<const char *>(hash.data()), qsizetype(hash.size())};
}

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

QByteArray bigEndian(qint64 number)
{
    QByteArray bytes;
    for (int shift = 56; shift >= 0; shift -= 8)
        bytes += char(quint64(number) >> shift);
    return bytes;
}

/// The chain's definition, written down slowly and with another SHA-256.
QByteArray slowHash(const QByteArray &previous, const HandoffEvent &event)
{
    QByteArray encoded;
    encodeEvent(EventBytes(event).view(), encoded);
    return sha256(QByteArray("\1\1") + previous + bigEndian(event.lead.value()) + sha256(encoded));
}

KeptJournal five()
{
    return keep({eventAt(1, 7, HandoffKind::Captured), eventAt(2, 8, HandoffKind::Captured),
                 eventAt(3, 7, HandoffKind::Routed, "{\"owner\":\"rep-1\"}"), eventAt(4, 7, HandoffKind::Accepted),
                 eventAt(5, 8, HandoffKind::Noted)});
}

const auto whole = std::optional<BrokenLink>();

std::optional<BrokenLink> at(qint64 seq, LinkFault fault)
{
    return BrokenLink{seq, fault};
}

} // namespace

class EventChainTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void knowsTheStandardsExample()
    {
        // FIPS 180-4, "abc"
        QCOMPARE(toHex(Sha256().of("abc")),
                 QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        QVERIFY(!hashFromHex("BA7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        QVERIFY(!hashFromHex("ba78"));
    }

    void agreesWithItsDefinition()
    {
        std::mt19937 random(3);
        const KeptJournal journal = randomJournal(random, 10'000);
        QByteArray slow(32, '\0');
        for (size_t i = 0; i < journal.events.size(); ++i) {
            slow = slowHash(slow, journal.events[i]);
            QCOMPARE(bytesOf(journal.hashes[i]), slow);
            QCOMPARE(hashFromHex(toHex(journal.hashes[i])).value_or(Hash256{}), journal.hashes[i]);
        }
        QCOMPARE(journal.head, (ChainHead{10'000, journal.hashes.back()}));
    }

    void aWholeJournalHolds()
    {
        QCOMPARE(five().verify(), (JournalCheck{five().head, whole}));
        QCOMPARE(keep({}).verify(), (JournalCheck{ChainHead{}, whole}));
    }

    void namesWhatIsWrongAndWhere()
    {
        KeptJournal journal = five();
        journal.events[2].actor = RepId(QStringLiteral("rep-2"));
        QCOMPARE(journal.verify().broken, at(3, LinkFault::Hash));
        QCOMPARE(journal.verify().head, (ChainHead{2, journal.hashes[1]}));

        journal = five();
        journal.events.erase(journal.events.begin() + 2);
        journal.hashes.erase(journal.hashes.begin() + 2);
        QCOMPARE(journal.verify().broken, at(3, LinkFault::Gap));

        journal = five();
        journal.events.insert(journal.events.begin() + 3, journal.events[2]);
        journal.hashes.insert(journal.hashes.begin() + 3, journal.hashes[2]);
        QCOMPARE(journal.verify().broken, at(3, LinkFault::Repeated));

        journal = five();
        std::swap(journal.events[1], journal.events[3]);
        std::swap(journal.hashes[1], journal.hashes[3]);
        const std::optional<BrokenLink> broken = journal.verify().broken;
        QVERIFY(broken.has_value());
        const std::vector<qint64> seqs{1, 4, 3, 2, 5};
        QCOMPARE(withOrderSeen(*broken, seqs), *at(2, LinkFault::Order));
        QCOMPARE(withOrderSeen(*broken, {}), *at(2, LinkFault::Gap));
    }

    void seesAnEndThatIsNotTheHead()
    {
        KeptJournal journal = five();
        journal.events.pop_back();
        journal.hashes.pop_back();
        QCOMPARE(journal.verify().broken, at(5, LinkFault::Truncated));

        journal = five();
        journal.head = {4, journal.hashes[3]};
        QCOMPARE(journal.verify().broken, at(5, LinkFault::Inserted));

        journal = five();
        journal.head.hash[0] ^= 1;
        QCOMPARE(journal.verify().broken, at(5, LinkFault::Hash));
    }

    void aHeadNotedElsewhereSeesAJournalWrittenAnew()
    {
        // Given a journal that somebody changed and chained again from there
        const KeptJournal before = five();
        std::vector<HandoffEvent> events = before.events;
        events[1].occurredAt += std::chrono::hours(1);
        const KeptJournal forged = keep(events);
        // When it is checked alone, it holds; beside a head of the real one, it does not
        QCOMPARE(forged.verify().broken, whole);
        QCOMPARE(forged.verify(before.head).broken, at(5, LinkFault::Hash));
        QCOMPARE(forged.verify(ChainHead{3, before.hashes[2]}).broken, at(3, LinkFault::Hash));
        QCOMPARE(forged.verify(ChainHead{1, before.hashes[0]}).broken, whole);
        QCOMPARE(before.verify(ChainHead{9, {}}).broken, at(6, LinkFault::Truncated));
    }

    void everyFlippedBitIsNamedExactly()
    {
        std::mt19937 random(5);
        const KeptJournal journal = randomJournal(random, 50);
        for (int i = 0; i < 10'000; ++i) {
            // Given any one bit of what is kept, flipped
            const size_t flipped = random() % journal.events.size();
            QByteArray bytes;
            encodeEvent(EventBytes(journal.events[flipped]).view(), bytes);
            const size_t where = random() % (size_t(bytes.size()) + 32);
            const auto bit = 1 << (random() % 8);
            Hash256 hash = journal.hashes[flipped];
            if (where < 32)
                hash[where] = quint8(hash[where] ^ bit);
            else
                bytes[qsizetype(where - 32)] = char(bytes[qsizetype(where - 32)] ^ bit);
            const Result<HandoffEvent> read = decodeEvent(bytes);
            if (!read)
                continue; // refused before its hash is even looked at
            // When the journal is checked, then that event is named, or one before it
            KeptJournal changed = journal;
            changed.events[flipped] = *read;
            changed.hashes[flipped] = hash;
            const JournalCheck check = changed.verify();
            QVERIFY(check.broken.has_value());
            QVERIFY(check.broken->seq <= qint64(flipped) + 1);
            QCOMPARE(check.head.seq, qint64(flipped));
            if (read->seq == journal.events[flipped].seq)
                QCOMPARE(check.broken, at(qint64(flipped) + 1, LinkFault::Hash));
        }
    }
};

QTEST_GUILESS_MAIN(EventChainTest)
#include "event_chain_test.moc"
