// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/canonical_json.h"

#include "tests/journal/journals.h"
#include "tests/support/verify.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace relaydesk;

namespace {

QJsonValue randomValue(std::mt19937 &random, int depth)
{
    switch (random() % (depth > 0 ? 7 : 5)) {
    case 0: return test::randomText(random);
    case 1: return double(random()) / 7.0 * ((random() % 2 == 0) ? 1e-9 : -1e30);
    case 2: return qint64(random()) * 3 - 5'000'000'000;
    case 3: return random() % 2 == 0;
    case 4: return QJsonValue();
    case 5: {
        QJsonArray array;
        for (auto count = random() % 4; count > 0; --count)
            array.append(randomValue(random, depth - 1));
        return array;
    }
    default: {
        QJsonObject object;
        for (auto count = random() % 4; count > 0; --count)
            object.insert(test::randomText(random), randomValue(random, depth - 1));
        return object;
    }
    }
}

} // namespace

class CanonicalJsonTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hasOneSpelling_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("canonical");
        QTest::newRow("none") << QByteArray() << QByteArray();
        QTest::newRow("empty") << QByteArray(" { } ") << QByteArray("{}");
        QTest::newRow("order") << QByteArray("{\"b\": 1, \"a\": [true, null]}")
                               << QByteArray("{\"a\":[true,null],\"b\":1}");
        QTest::newRow("by code unit, not by code point")
            << QByteArray("{\"\uFB33\":1,\"\U0001F600\":2}") << QByteArray("{\"\U0001F600\":2,\"\uFB33\":1}");
        QTest::newRow("the last of two") << QByteArray("{\"a\":1,\"a\":2}") << QByteArray("{\"a\":2}");
        QTest::newRow("numbers") << QByteArray("{\"a\":[1.0,-0,1e2,0.10,9007199254740993,1e300]}")
                                 << QByteArray("{\"a\":[1,0,100,0.1,9007199254740993,1e+300]}");
        QTest::newRow("escapes") << QByteArray("{\"a\":\"\\u0041\\/\\u001F\\n\\u00e9\\\"\"}")
                                 << QByteArray("{\"a\":\"A/\\u001f\\n\u00e9\\\"\"}");
        QTest::newRow("half a pair") << QByteArray("{\"a\":\"\\ud800x\"}") << QByteArray("{\"a\":\"\uFFFDx\"}");
    }

    void hasOneSpelling()
    {
        QFETCH(const QByteArray, json);
        QFETCH(const QByteArray, canonical);
        const Result<QByteArray> found = canonicalJson(json);
        RELAYDESK_VERIFY(found);
        QCOMPARE(*found, canonical);
        QCOMPARE(canonicalJson(*found).value_or("no"), canonical);
    }

    void refusesWhatIsNoObject()
    {
        for (const QByteArray &json :
             {QByteArray("[1]"), QByteArray("1"), QByteArray("{"), QByteArray("{\"a\":\"\xff\"}"), QByteArray("{} {}"),
              QByteArray("{\"a\":nan}")}) {
            const Result<QByteArray> found = canonicalJson(json);
            QVERIFY2(!found, json.constData());
            QCOMPARE(found.error().kind, ErrorKind::Invalid);
        }
    }

    void saysTheSameHoweverItWasSpelled()
    {
        std::mt19937 random(7);
        for (int i = 0; i < 10'000; ++i) {
            QJsonObject object;
            for (auto count = random() % 4; count > 0; --count)
                object.insert(test::randomText(random), randomValue(random, 3));
            const QByteArray compact = QJsonDocument(object).toJson(QJsonDocument::Compact);
            const Result<QByteArray> canonical = canonicalJson(compact);
            RELAYDESK_VERIFY(canonical);
            QCOMPARE(canonicalJson(QJsonDocument(object).toJson(QJsonDocument::Indented)).value_or("no"), *canonical);
            QCOMPARE(canonicalJson(*canonical).value_or("no"), *canonical);
            QCOMPARE(QJsonDocument::fromJson(*canonical).object(), object);
        }
    }
};

QTEST_GUILESS_MAIN(CanonicalJsonTest)
#include "canonical_json_test.moc"
