// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crm/relay/relay_gateway.h"

#include "core/base/task_scope.h"
#include "core/crm/relay/hint_socket.h"
#include "core/crm/relay/read_ahead.h"
#include "core/crm/relay/relay_documents.h"
#include "core/protocol/message_json.h"
#include "core/protocol/page_json.h"

#include <cerrno>

namespace relaydesk {

namespace {

constexpr int leadsAPage = 1000;

HttpClient::Policy ownHub()
{
    HttpClient::Policy policy;
    policy.requestsPerSecond = 200;
    policy.burst = 200;
    return policy;
}

Error stopped()
{
    return makeError(ErrorKind::Cancelled, QStringLiteral("stopped"));
}

Capabilities capabilitiesOf(const HubProbe &hub)
{
    Capabilities can;
    can.deleted = Capabilities::DeletedFeed::InChanges;
    can.conditionalWrite = Capabilities::ConditionalWrite::Version;
    can.exactlyOnceClaims = true;
    can.hints = true;
    can.slaFields = true;
    can.changeGranularity = std::chrono::milliseconds(1);
    can.writes = {CommandKind::Accept, CommandKind::Reject,        CommandKind::LogAttempt, CommandKind::AddNote,
                  CommandKind::Snooze, CommandKind::Convert,       CommandKind::Release,    CommandKind::Reopen,
                  CommandKind::Wake,   CommandKind::RetractAttempt};
    can.product = hub.product;
    return can;
}

Probe probeOf(HubProbe hub)
{
    Probe probe;
    probe.capabilities = capabilitiesOf(hub);
    probe.serverTime = hub.serverTime;
    probe.readableLeads = hub.leads;
    probe.account = hub.account;
    probe.directory = std::move(hub.directory);
    return probe;
}

/// Made here and not in a coroutine: g++ 12 breaks what owns inside those.
RawPage pageOf(QByteArray bytes)
{
    RawPage page;
    page.bytes = std::move(bytes);
    page.decode = &decodeChanges;
    return page;
}

Result<WriteOutcome> outcomeOf(const QByteArray &bytes, const OperationId &operation)
{
    Result<CommandRecord> record = decodeRecord(bytes);
    if (!record)
        return record.error();
    if (record->id != operation)
        return makeError(ErrorKind::Parse, QStringLiteral("record: id: of another operation"));
    return std::move(record->outcome);
}

/// Sent, and no answer: the hub may have done it.
Error ofWrite(Error error)
{
    const bool lost = error.kind == ErrorKind::Network || error.kind == ErrorKind::Timeout;
    if (lost && !surelyNotSent(error))
        error.kind = ErrorKind::UnknownOutcome;
    return error;
}

} // namespace

class RelayGateway::Private
{
public:
    Private(HttpTransport &transport, Clock &clock, RelayAccount account)
        : base(std::move(account.url))
        , authorization("Bearer " + account.token.toUtf8())
        , http(std::make_unique<HttpClient>(transport, clock, ownHub()))
        , documents(*http, address(QStringLiteral("documents")))
        , hints(address(QStringLiteral("hints")), authorization, clock)
    {
        http->setAuthHeader("Authorization", authorization);
    }

    [[nodiscard]] QUrl address(const QString &name, const QString &query = {}) const
    {
        QUrl url = base;
        QString path = url.path();
        while (path.endsWith(u'/'))
            path.chop(1);
        url.setPath(path + u"/api/v1/" + name);
        url.setQuery(query);
        return url;
    }
    [[nodiscard]] HttpRequest get(const QString &name, const QString &query = {}) const
    {
        HttpRequest request;
        request.url = address(name, query);
        request.repeatable = true;
        return request;
    }
    [[nodiscard]] HttpRequest changesAfter(const QByteArray &cursor) const
    {
        const QString after = cursor.isEmpty() ? QStringLiteral("0") : QString::fromLatin1(cursor);
        HttpRequest request
            = get(QStringLiteral("changes"), QStringLiteral("after=%1&limit=%2").arg(after).arg(leadsAPage));
        request.sizeLimit = 256LL * 1024 * 1024;
        return request;
    }
    [[nodiscard]] HttpRequest post(const QString &name, QByteArray body) const
    {
        HttpRequest request = get(name);
        request.verb = "POST";
        request.headers.emplace_back("Content-Type", "application/json");
        request.body = std::move(body);
        return request;
    }
    [[nodiscard]] HttpRequest send(const Command &command) const
    {
        HttpRequest request = post(QStringLiteral("commands"), encodeCommand(command));
        request.headers.emplace_back("Idempotency-Key", command.id.value().toUtf8());
        request.lane = Lane::User;
        return request;
    }
    [[nodiscard]] HttpRequest ask(const OperationId &operation) const
    {
        HttpRequest request = get(u"commands/" + operation.value());
        request.lane = Lane::User;
        return request;
    }

    QUrl base;
    QByteArray authorization;
    std::unique_ptr<HttpClient> http;
    RelayDocuments documents;
    HintSocket hints;
    ReadAhead ahead;
    TaskScope scope;
    StopToken stop = scope.token();
};

RelayGateway::RelayGateway(HttpTransport &transport, Clock &clock, RelayAccount account, QObject *parent)
    : CrmGateway(parent)
    , d(std::make_unique<Private>(transport, clock, std::move(account)))
{
    connect(d->http.get(), &HttpClient::linkChanged, this, &RelayGateway::linkChanged);
    connect(&d->hints, &HintSocket::hinted, this, &RelayGateway::hinted);
    connect(&d->hints, &HintSocket::listening, this, &RelayGateway::listening);
    connect(&d->hints, &HintSocket::documentsHinted, &d->documents, &DocumentGateway::hinted);
    connect(&d->hints, &HintSocket::listening, &d->documents, &DocumentGateway::hinted); // what came before is unknown
}

RelayGateway::~RelayGateway()
{
    // Every coroutine ends here, while all it may touch still lives.
    d->scope.requestStop();
    d->documents.stop();
    d->hints.stop();
    d->http->stop();
    d->http.reset();
}

DocumentGateway *RelayGateway::documents()
{
    return &d->documents;
}

QCoro::Task<Result<Probe>> RelayGateway::probe()
{
    const auto running = d->scope.enter();
    HttpRequest request = d->get(QStringLiteral("probe"));
    const Result<HttpResponse> answer = co_await d->http->send(std::move(request));
    if (d->stop.stopRequested())
        co_return stopped();
    if (!answer) {
        Error error = answer.error();
        if (error.kind == ErrorKind::NotFound)
            error.context = QStringLiteral("address");
        co_return error;
    }
    Result<HubProbe> hub = decodeProbe(answer->body);
    if (!hub)
        co_return hub.error();
    if (hub->protocol != hubProtocol)
        co_return makeError(ErrorKind::Parse, QStringLiteral("protocol"));
    d->hints.start();
    co_return probeOf(std::move(*hub));
}

QCoro::Task<Result<RawPage>> RelayGateway::pull(QByteArray cursor)
{
    const auto running = d->scope.enter();
    Result<HttpResponse> answer = stopped();
    const std::optional<Pending<Result<HttpResponse>>> expected = d->ahead.take(cursor);
    if (expected) {
        const Pending<Result<HttpResponse>> &page = *expected;
        answer = co_await page;
    } else {
        HttpRequest request = d->changesAfter(cursor);
        answer = co_await d->http->send(std::move(request));
    }
    if (d->stop.stopRequested())
        co_return stopped();
    if (!answer)
        co_return answer.error();
    const QByteArray next = answer->header("relaydesk-next");
    if (!next.isEmpty() && next != cursor)
        readAhead(next);
    co_return pageOf(std::move(answer->body));
}

QCoro::Task<void> RelayGateway::readAhead(QByteArray cursor)
{
    const auto running = d->scope.enter();
    const Pending<Result<HttpResponse>> page = d->ahead.expect(cursor);
    HttpRequest request = d->changesAfter(cursor);
    Result<HttpResponse> answer = co_await d->http->send(std::move(request));
    page.resolve(std::move(answer));
}

QCoro::Task<Result<IdPage>> RelayGateway::listIds(QByteArray cursor)
{
    Q_UNUSED(cursor)
    co_return makeError(ErrorKind::Invalid, QStringLiteral("the hub has no sweep"));
}

QCoro::Task<Result<RawPage>> RelayGateway::fetch(std::vector<RemoteId> ids)
{
    const auto running = d->scope.enter();
    HttpRequest request = d->post(QStringLiteral("leads/fetch"), encodeIds(ids));
    Result<HttpResponse> answer = co_await d->http->send(std::move(request));
    if (d->stop.stopRequested())
        co_return stopped();
    if (!answer)
        co_return answer.error();
    co_return pageOf(std::move(answer->body));
}

QCoro::Task<Result<WriteOutcome>> RelayGateway::write(Command command)
{
    const auto running = d->scope.enter();
    HttpRequest request = d->send(command);
    const Result<HttpResponse> answer = co_await d->http->send(std::move(request));
    if (d->stop.stopRequested())
        co_return stopped();
    if (answer)
        co_return outcomeOf(answer->body, command.id);
    if (answer.error().kind != ErrorKind::Conflict)
        co_return ofWrite(answer.error());
    // The hub noted who was first; an error's body does not reach us, so ask for the note.
    HttpRequest question = d->ask(command.id);
    const Result<HttpResponse> record = co_await d->http->send(std::move(question));
    if (d->stop.stopRequested())
        co_return stopped();
    if (!record)
        co_return ofWrite(record.error());
    co_return outcomeOf(record->body, command.id);
}

QCoro::Task<Result<bool>> RelayGateway::findOperation(Command command)
{
    const auto running = d->scope.enter();
    HttpRequest request = d->ask(command.id);
    const Result<HttpResponse> answer = co_await d->http->send(std::move(request));
    if (d->stop.stopRequested())
        co_return stopped();
    if (!answer && answer.error().kind == ErrorKind::NotFound)
        co_return false;
    if (!answer)
        co_return answer.error();
    const Result<WriteOutcome> outcome = outcomeOf(answer->body, command.id);
    if (!outcome)
        co_return outcome.error();
    co_return outcome->kind == WriteOutcome::Kind::Applied;
}

void RelayGateway::stop()
{
    d->scope.requestStop();
    d->documents.stop();
    d->hints.stop();
    d->http->stop();
}

const LinkState &RelayGateway::link() const
{
    return d->http->link();
}

std::optional<Duration> RelayGateway::serverOffset() const
{
    return d->http->serverOffset();
}

bool RelayGateway::isListening() const
{
    return d->hints.isListening();
}

} // namespace relaydesk
