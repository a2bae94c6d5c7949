// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crm/relay/relay_documents.h"

#include "core/protocol/document_json.h"
#include "core/protocol/message_json.h"

namespace relaydesk {

namespace {

Error stopped()
{
    return makeError(ErrorKind::Cancelled, QStringLiteral("stopped"));
}

/// A refusal of the hub in its own words.
Error refusalIn(const HttpResponse &answer)
{
    const Result<Problem> problem = decodeProblem(answer.body);
    return problem ? makeError(problem->kind, problem->detail, problem->status) : problem.error();
}

/// Sent, and no answer: the hub may have done it.
Error ofSending(Error error)
{
    const bool lost = error.kind == ErrorKind::Network || error.kind == ErrorKind::Timeout;
    if (lost && !surelyNotSent(error))
        error.kind = ErrorKind::UnknownOutcome;
    return error;
}

Result<DocumentEvent> eventIn(const HttpResponse &answer, const OperationId &operation)
{
    if (answer.status >= 400)
        return refusalIn(answer);
    Result<DocumentRecord> record = decodeDocumentRecord(answer.body);
    if (!record)
        return record.error();
    if (record->id != operation)
        return makeError(ErrorKind::Parse, QStringLiteral("record: id: of another operation"));
    return std::move(record->event);
}

} // namespace

RelayDocuments::RelayDocuments(HttpClient &http, QUrl base, QObject *parent)
    : DocumentGateway(parent)
    , m_http(http)
    , m_base(std::move(base))
{
}

QUrl RelayDocuments::address(const DocumentName &document, const QString &behind, const QString &query) const
{
    QUrl url = m_base;
    url.setPath(url.path() % u'/' % document.value() % behind);
    url.setQuery(query);
    return url;
}

QCoro::Task<Result<DocumentPage>> RelayDocuments::read(DocumentName document, qint64 after)
{
    const auto running = m_scope.enter();
    HttpRequest request;
    request.url = address(document, {}, QStringLiteral("after=%1").arg(after));
    request.repeatable = true;
    const Result<HttpResponse> answer = co_await m_http.send(std::move(request));
    if (m_stop.stopRequested())
        co_return stopped();
    if (!answer)
        co_return answer.error();
    Result<DocumentPage> page = decodeDocumentPage(answer->body);
    if (page && page->document != document)
        co_return makeError(ErrorKind::Parse, QStringLiteral("document: another one"));
    co_return page;
}

QCoro::Task<Result<DocumentEvent>> RelayDocuments::send(DocumentName document, DocumentCommand command)
{
    const auto running = m_scope.enter();
    const OperationId operation = command.id;
    HttpRequest request;
    request.verb = "POST";
    request.url = address(document, QStringLiteral("/commands"), {});
    request.addHeader("Content-Type", "application/json");
    request.addHeader("Idempotency-Key", operation.value().toUtf8());
    request.body = encodeDocumentCommand(command);
    request.lane = Lane::User;
    request.repeatable = true; // it carries its operation's id
    request.keepsRefusal = true;
    const Result<HttpResponse> answer = co_await m_http.send(std::move(request));
    if (m_stop.stopRequested())
        co_return stopped();
    if (!answer)
        co_return ofSending(answer.error());
    co_return eventIn(*answer, operation);
}

} // namespace relaydesk
