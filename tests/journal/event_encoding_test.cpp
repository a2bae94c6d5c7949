// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/event_encoding.h"

#include "tests/journal/journals.h"
#include "tests/support/verify.h"

using namespace relaydesk;
using namespace relaydesk::test;

namespace {

QByteArray encoded(const HandoffEvent &event)
{
    QByteArray bytes;
    encodeEvent(EventBytes(event).view(), bytes);
    return bytes;
}

} // namespace

class EventEncodingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void laysEveryByteDownAsDocumented()
    {
        // Given the event that docs/journal.md shows
        const HandoffEvent event{2,
                                 LeadId(7),
                                 HandoffKind::Accepted,
                                 fromEpochMs(1'795'000'000'000),
                                 fromEpochMs(1'795'000'000'250),
                                 RepId(QStringLiteral("Zoë")),
                                 "{\"a\":1}"};
        // When it is encoded, then every byte stands where the page says
        QCOMPARE(encoded(event).toHex(' '),
                 QByteArray("00 01 "
                            "00 00 00 00 00 00 00 02 "
                            "00 00 00 00 00 00 00 07 "
                            "00 00 01 a1 ee 56 5e 00 "
                            "00 00 01 a1 ee 56 5e fa "
                            "08 61 63 63 65 70 74 65 64 "
                            "00 00 00 04 5a 6f c3 ab "
                            "00 00 00 07 7b 22 61 22 3a 31 7d"));
    }

    void everyKindComesBack()
    {
        for (int kind = 0; kind < handoffKinds; ++kind) {
            const HandoffEvent event = eventAt(1, 1, HandoffKind(kind));
            QVERIFY(!toString(event.kind).isEmpty());
            const Result<HandoffEvent> read = decodeEvent(encoded(event));
            RELAYDESK_VERIFY(read);
            QCOMPARE(*read, event);
        }
    }

    void anyEventComesBackAndNoOtherHasItsBytes()
    {
        std::mt19937 random(11);
        QHash<QByteArray, HandoffEvent> seen;
        for (int i = 0; i < 10'000; ++i) {
            const HandoffEvent event = randomEvent(random, 1 + qint64(random() % 3), 2);
            const QByteArray bytes = encoded(event);
            const Result<HandoffEvent> read = decodeEvent(bytes);
            RELAYDESK_VERIFY(read);
            QCOMPARE(*read, event);
            const auto other = seen.constFind(bytes);
            QVERIFY(other == seen.cend() || *other == event);
            seen.insert(bytes, event);
        }
    }

    void refusesWhatItDoesNotWrite()
    {
        const QByteArray whole = encoded(eventAt(1, 1, HandoffKind::Routed, "{\"pool\":\"north\"}"));
        for (qsizetype length = 0; length < whole.size(); ++length)
            QCOMPARE(decodeEvent(whole.first(length)).error().kind, ErrorKind::Parse);
        QCOMPARE(decodeEvent(QByteArray(whole + 'x')).error().kind, ErrorKind::Parse);
        QCOMPARE(decodeEvent(QByteArray(whole).replace("routed", "danced")).error().kind, ErrorKind::Parse);
        QCOMPARE(decodeEvent(QByteArray(whole).replace("rep-1", "rep-\xff")).error().kind, ErrorKind::Parse);
        QByteArray other = whole;
        other[1] = 2;
        QCOMPARE(decodeEvent(other).error().kind, ErrorKind::Parse);
    }

    void anyBytesAreReadOrRefusedAndNeverRepaired()
    {
        std::mt19937 random(12);
        for (int i = 0; i < 10'000; ++i) {
            QByteArray bytes = encoded(randomEvent(random, 1, 2));
            const qsizetype at = qsizetype(random() % size_t(bytes.size()));
            bytes[at] = char(bytes[at] ^ (1 << (random() % 8)));
            const Result<HandoffEvent> read = decodeEvent(bytes);
            if (read)
                QCOMPARE(encoded(*read), bytes);
        }
    }
};

QTEST_GUILESS_MAIN(EventEncodingTest)
#include "event_encoding_test.moc"
