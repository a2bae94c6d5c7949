// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/page_json.h"
#include "tests/protocol/random_page.h"

#include <QTest>

using namespace relaydesk;

class PageRefusalTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anyCutOffPageIsRefused();
    void brokenPageIsRefusedWithItsPlace_data();
    void brokenPageIsRefusedWithItsPlace();
    void unknownEventKindIsAnEventAllTheSame();
    void randomDamageNeverCrashes();
};

void PageRefusalTest::anyCutOffPageIsRefused()
{
    const QByteArray whole = encodeChanges(test::RandomPage(1).page(3));
    for (qsizetype length = 0; length < whole.size(); ++length) {
        const Result<LeadPage> page = decodeChanges(whole.left(length));
        QVERIFY2(!page, qPrintable(QString::number(length)));
        QVERIFY(page.error().kind == ErrorKind::Parse);
    }
}

void PageRefusalTest::brokenPageIsRefusedWithItsPlace_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *name, const QByteArray &bytes, const char *place) {
        QTest::newRow(name) << bytes << QString::fromLatin1(place);
    };
    const auto lead = [](const QByteArray &fields) -> QByteArray {
        return QByteArray(R"({"leads":[{"id":"L-0","status":"open"},{"id":"L-1","status":"open")") + fields
            + R"(}],"more":false})";
    };
    row("html", "<html><body>Sign in</body></html>", "changes: ");
    row("not an object", "[]", "changes: not an object");
    row("a text", "\"leads\"", "changes: not an object");
    row("two documents", R"({"leads":[],"more":false}{})", "changes: ");
    row("no leads", R"({"more":false})", "changes: leads: missing");
    row("no more", R"({"leads":[]})", "changes: more: missing");
    row("unknown page field", R"({"leads":[],"more":false,"hello":1})", "changes: hello: unknown field");
    row("page field twice", R"({"leads":[],"more":false,"more":true})", "changes: more: given twice");
    row("lead field twice", lead(R"(,"name":"a","name":"b")"), "changes: leads[1].name: given twice");
    row("unknown lead field twice", lead(R"(,"x":"a","x":"b")"), "unknown field given twice");
    row("unknown field also in extra", lead(R"(,"x":"a","extra":{"x":"b"})"), "unknown field given twice");
    row("name is a number", lead(R"(,"name":5)"), "changes: leads[1].name: not a text");
    row("name is null", lead(R"(,"name":null)"), "changes: leads[1].name: not a text");
    row("empty owner", lead(R"(,"owner":"")"), "changes: leads[1].owner: empty");
    row("lead is a text", R"({"leads":["x"],"more":false})", "changes: leads[0]: not an object");
    row("no id", R"({"leads":[{"status":"open"}],"more":false})", "changes: leads[0].id: missing");
    row("empty id", R"({"leads":[{"id":"","status":"open"}],"more":false})", "changes: leads[0].id: empty");
    row("unknown status", R"({"leads":[{"id":"a","status":"melted"}],"more":false})",
        "leads[0].status: not a known name");
    row("long status", R"({"leads":[{"id":"a","status":")" + QByteArray(90, 'x') + R"("}],"more":false})",
        "status: not a known name");
    row("lone surrogate", lead(R"(,"name":"a\ud800b")"), "changes: ");
    row("lone low surrogate", lead(R"(,"name":"a\udc00b")"), "changes: ");
    row("reversed surrogates", lead(R"(,"name":"\udc00\ud800")"), "changes: ");
    row("surrogate as bytes", lead(",\"name\":\"\xED\xA0\x80\""), "changes: ");
    row("lone surrogate in extra", lead(R"(,"extra":{"a":"\udc00"})"), "changes: ");
    row("NUL", lead(R"(,"name":"a\u0000b")"), "leads[1].name: text with NUL");
    row("raw NUL", lead(QByteArray(",\"name\":\"a\0b\"", 13)), "changes: ");
    row("raw control character", lead(",\"name\":\"a\nb\""), "changes: ");
    row("broken UTF-8", lead(",\"name\":\"\xC3\""), "changes: ");
    row("fit out of range", lead(R"(,"fit":101)"), "leads[1].fit: out of range");
    row("fit negative", lead(R"(,"fit":-1)"), "leads[1].fit: out of range");
    row("fit fraction", lead(R"(,"fit":5.5)"), "leads[1].fit: not a whole number");
    row("time beyond 64 bits", lead(R"(,"createdAt":99999999999999999999)"), "changes: ");
    row("time beyond 63 bits", lead(R"(,"createdAt":18446744073709551615)"), "leads[1].createdAt: out of range");
    row("time in year 300000", lead(R"(,"createdAt":9007199254740991)"), "leads[1].createdAt: out of range");
    row("number like 1e999", lead(R"(,"extra":{"a":1e999})"), "changes: ");
    row("stamp is a text", lead(R"(,"stamps":{"submitted":"now"})"), "leads[1].stamps.submitted: not a whole number");
    row("unknown stamp", lead(R"(,"stamps":{"guessed":1})"), "leads[1].stamps.guessed: unknown field");
    row("unknown pause", lead(R"(,"sla":{"pause":"nap"})"), "leads[1].sla.pause: not a known name");
    row("signal without count", lead(R"(,"signals":[{"kind":"chat","last":1}])"), "leads[1].signals[0].count: missing");
    row("extra is a list", lead(R"(,"extra":[1])"), "leads[1].extra: not an object");
    row("too deep", lead(",\"extra\":{\"a\":" + QByteArray(40, '[') + QByteArray(40, ']') + "}"), "changes: ");
    row("deep without end", QByteArray(1'000'000, '['), "changes: ");
    row("event without lead", R"({"leads":[],"more":false,"events":[{"id":"e","kind":"chat","at":1}]})",
        "events[0].lead: missing");
    row("removed is empty", R"({"leads":[],"more":false,"removed":[""]})", "removed[0]: empty");
    row("next negative", R"({"leads":[],"more":false,"next":-1})", "next: out of range");
    row("next is a text", R"({"leads":[],"more":false,"next":"7"})", "next: not a whole number");
}

void PageRefusalTest::brokenPageIsRefusedWithItsPlace()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, place);
    const Result<LeadPage> page = decodeChanges(bytes);
    QVERIFY(!page);
    QVERIFY(page.error().kind == ErrorKind::Parse);
    QVERIFY2(page.error().context.contains(place), qPrintable(page.error().context));
}

void PageRefusalTest::unknownEventKindIsAnEventAllTheSame()
{
    const auto page
        = decodeChanges(R"({"leads":[],"more":false,"events":[{"id":"e","lead":"l","kind":"hologramSeen","at":1}]})");
    QVERIFY(page);
    QVERIFY(page->events[0].kind == EventKind::Other);
}

void PageRefusalTest::randomDamageNeverCrashes()
{
    const QByteArray whole = encodeChanges(test::RandomPage(5).page(4));
    test::RandomPage random(9);
    int refused = 0;
    for (int i = 0; i < 5000; ++i) {
        QByteArray damaged = whole;
        for (int k = 1 + random.below(3); k > 0; --k)
            damaged[random.below(static_cast<int>(damaged.size()))] = static_cast<char>(random.below(256));
        const Result<LeadPage> page = decodeChanges(damaged);
        refused += page ? 0 : 1;
        if (page)
            QVERIFY(decodeChanges(encodeChanges(*page)));
    }
    QVERIFY(refused > 500);
}

QTEST_GUILESS_MAIN(PageRefusalTest)
#include "page_refusal_test.moc"
