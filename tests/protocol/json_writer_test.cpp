// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/json_writer.h"

#include <QTest>

using namespace relaydesk;
using L = QLatin1StringView;

class JsonWriterTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void commasStandBetweenMembersAndNowhereElse();
    void emptyTextAndMissingTimeAreLeftOut();
    void numbersKeepEveryDigit();
    void writerIsEmptyAfterTaking();
};

void JsonWriterTest::commasStandBetweenMembersAndNowhereElse()
{
    JsonWriter out;
    out.beginObject();
    out.key(L("a"));
    out.beginArray();
    out.number(1);
    out.beginObject();
    out.endObject();
    out.boolean(false);
    out.raw("{\"x\":2}");
    out.text(u"t");
    out.endArray();
    out.field(L("b"), 2);
    out.endObject();
    QCOMPARE(out.take(), QByteArray(R"({"a":[1,{},false,{"x":2},"t"],"b":2})"));
}

void JsonWriterTest::emptyTextAndMissingTimeAreLeftOut()
{
    JsonWriter out;
    out.beginObject();
    out.field(L("none"), QString());
    out.field(L("never"), OptionalInstant());
    out.field(L("then"), OptionalInstant(fromEpochMs(5)));
    out.endObject();
    QCOMPARE(out.take(), QByteArray(R"({"then":5})"));
}

void JsonWriterTest::numbersKeepEveryDigit()
{
    JsonWriter out;
    out.beginArray();
    out.number(std::numeric_limits<qint64>::min());
    out.number(std::numeric_limits<qint64>::max());
    out.endArray();
    QCOMPARE(out.take(), QByteArray("[-9223372036854775808,9223372036854775807]"));
}

void JsonWriterTest::writerIsEmptyAfterTaking()
{
    JsonWriter out;
    out.text(u"long enough to grow the buffer once more than it was before, and then some");
    QVERIFY(!out.take().isEmpty());
    QCOMPARE(out.take(), QByteArray());
    out.number(1);
    QCOMPARE(out.take(), QByteArray("1"));
}

QTEST_GUILESS_MAIN(JsonWriterTest)
#include "json_writer_test.moc"
