// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hub/api_routes.h"

#include "app/hub/api_jobs.h"
#include "app/hub/arbiter.h"
#include "app/hub/document_arbiter.h"
#include "core/protocol/document_json.h"
#include "core/protocol/message_json.h"
#include "core/protocol/page_json.h"

#include <QUrlQuery>

namespace relaydesk {

namespace {

constexpr int defaultPage = 1000;
constexpr int largestPage = 5000;
constexpr size_t mostIds = 500;
constexpr QByteArrayView commandsPath("/api/v1/commands");
constexpr QByteArrayView documentsPath("/api/v1/documents/");
constexpr int defaultDocumentPage = 100;
constexpr int largestDocumentPage = 500;

Error invalid(const char *field)
{
    return makeError(ErrorKind::Invalid, QString::fromLatin1(field), 400);
}

/// A whole number of the query, \a fallback when it is missing, nothing when it is none or out of range.
std::optional<qint64> numberOf(const QUrlQuery &query, const QString &name, qint64 fallback, qint64 most)
{
    if (!query.hasQueryItem(name))
        return fallback;
    bool read = false;
    const qint64 value = query.queryItemValue(name).toLongLong(&read);
    return read && value >= 0 && value <= most ? std::optional(value) : std::nullopt;
}

/// The document in the middle of an address; none for what is no document's name.
DocumentName documentIn(const QByteArray &path, QByteArrayView behind)
{
    if (!path.startsWith(documentsPath) || !path.endsWith(behind))
        return {};
    const QByteArray name = path.chopped(behind.size()).mid(documentsPath.size());
    return isDocumentName(QString::fromLatin1(name)) ? DocumentName(QString::fromLatin1(name)) : DocumentName();
}

} // namespace

ApiRoutes::ApiRoutes(StoreStrand &writer, StoreStrand &reader, const Clock &clock, QByteArray openApi)
    : m_writer(writer)
    , m_reader(reader)
    , m_clock(clock)
    , m_openApi(std::move(openApi))
{
}

void ApiRoutes::handle(const ApiRequest &request, const ApiReply &reply)
{
    if (request.verb == "GET")
        handleGet(request, reply);
    else if (request.verb == "POST")
        handlePost(request, reply);
    else
        reply(problemFor(makeError(ErrorKind::Invalid, QStringLiteral("method"), 405)));
}

void ApiRoutes::handleGet(const ApiRequest &request, const ApiReply &reply)
{
    if (request.path == "/api/v1/changes")
        changes(request, reply);
    else if (request.path == "/api/v1/probe")
        probe(reply);
    else if (request.path == "/api/v1/events")
        events(request, reply);
    else if (request.path == "/openapi.json")
        reply({200, "application/json", m_openApi, {}});
    else if (request.path == "/demo/enrichment" && m_enrichment)
        enrichment(request, reply);
    else if (request.path == documentsPath.chopped(1))
        read([](Store &store) { return documentsJob(store); }, reply);
    else if (const DocumentName name = documentIn(request.path, ""); name.isValid())
        document(name, request, reply);
    else if (request.path.startsWith(commandsPath) && request.path.size() > commandsPath.size() + 1)
        commandAnswer(request.path.mid(commandsPath.size() + 1), reply);
    else
        reply(problemFor(makeError(ErrorKind::NotFound, QStringLiteral("address"))));
}

void ApiRoutes::handlePost(const ApiRequest &request, const ApiReply &reply)
{
    if (request.path == commandsPath)
        command(request, reply);
    else if (request.path == "/api/v1/leads/fetch")
        fetch(request, reply);
    else if (const DocumentName name = documentIn(request.path, "/commands"); name.isValid())
        documentCommand(name, request, reply);
    else
        reply(problemFor(makeError(ErrorKind::NotFound, QStringLiteral("address"))));
}

void ApiRoutes::probe(const ApiReply &reply)
{
    read([now = m_clock.now()](Store &store) { return probeJob(store, now); }, reply);
}

void ApiRoutes::changes(const ApiRequest &request, const ApiReply &reply)
{
    const QUrlQuery query(QString::fromUtf8(request.query));
    const auto after = numberOf(query, QStringLiteral("after"), 0, std::numeric_limits<qint64>::max());
    const auto limit = numberOf(query, QStringLiteral("limit"), defaultPage, largestPage);
    if (!after || !limit || *limit == 0)
        return reply(problemFor(invalid(after ? "limit" : "after")));
    read([from = *after, most = static_cast<int>(*limit)](Store &store) { return changesJob(store, from, most); },
         reply);
}

void ApiRoutes::events(const ApiRequest &request, const ApiReply &reply)
{
    const QUrlQuery query(QString::fromUtf8(request.query));
    const RemoteId lead(query.queryItemValue(QStringLiteral("lead"), QUrl::FullyDecoded));
    if (!lead.isValid())
        return reply(problemFor(invalid("lead")));
    read([lead](Store &store) { return eventsJob(store, lead); }, reply);
}

void ApiRoutes::fetch(const ApiRequest &request, const ApiReply &reply)
{
    const Result<std::vector<RemoteId>> ids = decodeIds(request.body);
    if (!ids)
        return reply(problemFor(ids.error()));
    if (ids->size() > mostIds)
        return reply(problemFor(invalid("ids")));
    read([wanted = *ids](Store &store) { return fetchJob(store, wanted); }, reply);
}

void ApiRoutes::enrichment(const ApiRequest &request, const ApiReply &reply)
{
    const QUrlQuery query(QString::fromUtf8(request.query));
    const QString domain = query.queryItemValue(QStringLiteral("domain"), QUrl::FullyDecoded);
    if (domain.isEmpty())
        return reply(problemFor(invalid("domain")));
    const std::optional<QByteArray> answer = m_enrichment(domain);
    if (!answer)
        return reply(problemFor(makeError(ErrorKind::NotFound, QStringLiteral("domain"))));
    reply({200, "application/json", *answer, {}});
}

void ApiRoutes::command(const ApiRequest &request, const ApiReply &reply)
{
    const Result<Command> command = decodeCommand(request.body);
    if (!command)
        return reply(problemFor(command.error()));
    if (request.idempotencyKey != command->id.value().toUtf8())
        return reply(problemFor(invalid("Idempotency-Key")));
    StoreStrand::StoreJob<Verdict> job
        = [order = *command, this](Store &store) { return carryOut(store, order, m_clock.now()); };
    m_writer.run<Verdict>(std::move(job), this, [this, reply, id = command->id](const Result<Verdict> &verdict) {
        if (!verdict)
            return reply(problemFor(verdict.error()));
        reply(answerFor(id, verdict->outcome));
        if (verdict->seq > 0)
            Q_EMIT committed(verdict->seq);
    });
}

void ApiRoutes::document(const DocumentName &name, const ApiRequest &request, const ApiReply &reply)
{
    const QUrlQuery query(QString::fromUtf8(request.query));
    const auto after = numberOf(query, QStringLiteral("after"), 0, std::numeric_limits<qint64>::max());
    const auto limit = numberOf(query, QStringLiteral("limit"), defaultDocumentPage, largestDocumentPage);
    if (!after || !limit || *limit == 0)
        return reply(problemFor(invalid(after ? "limit" : "after")));
    read([name, from = *after,
          most = static_cast<int>(*limit)](Store &store) { return documentJob(store, name, from, most); },
         reply);
}

void ApiRoutes::documentCommand(const DocumentName &name, const ApiRequest &request, const ApiReply &reply)
{
    const Result<DocumentCommand> command = decodeDocumentCommand(request.body);
    if (!command)
        return reply(problemFor(command.error()));
    if (request.idempotencyKey != command->id.value().toUtf8())
        return reply(problemFor(invalid("Idempotency-Key")));
    StoreStrand::StoreJob<DocumentVerdict> job
        = [name, order = *command, this](Store &store) { return carryOut(store, name, order, m_clock.now(), m_check); };
    m_writer.run<DocumentVerdict>(std::move(job), this, [this, reply](const Result<DocumentVerdict> &verdict) {
        if (!verdict)
            return reply(problemFor(verdict.error()));
        reply(verdict->answer);
        if (verdict->documents > 0)
            Q_EMIT documentChanged(verdict->seq, verdict->documents);
    });
}

void ApiRoutes::commandAnswer(const QByteArray &id, const ApiReply &reply)
{
    const OperationId operation(QUrl::fromPercentEncoding(id));
    // The writer's strand: an answer that is being made right now must not be missed.
    Job job = [operation](Store &store) { return commandJob(store, operation); };
    m_writer.run<ApiResponse>(std::move(job), this, [reply](const Result<ApiResponse> &answer) {
        reply(answer ? *answer : problemFor(answer.error()));
    });
}

void ApiRoutes::read(Job job, const ApiReply &reply)
{
    m_reader.run<ApiResponse>(std::move(job), this, [reply](const Result<ApiResponse> &answer) {
        reply(answer ? *answer : problemFor(answer.error()));
    });
}

} // namespace relaydesk
