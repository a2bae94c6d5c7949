// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task_scope.h"
#include "core/crm/crm_gateway.h"

#include <QHash>
#include <QMap>

#include <deque>

namespace relaydesk::test {

/// The calls of the port, for faults and counts.
enum class CrmCall { Probe, Pull, ListIds, Fetch, Write, FindOperation };

/// What goes wrong with one call.
struct CrmFault
{
    enum class Kind {
        None,
        Refuse,      ///< answered with the error; nothing was done
        CutAfter,    ///< done, and then the connection is cut: UnknownOutcome (reads: Network)
        CutPage,     ///< half of the page's bytes
        RepeatPage,  ///< the page before this one, once more
        ReorderPage, ///< the page's leads backwards
        Html,        ///< a page of HTML instead
    };
    Kind kind = Kind::None;
    Error error;

    [[nodiscard]] static CrmFault refuse(ErrorKind kind, qint64 retryAfterMs = -1);
    [[nodiscard]] static CrmFault of(Kind kind);
};

/// The state of a fake CRM server, which outlives any number of connections to it: leads with
/// versions, a change sequence, deletions, and the effects of each operation id, counted.
/// It dedupes by operation id only where \a idempotent is set, as a hub does; else the client has to
/// look an operation up first, as with Odoo.
class FakeCrmServer
{
public:
    Capabilities capabilities; ///< all commands, version checks, deletions in changes
    Directory directory;
    int pageSize = 5;
    bool idempotent = false;
    bool tellTotal = true;

    FakeCrmServer();

    /// A new lead as a person over there would make it; its id.
    RemoteId add(const QString &name, const RepId &owner = {});
    /// A change by somebody else.
    void change(const RemoteId &id, const std::function<void(Lead &)> &edit);
    void remove(const RemoteId &id);

    [[nodiscard]] const Lead *find(const RemoteId &id) const;
    [[nodiscard]] QMap<RemoteId, Lead> leads() const;
    [[nodiscard]] int effectsOf(const OperationId &operation) const { return m_effects.value(operation); }
    [[nodiscard]] const QHash<OperationId, int> &effects() const { return m_effects; }
    [[nodiscard]] int calls(CrmCall call) const { return m_calls.value(call); }

    /// The next calls of that kind go wrong in this order; None lets one through.
    void fail(CrmCall call, std::vector<CrmFault> faults);
    /// Asked for every call for which fail() has nothing left.
    std::function<CrmFault(CrmCall)> faultOf;
    /// Called as each call arrives, before anything is done: to change leads between two pages.
    std::function<void(CrmCall)> arriving;
    /// Called when a call is done, before its answer is on the way: to kill the client there.
    std::function<void(CrmCall)> answering;

private:
    friend class FakeCrm;
    struct Record
    {
        Lead lead;
        qint64 seq = 0;
        bool deleted = false;
    };

    [[nodiscard]] CrmFault arrive(CrmCall call);
    [[nodiscard]] LeadPage pageAfter(const QByteArray &cursor) const;
    [[nodiscard]] LeadPage scanAfter(qint64 id, qint64 since) const;
    [[nodiscard]] LeadPage changesAfter(qint64 seq) const;
    [[nodiscard]] WriteOutcome carryOut(const Command &command);
    void touch(Record &record);
    [[nodiscard]] qint64 liveLeads() const;

    QMap<qint64, Record> m_records;
    QHash<OperationId, int> m_effects;
    QHash<CrmCall, int> m_calls;
    QHash<CrmCall, std::deque<CrmFault>> m_faults;
    qint64 m_seq = 0;
    qint64 m_lastId = 0;
};

/// One connection to a FakeCrmServer. Every answer comes on a later turn of the event loop.
class FakeCrm final : public CrmGateway
{
    Q_OBJECT
public:
    explicit FakeCrm(FakeCrmServer &server, QObject *parent = nullptr);

    [[nodiscard]] QCoro::Task<Result<Probe>> probe() override;
    [[nodiscard]] QCoro::Task<Result<RawPage>> pull(QByteArray cursor) override;
    [[nodiscard]] QCoro::Task<Result<IdPage>> listIds(QByteArray cursor) override;
    [[nodiscard]] QCoro::Task<Result<RawPage>> fetch(std::vector<RemoteId> ids) override;
    [[nodiscard]] QCoro::Task<Result<WriteOutcome>> write(Command command) override;
    [[nodiscard]] QCoro::Task<Result<bool>> findOperation(Command command) override;
    void stop() override;
    [[nodiscard]] const LinkState &link() const override { return m_link; }

    void setLink(LinkState::Kind kind);
    void hint() { Q_EMIT hinted(); }

private:
    /// The way over the wire and back: one turn of the event loop.
    struct Wire
    {
        FakeCrm &crm;
        [[nodiscard]] bool await_ready() const { return false; }
        void await_suspend(std::coroutine_handle<> waiting);
        void await_resume() const { }
    };
    [[nodiscard]] Wire wire() { return Wire{*this}; }
    void deliver();
    [[nodiscard]] Error cancelled() const;

    FakeCrmServer &m_server;
    std::deque<std::coroutine_handle<>> m_waiting;
    LinkState m_link;
    QByteArray m_before; ///< cursor of the page before, for RepeatPage
    QByteArray m_last;
    bool m_stopped = false;
};

/// A page as bytes, and back: what FakeCrm sends and decodes. Parse for anything else.
[[nodiscard]] QByteArray encodePage(const LeadPage &page);
[[nodiscard]] Result<LeadPage> decodePage(const QByteArray &bytes);

} // namespace relaydesk::test
