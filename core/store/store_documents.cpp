// SPDX-License-Identifier: GPL-3.0-or-later
// Shared documents: their histories, appended together with the journal, and read.
#include "core/store/document_journal.h"
#include "core/store/store_p.h"

namespace relaydesk {

Result<qint64> Store::appendDocumentEvent(const DocumentName &name, const DocumentEvent &event)
{
    d->assertThread();
    Transaction transaction(*d->connection);
    if (!transaction.begun())
        return transaction.begun().error();
    Result<qint64> number = d->documentEvents.append(name, event);
    if (!number)
        return number;
    if (const std::optional<HandoffEvent> told = journalOf(name, event)) {
        if (const Result<qint64> written = d->tables.journal.append(*told, event.operation); !written)
            return written.error();
    }
    if (const Result<void> committed = transaction.commit(); !committed)
        return committed.error();
    return number;
}

Result<std::vector<DocumentEvent>> Store::documentEvents(const DocumentName &name, qint64 after, int limit) const
{
    d->assertThread();
    return d->documentEvents.after(name, after, limit);
}

Result<qint64> Store::documentSeq(const DocumentName &name) const
{
    d->assertThread();
    return d->documentEvents.lastSeq(name);
}

Result<std::vector<DocumentHead>> Store::documentHeads() const
{
    d->assertThread();
    return d->documentEvents.heads();
}

Result<std::optional<DocumentEvent>> Store::documentEventBy(const OperationId &operation) const
{
    d->assertThread();
    return d->documentEvents.madeBy(operation);
}

} // namespace relaydesk
