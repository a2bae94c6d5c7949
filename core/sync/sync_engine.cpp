// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/sync_engine.h"

#include "core/sync/outbox_pump.h"
#include "core/sync/pull_loop.h"
#include "core/sync/sync_state.h"

namespace relaydesk {

namespace {

using Job = StoreStrand::StoreJob<ChangeSet>;

Job submitJob(Command command, bool here, Instant now)
{
    return [command = std::move(command), here, now](Store &store) {
        return here ? store.applyLocally(command, now) : store.enqueue(command, now);
    };
}

Job withdrawJob(OperationId operation, Instant now)
{
    return [operation = std::move(operation), now](Store &store) { return store.withdraw(operation, now); };
}

Job retryJob(OperationId operation, Instant now)
{
    return [operation = std::move(operation), now](Store &store) { return store.retryParked(operation, now); };
}

Job discardJob(OperationId operation, Instant now)
{
    return [operation = std::move(operation), now](Store &store) { return store.discardParked(operation, now); };
}

} // namespace

class SyncEngine::Private
{
public:
    Private(SyncEngine &engine, CrmGateway &gateway, StoreStrand &writer, Clock &clock, Options options)
        : state(engine, gateway, writer, clock, std::move(options))
        , pull(state)
        , pump(state)
    {
    }

    void followLink(const LinkState &link)
    {
        const bool cameBack = link.kind == LinkState::Kind::Online && lastLink == LinkState::Kind::Offline;
        lastLink = link.kind;
        // Only who rests is woken: a round under way is what brought the link back.
        if (!cameBack || state.signedOut)
            return;
        if (pull.isResting())
            pull.wake();
        if (pump.isResting())
            pump.wake();
    }

    SyncState state;
    PullLoop pull;
    OutboxPump pump;
    bool started = false;
    LinkState::Kind lastLink = LinkState::Kind::Unknown;
};

SyncEngine::SyncEngine(CrmGateway &gateway, StoreStrand &writer, Clock &clock, Options options, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, gateway, writer, clock, std::move(options)))
{
    connect(&gateway, &CrmGateway::hinted, this, [this] { d->pull.hint(); });
    connect(&gateway, &CrmGateway::linkChanged, this, [this](const LinkState &link) { d->followLink(link); });
}

SyncEngine::~SyncEngine()
{
    Q_ASSERT_X(d->state.scope.running() == 0, "SyncEngine", "destroyed before stop() called back");
}

void SyncEngine::start()
{
    if (std::exchange(d->started, true))
        return;
    // They run by themselves until the scope is stopped, which counts them.
    const QCoro::Task<void> pulling = d->pull.run();
    const QCoro::Task<void> sending = d->pump.run();
}

void SyncEngine::stop(std::function<void()> stopped)
{
    d->state.scope.requestStop();
    d->state.gateway.stop();
    d->pull.wake();
    d->pump.wake();
    d->state.scope.whenIdle(
        [this, stopped = std::move(stopped)] { QMetaObject::invokeMethod(this, stopped, Qt::QueuedConnection); });
}

void SyncEngine::pullNow()
{
    d->pull.wake();
}

void SyncEngine::wakeOutbox()
{
    d->pump.wake();
}

void SyncEngine::submit(const Command &command)
{
    const Result<void> valid = validate(command);
    if (!valid) {
        Q_EMIT refused(command, valid.error());
        return;
    }
    const auto &server = d->state.capabilities;
    const bool here = server && !server->writes.contains(command.kind);
    if (server && !here && !server->mayWrite) {
        Q_EMIT refused(command, makeError(ErrorKind::Forbidden, QStringLiteral("this user may only read there")));
        return;
    }
    if (command.kind == CommandKind::Release)
        d->state.claims.remove(command.remoteLead);
    d->state.store.run<ChangeSet>(submitJob(command, here, d->state.clock.now()), this,
                                  [this, command, here](const Result<ChangeSet> &kept) {
                                      if (!kept) {
                                          Q_EMIT refused(command, kept.error());
                                          return;
                                      }
                                      d->state.addCounts(here ? 0 : 1, 0);
                                      d->state.announce(*kept);
                                      wakeOutbox();
                                  });
}

void SyncEngine::withdraw(OperationId operation, std::function<void(Result<void>)> done)
{
    d->state.store.run<ChangeSet>(withdrawJob(std::move(operation), d->state.clock.now()), this,
                                  [this, done = std::move(done)](const Result<ChangeSet> &taken) {
                                      if (!taken)
                                          return done(taken.error());
                                      d->state.addCounts(-1, 0);
                                      d->state.announce(*taken);
                                      done({});
                                  });
}

void SyncEngine::retryParked(OperationId operation, std::function<void(Result<void>)> done)
{
    d->state.store.run<ChangeSet>(retryJob(std::move(operation), d->state.clock.now()), this,
                                  [this, done = std::move(done)](const Result<ChangeSet> &again) {
                                      if (again) {
                                          d->state.addCounts(1, -1);
                                          d->state.announce(*again);
                                          wakeOutbox();
                                      }
                                      if (done)
                                          done(again ? Result<void>() : Result<void>(again.error()));
                                  });
}

void SyncEngine::discardParked(OperationId operation)
{
    d->state.store.run<ChangeSet>(discardJob(std::move(operation), d->state.clock.now()), this,
                                  [this](const Result<ChangeSet> &gone) {
                                      if (!gone)
                                          return;
                                      d->state.addCounts(0, -1);
                                      d->state.announce(*gone);
                                      wakeOutbox();
                                  });
}

const SyncStatus &SyncEngine::status() const
{
    return d->state.status();
}

} // namespace relaydesk
