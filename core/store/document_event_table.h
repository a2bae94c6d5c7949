// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/documents/document_event.h"
#include "core/store/statement.h"

#include <vector>

namespace relaydesk {

/// The append-only histories of the shared documents. Whoever appends does so inside a transaction with the journal's entry.
class DocumentEventTable
{
public:
    explicit DocumentEventTable(sqlite3 *db);

    /// Gives the event's number among those of all documents. Conflict where it is not the document's next.
    [[nodiscard]] Result<qint64> append(const DocumentName &name, const DocumentEvent &event);
    /// The document's events after \a seq, in order.
    [[nodiscard]] Result<std::vector<DocumentEvent>> after(const DocumentName &name, qint64 seq, int limit) const;
    /// 0 for a document that nobody has saved yet.
    [[nodiscard]] Result<qint64> lastSeq(const DocumentName &name) const;
    /// By name.
    [[nodiscard]] Result<std::vector<DocumentHead>> heads() const;
    [[nodiscard]] Result<std::optional<DocumentEvent>> madeBy(const OperationId &operation) const;
    /// Of all documents.
    [[nodiscard]] Result<qint64> count() const;

private:
    [[nodiscard]] static Result<std::vector<DocumentEvent>> read(Cursor rows);

    Statement m_append;
    Statement m_after;
    Statement m_lastSeq;
    Statement m_heads;
    Statement m_madeBy;
    Statement m_count;
};

} // namespace relaydesk
