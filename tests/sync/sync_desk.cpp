// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/sync_desk.h"

#include <QCoreApplication>
#include <QTest>

namespace relaydesk::test {

namespace {

int callsOf(const FakeCrmServer &server)
{
    int calls = 0;
    for (const CrmCall call :
         {CrmCall::Probe, CrmCall::Pull, CrmCall::ListIds, CrmCall::Fetch, CrmCall::Write, CrmCall::FindOperation})
        calls += server.calls(call);
    return calls;
}

QString wordsOf(const Lead &lead)
{
    return QStringLiteral("%1 \"%2\" of \"%3\", %4, version %5")
        .arg(lead.remoteId.value(), lead.name, lead.owner.value(), toString(lead.status), lead.version);
}

} // namespace

SyncDesk::SyncDesk(FakeCrmServer &crmServer, FakeClock &time, const QString &database, SyncEngine::Options options)
    : server(crmServer)
    , clock(time)
    , crm(std::make_unique<FakeCrm>(crmServer))
    , m_store(std::make_unique<StoreStrand>(QStringLiteral("store"), m_mailbox))
{
    std::optional<bool> opened;
    m_store->open(database, Store::Access::Write, &m_mailbox, [&](const Result<void> &r) { opened = r.has_value(); });
    while (!opened)
        turn();
    if (options.seed == 0)
        options.seed = 1;
    engine = std::make_unique<SyncEngine>(*crm, *m_store, clock, options);
    listen();
}

SyncDesk::~SyncDesk()
{
    stop();
}

void SyncDesk::listen()
{
    SyncEngine *const e = engine.get();
    QObject::connect(e, &SyncEngine::changed, e, [this](const ChangeSet &set) { changes.push_back(set), ++m_news; });
    QObject::connect(e, &SyncEngine::statusChanged, e, [this](const SyncStatus &status) {
        statuses.push_back(status);
        ++m_news;
    });
    QObject::connect(e, &SyncEngine::conflict, e, [this](const Conflict &c) { conflicts.push_back(c), ++m_news; });
    QObject::connect(e, &SyncEngine::problem, e, [this](const OutboxEntry &p) { problems.push_back(p), ++m_news; });
    QObject::connect(e, &SyncEngine::refused, e, [this](const Command &command, const Error &why) {
        refused.emplace_back(command, why);
        ++m_news;
    });
    QObject::connect(e, &SyncEngine::directoryChanged, e, [this] { ++directories, ++m_news; });
    QObject::connect(e, &SyncEngine::pulled, e, [this] { ++rounds, ++m_news; });
    QObject::connect(e, &SyncEngine::outboxIdle, e, [this] { ++m_news; });
}

void SyncDesk::turn()
{
    QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
}

void SyncDesk::settle()
{
    // Every step of the engine is a turn of the event loop or a job on the strand; a round trip
    // through the strand lets each make at least one. So many without any news: it rests.
    constexpr int quietTrips = 8;
    for (int quiet = 0; quiet < quietTrips; ++quiet) {
        const int before = m_news + callsOf(server);
        clock.advance(Duration(0));
        const auto nothing = [](Store &) -> Result<bool> { return true; };
        (void)ask<bool>(nothing); // also where the store could not be opened
        if (m_news + callsOf(server) != before)
            quiet = -1;
    }
}

void SyncDesk::start()
{
    engine->start();
    settle();
}

void SyncDesk::pass(Duration time, Duration step)
{
    const Instant end = clock.now() + time;
    while (clock.now() < end) {
        clock.advance(std::min(step, end - clock.now()));
        settle();
    }
}

bool SyncDesk::passUntil(const std::function<bool()> &until, Duration longest)
{
    const Instant end = clock.now() + longest;
    settle();
    while (!until() && clock.now() < end)
        pass(std::chrono::seconds(1));
    return until();
}

void SyncDesk::stop()
{
    if (!engine)
        return;
    bool stopped = false;
    engine->stop([&] { stopped = true; });
    while (!stopped)
        turn();
    engine.reset();
    crm.reset();
    m_store.reset(); // ends the strand after its last job
    QCoreApplication::processEvents();
}

Command SyncDesk::command(CommandKind kind, const RemoteId &lead, const QString &operation)
{
    const Lead known = leads().value(lead);
    Command made;
    made.id = OperationId(operation);
    made.kind = kind;
    made.lead = known.id;
    made.remoteLead = lead;
    made.actor = server.directory.me;
    made.basedOn = known.version;
    made.previousOwner = known.owner;
    made.occurredAt = clock.now();
    made.note = QStringLiteral("Called back");
    made.reason = ReasonId(QStringLiteral("no_budget"));
    return made;
}

QMap<RemoteId, Lead> SyncDesk::leads()
{
    const auto all = [](Store &store) { return store.changesSince(0, 1'000'000); };
    const Result<Store::Changes> found = ask<Store::Changes>(all);
    QMap<RemoteId, Lead> leads;
    if (!found)
        return leads;
    for (const Lead &lead : found->leads)
        leads.insert(lead.remoteId, lead);
    return leads;
}

std::vector<OutboxEntry> SyncDesk::outbox()
{
    const auto all = [](Store &store) { return store.outbox(); };
    return ask<std::vector<OutboxEntry>>(all).value_or({});
}

std::optional<LeadId> SyncDesk::idOf(const RemoteId &id)
{
    const auto find = [id](Store &store) { return store.leadByRemoteId(id); };
    return ask<std::optional<LeadId>>(find).value_or(std::nullopt);
}

QString SyncDesk::differenceTo(const FakeCrmServer &other)
{
    const QMap<RemoteId, Lead> here = leads();
    const QMap<RemoteId, Lead> there = other.leads();
    for (auto it = there.cbegin(); it != there.cend(); ++it) {
        if (!here.contains(it.key()))
            return QStringLiteral("missing: ") + wordsOf(it.value());
        if (wordsOf(here.value(it.key())) != wordsOf(it.value()))
            return QStringLiteral("here %1, there %2").arg(wordsOf(here.value(it.key())), wordsOf(it.value()));
    }
    for (auto it = here.cbegin(); it != here.cend(); ++it) {
        if (!there.contains(it.key()))
            return QStringLiteral("not there any more: ") + wordsOf(it.value());
    }
    return {};
}

} // namespace relaydesk::test
