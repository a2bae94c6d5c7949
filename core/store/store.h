// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/documents/document_event.h"
#include "core/domain/change_set.h"
#include "core/domain/people.h"
#include "core/journal/event_chain.h"

#include <functional>
#include <memory>
#include <span>

namespace relaydesk {

/// A lead with everything the panel shows.
struct LeadDetail
{
    Lead lead;
    bool pending = false;
    std::vector<BehaviourEvent> story; ///< newest first, at most 200
    std::vector<HandoffEvent> journal; ///< oldest first, at most 200
};

/// A found lead, whatever its status.
struct SearchHit
{
    LeadRow row;
    double rank = 0; ///< smaller is better
};

struct SearchResult
{
    std::vector<SearchHit> hits;
    QString closest;     ///< nothing found: the nearest name or company known; empty if none is near
    qint64 searched = 0; ///< leads in the store
};

/// How much of what the CRM sends a mapping takes.
struct MappingCoverage
{
    QString field;    ///< the CRM's name of a field kept in extra
    qint64 leads = 0; ///< leads where it is set
};

/// An event of a lead that may be new in the same page: the lead is named as the page names it.
struct LeadEvent
{
    RemoteId lead; ///< none: event.lead counts
    HandoffEvent event;
};

/// What was decided about leads, from a journal that ended with entry \a basedOn: rows and entries go together.
struct Decided
{
    LeadPage page;
    std::vector<LeadEvent> told; ///< in order; an entry's number will be basedOn + 1 and so on
    qint64 basedOn = 0;
};

/// One person's day so far, and the criteria in force.
struct Today
{
    qint64 contacted = 0; ///< leads of that person first contacted in it, whatever became of them since
    qint64 inTime = 0;    ///< of those, before they were due
    QString criteria;     ///< Lead::criteriaVersion of the lead qualified last; empty where no lead carries one

    bool operator==(const Today &) const = default;
};

/// The local SQLite database: schema, migrations and typed statements. Belongs to one thread, the
/// store strand; every function blocks. Two instances may be open: one writer, one reader.
class Store
{
public:
    enum class Access { Write, Read };

    /// Opens, or makes with mode 0600 in a folder of 0700, and migrates (a backup first). Writing checks a
    /// file of up to 64 MB on the way; for a larger one call check() once there is time. Reading needs a
    /// database that a writer has made and migrated: NotFound, Storage.
    /// StorageTooNew, StorageCorrupt, StorageReadOnly, StorageFull, Storage (locked by another program).
    [[nodiscard]] static Result<std::unique_ptr<Store>> open(const QString &path, Access access);
    ~Store();
    Store(const Store &) = delete;
    Store &operator=(const Store &) = delete;

    // --- what the other side says (Origin::Remote) ---
    /// One transaction: upserts what differs, adds unknown events, removes, saves the page's cursor under
    /// \a feed. A lead with waiting operations keeps them applied on top of the new remote state. What the journal says
    /// of it all, \a told, is appended with it or not at all.
    [[nodiscard]] Result<ChangeSet> applyPage(const LeadPage &page, const QString &feed, Instant now,
                                              std::span<const HandoffEvent> told = {});
    /// One transaction: the page as applyPage() does, without a cursor, and what the journal says of it. Conflict, with nothing
    /// changed, where the journal does not end with \a decided.basedOn any more: what was decided may not hold. NotFound
    /// for an event of a lead that nobody knows.
    [[nodiscard]] Result<ChangeSet> applyDecided(const Decided &decided, Instant now);
    /// Keeps a swept id for the comparison of finishSweep().
    [[nodiscard]] Result<void> sweepSeen(const std::vector<RemoteId> &ids);
    /// Removes every lead the sweep did not see, unless it is younger than the sweep's start.
    [[nodiscard]] Result<ChangeSet> finishSweep(Instant startedAt);
    [[nodiscard]] Result<void> saveDirectory(const Directory &directory);

    // --- what a person does (Origin::Local) ---
    /// Whether the server may have an operation already: from a database that was damaged.
    enum class SentBefore { No, Perhaps };
    /// One transaction: optimistic row, outbox row, journal entry. Perhaps sent before: takeDue() gives it
    /// like one that was in flight when the program ended.
    [[nodiscard]] Result<ChangeSet> enqueue(const Command &command, Instant now, SentBefore sent = SentBefore::No);
    /// Applies and journals a command that no server takes.
    [[nodiscard]] Result<ChangeSet> applyLocally(const Command &command, Instant now);
    /// Takes a waiting operation back: lead and outbox as if it had never been, the journal says both; NotFound once it is in
    /// flight or gone, or where an earlier try may have reached the server (UnknownOutcome, Timeout).
    [[nodiscard]] Result<ChangeSet> withdraw(const OperationId &operation, Instant now);
    /// Marks the oldest due operation (one per lead at a time, in order) as in flight and returns it;
    /// attempts are those before this one. First come the operations that were in flight when the program
    /// ended: attempts > 0 and lastError UnknownOutcome, to be looked up before they are repeated.
    [[nodiscard]] Result<std::optional<OutboxEntry>> takeDue(Instant now);
    /// When the next waiting operation becomes due; nothing when none waits.
    [[nodiscard]] Result<OptionalInstant> nextDue() const;
    /// Sent: the operation leaves the outbox; \a outcome.current becomes the remote state.
    [[nodiscard]] Result<ChangeSet> settle(const OperationId &operation, const WriteOutcome &outcome, Instant now);
    /// Not sent, try again at \a nextTry.
    [[nodiscard]] Result<void> postpone(const OperationId &operation, const Error &error, Instant nextTry);
    /// Permanently refused: the optimistic change is undone, the entry is kept as Parked for a person to
    /// decide.
    [[nodiscard]] Result<ChangeSet> park(const OperationId &operation, const Error &error, Instant now);
    /// Parked again to Waiting (try again), or gone (discard).
    [[nodiscard]] Result<ChangeSet> retryParked(const OperationId &operation, Instant now);
    [[nodiscard]] Result<ChangeSet> discardParked(const OperationId &operation, Instant now);
    [[nodiscard]] Result<std::vector<OutboxEntry>> outbox() const;

    // --- the journal ---
    /// Gives the entry's number. The payload becomes canonical; Invalid where it is no JSON object.
    [[nodiscard]] Result<qint64> appendJournal(const HandoffEvent &event);
    /// All of them in one transaction, in their order, or none; gives the last one's number.
    [[nodiscard]] Result<qint64> appendJournal(std::span<const HandoffEvent> events);
    [[nodiscard]] Result<std::vector<HandoffEvent>> journal(qint64 afterSeq, int limit) const;
    /// Every entry of one lead, oldest first.
    [[nodiscard]] Result<std::vector<HandoffEvent>> journalOfLead(LeadId lead) const;
    /// The number of the last entry; 0 for none.
    [[nodiscard]] Result<qint64> journalSeq() const;
    /// Makes the part of each row that the journal decides (HandoffState) anew from it, for the leads whose whole story it
    /// tells: those that were captured. One transaction; a row that is right already is not touched.
    [[nodiscard]] Result<ChangeSet> rebuildHandoffs(Instant now);
    /// Whether an entry tells of a command with this id.
    [[nodiscard]] Result<bool> tellsOf(const OperationId &operation) const;
    /// Every entry of one moment in order, with the hash that stands beside it, until \a visit says false; gives the head
    /// that is kept. Views are valid for one call.
    [[nodiscard]] Result<ChainHead>
    walkJournal(const std::function<bool(const EventView &event, const Hash256 &hash)> &visit) const;
    /// Computes every hash again. \a known: a head that was noted down elsewhere. For the reader's strand.
    [[nodiscard]] Result<JournalCheck> verifyJournal(const std::optional<ChainHead> &known = std::nullopt) const;

    // --- reading ---
    /// Leads in the queue, most urgent first (due time, then id), after \a offset.
    [[nodiscard]] Result<std::vector<LeadRow>> queueRows(int limit, int offset) const;
    /// The most urgent rows of one owner; the first paint.
    [[nodiscard]] Result<std::vector<LeadRow>> firstRows(const RepId &owner, int limit) const;
    [[nodiscard]] Result<std::optional<LeadDetail>> lead(LeadId id) const;
    [[nodiscard]] Result<std::optional<LeadId>> leadByRemoteId(const RemoteId &id) const;
    /// Full text over name, company and e-mail; prefixes match; any text is safe.
    [[nodiscard]] Result<SearchResult> search(const QString &text, int limit) const;
    [[nodiscard]] Result<Directory> directory() const;
    [[nodiscard]] Result<QByteArray> cursor(const QString &feed) const;
    /// Counted when asked, over every lead: for the reader's strand.
    [[nodiscard]] Result<std::vector<MappingCoverage>> coverage() const;
    [[nodiscard]] Result<qint64> revision() const;
    /// Every lead changed after revision \a after in revision order, at most \a limit; the hub's change feed.
    /// A revision (at most 500 leads) is never cut, so a smaller limit may be exceeded.
    struct Changes
    {
        std::vector<Lead> leads;
        std::vector<RemoteId> removed;
        qint64 revision = 0; ///< of the last one given
        bool more = false;
    };
    [[nodiscard]] Result<Changes> changesSince(qint64 after, int limit) const;
    [[nodiscard]] Result<std::vector<BehaviourEvent>> eventsOf(const std::vector<RemoteId> &leads) const;
    [[nodiscard]] Result<qint64> leadCount() const;
    /// Read from indexes alone. \a since: when the day began, where the person is.
    [[nodiscard]] Result<Today> today(const RepId &me, Instant since) const;

    // --- documents (versioned, append-only) ---
    [[nodiscard]] Result<void> putDocument(const QString &name, int version, const QByteArray &json, Instant now);
    [[nodiscard]] Result<std::optional<QByteArray>> document(const QString &name, int version) const;

    // --- shared documents: the histories of core/documents ---
    /// One transaction: the event, and what the journal says of a proposal, a signature or a publication. Conflict, with
    /// nothing changed, where event.seq does not follow the document's last. Gives the event's number among those of all
    /// documents.
    [[nodiscard]] Result<qint64> appendDocumentEvent(const DocumentName &name, const DocumentEvent &event);
    /// After event \a after, in order.
    [[nodiscard]] Result<std::vector<DocumentEvent>> documentEvents(const DocumentName &name, qint64 after,
                                                                    int limit) const;
    /// Of the document's last event; 0 for one that nobody has saved yet.
    [[nodiscard]] Result<qint64> documentSeq(const DocumentName &name) const;
    /// Every document that has a history, by name.
    [[nodiscard]] Result<std::vector<DocumentHead>> documentHeads() const;
    /// The event that a command has made; nothing where it has made none.
    [[nodiscard]] Result<std::optional<DocumentEvent>> documentEventBy(const OperationId &operation) const;

    /// quick_check and foreign_key_check; StorageCorrupt with what was found.
    [[nodiscard]] Result<void> check() const;
    [[nodiscard]] int schemaVersion() const;

private:
    class Private;
    explicit Store(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace relaydesk
