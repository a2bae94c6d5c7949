// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/hub/running_hub.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace relaydesk;
using test::commandOn;
using test::RunningHub;

namespace {
bool isOfNobody(const Lead &lead)
{
    return !lead.owner.isValid() && isInQueue(lead.status);
}
ErrorKind kindOf(const RunningHub::Answer &answer)
{
    const Result<Problem> problem = decodeProblem(answer.body);
    return problem ? problem->kind : ErrorKind::Bug;
}
} // namespace

class HubApiTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void requestWithoutTheTokenIsRefused();
    void probeNamesEverybody();
    void changesComePageByPageWithTheEventsOfTheirLeads();
    void changesAfterTheLastAreNone();
    void brokenRequestIsRefusedWithAProblem_data();
    void brokenRequestIsRefusedWithAProblem();
    void tooLargeBodyLosesItsConnection();
    void knownLeadsAreFetchedAndUnknownOnesNamed();
    void eventsOfOneLead();
    void acceptedLeadIsInTheNextChangesWithItsTrace();
    void repeatedCommandGetsTheSameAnswer();
    void operationIdOfAnotherCommandIsRefused();
    void secondClaimIsRefusedWithTheLeadAsItStands();
    void ofManyClaimsAtOnceExactlyOneWins();
    void answersSurviveARestart();
    void openApiNamesEveryAddress();
    void cleanupTestCase() { m_shared.reset(); }

private:
    std::unique_ptr<RunningHub> m_shared; ///< for the many that change nothing
};

void HubApiTest::requestWithoutTheTokenIsRefused()
{
    RunningHub hub;
    QVERIFY(hub.isUp());
    HttpRequest request;
    request.url = hub.url(QStringLiteral("/api/v1/changes"));
    QCOMPARE(hub.ask(request, false).status, 401);
    request.headers.emplace_back("Authorization", "Bearer wrong");
    const RunningHub::Answer answer = hub.ask(request, false);
    QCOMPARE(answer.status, 401);
    QVERIFY(kindOf(answer) == ErrorKind::Auth);
}

void HubApiTest::probeNamesEverybody()
{
    RunningHub hub;
    const Result<HubProbe> probe = decodeProbe(hub.get(QStringLiteral("/api/v1/probe")).body);
    QVERIFY2(probe, probe ? "" : qPrintable(probe.error().context));
    QCOMPARE(probe->account, QStringLiteral("Jonas Weidt"));
    QCOMPARE(probe->directory.me, hub.hello().me);
    QCOMPARE(probe->directory.teams.size(), size_t(2));
    QCOMPARE(std::ranges::count(probe->directory.reps, Role::Rep, &Rep::role), 8);
    QCOMPARE(std::ranges::count(probe->directory.reps, Role::TeamLead, &Rep::role), 2);
    QCOMPARE(std::ranges::count(probe->directory.reps, Role::MarketingManager, &Rep::role), 1);
    QVERIFY(probe->serverTime == hub.clock().now());
    QCOMPARE(probe->leads, qint64(115));
}

void HubApiTest::changesComePageByPageWithTheEventsOfTheirLeads()
{
    RunningHub hub;
    const LeadPage all = hub.everything();
    QCOMPARE(all.leads.size(), size_t(115));
    QCOMPARE(all.total, qint64(115));
    QSet<QString> ids;
    for (const Lead &lead : all.leads)
        ids.insert(lead.remoteId.value());
    QCOMPARE(ids.size(), qsizetype(115));
    for (const Lead &lead : all.leads)
        QVERIFY(std::ranges::any_of(all.events, [&](const BehaviourEvent &e) { return e.lead == lead.remoteId; }));
}

void HubApiTest::changesAfterTheLastAreNone()
{
    RunningHub hub;
    const QByteArray last = hub.everything().next;
    const Result<LeadPage> page = decodeChanges(hub.get(u"/api/v1/changes?after=" % QString::fromLatin1(last)).body);
    QVERIFY(page);
    QVERIFY(page->leads.empty() && !page->more);
    QCOMPARE(page->next, last);
}

void HubApiTest::brokenRequestIsRefusedWithAProblem_data()
{
    QTest::addColumn<QByteArray>("verb");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const char *verb, const char *path, const QByteArray &body, int status) {
        QTest::newRow(name) << QByteArray(verb) << QString::fromLatin1(path) << body << status;
    };
    row("no such address", "GET", "/api/v1/everything", {}, 404);
    row("no such version", "GET", "/api/v2/changes", {}, 404);
    row("no such operation", "GET", "/api/v1/commands/never-sent", {}, 404);
    row("no such lead", "GET", "/api/v1/events?lead=L-none", {}, 404);
    row("no lead named", "GET", "/api/v1/events", {}, 400);
    row("after is no number", "GET", "/api/v1/changes?after=abc", {}, 400);
    row("after is negative", "GET", "/api/v1/changes?after=-1", {}, 400);
    row("limit is nothing", "GET", "/api/v1/changes?limit=0", {}, 400);
    row("limit is too much", "GET", "/api/v1/changes?limit=5001", {}, 400);
    row("verb", "DELETE", "/api/v1/changes", {}, 405);
    row("command is no JSON", "POST", "/api/v1/commands", "accept please", 400);
    row("command is cut off", "POST", "/api/v1/commands", "{\"id\":\"a\"", 400);
    row("command without a body", "POST", "/api/v1/commands", {}, 400);
    row("ids are no texts", "POST", "/api/v1/leads/fetch", "{\"ids\":[1]}", 400);
}

void HubApiTest::brokenRequestIsRefusedWithAProblem()
{
    QFETCH(QByteArray, verb);
    QFETCH(QString, path);
    QFETCH(QByteArray, body);
    if (!m_shared)
        m_shared = std::make_unique<RunningHub>();
    RunningHub &hub = *m_shared;
    HttpRequest request;
    request.verb = verb;
    request.url = QUrl(hub.url().toString() % path);
    request.body = body;
    const RunningHub::Answer answer = hub.ask(request);
    QTEST(answer.status, "status");
    QVERIFY(decodeProblem(answer.body));
}

void HubApiTest::tooLargeBodyLosesItsConnection()
{
    ApiServer::Limits limits;
    limits.bodyBytes = 10'000;
    RunningHub hub(RunningHub::quiet(), limits);
    QCOMPARE(hub.post(QStringLiteral("/api/v1/commands"), QByteArray(9'000, ' ')).status, 400);
    QCOMPARE(hub.post(QStringLiteral("/api/v1/commands"), QByteArray(2'000'000, ' ')).status, 0);
    // And the hub lives on.
    QCOMPARE(hub.get(QStringLiteral("/api/v1/probe")).status, 200);
}

void HubApiTest::knownLeadsAreFetchedAndUnknownOnesNamed()
{
    RunningHub hub;
    const QByteArray ids = encodeIds({RemoteId(QStringLiteral("L-000004")), RemoteId(QStringLiteral("L-none"))});
    const Result<LeadPage> page = decodeChanges(hub.post(QStringLiteral("/api/v1/leads/fetch"), ids).body);
    QVERIFY(page);
    QCOMPARE(page->leads.size(), size_t(1));
    QCOMPARE(page->leads[0].name, QStringLiteral("Mara Ekdahl"));
    QCOMPARE(page->removed, std::vector{RemoteId(QStringLiteral("L-none"))});
    QVERIFY(page->next.isEmpty());
    QCOMPARE(page->events.size(), size_t(9));
}

void HubApiTest::eventsOfOneLead()
{
    RunningHub hub;
    const auto events = decodeEvents(hub.get(QStringLiteral("/api/v1/events?lead=L-000004")).body);
    QVERIFY(events);
    QCOMPARE(events->size(), size_t(9));
}

void HubApiTest::acceptedLeadIsInTheNextChangesWithItsTrace()
{
    RunningHub hub;
    const Lead lead = hub.find(isOfNobody);
    const QByteArray seen = hub.everything().next;
    const RunningHub::Answer answer
        = hub.send(commandOn(lead, CommandKind::Accept, QStringLiteral("jonas.weidt"), QStringLiteral("op-1")));
    QCOMPARE(answer.status, 200);
    const Result<CommandRecord> record = decodeRecord(answer.body);
    QVERIFY(record);
    QCOMPARE(record->outcome.current->owner, hub.hello().me);
    const Result<LeadPage> page = decodeChanges(hub.get(u"/api/v1/changes?after=" % QString::fromLatin1(seen)).body);
    QVERIFY(page);
    QCOMPARE(page->leads.size(), size_t(1));
    QCOMPARE(page->leads[0].owner, hub.hello().me);
    QCOMPARE(page->leads[0].version, QStringLiteral("2"));
    QVERIFY(page->leads[0].stamps.accepted);
    QVERIFY(std::ranges::any_of(page->events, [](const BehaviourEvent &e) { return e.topic == u"Accepted"; }));
}

void HubApiTest::repeatedCommandGetsTheSameAnswer()
{
    RunningHub hub;
    const Command accept
        = commandOn(hub.find(isOfNobody), CommandKind::Accept, QStringLiteral("jonas.weidt"), QStringLiteral("op-1"));
    const RunningHub::Answer first = hub.send(accept);
    const RunningHub::Answer note
        = hub.send(commandOn(*decodeRecord(first.body)->outcome.current, CommandKind::LogAttempt,
                             QStringLiteral("jonas.weidt"), QStringLiteral("op-2")));
    QCOMPARE(note.status, 200);
    const QByteArray seen = hub.everything().next;
    const RunningHub::Answer again = hub.send(accept);
    QCOMPARE(again.status, 200);
    QCOMPARE(again.body, first.body);
    QCOMPARE(hub.get(QStringLiteral("/api/v1/commands/op-1")).body, first.body);
    QCOMPARE(hub.everything().next, seen); // nothing was changed a second time
}

void HubApiTest::operationIdOfAnotherCommandIsRefused()
{
    RunningHub hub;
    const Lead lead = hub.find(isOfNobody);
    QCOMPARE(
        hub.send(commandOn(lead, CommandKind::Accept, QStringLiteral("jonas.weidt"), QStringLiteral("op-1"))).status,
        200);
    QCOMPARE(
        hub.send(commandOn(lead, CommandKind::Accept, QStringLiteral("kofi.ansere"), QStringLiteral("op-1"))).status,
        422);
    const Command other
        = commandOn(lead, CommandKind::LogAttempt, QStringLiteral("jonas.weidt"), QStringLiteral("op-2"));
    QCOMPARE(hub.post(QStringLiteral("/api/v1/commands"), encodeCommand(other), "op-3").status, 400);
    const Command stranger = commandOn(lead, CommandKind::LogAttempt, QStringLiteral("nobody"), QStringLiteral("op-4"));
    QCOMPARE(hub.send(stranger).status, 422);
}

void HubApiTest::secondClaimIsRefusedWithTheLeadAsItStands()
{
    RunningHub hub;
    const Lead lead = hub.find(isOfNobody);
    QCOMPARE(
        hub.send(commandOn(lead, CommandKind::Accept, QStringLiteral("amara.okundaye"), QStringLiteral("op-1"))).status,
        200);
    const Command late = commandOn(lead, CommandKind::Accept, QStringLiteral("jonas.weidt"), QStringLiteral("op-2"));
    const RunningHub::Answer answer = hub.send(late);
    QCOMPARE(answer.status, 409);
    const Result<Problem> problem = decodeProblem(answer.body);
    QVERIFY(problem);
    QVERIFY(problem->kind == ErrorKind::Conflict);
    QCOMPARE(problem->current->owner, RepId(QStringLiteral("amara.okundaye")));
    QCOMPARE(hub.send(late).body, answer.body);
}

void HubApiTest::ofManyClaimsAtOnceExactlyOneWins()
{
    // Given
    RunningHub hub;
    const Lead lead = hub.find(isOfNobody);
    const QStringList reps{QStringLiteral("jonas.weidt"),    QStringLiteral("amara.okundaye"),
                           QStringLiteral("ingrid.solvaag"), QStringLiteral("marek.dvorny"),
                           QStringLiteral("luca.ferrandin"), QStringLiteral("sofia.urrutegi")};
    std::vector<std::unique_ptr<NetworkTransport>> wires; // a connection for each of them
    QList<int> statuses;
    // When
    for (const QString &rep : reps) {
        const Command claim = commandOn(lead, CommandKind::Accept, rep, u"race-" % rep);
        HttpRequest request;
        request.verb = "POST";
        request.url = hub.url(QStringLiteral("/api/v1/commands"));
        request.headers.emplace_back("Authorization", "Bearer " + hub.hello().token.toUtf8());
        request.headers.emplace_back("Idempotency-Key", claim.id.value().toUtf8());
        request.body = encodeCommand(claim);
        wires.push_back(std::make_unique<NetworkTransport>());
        wires.back()->send(
            request, [&statuses](const Result<HttpResponse> &answer) { statuses += answer ? answer->status : 0; });
    }
    QVERIFY(test::turnUntil([&] { return statuses.size() == reps.size(); }));
    // Then
    QCOMPARE(statuses.count(200), 1);
    QCOMPARE(statuses.count(409), reps.size() - 1);
    const Lead after = hub.find([&](const Lead &l) { return l.remoteId == lead.remoteId; });
    QVERIFY(decodeRecord(hub.get(u"/api/v1/commands/race-" % after.owner.value()).body)->outcome.kind
            == WriteOutcome::Kind::Applied);
}

void HubApiTest::answersSurviveARestart()
{
    QTemporaryDir folder;
    HubOptions options = RunningHub::quiet();
    options.data = folder.path();
    Command accept;
    QByteArray body;
    QByteArray seen;
    {
        RunningHub hub(options);
        accept = commandOn(hub.find(isOfNobody), CommandKind::Accept, QStringLiteral("jonas.weidt"),
                           QStringLiteral("op-1"));
        body = hub.send(accept).body;
        seen = hub.everything().next;
    }
    RunningHub hub(options);
    QVERIFY(hub.isUp());
    QCOMPARE(hub.everything().leads.size(), size_t(115)); // not filled a second time
    QCOMPARE(hub.send(accept).body, body);
    QCOMPARE(hub.everything().next, seen);
}

void HubApiTest::openApiNamesEveryAddress()
{
    RunningHub hub;
    HttpRequest request;
    request.url = hub.url(QStringLiteral("/openapi.json"));
    const RunningHub::Answer answer = hub.ask(request, false);
    QCOMPARE(answer.status, 200);
    const QJsonObject api = QJsonDocument::fromJson(answer.body).object();
    QVERIFY(api.value(QLatin1StringView("openapi")).toString().startsWith(u"3.1"));
    const QStringList paths = api.value(QLatin1StringView("paths")).toObject().keys();
    const QStringList known{
        QStringLiteral("/api/v1/changes"),          QStringLiteral("/api/v1/commands"),
        QStringLiteral("/api/v1/commands/{id}"),    QStringLiteral("/api/v1/documents"),
        QStringLiteral("/api/v1/documents/{name}"), QStringLiteral("/api/v1/documents/{name}/commands"),
        QStringLiteral("/api/v1/events"),           QStringLiteral("/api/v1/hints"),
        QStringLiteral("/api/v1/leads/fetch"),      QStringLiteral("/api/v1/probe"),
        QStringLiteral("/demo/enrichment"),         QStringLiteral("/openapi.json")};
    QCOMPARE(paths, known);
}

QTEST_GUILESS_MAIN(HubApiTest)
#include "hub_api_test.moc"
