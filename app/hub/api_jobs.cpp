// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hub/api_jobs.h"

#include "app/hub/api_routes.h"
#include "app/hub/arbiter.h"
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

ApiResponse problemFor(const Error &error)
{
    const int status = statusOf(error);
    // What went wrong inside is for our log, not for the wire.
    const QString detail = status < 500 ? error.context : QString();
    return {status,
            "application/problem+json",
            encodeProblem({error.kind, status, titleOf(error.kind), detail, std::nullopt}),
            {}};
}

ApiResponse answerFor(const OperationId &operation, const WriteOutcome &outcome)
{
    if (outcome.kind == WriteOutcome::Kind::Applied)
        return json(encodeRecord({operation, outcome}));
    const Problem problem{ErrorKind::Conflict, 409, titleOf(ErrorKind::Conflict), QStringLiteral("lead"),
                          outcome.current};
    return {409, "application/problem+json", encodeProblem(problem), {}};
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

} // namespace relaydesk
