// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crm/relay/hint_socket.h"

#include "core/protocol/document_json.h"
#include "tests/hub/running_hub.h"

#include <QSignalSpy>
#include <QTest>

using namespace relaydesk;
using namespace std::chrono_literals;
using test::RunningHub;

class HintSocketTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void refusedLineIsTriedAgainWithGrowingPauses();
    void lineStandsWithTheRightTokenOnly();
    void changedDocumentIsHeardOfByItself();
    void stoppedSocketDoesNotComeBack();
};

namespace {
QByteArray authorization(const RunningHub &hub)
{
    return "Bearer " + hub.hello().token.toUtf8();
}
const QUrl nobody(QStringLiteral("http://127.0.0.1:1/api/v1/hints"));
} // namespace

void HintSocketTest::refusedLineIsTriedAgainWithGrowingPauses()
{
    test::FakeClock clock;
    HintSocket socket(nobody, "Bearer x", clock);
    socket.start();
    for (const Duration pause : {1s, 2s, 4s, 8s, 16s, 32s, 60s, 60s}) {
        QVERIFY(test::turnUntil([&] { return clock.armed() == 1; }));
        QCOMPARE(socket.pause(), pause);
        clock.advance(pause);
    }
}

void HintSocketTest::lineStandsWithTheRightTokenOnly()
{
    RunningHub hub;
    test::FakeClock clock;
    HintSocket socket(hub.url(QStringLiteral("/api/v1/hints")), "Bearer wrong", clock);
    socket.start();
    QVERIFY(test::turnUntil([&] { return clock.armed() == 1; }));
    QVERIFY(!socket.isListening());
    HintSocket right(hub.url(QStringLiteral("/api/v1/hints")), authorization(hub), clock);
    QSignalSpy listening(&right, &HintSocket::listening);
    right.start();
    QVERIFY(test::turnUntil([&] { return right.isListening(); }));
    QCOMPARE(listening.size(), 1);
    QCOMPARE(right.pause(), Duration(0));
}

void HintSocketTest::changedDocumentIsHeardOfByItself()
{
    // Given a desk that listens
    RunningHub hub;
    test::FakeClock clock;
    HintSocket socket(hub.url(QStringLiteral("/api/v1/hints")), authorization(hub), clock);
    QSignalSpy documents(&socket, &HintSocket::documentsHinted);
    socket.start();
    QVERIFY(test::turnUntil([&] { return socket.isListening(); }));
    // When somebody saves a document
    const Result<HubProbe> probe = decodeProbe(hub.get(QStringLiteral("/api/v1/probe")).body);
    QVERIFY(probe);
    DocumentCommand save;
    save.id = OperationId(QStringLiteral("op-1"));
    save.actor = std::ranges::find(probe->directory.reps, Role::MarketingManager, &Rep::role)->id;
    save.body = "{}";
    QCOMPARE(hub.post(QStringLiteral("/api/v1/documents/routing/commands"), encodeDocumentCommand(save), "op-1").status,
             200);
    // Then it hears of that
    QVERIFY(test::turnUntil([&] { return !documents.isEmpty(); }));
    QCOMPARE(documents.size(), 1);
}

void HintSocketTest::stoppedSocketDoesNotComeBack()
{
    test::FakeClock clock;
    HintSocket socket(nobody, "Bearer x", clock);
    socket.start();
    QVERIFY(test::turnUntil([&] { return clock.armed() == 1; }));
    socket.stop();
    QCOMPARE(clock.armed(), 0);
    clock.advance(120s);
    QVERIFY(!socket.isListening());
    QCOMPARE(clock.armed(), 0);
}

QTEST_GUILESS_MAIN(HintSocketTest)
#include "hint_socket_test.moc"
