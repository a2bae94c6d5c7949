// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_crm.h"

namespace relaydesk::test {

namespace {

const Instant newYear = *fromIso8601(QStringLiteral("2026-01-01T00:00:00Z"));

QByteArray scanCursor(qint64 id, qint64 since)
{
    return "scan:" + QByteArray::number(id) + ':' + QByteArray::number(since);
}

bool isStale(const Command &command, const Lead &lead)
{
    switch (command.kind) {
    case CommandKind::Accept: return lead.owner != command.previousOwner;
    case CommandKind::Release: return lead.owner != command.actor;
    default: return !command.basedOn.isEmpty() && command.basedOn != lead.version;
    }
}

} // namespace

CrmFault CrmFault::refuse(ErrorKind kind, qint64 retryAfterMs)
{
    CrmFault fault;
    fault.kind = Kind::Refuse;
    fault.error = makeError(kind, QStringLiteral("as the test wants it"));
    fault.error.retryAfterMs = retryAfterMs;
    return fault;
}

CrmFault CrmFault::of(Kind kind)
{
    CrmFault fault;
    fault.kind = kind;
    return fault;
}

FakeCrmServer::FakeCrmServer()
{
    capabilities.deleted = Capabilities::DeletedFeed::InChanges;
    capabilities.conditionalWrite = Capabilities::ConditionalWrite::Version;
    capabilities.exactlyOnceClaims = true;
    capabilities.writes
        = {CommandKind::Accept, CommandKind::Reject,        CommandKind::LogAttempt, CommandKind::AddNote,
           CommandKind::Snooze, CommandKind::Convert,       CommandKind::Release,    CommandKind::Reopen,
           CommandKind::Wake,   CommandKind::RetractAttempt};
    capabilities.product = QStringLiteral("Fake CRM 1.0");
    directory.me = RepId(QStringLiteral("me"));
}

void FakeCrmServer::touch(Record &record)
{
    record.seq = ++m_seq;
    record.lead.version = QString::number(m_seq);
    record.lead.modifiedAt = newYear + std::chrono::seconds(m_seq);
}

RemoteId FakeCrmServer::add(const QString &name, const RepId &owner)
{
    Record record;
    record.lead.remoteId = RemoteId(QString::number(++m_lastId));
    record.lead.name = name;
    record.lead.owner = owner;
    record.lead.createdAt = newYear;
    touch(record);
    m_records.insert(m_lastId, record);
    return record.lead.remoteId;
}

void FakeCrmServer::change(const RemoteId &id, const std::function<void(Lead &)> &edit)
{
    Record &record = m_records[id.value().toLongLong()];
    Q_ASSERT(!record.deleted);
    edit(record.lead);
    touch(record);
}

void FakeCrmServer::remove(const RemoteId &id)
{
    Record &record = m_records[id.value().toLongLong()];
    record.deleted = true;
    touch(record);
}

const Lead *FakeCrmServer::find(const RemoteId &id) const
{
    const auto found = m_records.constFind(id.value().toLongLong());
    return found == m_records.constEnd() || found->deleted ? nullptr : &found->lead;
}

QMap<RemoteId, Lead> FakeCrmServer::leads() const
{
    QMap<RemoteId, Lead> live;
    for (const Record &record : m_records) {
        if (!record.deleted)
            live.insert(record.lead.remoteId, record.lead);
    }
    return live;
}

qint64 FakeCrmServer::liveLeads() const
{
    return std::ranges::count_if(m_records, [](const Record &record) { return !record.deleted; });
}

void FakeCrmServer::fail(CrmCall call, std::vector<CrmFault> faults)
{
    auto &waiting = m_faults[call];
    waiting.insert(waiting.end(), faults.begin(), faults.end());
}

CrmFault FakeCrmServer::arrive(CrmCall call)
{
    ++m_calls[call];
    if (arriving)
        arriving(call);
    auto &waiting = m_faults[call];
    if (waiting.empty())
        return faultOf ? faultOf(call) : CrmFault();
    const CrmFault fault = waiting.front();
    waiting.pop_front();
    return fault;
}

LeadPage FakeCrmServer::pageAfter(const QByteArray &cursor) const
{
    if (cursor.isEmpty())
        return scanAfter(0, m_seq);
    const QList<QByteArray> parts = cursor.split(':');
    if (parts.size() == 3)
        return scanAfter(parts[1].toLongLong(), parts[2].toLongLong());
    return changesAfter(parts.last().toLongLong());
}

LeadPage FakeCrmServer::scanAfter(qint64 id, qint64 since) const
{
    LeadPage page;
    page.more = true; // the changes since the scan began are always asked for after it
    page.total = tellTotal ? liveLeads() : -1;
    page.next = "seq:" + QByteArray::number(since);
    for (auto it = m_records.upperBound(id); it != m_records.end(); ++it) {
        if (it->deleted)
            continue;
        if (static_cast<int>(page.leads.size()) == pageSize)
            return page;
        page.leads.push_back(it->lead);
        const bool full = static_cast<int>(page.leads.size()) == pageSize;
        page.next = full ? scanCursor(it.key(), since) : "seq:" + QByteArray::number(since);
    }
    return page;
}

LeadPage FakeCrmServer::changesAfter(qint64 seq) const
{
    QMap<qint64, const Record *> changed;
    for (const Record &record : m_records) {
        if (record.seq > seq)
            changed.insert(record.seq, &record);
    }
    LeadPage page;
    page.next = "seq:" + QByteArray::number(seq);
    int taken = 0;
    for (auto it = changed.cbegin(); it != changed.cend(); ++it) {
        if (taken++ == pageSize) {
            page.more = true;
            break;
        }
        page.next = "seq:" + QByteArray::number(it.key());
        if (!it.value()->deleted)
            page.leads.push_back(it.value()->lead);
        else if (capabilities.deleted == Capabilities::DeletedFeed::InChanges)
            page.removed.push_back(it.value()->lead.remoteId);
    }
    return page;
}

WriteOutcome FakeCrmServer::carryOut(const Command &command)
{
    WriteOutcome outcome;
    Record &record = m_records[command.remoteLead.value().toLongLong()];
    const bool again = idempotent && m_effects.value(command.id) > 0;
    if (!again && isStale(command, record.lead)) {
        outcome.kind = WriteOutcome::Kind::Conflict;
    } else if (!again) {
        const RemoteId id = record.lead.remoteId;
        record.lead = applied(record.lead, command);
        record.lead.remoteId = id;
        touch(record);
        ++m_effects[command.id];
    }
    outcome.current = record.lead;
    return outcome;
}

} // namespace relaydesk::test
