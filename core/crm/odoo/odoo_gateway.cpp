// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crm/odoo/odoo_gateway.h"

#include "core/base/task_scope.h"
#include "core/crm/odoo/odoo_cursor.h"
#include "core/crm/odoo/odoo_directory.h"
#include "core/crm/odoo/odoo_lead_decoder.h"
#include "core/crm/odoo/odoo_protocol.h"
#include "core/crm/odoo/odoo_session.h"
#include "core/crm/odoo/odoo_story_decoder.h"
#include "core/crm/odoo/odoo_value.h"
#include "core/crm/odoo/odoo_writer.h"

#include <cerrno>

namespace relaydesk {

namespace {

constexpr int leadsAPage = 300;
constexpr int eventsAPage = 500;
constexpr int activitiesAPage = 5'000; // in all rounds whole, so in one answer where that is possible
constexpr int idsAPage = 10'000;

int recordsAPage(OdooCursor::Part part)
{
    switch (part) {
    case OdooCursor::Part::Leads: return leadsAPage;
    case OdooCursor::Part::Messages: return eventsAPage;
    case OdooCursor::Part::Activities: break;
    }
    return activitiesAPage;
}

HttpClient::Policy ownServer()
{
    HttpClient::Policy policy;
    policy.requestsPerSecond = 20;
    policy.burst = 40;
    return policy;
}

OdooCall pullCall(const OdooSchema &schema, const OdooCursor &cursor, int limit)
{
    switch (cursor.part) {
    case OdooCursor::Part::Messages:
        return odooSearchRead(QStringLiteral("mail.message"), cursor.domain(),
                              QJsonArray::fromStringList(schema.messageFields), limit);
    case OdooCursor::Part::Activities:
        return odooSearchRead(QStringLiteral("mail.activity"), cursor.domain(),
                              QJsonArray::fromStringList(schema.activityFields), limit);
    case OdooCursor::Part::Leads: break;
    }
    return odooSearchRead(QStringLiteral("crm.lead"), cursor.domain(), schema.leadFieldNames(), limit);
}

/// Made here and not in a coroutine: g++ 12 breaks capturing lambdas in those.
RawPage pageOf(QByteArray bytes, OdooSchemaPtr schema, const OdooCursor &cursor, int limit)
{
    RawPage page;
    page.bytes = std::move(bytes);
    page.decode = [schema = std::move(schema), cursor, limit](const QByteArray &answer) {
        switch (cursor.part) {
        case OdooCursor::Part::Messages: return decodeOdooMessages(answer, *schema, cursor);
        case OdooCursor::Part::Activities: return decodeOdooActivities(answer, cursor);
        case OdooCursor::Part::Leads: break;
        }
        return decodeOdooLeads(answer, *schema, cursor, limit);
    };
    return page;
}

RawPage fetchedOf(QByteArray bytes, OdooSchemaPtr schema, std::vector<RemoteId> asked)
{
    RawPage page;
    page.bytes = std::move(bytes);
    page.decode = [schema = std::move(schema), asked = std::move(asked)](const QByteArray &answer) {
        return decodeOdooFetch(answer, *schema, asked);
    };
    return page;
}

QJsonArray idsDomain(const std::vector<RemoteId> &ids)
{
    QJsonArray list;
    for (const RemoteId &id : ids)
        list.append(id.value().toLongLong());
    const QJsonArray clause{QStringLiteral("id"), QStringLiteral("in"), list};
    QJsonArray domain;
    domain.append(clause);
    return domain;
}

OdooCall countCall()
{
    const QJsonArray everything;
    QJsonArray args;
    args.append(everything);
    const QJsonObject context{{QStringLiteral("active_test"), false}};
    return {QStringLiteral("crm.lead"), QStringLiteral("search_count"), args, {{QStringLiteral("context"), context}}};
}

Capabilities capabilitiesOf(const OdooSchema &schema)
{
    Capabilities can;
    can.deleted = Capabilities::DeletedFeed::IdSweep;
    can.changeGranularity = std::chrono::seconds(1);
    can.lagAllowance = OdooCursor::overlap;
    can.writes = {CommandKind::Accept,  CommandKind::Reject,  CommandKind::LogAttempt, CommandKind::AddNote,
                  CommandKind::Convert, CommandKind::Release, CommandKind::Reopen,     CommandKind::RetractAttempt};
    can.product = QStringLiteral("Odoo %1").arg(schema.version);
    return can;
}

OdooCall mayWriteCall()
{
    return {QStringLiteral("crm.lead"), QStringLiteral("check_access_rights"), {QStringLiteral("write"), false}, {}};
}

/// A wrong address is most often somebody else's web page.
Error named(Error error)
{
    if (error.kind == ErrorKind::NotFound && error.detail == 404)
        error.context = QStringLiteral("address");
    return error;
}

} // namespace

class OdooGateway::Private
{
public:
    Private(HttpTransport &transport, Clock &clock, OdooAccount account, HttpClient::Policy policy)
        : user(account.user)
        , http(std::make_unique<HttpClient>(transport, clock, policy))
        , session(*http, clock, std::move(account))
        , writer(session)
    {
    }

    QString user;
    std::unique_ptr<HttpClient> http;
    OdooSession session;
    OdooWriter writer;
    TaskScope scope;
};

OdooGateway::OdooGateway(HttpTransport &transport, Clock &clock, OdooAccount account, QObject *parent)
    : OdooGateway(transport, clock, std::move(account), ownServer(), parent)
{
}

OdooGateway::OdooGateway(HttpTransport &transport, Clock &clock, OdooAccount account, HttpClient::Policy policy,
                         QObject *parent)
    : CrmGateway(parent)
    , d(std::make_unique<Private>(transport, clock, std::move(account), policy))
{
    connect(d->http.get(), &HttpClient::linkChanged, this, &OdooGateway::linkChanged);
}

OdooGateway::~OdooGateway()
{
    // Every coroutine ends here, while all it may touch still lives.
    d->session.stop();
    d->session.wake();
    d->http.reset();
}

QCoro::Task<Result<Probe>> OdooGateway::probe()
{
    const auto running = d->scope.enter();
    const auto schema = co_await d->session.freshSchema();
    if (!schema)
        co_return named(schema.error());
    OdooCall count = countCall();
    const auto leads = co_await d->session.call(std::move(count));
    if (!leads)
        co_return leads.error();
    OdooCall ask = mayWriteCall();
    const auto mayWrite = co_await d->session.call(std::move(ask));
    // An Odoo that does not know the question any more says no when something is written.
    if (!mayWrite && mayWrite.error().kind != ErrorKind::Invalid && mayWrite.error().kind != ErrorKind::NotFound)
        co_return mayWrite.error();
    auto directory = co_await readOdooDirectory(&d->session);
    if (!directory)
        co_return directory.error();
    Probe probe;
    probe.capabilities = capabilitiesOf(**schema);
    probe.capabilities.mayWrite = !mayWrite || mayWrite->toBool(true);
    probe.directory = std::move(*directory);
    probe.directory.me = RepId(odooIdText((*schema)->uid));
    probe.fields = (*schema)->fieldUses();
    probe.serverTime = d->session.serverNow();
    probe.readableLeads = leads->toInteger(-1);
    probe.account = d->user;
    co_return probe;
}

QCoro::Task<Result<RawPage>> OdooGateway::pull(QByteArray cursor)
{
    const auto running = d->scope.enter();
    const auto schema = co_await d->session.schema();
    if (!schema)
        co_return named(schema.error());
    OdooCursor at = OdooCursor::fromBytes(cursor);
    if (!at.start)
        at.start = d->session.serverNow();
    if (at.isFirstRound() && at.isAtRoundStart()) {
        OdooCall count = countCall();
        const auto leads = co_await d->session.call(std::move(count));
        if (!leads)
            co_return leads.error();
        at.total = leads->toInteger(-1);
    }
    // Records can be of any size: ask for fewer where a page is larger than the client takes.
    for (int limit = recordsAPage(at.part);; limit /= 4) {
        OdooCall ask = pullCall(**schema, at, std::max(1, limit));
        auto bytes = co_await d->session.callRaw(std::move(ask));
        if (bytes)
            co_return pageOf(std::move(*bytes), *schema, at, std::max(1, limit));
        if (bytes.error().detail != EMSGSIZE || limit <= 1)
            co_return bytes.error();
    }
}

QCoro::Task<Result<IdPage>> OdooGateway::listIds(QByteArray cursor)
{
    const auto running = d->scope.enter();
    const QJsonArray clause{QStringLiteral("id"), QStringLiteral(">"), cursor.toLongLong()};
    QJsonArray domain;
    domain.append(clause);
    QJsonArray args;
    args.append(domain);
    const QJsonObject context{{QStringLiteral("active_test"), false}};
    const QJsonObject options{{QStringLiteral("order"), QStringLiteral("id asc")},
                              {QStringLiteral("limit"), idsAPage},
                              {QStringLiteral("context"), context}};
    OdooCall ask(QStringLiteral("crm.lead"), QStringLiteral("search"), args, options);
    const auto found = co_await d->session.call(std::move(ask));
    if (!found)
        co_return found.error();
    if (!found->isArray()) // never mistake rubbish for "all are gone"
        co_return makeError(ErrorKind::Parse, QStringLiteral("no list of ids"));
    IdPage page;
    const QJsonArray ids = found->toArray();
    for (const auto &id : ids) {
        if (odooId(id) == 0)
            co_return makeError(ErrorKind::Parse, QStringLiteral("an id that is none"));
        page.ids.emplace_back(odooIdText(odooId(id)));
    }
    if (ids.size() >= idsAPage)
        page.next = page.ids.back().value().toLatin1();
    co_return page;
}

QCoro::Task<Result<RawPage>> OdooGateway::fetch(std::vector<RemoteId> ids)
{
    const auto running = d->scope.enter();
    const auto schema = co_await d->session.schema();
    if (!schema)
        co_return named(schema.error());
    OdooCall ask = odooSearchRead(QStringLiteral("crm.lead"), idsDomain(ids), (*schema)->leadFieldNames(), 0);
    auto bytes = co_await d->session.callRaw(std::move(ask));
    if (!bytes)
        co_return bytes.error();
    co_return fetchedOf(std::move(*bytes), *schema, std::move(ids));
}

QCoro::Task<Result<WriteOutcome>> OdooGateway::write(Command command)
{
    const auto running = d->scope.enter();
    auto outcome = co_await d->writer.write(std::move(command));
    co_return outcome;
}

QCoro::Task<Result<bool>> OdooGateway::findOperation(Command command)
{
    const auto running = d->scope.enter();
    auto found = co_await d->writer.find(std::move(command));
    co_return found;
}

void OdooGateway::stop()
{
    d->scope.requestStop();
    d->session.stop();
    d->http->stop();
}

const LinkState &OdooGateway::link() const
{
    return d->http->link();
}

std::optional<Duration> OdooGateway::serverOffset() const
{
    return d->http->serverOffset();
}

} // namespace relaydesk
