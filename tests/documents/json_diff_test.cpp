// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/json_diff.h"

#include "core/json/json_text.h"
#include "tests/documents/random_json.h"
#include "tests/support/verify.h"

using namespace relaydesk;

namespace {

JsonNode read(const QByteArray &json)
{
    Mistakes mistakes;
    return readJson(json, mistakes);
}

/// "Changed /fit/Size/points", "Moved /fit/Size behind Industry".
QString said(const JsonChange &change)
{
    static const QStringList kinds{QStringLiteral("Changed"), QStringLiteral("Removed"), QStringLiteral("Added"),
                                   QStringLiteral("Moved")};
    const QString what = kinds[int(change.kind)] + u' ' + change.path;
    return change.behind.isEmpty() ? what : QString(what + u" behind " + change.behind);
}

} // namespace

Q_DECLARE_METATYPE(JsonChange)

class JsonDiffTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhatIsDifferent_data()
    {
        QTest::addColumn<QByteArray>("a");
        QTest::addColumn<QByteArray>("b");
        QTest::addColumn<QStringList>("changes");
        const auto row = [](const char *name, const char *a, const char *b, const QStringList &changes) {
            QTest::newRow(name) << QByteArray(a) << QByteArray(b) << changes;
        };
        row("the order of members is nothing", R"({"a":1,"b":2})", R"({"b":2,"a":1})", {});
        row("a value", R"({"a":{"b":1}})", R"({"a":{"b":2}})", {QStringLiteral("Changed /a/b")});
        row("a member more and one less", R"({"a":1})", R"({"b":1})",
            {QStringLiteral("Removed /a"), QStringLiteral("Added /b")});
        row("a rule's points, by its name", R"({"fit":[{"name":"Size","points":1},{"name":"Place","points":2}]})",
            R"({"fit":[{"name":"Size","points":1},{"name":"Place","points":3}]})",
            {QStringLiteral("Changed /fit/Place/points")});
        row("a rule moved", R"([{"name":"1"},{"name":"2"},{"name":"3"},{"name":"4"}])",
            R"([{"name":"4"},{"name":"1"},{"name":"2"},{"name":"3"}])", {QStringLiteral("Moved /4")});
        row("a rule more", R"({"mql":[{"name":"1"}]})", R"({"mql":[{"name":"1"},{"name":"a/b"}]})",
            {QStringLiteral("Added /mql/a~1b behind 1")});
        row("another name is another rule", R"([{"name":"1","p":1}])", R"([{"name":"2","p":1}])",
            {QStringLiteral("Removed /1"), QStringLiteral("Added /2")});
        row("other lists are one value", R"({"line":["A1","B2"]})", R"({"line":["A1","B3"]})",
            {QStringLiteral("Changed /line")});
        row("names that are not one thing's alone", R"([{"name":"1"},{"name":"1"}])", R"([{"name":"1"}])",
            {QStringLiteral("Changed ")});
        row("another kind", R"({"a":[]})", R"({"a":{}})", {QStringLiteral("Changed /a")});
    }

    void saysWhatIsDifferent()
    {
        QFETCH(const QByteArray, a);
        QFETCH(const QByteArray, b);
        QFETCH(const QStringList, changes);
        QStringList found;
        for (const JsonChange &change : jsonDiff(read(a), read(b)))
            found += said(change);
        QCOMPARE(found, changes);
    }

    void changesMakeTheOtherDocument()
    {
        for (unsigned seed = 0; seed < 10'000; ++seed) {
            // Given a document, and what somebody made of it or something else altogether
            test::RandomJson random(seed);
            const JsonNode a = random.document();
            const JsonNode b = seed % 4 == 0 ? random.document() : random.edited(a);
            // When the differences are done to the first
            const Result<JsonNode> made = changed(a, jsonDiff(a, b));
            // Then it is the second
            RELAYDESK_VERIFY(made);
            QVERIFY2(sameJson(*made, b),
                     QByteArray(QByteArray::number(seed) + writeJson(a) + writeJson(b)).constData());
            QVERIFY(jsonDiff(a, a).empty());
        }
    }

    void nothingIsMovedThatMayStay()
    {
        for (unsigned seed = 0; seed < 1'000; ++seed) {
            // Given a list, and the same with one thing moved
            test::Dice dice(seed);
            JsonNode list = read(R"([{"name":"1"},{"name":"2"},{"name":"3"},{"name":"4"},{"name":"5"},{"name":"6"}])");
            JsonNode moved = list;
            const JsonNode element = moved.items[static_cast<size_t>(dice.upTo(5))];
            std::erase(moved.items, element);
            moved.items.insert(moved.items.begin() + dice.upTo(5), element);
            // Then at most one move is said
            QVERIFY(jsonDiff(list, moved).size() <= 1);
        }
    }

    void changeThatDoesNotFitIsRefused_data()
    {
        QTest::addColumn<JsonChange>("change");
        const auto row = [](const char *name, JsonChange::Kind kind, const char *path) {
            QTest::newRow(name) << JsonChange{kind, QString::fromLatin1(path), {}, {}, {}};
        };
        row("nothing there", JsonChange::Kind::Changed, "/b");
        row("nothing there to remove", JsonChange::Kind::Removed, "/list/2");
        row("there already", JsonChange::Kind::Added, "/a");
        row("no list", JsonChange::Kind::Moved, "/a");
        row("nowhere", JsonChange::Kind::Changed, "/x/y");
        row("inside of a number", JsonChange::Kind::Added, "/a/b");
        row("no path", JsonChange::Kind::Changed, "a");
    }

    void changeThatDoesNotFitIsRefused()
    {
        QFETCH(const JsonChange, change);
        const Result<JsonNode> made = changed(read(R"({"a":1,"list":[{"name":"1"}]})"), std::span(&change, 1));
        QVERIFY(!made);
        QCOMPARE(made.error().kind, ErrorKind::Invalid);
    }
};

QTEST_GUILESS_MAIN(JsonDiffTest)
#include "json_diff_test.moc"
