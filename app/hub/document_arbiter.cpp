// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hub/document_arbiter.h"

#include "app/hub/api_jobs.h"
#include "core/documents/document_rules.h"
#include "core/protocol/document_json.h"
#include "core/protocol/message_json.h"

#include <algorithm>
#include <limits>

namespace relaydesk {

namespace {

constexpr int intended = 1; // versions of an operation's document
constexpr int refused = 2;
constexpr int mostSince = 100; // events told with a refusal; a desk asks for the rest

QString noteOf(const OperationId &operation)
{
    return u"document-operation/" % operation.value();
}

Result<Rep> actorOf(const Store &store, const DocumentCommand &command)
{
    const Result<Directory> directory = store.directory();
    if (!directory)
        return directory.error();
    const auto found = std::ranges::find_if(
        directory->reps, [&command](const Rep &rep) { return rep.id == command.actor && rep.active; });
    if (found == directory->reps.end())
        return makeError(ErrorKind::Invalid, QStringLiteral("actor"));
    return *found;
}

/// Notes the intention; Invalid when the id stands for another command.
Result<void> intend(Store &store, const DocumentName &document, const DocumentCommand &command, Instant now)
{
    const QByteArray whole = document.value().toLatin1() + '\n' + encodeDocumentCommand(command);
    const QByteArray intention = "{\"command\":\"" + bodyHashOf(whole) + "\"}"; // a body need not be kept twice
    const Result<void> noted = store.putDocument(noteOf(command.id), intended, intention, now);
    return noted || noted.error().kind != ErrorKind::Conflict ? noted
                                                              : makeError(ErrorKind::Invalid, QStringLiteral("id"));
}

/// What an earlier try of the same command came to; nothing where it has not been decided.
Result<std::optional<DocumentVerdict>> earlier(const Store &store, const DocumentCommand &command)
{
    const Result<std::optional<DocumentEvent>> done = store.documentEventBy(command.id);
    if (!done)
        return done.error();
    if (*done)
        return std::optional(DocumentVerdict{answerFor(DocumentRecord{command.id, **done})});
    const Result<std::optional<QByteArray>> refusal = store.document(noteOf(command.id), refused);
    if (!refusal)
        return refusal.error();
    if (!*refusal)
        return std::optional<DocumentVerdict>();
    const Result<Problem> problem = decodeProblem(**refusal);
    if (!problem)
        return makeError(ErrorKind::StorageCorrupt, QStringLiteral("an operation's answer"));
    return std::optional(DocumentVerdict{answerFor(*problem)});
}

/// With what has happened since the sender looked: both versions are at hand then.
Result<DocumentVerdict> refuse(Store &store, const DocumentName &document, const DocumentCommand &command,
                               const Error &why, Instant now)
{
    Problem problem = problemOf(why);
    if (why.kind == ErrorKind::Conflict) {
        Result<DocumentPage> since = documentPage(store, document, command.basedOn, mostSince);
        if (!since)
            return since.error();
        problem.document = *std::move(since);
    }
    DocumentVerdict verdict{answerFor(problem)};
    if (const Result<void> noted = store.putDocument(noteOf(command.id), refused, verdict.answer.body, now); !noted)
        return noted.error();
    return verdict;
}

Result<DocumentVerdict> append(Store &store, const DocumentName &document, const DocumentEvent &event)
{
    const Result<qint64> documents = store.appendDocumentEvent(document, event);
    if (!documents)
        return documents.error();
    const Result<qint64> revision = store.revision();
    if (!revision)
        return revision.error();
    return DocumentVerdict{answerFor(DocumentRecord{event.operation, event}), *documents, *revision};
}

/// The event, where what it proposes or publishes can be gone by.
Result<DocumentEvent> checked(Result<DocumentEvent> event, const DocumentHistory &history, const DocumentName &document,
                              const BodyCheck &check)
{
    const bool matters
        = event && (event->kind == DocumentEventKind::Proposed || event->kind == DocumentEventKind::Published);
    if (!matters || !check)
        return event;
    const Result<void> meant = check(document, history.version(event->version)->latest().body);
    if (!meant)
        return makeError(ErrorKind::Invalid, toString(DocumentRefusal::NotADocument) % u": " % meant.error().context);
    return event;
}

} // namespace

Result<DocumentHistory> documentHistory(const Store &store, const DocumentName &document)
{
    const Result<std::vector<DocumentEvent>> events
        = store.documentEvents(document, 0, std::numeric_limits<int>::max());
    if (!events)
        return events.error();
    Result<DocumentHistory> history = DocumentHistory::of(*events);
    return history ? std::move(history) : makeError(ErrorKind::StorageCorrupt, history.error().context);
}

Result<DocumentVerdict> carryOut(Store &store, const DocumentName &document, const DocumentCommand &command,
                                 Instant now, const BodyCheck &check)
{
    const Result<Rep> actor = actorOf(store, command);
    if (!actor)
        return actor.error();
    if (const Result<void> first = intend(store, document, command, now); !first)
        return first.error();
    const Result<std::optional<DocumentVerdict>> before = earlier(store, command);
    if (!before)
        return before.error();
    if (*before)
        return **before;
    const Result<DocumentHistory> history = documentHistory(store, document);
    if (!history)
        return history.error();
    const Result<DocumentEvent> event = checked(decide(*history, command, *actor, now), *history, document, check);
    return event ? append(store, document, *event) : refuse(store, document, command, event.error(), now);
}

Result<DocumentPage> documentPage(const Store &store, const DocumentName &document, qint64 after, int limit)
{
    constexpr qsizetype mostBytes = 2 * 1024 * 1024;
    Result<std::vector<DocumentEvent>> events = store.documentEvents(document, after, limit);
    if (!events)
        return events.error();
    const Result<qint64> last = store.documentSeq(document);
    if (!last)
        return last.error();
    DocumentPage page;
    page.document = document;
    page.seq = *last;
    qsizetype bytes = 0;
    for (DocumentEvent &event : *events) {
        bytes += event.body.size();
        if (bytes > mostBytes && !page.events.empty())
            break;
        page.events.push_back(std::move(event));
    }
    page.more = !page.events.empty() && page.events.back().seq < *last;
    return page;
}

} // namespace relaydesk
