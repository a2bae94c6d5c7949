// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crm/relay/relay_gateway.h"

#include "tests/hub/running_hub.h"
#include "tests/support/await.h"
#include "tests/support/fake_transport.h"

#include <QSignalSpy>
#include <QTest>

using namespace relaydesk;
using test::commandOn;
using test::RunningHub;

namespace {

RelayAccount accountOf(const RunningHub &hub)
{
    return {hub.url(), hub.hello().token};
}

bool isOfNobody(const Lead &lead)
{
    return !lead.owner.isValid() && isInQueue(lead.status);
}

} // namespace

/// The gateway against the real hub; and against a wire that plays a bad one.
class RelayGatewayTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void probeSaysWhatTheHubCan();
    void wrongTokenIsAnAuthError();
    void everyLeadIsPulledOnceInPages();
    void pageAskedForAheadIsUsed();
    void fetchBringsLeadsByTheirIds();
    void commandIsCarriedOutAndFoundAgain();
    void lostClaimIsAConflictThatNamesTheWinner();
    void operationNeverSentIsNotFound();
    void commitIsHinted();
    void webPageIsAParseError();
    void hubOfAnotherProtocolIsNamed();
    void missingAddressIsNamed();
    void answerLostAfterSendingIsAnUnknownOutcome();
    void stoppedGatewayCancelsWhatIsUnderWay();
};

void RelayGatewayTest::probeSaysWhatTheHubCan()
{
    RunningHub hub;
    RelayGateway gateway(hub.transport(), hub.clock(), accountOf(hub));
    const Result<Probe> probe = test::answerOf(gateway.probe());
    QVERIFY2(probe, probe ? "" : qPrintable(probe.error().context));
    QVERIFY(probe->capabilities.exactlyOnceClaims && probe->capabilities.hints && probe->capabilities.slaFields);
    QVERIFY(probe->capabilities.deleted == Capabilities::DeletedFeed::InChanges);
    QCOMPARE(probe->capabilities.writes.size(), qsizetype(10));
    QVERIFY(probe->capabilities.product.startsWith(u"Relaydesk hub"));
    QCOMPARE(probe->directory.me, hub.hello().me);
    QCOMPARE(probe->directory.reps.size(), size_t(11));
    QCOMPARE(probe->readableLeads, qint64(115));
    QCOMPARE(probe->account, QStringLiteral("Jonas Weidt"));
}

void RelayGatewayTest::wrongTokenIsAnAuthError()
{
    RunningHub hub;
    RelayGateway gateway(hub.transport(), hub.clock(), {hub.url(), QStringLiteral("wrong")});
    const Result<Probe> probe = test::answerOf(gateway.probe());
    QVERIFY(!probe && probe.error().kind == ErrorKind::Auth);
}

void RelayGatewayTest::everyLeadIsPulledOnceInPages()
{
    HubOptions options = RunningHub::quiet();
    options.plan.leads = 3000;
    RunningHub hub(options);
    RelayGateway gateway(hub.transport(), hub.clock(), accountOf(hub));
    QSet<QString> ids;
    QByteArray cursor;
    int pages = 0;
    for (bool more = true; more; ++pages) {
        const Result<RawPage> raw = test::answerOf(gateway.pull(cursor));
        QVERIFY(raw);
        const Result<LeadPage> page = raw->decode(raw->bytes);
        QVERIFY(page);
        for (const Lead &lead : page->leads) {
            QVERIFY(!ids.contains(lead.remoteId.value()));
            ids.insert(lead.remoteId.value());
        }
        QVERIFY(!page->deriveFromStory);
        cursor = page->next;
        more = page->more;
    }
    QCOMPARE(ids.size(), qsizetype(3085));
    QVERIFY(pages > 2);
}

void RelayGatewayTest::pageAskedForAheadIsUsed()
{
    // Given a wire that answers with a page that has a next one
    test::FakeTransport wire;
    test::FakeClock clock;
    wire.setServer([](const HttpRequest &request) -> Result<HttpResponse> {
        const bool first = request.url.query().contains(u"after=0");
        return test::answerOf(200,
                              first ? R"({"leads":[],"next":7,"more":true})" : R"({"leads":[],"next":9,"more":false})",
                              first ? QList<QPair<QByteArray, QByteArray>>{{"relaydesk-next", "7"}}
                                    : QList<QPair<QByteArray, QByteArray>>{});
    });
    RelayGateway gateway(wire, clock, {QUrl(QStringLiteral("http://127.0.0.1:1")), QStringLiteral("t")});
    // When
    QVERIFY(test::answerOf(gateway.pull({})));
    QVERIFY(test::turnUntil([&] { return wire.arrived().size() == 2; }));
    const Result<RawPage> second = test::answerOf(gateway.pull("7"));
    // Then
    QVERIFY(second);
    QCOMPARE(wire.arrived().size(), size_t(2));
    QCOMPARE(second->decode(second->bytes)->next, QByteArray("9"));
    // And a page that was used is not used again.
    QVERIFY(test::answerOf(gateway.pull("7")));
    QCOMPARE(wire.arrived().size(), size_t(3));
}

void RelayGatewayTest::fetchBringsLeadsByTheirIds()
{
    RunningHub hub;
    RelayGateway gateway(hub.transport(), hub.clock(), accountOf(hub));
    std::vector<RemoteId> ids{RemoteId(QStringLiteral("L-000004")), RemoteId(QStringLiteral("L-none"))};
    const Result<RawPage> raw = test::answerOf(gateway.fetch(ids));
    QVERIFY(raw);
    const Result<LeadPage> page = raw->decode(raw->bytes);
    QVERIFY(page);
    QCOMPARE(page->leads.size(), size_t(1));
    QCOMPARE(page->removed.size(), size_t(1));
    QVERIFY(page->next.isEmpty());
}

void RelayGatewayTest::commandIsCarriedOutAndFoundAgain()
{
    RunningHub hub;
    RelayGateway gateway(hub.transport(), hub.clock(), accountOf(hub));
    const Command accept
        = commandOn(hub.find(isOfNobody), CommandKind::Accept, hub.hello().me.value(), QStringLiteral("op-1"));
    const Result<WriteOutcome> outcome = test::answerOf(gateway.write(accept));
    QVERIFY(outcome);
    QVERIFY(outcome->kind == WriteOutcome::Kind::Applied && outcome->verified);
    QCOMPARE(outcome->current->owner, hub.hello().me);
    QCOMPARE(test::answerOf(gateway.findOperation(accept)).value(), true);
}

void RelayGatewayTest::lostClaimIsAConflictThatNamesTheWinner()
{
    RunningHub hub;
    RelayGateway gateway(hub.transport(), hub.clock(), accountOf(hub));
    const Lead lead = hub.find(isOfNobody);
    QCOMPARE(
        hub.send(commandOn(lead, CommandKind::Accept, QStringLiteral("amara.okundaye"), QStringLiteral("op-1"))).status,
        200);
    const Command late = commandOn(lead, CommandKind::Accept, hub.hello().me.value(), QStringLiteral("op-2"));
    const Result<WriteOutcome> outcome = test::answerOf(gateway.write(late));
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().context));
    QVERIFY(outcome->kind == WriteOutcome::Kind::Conflict);
    QCOMPARE(outcome->current->owner, RepId(QStringLiteral("amara.okundaye")));
    QCOMPARE(test::answerOf(gateway.findOperation(late)).value(), false);
}

void RelayGatewayTest::operationNeverSentIsNotFound()
{
    RunningHub hub;
    RelayGateway gateway(hub.transport(), hub.clock(), accountOf(hub));
    const Result<bool> found = test::answerOf(gateway.findOperation(
        commandOn(hub.find(isOfNobody), CommandKind::Accept, hub.hello().me.value(), QStringLiteral("op-9"))));
    QVERIFY(found);
    QCOMPARE(*found, false);
}

void RelayGatewayTest::commitIsHinted()
{
    RunningHub hub;
    RelayGateway gateway(hub.transport(), hub.clock(), accountOf(hub));
    QSignalSpy hints(&gateway, &CrmGateway::hinted);
    QVERIFY(test::answerOf(gateway.probe()));
    QVERIFY(test::turnUntil([&] { return gateway.isListening(); }));
    const Command accept
        = commandOn(hub.find(isOfNobody), CommandKind::Accept, QStringLiteral("kofi.ansere"), QStringLiteral("op-1"));
    QCOMPARE(hub.send(accept).status, 200);
    QVERIFY(test::turnUntil([&] { return !hints.isEmpty(); }));
}

namespace {
Result<Probe> probeAgainst(int status, const QByteArray &body)
{
    test::FakeTransport wire;
    test::FakeClock clock;
    wire.setServer([&](const HttpRequest &) { return test::answerOf(status, body); });
    RelayGateway gateway(wire, clock, {QUrl(QStringLiteral("http://127.0.0.1:1/hub/")), QStringLiteral("t")});
    Result<Probe> probe = test::answerOf(gateway.probe());
    if (wire.arrived().at(0).url != QUrl(QStringLiteral("http://127.0.0.1:1/hub/api/v1/probe")))
        return makeError(ErrorKind::Bug, QStringLiteral("asked elsewhere"));
    return probe;
}
} // namespace

void RelayGatewayTest::webPageIsAParseError()
{
    const Result<Probe> probe = probeAgainst(200, "<html>Welcome</html>");
    QVERIFY(!probe && probe.error().kind == ErrorKind::Parse);
}

void RelayGatewayTest::hubOfAnotherProtocolIsNamed()
{
    const Result<Probe> probe
        = probeAgainst(200, R"({"product":"Relaydesk hub 9","protocol":2,"serverTime":1,"seq":1,"directory":{}})");
    QVERIFY(!probe && probe.error().kind == ErrorKind::Parse);
    QCOMPARE(probe.error().context, QStringLiteral("protocol"));
}

void RelayGatewayTest::missingAddressIsNamed()
{
    const Result<Probe> probe = probeAgainst(404, "nothing here");
    QVERIFY(!probe && probe.error().kind == ErrorKind::NotFound);
    QCOMPARE(probe.error().context, QStringLiteral("address"));
}

void RelayGatewayTest::answerLostAfterSendingIsAnUnknownOutcome()
{
    test::FakeTransport wire;
    test::FakeClock clock;
    wire.setServer([](const HttpRequest &) -> Result<HttpResponse> {
        return makeError(ErrorKind::Timeout, QStringLiteral("no answer"));
    });
    RelayGateway gateway(wire, clock, {QUrl(QStringLiteral("http://127.0.0.1:1")), QStringLiteral("t")});
    Lead lead;
    lead.remoteId = RemoteId(QStringLiteral("L-1"));
    const auto collecting = std::make_shared<std::optional<Result<WriteOutcome>>>();
    const auto task = test::collect(
        gateway.write(commandOn(lead, CommandKind::Accept, QStringLiteral("me"), QStringLiteral("op-1"))), collecting);
    QVERIFY(test::turnUntil([&] {
        clock.advance(std::chrono::seconds(1)); // its repeats wait for the clock
        return collecting->has_value();
    }));
    QVERIFY(!(**collecting));
    QVERIFY((*collecting)->error().kind == ErrorKind::UnknownOutcome);
    for (const HttpRequest &request : wire.arrived())
        QVERIFY(request.headers.contains({"Idempotency-Key", "op-1"}));
}

void RelayGatewayTest::stoppedGatewayCancelsWhatIsUnderWay()
{
    test::FakeTransport wire;
    test::FakeClock clock;
    wire.setHeld(true);
    RelayGateway gateway(wire, clock, {QUrl(QStringLiteral("http://127.0.0.1:1")), QStringLiteral("t")});
    const auto collecting = std::make_shared<std::optional<Result<RawPage>>>();
    const auto task = test::collect(gateway.pull({}), collecting);
    QVERIFY(test::turnUntil([&] { return wire.open() == 1; }));
    gateway.stop();
    QVERIFY(test::turnUntil([&] { return collecting->has_value(); }));
    QVERIFY((*collecting)->error().kind == ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(RelayGatewayTest)
#include "relay_gateway_test.moc"
