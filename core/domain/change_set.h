// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/behaviour_event.h"
#include "core/domain/command.h"
#include "core/domain/lead.h"

namespace relaydesk {

/// Where a change came from. A remote change can never enqueue an operation: only applyPage() and
/// friends make Remote sets, only enqueue() makes Local ones.
enum class Origin { Remote, Local };

/// What one commit changed, as the queue sees it.
struct ChangeSet
{
    qint64 revision = 0; ///< grows by one with every commit that changed something
    Origin origin = Origin::Remote;
    std::vector<LeadRow> upserted; ///< leads in the queue
    std::vector<LeadId> removed;   ///< leads that left the queue, or were deleted

    [[nodiscard]] bool isEmpty() const { return upserted.empty() && removed.empty(); }
    bool operator==(const ChangeSet &) const = default;
};

/// An event of a lead that was taken back: it stays in the story and counts as an attempt no longer.
struct UndoneEvent
{
    RemoteId lead;
    RemoteId event; ///< BehaviourEvent::remoteId; it may come later, or never

    bool operator==(const UndoneEvent &) const = default;
};

/// Events whose remoteId is the prefix and a number in (after, upTo]. A page that names them has each one that
/// there is: a planned call is planned no more once it is done or cancelled.
struct WholeEvents
{
    QString prefix; ///< "activity/"
    qint64 after = 0;
    qint64 upTo = 0;

    [[nodiscard]] bool holds(const RemoteId &event) const
    {
        const qint64 number
            = event.value().startsWith(prefix) ? QStringView(event.value()).sliced(prefix.size()).toLongLong() : 0;
        return number > after && number <= upTo;
    }
    bool operator==(const WholeEvents &) const = default;
};

/// One page of what the other side has, decoded. Pages may repeat and overlap: applying one twice changes nothing.
struct LeadPage
{
    std::vector<Lead> leads;
    std::vector<RemoteId> removed;
    std::vector<BehaviourEvent> events;
    std::vector<UndoneEvent> undone;  ///< with deriveFromStory only
    std::optional<WholeEvents> whole; ///< replaced by the page's events; events outside of it stay
    QByteArray next;                  ///< opaque cursor to save in the same transaction; empty: do not move
    bool more = false;                ///< ask again at once
    qint64 total = -1;                ///< of the whole scan; -1 unknown
    /// The CRM has no signals, deadlines or first-contact field: derive them with withStory().
    bool deriveFromStory = false;
};

/// A command in the outbox.
enum class OutboxState {
    Waiting,
    InFlight, ///< handed to the gateway; after a crash: outcome unknown, look it up first
    Parked,   ///< permanently refused: a person decides
};

struct OutboxEntry
{
    qint64 seq = 0;
    Command command;
    OutboxState state = OutboxState::Waiting;
    int attempts = 0;
    OptionalInstant nextTry;
    Error lastError; ///< meaningful when attempts > 0

    bool operator==(const OutboxEntry &) const = default;
};

/// How sending a command ended.
struct WriteOutcome
{
    enum class Kind {
        Applied,  ///< done; \a current, where given, is the record as the server has it now
        Conflict, ///< somebody was first; \a current says who
    };
    Kind kind = Kind::Applied;
    bool verified = true; ///< read back and found as written
    std::optional<Lead> current;
    /// What the command left in the lead's story, as a page will bring it: the clock need not wait for that page.
    std::vector<BehaviourEvent> events{};
    std::vector<UndoneEvent> undone{};
};

/// The two versions of a lead that two people changed.
struct Conflict
{
    Command mine;
    Lead theirs;
};

} // namespace relaydesk
