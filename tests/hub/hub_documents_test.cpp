// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/document_json.h"
#include "tests/hub/running_hub.h"
#include "tests/support/verify.h"

#include <QTemporaryDir>
#include <QWebSocket>

using namespace relaydesk;
using test::RunningHub;
using Kind = DocumentCommandKind;

namespace {

// One that the demo team does not have.
const QString criteria = QStringLiteral("/api/v1/documents/routing");

/// The marketing manager of the demo team.
RepId managerOf(RunningHub &hub)
{
    const Result<HubProbe> probe = decodeProbe(hub.get(QStringLiteral("/api/v1/probe")).body);
    return probe ? std::ranges::find(probe->directory.reps, Role::MarketingManager, &Rep::role)->id : RepId();
}

DocumentCommand saveBy(const RepId &actor, const QString &id, const QByteArray &body, qint64 basedOn = 0)
{
    DocumentCommand command;
    command.id = OperationId(id);
    command.actor = actor;
    command.basedOn = basedOn;
    command.title = QStringLiteral("First");
    command.body = body;
    return command;
}

RunningHub::Answer send(RunningHub &hub, const DocumentCommand &command)
{
    return hub.post(criteria % u"/commands", encodeDocumentCommand(command), command.id.value().toUtf8());
}

} // namespace

class HubDocumentsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsSavedIsInTheHistory()
    {
        RunningHub hub;
        QVERIFY(decodeDocumentPage(hub.get(criteria).body)->events.empty());
        const auto known = decodeDocumentHeads(hub.get(QStringLiteral("/api/v1/documents")).body);
        QCOMPARE(known->size(), size_t(1)); // the demo team's criteria
        const RunningHub::Answer answer = send(hub, saveBy(managerOf(hub), QStringLiteral("op-1"), "{\"a\":1}"));
        QCOMPARE(answer.status, 200);
        const Result<DocumentRecord> record = decodeDocumentRecord(answer.body);
        RELAYDESK_VERIFY(record);
        const Result<DocumentPage> page = decodeDocumentPage(hub.get(criteria % u"?after=0&limit=5").body);
        RELAYDESK_VERIFY(page);
        QVERIFY(page->events == std::vector{record->event});
        QVERIFY(decodeDocumentPage(hub.get(criteria % u"?after=1").body)->events.empty());
        const auto heads = decodeDocumentHeads(hub.get(QStringLiteral("/api/v1/documents")).body);
        QVERIFY(*heads == (std::vector<DocumentHead>{known->front(), {DocumentName(QStringLiteral("routing")), 1}}));
        QCOMPARE(send(hub, saveBy(managerOf(hub), QStringLiteral("op-1"), "{\"a\":1}")).body, answer.body);
    }

    void ofTwoWhoSaveTheSameExactlyOneIsToldAndSeesBoth()
    {
        RunningHub hub;
        const RepId manager = managerOf(hub);
        QCOMPARE(send(hub, saveBy(manager, QStringLiteral("op-1"), "{\"a\":1}")).status, 200);
        QCOMPARE(send(hub, saveBy(manager, QStringLiteral("op-2"), "{\"a\":2}", 1)).status, 200);
        const RunningHub::Answer late = send(hub, saveBy(manager, QStringLiteral("op-3"), "{\"a\":3}", 1));
        QCOMPARE(late.status, 409);
        const Result<Problem> problem = decodeProblem(late.body);
        RELAYDESK_VERIFY(problem);
        QCOMPARE(problem->detail, QStringLiteral("stale"));
        QCOMPARE(problem->document->events.front().body, QByteArray("{\"a\":2}"));
    }

    void ofManyWhoSaveAtOnceExactlyOneIsFirst()
    {
        // Given a document that nobody has saved yet
        RunningHub hub;
        const RepId manager = managerOf(hub);
        std::vector<std::unique_ptr<NetworkTransport>> wires; // a connection for each of them
        QList<int> statuses;
        // When several begin it at once
        for (int i = 0; i < 6; ++i) {
            const DocumentCommand save
                = saveBy(manager, QStringLiteral("race-%1").arg(i), "{\"by\":" + QByteArray::number(i) + '}');
            HttpRequest request;
            request.verb = "POST";
            request.url = hub.url(criteria % u"/commands");
            request.headers.emplace_back("Authorization", "Bearer " + hub.hello().token.toUtf8());
            request.headers.emplace_back("Idempotency-Key", save.id.value().toUtf8());
            request.body = encodeDocumentCommand(save);
            wires.push_back(std::make_unique<NetworkTransport>());
            wires.back()->send(
                request, [&statuses](const Result<HttpResponse> &answer) { statuses += answer ? answer->status : 0; });
        }
        QVERIFY(test::turnUntil([&statuses] { return statuses.size() == 6; }));
        // Then one has, and the others are told
        QCOMPARE(statuses.count(200), 1);
        QCOMPARE(statuses.count(409), 5);
        QCOMPARE(decodeDocumentPage(hub.get(criteria).body)->events.size(), size_t(1));
    }

    void everybodyIsToldThatADocumentChanged()
    {
        RunningHub hub;
        QWebSocket socket;
        std::optional<Hint> heard;
        bool isOpen = false;
        connect(&socket, &QWebSocket::connected, this, [&isOpen] { isOpen = true; });
        connect(&socket, &QWebSocket::textMessageReceived, this, [&heard](const QString &text) {
            if (const Result<Hint> hint = decodeHint(text.toUtf8()); hint && hint->documents > 0)
                heard = *hint;
        });
        QUrl url = hub.url(QStringLiteral("/api/v1/hints"));
        url.setScheme(QStringLiteral("ws"));
        QNetworkRequest request(url);
        request.setRawHeader("Authorization", "Bearer " + hub.hello().token.toUtf8());
        socket.open(request);
        QVERIFY(test::turnUntil([&isOpen] { return isOpen; }));
        QCOMPARE(send(hub, saveBy(managerOf(hub), QStringLiteral("op-1"), "{}")).status, 200);
        QVERIFY(test::turnUntil([&heard] { return heard.has_value(); }));
        QVERIFY(heard->documents > 1); // this one, and the events of the demo team's criteria
        QVERIFY(heard->seq > 0);
    }

    void brokenRequestIsRefusedWithAProblem_data()
    {
        QTest::addColumn<bool>("posts");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        const QString commands = criteria % u"/commands";
        const QByteArray stranger
            = encodeDocumentCommand(saveBy(RepId(QStringLiteral("nobody")), QStringLiteral("op-1"), "{}"));
        QTest::newRow("no document's name")
            << false << QStringLiteral("/api/v1/documents/Criteria!") << QByteArray() << 404;
        QTest::newRow("deeper") << false << QString(criteria % u"/versions") << QByteArray() << 404;
        QTest::newRow("after is no number") << false << QString(criteria % u"?after=x") << QByteArray() << 400;
        QTest::newRow("limit is too much") << false << QString(criteria % u"?limit=501") << QByteArray() << 400;
        QTest::newRow("no JSON") << true << commands << QByteArray("save please") << 400;
        QTest::newRow("posted to the document itself") << true << criteria << stranger << 404;
        QTest::newRow("posted to none") << true << QStringLiteral("/api/v1/documents//commands") << stranger << 404;
        QTest::newRow("somebody unknown") << true << commands << stranger << 422;
    }

    void brokenRequestIsRefusedWithAProblem()
    {
        QFETCH(const bool, posts);
        QFETCH(const QString, path);
        QFETCH(const QByteArray, body);
        if (!m_shared)
            m_shared = std::make_unique<RunningHub>();
        const RunningHub::Answer answer = posts ? m_shared->post(path, body, "op-1") : m_shared->get(path);
        QTEST(answer.status, "status");
        QVERIFY(decodeProblem(answer.body));
    }

    void keyThatIsNotTheCommandsIsRefused()
    {
        RunningHub hub;
        const QByteArray body = encodeDocumentCommand(saveBy(managerOf(hub), QStringLiteral("op-1"), "{}"));
        QCOMPARE(hub.post(criteria % u"/commands", body, "op-2").status, 400);
        QCOMPARE(hub.post(criteria % u"/commands", body).status, 400);
        QVERIFY(decodeDocumentPage(hub.get(criteria).body)->events.empty());
    }

    void documentSurvivesARestart()
    {
        const QTemporaryDir folder;
        HubOptions options = RunningHub::quiet();
        options.data = folder.path();
        QByteArray before;
        {
            RunningHub hub(options);
            QCOMPARE(send(hub, saveBy(managerOf(hub), QStringLiteral("op-1"), "{\"a\":1}")).status, 200);
            before = hub.get(criteria).body;
        }
        RunningHub hub(options);
        QCOMPARE(hub.get(criteria).body, before);
    }

    void cleanupTestCase() { m_shared.reset(); }

private:
    std::unique_ptr<RunningHub> m_shared; ///< for the many that change nothing
};

QTEST_GUILESS_MAIN(HubDocumentsTest)
#include "hub_documents_test.moc"
