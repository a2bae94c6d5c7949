// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hub/api_jobs.h"

#include "app/hub/api_routes.h"
#include "app/hub/arbiter.h"
#include "app/hub/document_arbiter.h"
#include "core/protocol/document_json.h"
#include "core/protocol/message_json.h"
#include "core/protocol/page_json.h"

#include <QCoreApplication>

#include <algorithm>

namespace relaydesk {

namespace {

int statusOf(const Error &error)
{
    if (error.detail >= 400 && error.detail < 600)
        return error.detail;
    switch (error.kind) {
    case ErrorKind::Auth: return 401;
    case ErrorKind::Forbidden: return 403;
    case ErrorKind::NotFound: return 404;
    case ErrorKind::Conflict: return 409;
    case ErrorKind::Parse: return 400;
    case ErrorKind::Invalid: return 422;
    case ErrorKind::RateLimited: return 429;
    case ErrorKind::StorageFull: return 507;
    default: return 500;
    }
}

QString titleOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Auth: return QStringLiteral("The token is missing or not accepted");
    case ErrorKind::Forbidden: return QStringLiteral("This person may not do this");
    case ErrorKind::NotFound: return QStringLiteral("There is no such record");
    case ErrorKind::Conflict: return QStringLiteral("Somebody else was first");
    case ErrorKind::Parse: return QStringLiteral("The message is not what the protocol says");
    case ErrorKind::Invalid: return QStringLiteral("A value is not allowed");
    default: return QStringLiteral("The hub could not do this");
    }
}

ApiResponse json(const QByteArray &body)
{
    return {200, "application/json", body, {}};
}

} // namespace

Problem problemOf(const Error &error)
{
    Problem problem;
    problem.kind = error.kind;
    problem.status = statusOf(error);
    problem.title = titleOf(error.kind);
    // What went wrong inside is for our log, not for the wire.
    if (problem.status < 500)
        problem.detail = error.context;
    return problem;
}

ApiResponse problemFor(const Error &error)
{
    return answerFor(problemOf(error));
}

ApiResponse answerFor(const Problem &problem)
{
    return {problem.status, "application/problem+json", encodeProblem(problem), {}};
}

ApiResponse answerFor(const DocumentRecord &record)
{
    return json(encodeDocumentRecord(record));
}

ApiResponse answerFor(const OperationId &operation, const WriteOutcome &outcome)
{
    if (outcome.kind == WriteOutcome::Kind::Applied)
        return json(encodeRecord({operation, outcome}));
    Problem problem = problemOf(makeError(ErrorKind::Conflict, QStringLiteral("lead")));
    problem.current = outcome.current;
    return answerFor(problem);
}

Result<ApiResponse> probeJob(const Store &store, Instant now)
{
    const Result<Directory> directory = store.directory();
    if (!directory)
        return directory.error();
    const Result<qint64> leads = store.leadCount();
    if (!leads)
        return leads.error();
    const Result<qint64> revision = store.revision();
    if (!revision)
        return revision.error();
    HubProbe probe;
    probe.product = u"Relaydesk hub " % QCoreApplication::applicationVersion();
    const auto me = std::ranges::find(directory->reps, directory->me, &Rep::id);
    if (me != directory->reps.end())
        probe.account = me->name;
    probe.serverTime = now;
    probe.leads = *leads;
    probe.seq = *revision;
    probe.directory = *directory;
    return json(encodeProbe(probe));
}

Result<ApiResponse> changesJob(const Store &store, qint64 after, int limit)
{
    Result<Store::Changes> changes = store.changesSince(after, limit);
    if (!changes)
        return changes.error();
    LeadPage page;
    std::vector<RemoteId> ids;
    ids.reserve(changes->leads.size());
    for (const Lead &lead : changes->leads)
        ids.push_back(lead.remoteId);
    if (!ids.empty()) {
        Result<std::vector<BehaviourEvent>> events = store.eventsOf(ids);
        if (!events)
            return events.error();
        page.events = std::move(*events);
    }
    page.leads = std::move(changes->leads);
    page.removed = std::move(changes->removed);
    page.next = QByteArray::number(std::max(after, changes->revision));
    page.more = changes->more;
    const Result<qint64> total = store.leadCount();
    if (!total)
        return total.error();
    page.total = *total;
    ApiResponse answer = json(encodeChanges(page));
    if (page.more)
        answer.next = page.next;
    return answer;
}

Result<ApiResponse> eventsJob(const Store &store, const RemoteId &lead)
{
    const Result<std::optional<LeadId>> row = store.leadByRemoteId(lead);
    if (!row)
        return row.error();
    if (!*row)
        return makeError(ErrorKind::NotFound, QStringLiteral("lead"));
    const Result<std::vector<BehaviourEvent>> events = store.eventsOf({lead});
    if (!events)
        return events.error();
    return json(encodeEvents(*events));
}

Result<ApiResponse> fetchJob(const Store &store, const std::vector<RemoteId> &ids)
{
    LeadPage page;
    std::vector<RemoteId> found;
    for (const RemoteId &id : ids) {
        const Result<std::optional<LeadId>> row = store.leadByRemoteId(id);
        if (!row)
            return row.error();
        if (!*row) {
            page.removed.push_back(id);
            continue;
        }
        Result<std::optional<LeadDetail>> detail = store.lead(**row);
        if (!detail)
            return detail.error();
        if (*detail) {
            page.leads.push_back(std::move((*detail)->lead));
            found.push_back(id);
        }
    }
    Result<std::vector<BehaviourEvent>> events = store.eventsOf(found);
    if (!events)
        return events.error();
    page.events = std::move(*events);
    return json(encodeChanges(page));
}

Result<ApiResponse> commandJob(const Store &store, const OperationId &operation)
{
    const Result<std::optional<WriteOutcome>> outcome = answerOf(store, operation);
    if (!outcome)
        return outcome.error();
    if (!*outcome)
        return makeError(ErrorKind::NotFound, QStringLiteral("operation"));
    return json(encodeRecord({operation, **outcome}));
}

Result<ApiResponse> documentsJob(const Store &store)
{
    const Result<std::vector<DocumentHead>> heads = store.documentHeads();
    if (!heads)
        return heads.error();
    return json(encodeDocumentHeads(*heads));
}

Result<ApiResponse> documentJob(const Store &store, const DocumentName &document, qint64 after, int limit)
{
    const Result<DocumentPage> page = documentPage(store, document, after, limit);
    if (!page)
        return page.error();
    return json(encodeDocumentPage(*page));
}

} // namespace relaydesk
