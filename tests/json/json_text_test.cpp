// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/json_text.h"

#include <QTest>

using namespace relaydesk;

namespace {

JsonNode read(const QByteArray &json)
{
    Mistakes mistakes;
    return readJson(json, mistakes);
}

/// A number is its value here, however it was written.
JsonNode withoutDigits(JsonNode node)
{
    node.digits.clear();
    for (JsonNode &item : node.items)
        item = withoutDigits(item);
    return node;
}

} // namespace

class JsonTextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isWrittenForPeople()
    {
        const QByteArray json = "{\n  \"b\": [\n    1,\n    \"ü \\\"x\\\"\"\n  ],\n  \"a\": {},\n  \"c\": []\n}\n";
        QCOMPARE(writeJson(read(json)), json);
    }

    void readsBackTheSame_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("values") << QByteArray(R"([null,true,false,"",0,-1,[],{}])");
        QTest::newRow("numbers") << QByteArray(R"([0.1,1e300,-2.5e-7,9007199254740991,12345678901234567890,-0.0])");
        QTest::newRow("escapes") << QByteArray("{\"a\\\"b\\\\c\\n\\t\\u0001\":\"\\u00fc\\ud83d\\ude00\\/\\b\\f\\r\"}");
        QTest::newRow("deep") << QByteArray("[").repeated(40) + QByteArray("]").repeated(40);
        QTest::newRow("nothing but a text") << QByteArray("\"x\"");
    }

    void readsBackTheSame()
    {
        QFETCH(const QByteArray, json);
        const JsonNode node = read(json);
        QVERIFY(withoutDigits(read(writeJson(node))) == withoutDigits(node));
        QCOMPARE(writeJson(read(writeJson(node))), writeJson(node));
    }

    void whatNoJsonMayCarryIsReplaced()
    {
        JsonNode node;
        node.kind = JsonNode::Kind::Text;
        node.text = QString(QChar(0xD800)) + QChar(u'\0');
        QCOMPARE(read(writeJson(node)).text, QString(2, QChar(QChar::ReplacementCharacter)));
    }
};

QTEST_GUILESS_MAIN(JsonTextTest)
#include "json_text_test.moc"
