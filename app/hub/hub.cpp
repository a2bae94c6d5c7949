// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hub/hub.h"

#include "app/hub/bearer.h"
#include "app/hub/demo/company_record.h"
#include "app/hub/demo/team_documents.h"
#include "core/base/logging.h"
#include "core/protocol/message_json.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

static void loadHubResources()
{
    Q_INIT_RESOURCE(hub); // a static library's resources are linked in only when somebody asks for them
}

namespace relaydesk {

Hub::Hub(HubOptions options, Clock &clock, ApiServer::Limits limits)
    : m_options(std::move(options))
    , m_clock(clock)
    , m_limits(limits)
    , m_token(newToken())
    , m_mailbox(std::make_unique<Mailbox>())
    , m_writer(std::make_unique<StoreStrand>(QStringLiteral("hub-writer"), *m_mailbox))
    , m_reader(std::make_unique<StoreStrand>(QStringLiteral("hub-reader"), *m_mailbox))
{
    loadHubResources();
}

Hub::~Hub()
{
    // The server's thread first, so that nothing new comes in; then the strands, which finish what they
    // have; then the answers still in the mailbox, which go nowhere; the server's sockets last.
    if (m_server)
        m_server->stop();
    if (m_client)
        m_client->stop();
    m_signers.reset();
    m_simulation.reset();
    m_criteria.reset();
    m_engine.reset();
    m_filling.reset();
    m_reader.reset();
    m_writer.reset();
    m_mailbox.reset();
    m_routes.reset();
    m_server.reset();
}

void Hub::start()
{
    Result<demo::Scenery> scenery = demo::loadScenery();
    if (!scenery)
        return Q_EMIT failed(HubExit::Installation, scenery.error());
    m_scenery = std::move(*scenery);
    if (const Result<void> known = beSomebody(); !known)
        return Q_EMIT failed(HubExit::Usage, known.error());
    const QString folder = m_options.data.isEmpty() ? m_temporary.path() : m_options.data;
    if ((m_options.data.isEmpty() && !m_temporary.isValid()) || !QDir().mkpath(folder))
        return Q_EMIT failed(HubExit::Data, makeError(ErrorKind::Storage, QStringLiteral("making the folder")));
    const QString path = QDir(folder).filePath(QStringLiteral("hub.sqlite"));
    m_writer->open(path, Store::Access::Write, this, [this, path](const Result<void> &opened) {
        if (!opened)
            return Q_EMIT failed(HubExit::Data, opened.error());
        openReader(path);
    });
}

Result<void> Hub::beSomebody()
{
    if (m_options.me.isEmpty())
        return {};
    const std::vector<Rep> &people = m_scenery.directory.reps;
    const RepId me(m_options.me);
    if (std::ranges::find(people, me, &Rep::id) != people.end()) {
        m_scenery.directory.me = me;
        return {};
    }
    QStringList names;
    for (const Rep &rep : people)
        names << rep.id.value();
    return makeError(ErrorKind::Invalid, tr("--me takes one of: %1").arg(names.join(u", ")));
}

void Hub::openReader(const QString &path)
{
    m_reader->open(path, Store::Access::Read, this, [this](const Result<void> &opened) {
        if (!opened)
            return Q_EMIT failed(HubExit::Data, opened.error());
        fill();
    });
}

void Hub::fill()
{
    auto pages = std::make_shared<demo::PageMaker>(m_scenery, m_options.plan, m_clock.now());
    m_filling = std::make_unique<demo::Filling>(*m_writer, std::move(pages));
    connect(m_filling.get(), &demo::Filling::opened, this, [this](bool fresh) {
        serve();
        if (!fresh)
            Q_EMIT filled();
    });
    connect(m_filling.get(), &demo::Filling::filled, this, &Hub::filled);
    connect(m_filling.get(), &demo::Filling::committed, this, &Hub::tell);
    connect(m_filling.get(), &demo::Filling::failed, this,
            [this](const Error &error) { Q_EMIT failed(HubExit::Data, error); });
    m_filling->start();
}

void Hub::serve()
{
    if (const Result<void> read = readOwnCompanies(); !read)
        return Q_EMIT failed(HubExit::Data, read.error());
    QFile openApi(QStringLiteral(":/hub/openapi.json"));
    if (!openApi.open(QIODevice::ReadOnly))
        return Q_EMIT failed(HubExit::Installation, makeError(ErrorKind::Bug, QStringLiteral("openapi.json")));
    m_routes = std::make_unique<ApiRoutes>(*m_writer, *m_reader, m_clock, openApi.readAll());
    connect(m_routes.get(), &ApiRoutes::committed, this, &Hub::tellAll);
    connect(m_routes.get(), &ApiRoutes::documentChanged, this, &Hub::tellDocument);
    m_routes->setBodyCheck(checkShared);
    m_routes->setEnrichment(
        [scenery = m_scenery](const QString &domain) { return demo::companyRecord(scenery, domain); });
    m_server = std::make_unique<ApiServer>(m_token, m_limits,
                                           [routes = m_routes.get()](const ApiRequest &request, const ApiReply &reply) {
                                               routes->handle(request, reply);
                                           });
    const Result<quint16> port = m_server->start(m_options.port);
    if (!port)
        return Q_EMIT failed(HubExit::Port, port.error());
    if (const Result<void> begun = handOff(*port); !begun)
        return Q_EMIT failed(HubExit::Installation, begun.error());
    judge();
    if (m_options.plan.simulation) {
        m_simulation = std::make_unique<demo::Simulation>(*m_writer, m_clock, m_scenery, m_options.plan);
        connect(m_simulation.get(), &demo::Simulation::committed, this, &Hub::tellAll);
        connect(m_engine.get(), &HandoffEngine::changed, m_simulation.get(), &demo::Simulation::take);
        m_simulation->start();
        m_signers = std::make_unique<demo::Signers>(*m_writer, m_clock, m_scenery.directory, checkShared);
        connect(m_signers.get(), &demo::Signers::documentChanged, this, &Hub::tellDocument);
        m_signers->look();
    }
    qCInfo(logHub) << "serving on port" << *port;
    Q_EMIT serving({*port, QString::fromLatin1(m_token), m_scenery.directory.me});
}

Result<void> Hub::handOff(quint16 port)
{
    const Result<std::shared_ptr<const HandoffDocuments>> documents = demo::loadTeamDocuments();
    if (!documents)
        return documents.error();
    const Result<FieldMapping> mapping = demo::loadEnrichmentMapping(port);
    if (!mapping)
        return mapping.error();
    m_client = std::make_unique<HttpClient>(m_transport, m_clock, HttpClient::Policy());
    m_enrichment = std::make_unique<HttpEnrichment>(*mapping, *m_client, m_clock, QString::fromLatin1(m_token));
    std::vector<EnrichmentSource *> sources;
    if (m_ownCompanies)
        sources.push_back(m_ownCompanies.get());
    sources.push_back(m_enrichment.get());
    m_sources = std::make_unique<JoinedSource>(std::move(sources));
    m_engine = std::make_unique<HandoffEngine>(*m_writer, m_clock, *documents, m_sources.get());
    connect(m_engine.get(), &HandoffEngine::committed, this, &Hub::tell);
    connect(m_engine.get(), &HandoffEngine::failed, this, [](const Error &error) {
        qCWarning(logHub) << "handing leads off failed:" << toString(error.kind) << error.context;
    });
    return {};
}

Result<void> Hub::readOwnCompanies()
{
    if (m_options.companies.isEmpty())
        return {};
    QFile file(m_options.companies);
    if (!file.open(QIODevice::ReadOnly))
        return makeError(ErrorKind::NotFound, m_options.companies % u": " % file.errorString());
    Result<CompanyFile> companies
        = CompanyFile::read(file.readAll(), QFileInfo(m_options.companies).fileName(), m_clock.now());
    if (!companies)
        return makeError(companies.error().kind, m_options.companies % u": " % companies.error().context);
    m_ownCompanies = std::make_unique<CompanyFileSource>(*std::move(companies));
    return {};
}

void Hub::judge()
{
    m_criteria = std::make_unique<CriteriaInForce>(*m_reader, m_clock);
    connect(m_criteria.get(), &CriteriaInForce::changed, this,
            [this](const std::shared_ptr<const Agreement> &agreement) {
                qCInfo(logHub) << "leads are judged by criteria" << agreement->version();
                m_engine->judgeBy(qualifyBy(agreement));
            });
    connect(m_criteria.get(), &CriteriaInForce::looked, this, [this] {
        m_isJudging = true;
        m_engine->wake();
    });
    m_criteria->look();
}

void Hub::tellDocument(qint64 seq, qint64 documents)
{
    if (m_server)
        m_server->hint(encodeHint({seq, documents}));
    m_criteria->look();
    if (m_signers)
        m_signers->look();
}

void Hub::tellAll(qint64 seq)
{
    tell(seq);
    if (m_isJudging)
        m_engine->wake();
}

void Hub::tell(qint64 seq)
{
    if (m_server)
        m_server->hint(encodeHint({seq, 0}));
}

} // namespace relaydesk
