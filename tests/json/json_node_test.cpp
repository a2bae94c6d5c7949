// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/json_node.h"

#include "tests/support/verify.h"

#include <QTest>

using namespace relaydesk;

class JsonNodeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsTheOrderAndTheValues()
    {
        Mistakes mistakes;
        const JsonNode node = readJson(R"({"z":1.5,"a":[true,null,"ü"],"m":{}})", mistakes);

        QVERIFY(mistakes.isEmpty());
        QCOMPARE(node.keys, (std::vector<QString>{QStringLiteral("z"), QStringLiteral("a"), QStringLiteral("m")}));
        QCOMPARE(node.find(u"z")->number, 1.5);
        QCOMPARE(node.find(u"a")->items.size(), size_t(3));
        QCOMPARE(node.find(u"a")->items[2].text, QStringLiteral("ü"));
        QVERIFY(node.find(u"m")->isObject());
        QVERIFY(!node.find(u"missing"));
    }

    void numbersKeepTheDigitsTheyAreWrittenWith()
    {
        Mistakes mistakes;
        const JsonNode node = readJson(
            "{\"a \\\" "
            "1\":[12345678901234567890,-9007199254740993,1.50],\"b\":[true,\"7\\\\\",[1e3]],\"c\":0,\"d\":-0}",
            mistakes);

        QVERIFY(mistakes.isEmpty());
        QCOMPARE(node.items[0].items[0].digits, QStringLiteral("12345678901234567890"));
        QCOMPARE(node.items[0].items[1].digits, QStringLiteral("-9007199254740993"));
        QCOMPARE(node.items[0].items[2].digits, QStringLiteral("1.50"));
        QCOMPARE(node.items[1].items[2].items[0].digits, QStringLiteral("1e3"));
        QCOMPARE(node.items[2].digits, QStringLiteral("0"));
        QCOMPARE(node.items[3].digits, QStringLiteral("-0"));
        QVERIFY(node.items[1].items[1].digits.isEmpty());
        QCOMPARE(readJson("42", mistakes).digits, QStringLiteral("42"));
    }

    void aByteOrderMarkIsNoPartOfADocument()
    {
        Mistakes mistakes;
        QCOMPARE(readJson("\xEF\xBB\xBF{\"a\":1}", mistakes), readJson("{\"a\":1}", mistakes));
        QVERIFY(mistakes.isEmpty());
        (void)readJson("\xEF\xBB\xBF\xEF\xBB\xBF{}", mistakes);
        QVERIFY(!mistakes.isEmpty());
    }

    void namesThePlaceAndTheMistake_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const QByteArray &json, const char *place, const char *words) {
            QTest::newRow(name) << json << QString::fromLatin1(place) << QString::fromLatin1(words);
        };
        row("key given twice", R"({"a":{"b":1,"b":2}})", "/a/b", "given twice");
        row("slash and tilde in a key", R"([{"a/b~":1,"a/b~":1}])", "/0/a~1b~0", "given twice");
        row("NUL", R"({"a":["x","\u0000"]})", "/a/1", "NUL");
        row("half a character", R"({"a":"\ud800"})", "", "no JSON");
        row("NaN", R"({"a":NaN})", "", "line 1");
        row("infinite", R"({"a":1e999})", "", "no JSON");
        row("a number beyond 64 bits", "[\"123456789012345678901\",\n 1.5, 123456789012345678901]", "",
            "line 2, column 7: this number is too large to be kept to its last digit");
        row("cut off", R"({"a":)", "", "no JSON");
        row("not UTF-8", "{\"a\":\"\xff\"}", "", "no JSON");
        row("second line", "{\n \"a\": x}", "", "line 2");
        row("nothing", "", "", "no JSON");
        row("too large", '[' + QByteArray("1,").repeated(512 * 1024) + "1]", "", "larger than 512 kB");
        row("too deep", QByteArray("[").repeated(60) + QByteArray("]").repeated(60), QByteArray("/0").repeated(48),
            "deeper than 48");
        row("far too deep", QByteArray("[").repeated(100'000) + QByteArray("]").repeated(100'000), "",
            "deeper than 48");
    }
    void namesThePlaceAndTheMistake()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, place);
        QFETCH(QString, words);
        Mistakes mistakes;

        const JsonNode node = readJson(json, mistakes);

        QVERIFY(!mistakes.isEmpty());
        QCOMPARE(mistakes.all().front().place, place);
        QVERIFY2(mistakes.all().front().text.contains(words), qPrintable(mistakes.all().front().text));
        QCOMPARE(node, JsonNode{});
        QCOMPARE(mistakes.error().kind, ErrorKind::Invalid);
    }

    void aHostileDocumentFillsNoMemoryWithMistakes()
    {
        QByteArray json = "{";
        for (int i = 0; i < 20'000; ++i)
            json += "\"" + QByteArray(10, 'k') + "\":1,";
        json += "\"z\":1}";
        Mistakes mistakes;
        (void)readJson(json, mistakes);
        QCOMPARE(mistakes.all().size(), size_t(50));
    }

    void aPlaceShowsNothingThatATerminalObeys()
    {
        const JsonPlace document;
        const QString key = QStringLiteral("\u001b[31m\u202e") + QString(200, u'x');
        const QString shown = JsonPlace(document, key).toString();
        QVERIFY(!shown.contains(QChar(0x1b)));
        QVERIFY(!shown.contains(QChar(0x202e)));
        QVERIFY(shown.size() < 50);
    }
};

QTEST_GUILESS_MAIN(JsonNodeTest)
#include "json_node_test.moc"
