// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/lead_fold.h"

#include "core/domain/story.h"

#include <algorithm>

namespace relaydesk {

namespace {

/// Later modification wins. At the same millisecond (Odoo counts in seconds) versions that are plain
/// numbers have an order; any others have none, and what arrives later is taken.
bool isOlder(const Lead &incoming, const LeadState &known)
{
    if (incoming.modifiedAt == Instant{}) // the server does not say
        return false;
    if (incoming.modifiedAt != known.modifiedAt)
        return incoming.modifiedAt < known.modifiedAt;
    bool incomingCounts = false;
    bool knownCounts = false;
    const qint64 incomingVersion = incoming.version.toLongLong(&incomingCounts);
    const qint64 knownVersion = known.version.toLongLong(&knownCounts);
    return incomingCounts && knownCounts && incomingVersion < knownVersion;
}

Error gone()
{
    return makeError(ErrorKind::NotFound, QStringLiteral("no such lead"));
}

} // namespace

LeadFold::LeadFold(Tables &tables, Commit &commit, Instant now)
    : m_tables(tables)
    , m_commit(commit)
    , m_now(now)
{
}

Result<void> LeadFold::takeRemote(Lead lead, bool derive)
{
    if (!lead.remoteId.isValid())
        return makeError(ErrorKind::Parse, QStringLiteral("a lead without an id"));
    Result<std::optional<LeadState>> known = m_tables.leads.state(lead.remoteId);
    if (!known)
        return known.error();
    if (derive) {
        Result<Lead> told = withItsStory(std::move(lead));
        if (!told)
            return told.error();
        lead = *std::move(told);
    }
    if (!known->has_value())
        return insert(std::move(lead), derive);
    LeadState &state = **known;
    lead.id = state.id;
    if (state.overlay != Overlay::None) {
        if (Result<void> read = m_tables.leads.readBaseState(state); !read)
            return read;
    }
    if (isOlder(lead, state))
        return {};
    return replace(state, lead, derive);
}

Result<Lead> LeadFold::withItsStory(Lead lead) const
{
    Result<std::vector<BehaviourEvent>> events = m_tables.events.of(lead.remoteId);
    if (!events)
        return events.error();
    const Result<std::vector<RemoteId>> undone = m_tables.undone.of(lead.remoteId);
    if (!undone)
        return undone.error();
    if (!undone->empty()) {
        std::erase_if(*events, [&](const BehaviourEvent &event) {
            return std::ranges::find(*undone, event.remoteId) != undone->end();
        });
        // The stamps may come from what was taken back.
        lead.stamps.firstAttempt.reset();
        lead.stamps.firstContact.reset();
    }
    return withStory(std::move(lead), *events);
}

Result<void> LeadFold::clearTombstone(const RemoteId &remoteId)
{
    if (!m_hasTombstones) {
        const Result<bool> any = m_tables.leads.hasTombstones();
        if (!any)
            return any.error();
        m_hasTombstones = *any;
    }
    return *m_hasTombstones ? m_tables.leads.removeTombstone(remoteId) : Result<void>();
}

Result<void> LeadFold::insert(Lead lead, bool derive)
{
    const Result<LeadId> id = m_commit.newLeadId();
    if (!id)
        return id.error();
    lead.id = *id;
    if (Result<void> cleared = clearTombstone(lead.remoteId); !cleared)
        return cleared;
    LeadState none;
    none.id = *id;
    none.status = LeadStatus::Lost; // it was not in the queue
    none.isNew = true;
    return writeEffective(none, {std::move(lead), derive}, Overlay::None);
}

Result<void> LeadFold::replace(const LeadState &before, const Lead &lead, bool derive)
{
    m_record.encode(lead, derive);
    const bool folded = before.overlay != Overlay::None;
    const Result<bool> same
        = folded ? m_tables.leads.baseHolds(before.id, m_record) : m_tables.leads.holds(before.id, m_record);
    if (!same)
        return same.error();
    if (*same)
        return {};
    if (!folded)
        return writeEffective(before, {lead, derive}, Overlay::None);
    if (Result<void> written = m_tables.leads.writeBase(before.id, m_record); !written)
        return written;
    return refold(before.id);
}

Result<void> LeadFold::writeEffective(const LeadState &before, const StoredLead &stored, Overlay overlay)
{
    const Result<CompanyId> company = m_tables.companies.idOf(stored.lead.company);
    if (!company)
        return company.error();
    m_record.encode(stored.lead, stored.derived);
    const LeadTable::Place place{before.id, m_commit.nextRevision(), overlay, *company, m_now, before.isNew};
    if (Result<void> written = m_tables.leads.write(place, m_record); !written)
        return written;
    m_commit.upserted(rowOf(stored.lead, overlay == Overlay::Pending), isInQueue(before.status));
    return {};
}

Result<StoredLead> LeadFold::remoteStateOf(LeadId id) const
{
    Result<std::optional<StoredLead>> stored = m_tables.leads.readBase(id);
    if (stored && !stored->has_value())
        stored = m_tables.leads.read(id);
    if (!stored)
        return stored.error();
    if (!stored->has_value())
        return gone();
    return **std::move(stored);
}

Result<void> LeadFold::deriveAgain(const RemoteId &remoteId)
{
    const Result<std::optional<LeadState>> known = m_tables.leads.state(remoteId);
    if (!known)
        return known.error();
    if (!known->has_value() || !(*known)->derived)
        return {};
    Result<StoredLead> stored = remoteStateOf((*known)->id);
    if (!stored)
        return stored.error();
    const Result<Lead> told = withItsStory(std::move(stored->lead));
    if (!told)
        return told.error();
    return replace(**known, *told, true);
}

Result<void> LeadFold::refold(LeadId id)
{
    Result<StoredLead> stored = remoteStateOf(id);
    if (!stored)
        return stored.error();
    const Result<std::optional<LeadState>> before = m_tables.leads.state(stored->lead.remoteId);
    if (!before)
        return before.error();
    if (!before->has_value())
        return gone();
    Result<OutboxTable::OnTop> onTop = m_tables.outbox.onTopOf(id);
    if (!onTop)
        return onTop.error();
    Overlay overlay = Overlay::None;
    if (!onTop->commands.empty())
        overlay = onTop->pending ? Overlay::Pending : Overlay::Local;
    m_record.encode(stored->lead, stored->derived);
    if (Result<void> kept
        = overlay == Overlay::None ? m_tables.leads.removeBase(id) : m_tables.leads.writeBase(id, m_record);
        !kept)
        return kept;
    for (const Command &command : onTop->commands)
        stored->lead = applied(std::move(stored->lead), command);
    m_record.encode(stored->lead, stored->derived);
    const Result<bool> same = m_tables.leads.holds(id, m_record);
    if (!same)
        return same.error();
    if (*same && overlay == (*before)->overlay)
        return {};
    return writeEffective(**before, *stored, overlay);
}

Result<void> LeadFold::sink(LeadId id, const Command &command)
{
    const Result<StoredLead> stored = remoteStateOf(id);
    if (!stored)
        return stored.error();
    m_record.encode(applied(stored->lead, command), stored->derived);
    return m_tables.leads.writeBase(id, m_record);
}

Result<void> LeadFold::restoreHandoff(LeadId id, const HandoffState &state)
{
    const Result<std::optional<RemoteId>> remoteId = m_tables.leads.remoteIdOf(id);
    if (!remoteId)
        return remoteId.error();
    if (!*remoteId)
        return {};
    const Result<std::optional<LeadState>> before = m_tables.leads.state(**remoteId);
    if (!before)
        return before.error();
    const Result<StoredLead> stored = remoteStateOf(id);
    if (!stored)
        return stored.error();
    return *before ? replace(**before, withHandoff(stored->lead, state), stored->derived) : Result<void>();
}

Result<void> LeadFold::removeRemote(const RemoteId &remoteId)
{
    const Result<std::optional<LeadState>> known = m_tables.leads.state(remoteId);
    if (!known)
        return known.error();
    if (!known->has_value())
        return {};
    const LeadId id = (*known)->id;
    const Result<std::vector<OutboxEntry>> unsettled = m_tables.outbox.unsettledOf(id);
    if (!unsettled)
        return unsettled.error();
    for (const OutboxEntry &entry : *unsettled) {
        const HandoffEvent refusal = refusalOf(entry.command, toString(ErrorKind::NotFound), std::nullopt, m_now);
        if (Result<void> parked = m_tables.outbox.fail(entry.command.id, OutboxState::Parked, gone(), std::nullopt);
            !parked)
            return parked;
        if (Result<qint64> told = m_tables.journal.append(refusal); !told)
            return told.error();
    }
    if (Result<void> removed = m_tables.outbox.removeLocalOf(id); !removed)
        return removed;
    if (Result<void> removed = m_tables.events.removeOf(remoteId); !removed)
        return removed;
    if (Result<void> removed = m_tables.undone.removeOf(remoteId); !removed)
        return removed;
    if (Result<void> removed = m_tables.leads.remove(id, remoteId, m_commit.nextRevision()); !removed)
        return removed;
    m_commit.removed(id);
    m_hasTombstones = true;
    return {};
}

} // namespace relaydesk
