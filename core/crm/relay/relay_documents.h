// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task_scope.h"
#include "core/crm/document_gateway.h"
#include "core/http/http_client.h"

namespace relaydesk {

/// Shared documents of a Relaydesk hub, over the same connection as its leads.
class RelayDocuments final : public DocumentGateway
{
    Q_OBJECT
public:
    /// \a http outlives it and is stopped before it goes. \a base: the address of the documents.
    RelayDocuments(HttpClient &http, QUrl base, QObject *parent = nullptr);

    [[nodiscard]] QCoro::Task<Result<DocumentPage>> read(DocumentName document, qint64 after) override;
    [[nodiscard]] QCoro::Task<Result<DocumentEvent>> send(DocumentName document, DocumentCommand command) override;
    /// What is under way ends with Cancelled.
    void stop() { m_scope.requestStop(); }

private:
    [[nodiscard]] QUrl address(const DocumentName &document, const QString &behind, const QString &query) const;

    HttpClient &m_http;
    QUrl m_base;
    TaskScope m_scope;
    StopToken m_stop = m_scope.token();
};

} // namespace relaydesk
