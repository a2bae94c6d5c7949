// SPDX-License-Identifier: GPL-3.0-or-later
// The journal: appended, read and checked.
#include "core/store/store_p.h"

#include "core/journal/handoff_fold.h"
#include "core/store/lead_fold.h"

#include <limits>
#include <set>

namespace relaydesk {

namespace {

/// What the journal adds up to, and whose story it tells from its beginning.
class WholeStories
{
public:
    /// False where an entry cannot be read, or does not follow.
    bool add(const EventView &view)
    {
        const Result<HandoffEvent> event = eventOf(view);
        if (!event || !m_fold.add(*event))
            return false;
        if (event->kind == HandoffKind::Captured)
            m_captured.insert(event->lead);
        return true;
    }
    [[nodiscard]] const std::set<LeadId> &leads() const { return m_captured; }
    [[nodiscard]] const HandoffState &of(LeadId lead) const { return m_fold.models().leads.at(lead.value()); }

private:
    HandoffFold m_fold;
    std::set<LeadId> m_captured;
};

} // namespace

Result<qint64> Store::appendJournal(const HandoffEvent &event)
{
    return appendJournal(std::span(&event, 1));
}

Result<qint64> Store::appendJournal(std::span<const HandoffEvent> events)
{
    d->assertThread();
    Transaction transaction(*d->connection);
    if (!transaction.begun())
        return transaction.begun().error();
    Result<qint64> last = d->tables.journal.append(events);
    if (!last)
        return last;
    if (const Result<void> committed = transaction.commit(); !committed)
        return committed.error();
    return last;
}

Result<std::vector<HandoffEvent>> Store::journal(qint64 afterSeq, int limit) const
{
    d->assertThread();
    return d->tables.journal.after(afterSeq, limit);
}

Result<std::vector<HandoffEvent>> Store::journalOfLead(LeadId lead) const
{
    d->assertThread();
    return d->tables.journal.of(lead, std::numeric_limits<int>::max());
}

Result<qint64> Store::journalSeq() const
{
    d->assertThread();
    const Result<ChainHead> head = d->tables.journal.head();
    if (!head)
        return head.error();
    return head->seq;
}

Result<bool> Store::tellsOf(const OperationId &operation) const
{
    d->assertThread();
    return d->tables.journal.tellsOf(operation);
}

Result<ChainHead> Store::walkJournal(const std::function<bool(const EventView &, const Hash256 &)> &visit) const
{
    d->assertThread();
    const Snapshot moment(*d->connection);
    Result<ChainHead> head = d->tables.journal.head();
    if (!head)
        return head;
    if (const Result<void> walked = d->tables.journal.walk(visit); !walked)
        return walked.error();
    return head;
}

Result<JournalCheck> Store::verifyJournal(const std::optional<ChainHead> &known) const
{
    ChainCheck check(known);
    const Result<ChainHead> kept
        = walkJournal([&check](const EventView &event, const Hash256 &hash) { return check.next(event, hash); });
    if (!kept)
        return kept.error();
    check.end(*kept);
    return JournalCheck{check.head(), check.broken()};
}

Result<ChangeSet> Store::rebuildHandoffs(Instant now)
{
    d->assertThread();
    Commit commit(*d->connection, d->tables, Origin::Remote);
    if (!commit.begun())
        return commit.begun().error();
    WholeStories stories;
    bool isRead = true;
    const Result<void> walked = d->tables.journal.walk([&stories, &isRead](const EventView &event, const Hash256 &) {
        isRead = stories.add(event);
        return isRead;
    });
    if (!walked)
        return walked.error();
    if (!isRead)
        return makeError(ErrorKind::StorageCorrupt, QStringLiteral("an entry of the journal cannot be read"));
    LeadFold fold(d->tables, commit, now);
    for (const LeadId lead : stories.leads()) {
        if (const Result<void> restored = fold.restoreHandoff(lead, stories.of(lead)); !restored)
            return restored.error();
    }
    return commit.finish();
}

} // namespace relaydesk
