// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/hub/api_message.h"
#include "app/hub/document_arbiter.h"
#include "core/base/clock.h"
#include "core/documents/document_event.h"
#include "core/store/store_strand.h"

#include <QObject>

namespace relaydesk {

/// The API's addresses: reads a request, gives the work to a strand of the store, encodes the answer
/// there. Called on the server's thread; answers from the mailbox's.
class ApiRoutes final : public QObject
{
    Q_OBJECT
public:
    /// Two strands, so that a long page never holds up a command. \a openApi is served as it is.
    ApiRoutes(StoreStrand &writer, StoreStrand &reader, const Clock &clock, QByteArray openApi);

    /// Makes the answer to a question about a domain; nothing for one it does not know. Called on the server's thread.
    using Enrichment = std::function<std::optional<QByteArray>(const QString &domain)>;
    /// The demo's enrichment service at /demo/enrichment; without one the address does not exist. Before handle().
    void setEnrichment(Enrichment enrichment) { m_enrichment = std::move(enrichment); }

    /// What shared documents must pass before they are proposed or published. Before handle().
    void setBodyCheck(BodyCheck check) { m_check = std::move(check); }

    /// Any thread, as long as this object lives.
    void handle(const ApiRequest &request, const ApiReply &reply);

Q_SIGNALS:
    /// A command changed something; \a seq is the commit's. Mailbox thread.
    void committed(qint64 seq);
    /// A shared document has another event; \a documents counts those of all. Mailbox thread.
    void documentChanged(qint64 seq, qint64 documents);

private:
    using Job = StoreStrand::StoreJob<ApiResponse>;

    void handleGet(const ApiRequest &request, const ApiReply &reply);
    void handlePost(const ApiRequest &request, const ApiReply &reply);
    void probe(const ApiReply &reply);
    void changes(const ApiRequest &request, const ApiReply &reply);
    void events(const ApiRequest &request, const ApiReply &reply);
    void fetch(const ApiRequest &request, const ApiReply &reply);
    void enrichment(const ApiRequest &request, const ApiReply &reply);
    void command(const ApiRequest &request, const ApiReply &reply);
    void commandAnswer(const QByteArray &id, const ApiReply &reply);
    void document(const DocumentName &name, const ApiRequest &request, const ApiReply &reply);
    void documentCommand(const DocumentName &name, const ApiRequest &request, const ApiReply &reply);
    void read(Job job, const ApiReply &reply);

    StoreStrand &m_writer;
    StoreStrand &m_reader;
    const Clock &m_clock;
    QByteArray m_openApi;
    Enrichment m_enrichment;
    BodyCheck m_check;
};

/// The answer to an error: problem details with the status of its kind.
[[nodiscard]] ApiResponse problemFor(const Error &error);

} // namespace relaydesk
