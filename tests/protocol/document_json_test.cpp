// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/document_json.h"

#include "core/protocol/message_json.h"
#include "tests/support/verify.h"

using namespace relaydesk;

namespace {

DocumentEvent anEvent(DocumentEventKind kind)
{
    DocumentEvent event;
    event.seq = 7;
    event.kind = kind;
    event.at = fromEpochMs(1'795'000'000'123);
    event.actor = RepId(QStringLiteral("mia"));
    event.operation = OperationId(QStringLiteral("op-1"));
    event.version = 3;
    event.title = QStringLiteral("Größer \"als\"");
    event.body = "\xEF\xBB\xBF{\n  \"a\": \"\xC3\xBC\"\n}\n";
    event.basedOn = 2;
    event.side = kind == DocumentEventKind::Withdrawn ? ApprovalSide::Sales : ApprovalSide::Marketing;
    event.bodyHash = bodyHashOf(event.body);
    event.from = fromEpochMs(1'796'000'000'000);
    event.place = QStringLiteral("/fit/Size~1Place");
    event.text = QStringLiteral("Why?\nReally?");
    return event;
}

DocumentPage aPage()
{
    DocumentPage page;
    page.document = DocumentName(QStringLiteral("criteria"));
    page.events = {anEvent(DocumentEventKind::Saved), DocumentEvent()};
    page.events[1].seq = 8;
    page.events[1].actor = RepId(QStringLiteral("tom"));
    page.events[1].version = 1;
    page.seq = 99;
    page.more = true;
    return page;
}

DocumentCommand aCommand(DocumentCommandKind kind)
{
    DocumentCommand command;
    command.id = OperationId(QStringLiteral("op-1"));
    command.kind = kind;
    command.actor = RepId(QStringLiteral("mia"));
    command.basedOn = 12;
    command.title = QStringLiteral("Tighter");
    command.body = "{\"a\":1}\n";
    command.version = 2;
    command.bodyHash = bodyHashOf(command.body);
    command.from = fromEpochMs(1'796'000'000'000);
    command.place = QStringLiteral("/a");
    command.text = QStringLiteral("Why?");
    return command;
}

} // namespace

class DocumentJsonTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyEventComesBackAsItWas()
    {
        for (int kind = 0; kind <= int(DocumentEventKind::Discarded); ++kind) {
            const DocumentRecord record{OperationId(QStringLiteral("op-1")), anEvent(DocumentEventKind(kind))};
            const Result<DocumentRecord> back = decodeDocumentRecord(encodeDocumentRecord(record));
            RELAYDESK_VERIFY(back);
            QVERIFY(*back == record);
        }
    }

    void everyCommandComesBackAsItWas()
    {
        for (int kind = 0; kind <= int(DocumentCommandKind::Discard); ++kind) {
            const DocumentCommand command = aCommand(DocumentCommandKind(kind));
            const Result<DocumentCommand> back = decodeDocumentCommand(encodeDocumentCommand(command));
            RELAYDESK_VERIFY(back);
            QVERIFY(*back == command);
        }
    }

    void pageComesBackAsItWasAlsoInsideOfAProblem()
    {
        const Result<DocumentPage> back = decodeDocumentPage(encodeDocumentPage(aPage()));
        RELAYDESK_VERIFY(back);
        QVERIFY(*back == aPage());
        const Problem problem{ErrorKind::Conflict,     409,          QStringLiteral("Title"),
                              QStringLiteral("stale"), std::nullopt, aPage()};
        const Result<Problem> told = decodeProblem(encodeProblem(problem));
        RELAYDESK_VERIFY(told);
        QVERIFY(*told == problem);
    }

    void smallMessagesComeBackAsTheyWere()
    {
        const std::vector<DocumentHead> heads{{DocumentName(QStringLiteral("criteria")), 12},
                                              {DocumentName(QStringLiteral("sla")), 1}};
        QVERIFY(decodeDocumentHeads(encodeDocumentHeads(heads)).value() == heads);
        // A hint of leads alone is what it always was
        QCOMPARE(encodeHint({42, 0}), QByteArray("{\"seq\":42}"));
        QCOMPARE(encodeHint({42, 7}), QByteArray("{\"seq\":42,\"documents\":7}"));
        QVERIFY(decodeHint("{\"seq\":42,\"documents\":7}").value() == (Hint{42, 7}));
        QVERIFY(decodeHint("{\"seq\":42}").value() == (Hint{42, 0}));
    }

    void brokenMessageIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("what");
        const QByteArray good = encodeDocumentCommand(aCommand(DocumentCommandKind::Save));
        const auto changed = [&good](const char *from, const char *to) { return QByteArray(good).replace(from, to); };
        QTest::newRow("cut off") << good.chopped(1) << QStringLiteral("document command: ");
        QTest::newRow("unknown kind") << changed("\"save\"", "\"burn\"") << QStringLiteral("kind: not a known name");
        QTest::newRow("unknown field") << changed("\"title\"", "\"subtitle\"")
                                       << QStringLiteral("subtitle: unknown field");
        QTest::newRow("nothing seen") << changed("\"basedOn\":12,", "") << QStringLiteral("basedOn: missing");
        QTest::newRow("body as an object")
            << changed("\"{\\\"a\\\":1}\\n\"", "{\"a\":1}") << QStringLiteral("body: not a text");
        QTest::newRow("half a character") << changed("Tighter", "\\ud800") << QStringLiteral("document command: ");
        QTest::newRow("hash of another length")
            << changed("\"hash\":\"", "\"hash\":\"0") << QStringLiteral("hash: not a hash");
        QTest::newRow("version nothing") << changed("\"version\":2", "\"version\":0")
                                         << QStringLiteral("version: out of range");
    }

    void brokenMessageIsRefused()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, what);
        const Result<DocumentCommand> command = decodeDocumentCommand(bytes);
        QVERIFY(!command);
        QCOMPARE(command.error().kind, ErrorKind::Parse);
        QVERIFY2(command.error().context.contains(what), qPrintable(command.error().context));
    }

    void pageOfNoDocumentIsRefused()
    {
        for (const char *name : {"", "Criteria", "../criteria", "a b", "-a", "1a"}) {
            DocumentPage page = aPage();
            page.document = DocumentName(QString::fromLatin1(name));
            QVERIFY2(!decodeDocumentPage(encodeDocumentPage(page)), name);
        }
    }
};

QTEST_GUILESS_MAIN(DocumentJsonTest)
#include "document_json_test.moc"
