// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_crm.h"

namespace relaydesk::test {

namespace {

RawPage rawOf(QByteArray bytes)
{
    RawPage raw;
    raw.bytes = std::move(bytes);
    raw.decode = decodePage;
    return raw;
}

Error cutError()
{
    return makeError(ErrorKind::Network, QStringLiteral("cut"));
}

QByteArray damaged(LeadPage page, CrmFault::Kind kind)
{
    if (kind == CrmFault::Kind::ReorderPage)
        std::ranges::reverse(page.leads);
    const QByteArray bytes = encodePage(page);
    if (kind == CrmFault::Kind::CutPage)
        return bytes.left(bytes.size() / 2);
    return kind == CrmFault::Kind::Html ? QByteArrayLiteral("<html>Bad gateway</html>") : bytes;
}

} // namespace

FakeCrm::FakeCrm(FakeCrmServer &server, QObject *parent)
    : CrmGateway(parent)
    , m_server(server)
{
}

void FakeCrm::Wire::await_suspend(std::coroutine_handle<> waiting)
{
    crm.m_waiting.push_back(waiting);
    FakeCrm *const target = &crm; // stop() may end the coroutine, and this awaiter with it, before the turn comes
    QMetaObject::invokeMethod(
        target, [target] { target->deliver(); }, Qt::QueuedConnection);
}

void FakeCrm::deliver()
{
    // stop() may have delivered it already.
    if (m_waiting.empty())
        return;
    const std::coroutine_handle<> next = m_waiting.front();
    m_waiting.pop_front();
    next.resume();
}

void FakeCrm::stop()
{
    m_stopped = true;
    while (!m_waiting.empty())
        deliver();
}

void FakeCrm::setLink(LinkState::Kind kind)
{
    m_link.kind = kind;
    Q_EMIT linkChanged(m_link);
}

Error FakeCrm::cancelled() const
{
    return makeError(ErrorKind::Cancelled, QStringLiteral("stopped"));
}

QCoro::Task<Result<Probe>> FakeCrm::probe()
{
    co_await wire();
    if (m_stopped)
        co_return cancelled();
    const CrmFault fault = m_server.arrive(CrmCall::Probe);
    if (fault.kind == CrmFault::Kind::Refuse)
        co_return fault.error;
    Probe found;
    found.capabilities = m_server.capabilities;
    found.directory = m_server.directory;
    found.readableLeads = m_server.liveLeads();
    if (m_server.answering)
        m_server.answering(CrmCall::Probe);
    co_await wire();
    if (m_stopped)
        co_return cancelled();
    if (fault.kind != CrmFault::Kind::None)
        co_return cutError();
    co_return found;
}

QCoro::Task<Result<RawPage>> FakeCrm::pull(QByteArray cursor)
{
    co_await wire();
    if (m_stopped)
        co_return cancelled();
    const CrmFault fault = m_server.arrive(CrmCall::Pull);
    if (fault.kind == CrmFault::Kind::Refuse)
        co_return fault.error;
    m_before = std::exchange(m_last, cursor);
    const LeadPage page = m_server.pageAfter(fault.kind == CrmFault::Kind::RepeatPage ? m_before : cursor);
    const QByteArray bytes = damaged(page, fault.kind);
    if (m_server.answering)
        m_server.answering(CrmCall::Pull);
    co_await wire();
    if (m_stopped)
        co_return cancelled();
    if (fault.kind == CrmFault::Kind::CutAfter)
        co_return cutError();
    co_return rawOf(bytes);
}

QCoro::Task<Result<IdPage>> FakeCrm::listIds(QByteArray cursor)
{
    co_await wire();
    if (m_stopped)
        co_return cancelled();
    const CrmFault fault = m_server.arrive(CrmCall::ListIds);
    if (fault.kind == CrmFault::Kind::Refuse)
        co_return fault.error;
    IdPage page;
    const QMap<qint64, FakeCrmServer::Record> &records = m_server.m_records;
    for (auto it = records.upperBound(cursor.toLongLong()); it != records.end(); ++it) {
        if (it->deleted)
            continue;
        if (static_cast<int>(page.ids.size()) == m_server.pageSize) {
            page.next = page.ids.back().value().toLatin1();
            break;
        }
        page.ids.push_back(it->lead.remoteId);
    }
    co_await wire();
    if (m_stopped)
        co_return cancelled();
    if (fault.kind != CrmFault::Kind::None)
        co_return cutError();
    co_return page;
}

QCoro::Task<Result<RawPage>> FakeCrm::fetch(std::vector<RemoteId> ids)
{
    co_await wire();
    if (m_stopped)
        co_return cancelled();
    const CrmFault fault = m_server.arrive(CrmCall::Fetch);
    if (fault.kind == CrmFault::Kind::Refuse)
        co_return fault.error;
    LeadPage page;
    for (const RemoteId &id : ids) {
        if (const Lead *lead = m_server.find(id))
            page.leads.push_back(*lead);
    }
    co_await wire();
    if (m_stopped)
        co_return cancelled();
    if (fault.kind == CrmFault::Kind::CutAfter)
        co_return cutError();
    co_return rawOf(damaged(page, fault.kind));
}

QCoro::Task<Result<WriteOutcome>> FakeCrm::write(Command command)
{
    co_await wire();
    if (m_stopped)
        co_return cancelled();
    const CrmFault fault = m_server.arrive(CrmCall::Write);
    if (fault.kind == CrmFault::Kind::Refuse)
        co_return fault.error;
    if (!m_server.find(command.remoteLead))
        co_return makeError(ErrorKind::NotFound, QStringLiteral("lead"), 404);
    const WriteOutcome outcome = m_server.carryOut(command);
    if (m_server.answering)
        m_server.answering(CrmCall::Write);
    co_await wire();
    if (m_stopped)
        co_return cancelled();
    if (fault.kind != CrmFault::Kind::None)
        co_return makeError(ErrorKind::UnknownOutcome, QStringLiteral("cut after it was sent"));
    co_return outcome;
}

QCoro::Task<Result<bool>> FakeCrm::findOperation(Command command)
{
    co_await wire();
    if (m_stopped)
        co_return cancelled();
    const CrmFault fault = m_server.arrive(CrmCall::FindOperation);
    if (fault.kind == CrmFault::Kind::Refuse)
        co_return fault.error;
    const bool known = m_server.effectsOf(command.id) > 0;
    co_await wire();
    if (m_stopped)
        co_return cancelled();
    if (fault.kind != CrmFault::Kind::None)
        co_return cutError();
    co_return known;
}

} // namespace relaydesk::test
