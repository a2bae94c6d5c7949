// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/queue/shown_order.h"
#include "ui/present/queue_model.h"

#include <unordered_map>

namespace relaydesk {

/// What a row carries for four seconds after it moved or appeared.
struct RowMark
{
    int moved = 0;
    bool fresh = false;
    Instant until{};
};

/// What will happen to a row when the order is let go.
enum class HeldChange : quint8 { Cells, Fresh, Moved };

class QueueModel::Private
{
public:
    Private(QueueModel &model, LeadBook &leadBook, Clock &theClock)
        : q(model)
        , book(leadBook)
        , clock(theClock)
    {
    }

    // what belongs where
    [[nodiscard]] std::optional<QueueKey> wantedKey(LeadId id) const;
    [[nodiscard]] const LeadRow *rowOf(LeadId id) const; ///< also of a lead that is gone but still held
    [[nodiscard]] Instant dayEnd() const;

    // changes
    void take(const std::vector<LeadId> &touched, bool loaded);
    void settle(const std::vector<LeadId> &touched, bool marks);
    [[nodiscard]] std::vector<ShownOrder::Change> changesOf(const std::vector<LeadId> &touched) const;
    void settleOneByOne(std::span<const ShownOrder::Change> changes);
    void moveOne(const ShownOrder::Change &change);
    void holdBack(LeadId id);
    void forgetHeld();
    void relayout(std::span<const ShownOrder::Change> changes);
    void recomputeAll();
    void keepDeparting(const std::vector<LeadId> &removed);
    void cellsChanged(const std::vector<LeadId> &touched);
    void headsChanged();
    void markMoves(std::span<const std::pair<LeadId, int>> before);
    void clearMarks();

    // time
    [[nodiscard]] std::vector<LeadId> crossers() const;
    void armCrossing();
    void onCrossing();

    // counts of the three scopes
    void recount(LeadId id);
    void recountAll();

    void tellHeld();

    QueueModel &q;
    LeadBook &book;
    Clock &clock;
    QueueScope scope;
    std::function<bool(const LeadRow &)> accept;
    ShownOrder order;
    QHash<RepId, QString> names;

    bool isHeld = false;
    Held toldHeld;
    std::unordered_map<qint64, HeldChange> dirty; ///< changed while held
    std::array<int, 3> heldBack{};                ///< how many of each kind are in dirty
    std::unordered_map<qint64, LeadRow> kept;     ///< gone while held

    std::unordered_map<qint64, RowMark> marks;
    AlarmId marksAlarm = 0;
    Instant seen{};            ///< the latest time ever seen: time may be set back
    mutable Instant dayFrom{}; ///< the day whose end dayEnd() remembers
    mutable Instant dayTo{};
    AlarmId crossingAlarm = 0;

    std::unordered_map<qint64, quint8> membership; ///< one bit a scope
    std::array<int, 3> counts{};
};

} // namespace relaydesk
