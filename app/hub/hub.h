// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/hub/api_routes.h"
#include "app/hub/api_server.h"
#include "app/hub/criteria_in_force.h"
#include "app/hub/demo/filling.h"
#include "app/hub/demo/signers.h"
#include "app/hub/demo/simulation.h"
#include "app/hub/hub_options.h"
#include "core/enrichment/http_enrichment.h"
#include "core/handoff/handoff_engine.h"
#include "core/http/network_transport.h"
#include "core/protocol/messages.h"

#include <QObject>
#include <QTemporaryDir>

namespace relaydesk {

/// The hub, put together: a database on two strands, the API in front of it, the demo team behind it.
class Hub final : public QObject
{
    Q_OBJECT
public:
    Hub(HubOptions options, Clock &clock, ApiServer::Limits limits = {});
    ~Hub() override;

    /// Opens, fills the first page and serves; the rest of the history follows while it serves.
    void start();

Q_SIGNALS:
    void serving(const relaydesk::HubHello &hello);
    /// The whole history is there.
    void filled();
    void failed(relaydesk::HubExit exit, const relaydesk::Error &error);

private:
    /// Whoever was asked to be me.
    [[nodiscard]] Result<void> beSomebody();
    void openReader(const QString &path);
    void fill();
    void serve();
    /// The engine of the team's handoffs, with the hub's own enrichment service at \a port.
    [[nodiscard]] Result<void> handOff(quint16 port);
    /// Leads are judged by the version that counts, from the moment it does.
    void judge();
    /// A shared document has changed.
    void tellDocument(qint64 seq, qint64 documents);
    /// Reads what the team itself knows of companies.
    [[nodiscard]] Result<void> readOwnCompanies();
    void tell(qint64 seq);
    /// The same for what somebody else than the engine wrote.
    void tellAll(qint64 seq);

    HubOptions m_options;
    Clock &m_clock;
    ApiServer::Limits m_limits;
    QTemporaryDir m_temporary;
    QByteArray m_token;
    demo::Scenery m_scenery;
    NetworkTransport m_transport;
    std::unique_ptr<HttpClient> m_client;
    std::unique_ptr<CompanyFileSource> m_ownCompanies; ///< none: no file was given
    std::unique_ptr<HttpEnrichment> m_enrichment;
    std::unique_ptr<JoinedSource> m_sources;
    // Torn down from the back: what is asked outlives who asks, see the destructor.
    std::unique_ptr<ApiServer> m_server;
    std::unique_ptr<ApiRoutes> m_routes;
    std::unique_ptr<Mailbox> m_mailbox;
    std::unique_ptr<StoreStrand> m_writer;
    std::unique_ptr<StoreStrand> m_reader;
    std::unique_ptr<demo::Filling> m_filling;
    std::unique_ptr<HandoffEngine> m_engine;
    std::unique_ptr<CriteriaInForce> m_criteria;
    bool m_isJudging = false; ///< by the version in force: before it is known the engine has nothing to go by
    std::unique_ptr<demo::Simulation> m_simulation;
    std::unique_ptr<demo::Signers> m_signers;
};

} // namespace relaydesk
