// SPDX-License-Identifier: GPL-3.0-or-later
// How changes of leads and of time become row operations of QueueModel.
#include "ui/present/queue_model_p.h"

#include <algorithm>

namespace relaydesk {

namespace {
using namespace std::chrono_literals;
constexpr Duration markShown = 4s;
constexpr size_t fewChanges = 12;  ///< above, one relayout is cheaper than single row operations
constexpr size_t mostMarked = 100; ///< above, a mark on every row would say nothing
} // namespace

const LeadRow *QueueModel::Private::rowOf(LeadId id) const
{
    if (const LeadRow *row = book.find(id))
        return row;
    const auto gone = kept.find(id.value());
    return gone == kept.end() ? nullptr : &gone->second;
}

Instant QueueModel::Private::dayEnd() const
{
    const Instant now = clock.now();
    if (now < dayFrom || now > dayTo) {
        const QDate today = toDateTime(now).toLocalTime().date();
        dayFrom = fromDateTime(today.startOfDay());
        dayTo = fromDateTime(today.addDays(1).startOfDay()) - Duration(1);
    }
    return dayTo;
}

std::optional<QueueKey> QueueModel::Private::wantedKey(LeadId id) const
{
    const LeadRow *row = book.find(id);
    if (!row || !isInScope(*row, scope) || (accept && !accept(*row)))
        return std::nullopt;
    return relaydesk::keyOf(*row, clock.now(), dayEnd());
}

void QueueModel::Private::keepDeparting(const std::vector<LeadId> &removed)
{
    for (const LeadId id : removed) {
        const LeadRow *row = book.find(id);
        if (row && order.keyOf(id))
            kept.insert_or_assign(id.value(), *row);
    }
}

void QueueModel::Private::take(const std::vector<LeadId> &touched, bool loaded)
{
    for (const LeadId id : touched)
        recount(id);
    // The clock was set back, as when a server tells a machine that it is a day ahead: then rows that no
    // change names stand in the wrong group, and nothing would ever move them back.
    const Instant now = clock.now();
    const bool setBack = !isHeld && now + 1s < std::exchange(seen, now);
    if (setBack) {
        recomputeAll();
    } else if (isHeld) {
        for (const LeadId id : touched)
            holdBack(id);
        cellsChanged(touched);
        tellHeld();
    } else {
        settle(touched, !loaded);
        kept.clear();
    }
    Q_EMIT q.countsChanged();
}

void QueueModel::Private::holdBack(LeadId id)
{
    const auto wanted = wantedKey(id);
    HeldChange change = HeldChange::Cells;
    if (wanted && !order.keyOf(id))
        change = HeldChange::Fresh;
    else if (wanted && !order.staysInPlace(id, *wanted))
        change = HeldChange::Moved;
    // Counted as they come: with thousands held back, counting them anew each time would cost whole frames.
    if (const auto [place, isNew] = dirty.try_emplace(id.value(), change); !isNew)
        --heldBack[static_cast<size_t>(std::exchange(place->second, change))];
    ++heldBack[static_cast<size_t>(change)];
}

void QueueModel::Private::forgetHeld()
{
    dirty.clear();
    heldBack = {};
}

std::vector<ShownOrder::Change> QueueModel::Private::changesOf(const std::vector<LeadId> &touched) const
{
    const Instant end = dayEnd();
    const Instant now = clock.now();
    std::vector<ShownOrder::Change> changes;
    for (const LeadId id : touched) {
        const LeadRow *row = book.find(id);
        std::optional<QueueKey> wanted;
        if (row && isInScope(*row, scope) && (!accept || accept(*row)))
            wanted = relaydesk::keyOf(*row, now, end);
        const QueueKey *old = order.keyOf(id);
        if (old ? (!wanted || *wanted != *old) : wanted.has_value())
            changes.push_back({id, wanted});
    }
    return changes;
}

void QueueModel::Private::settle(const std::vector<LeadId> &touched, bool withMarks)
{
    const std::vector<ShownOrder::Change> changes = changesOf(touched);
    std::vector<std::pair<LeadId, int>> before;
    if (withMarks && changes.size() <= mostMarked) {
        for (const ShownOrder::Change &change : changes)
            before.emplace_back(change.id, order.lineOf(change.id));
    }
    if (changes.size() > fewChanges) {
        relayout(changes);
        markMoves(before);
        // One signal over all: each view repaints after a new layout anyway.
        if (order.lineCount() > 0)
            Q_EMIT q.dataChanged(q.index(0), q.index(order.lineCount() - 1));
    } else {
        settleOneByOne(changes);
        markMoves(before);
        cellsChanged(touched);
        if (!changes.empty())
            headsChanged();
    }
    armCrossing();
}

void QueueModel::Private::settleOneByOne(std::span<const ShownOrder::Change> changes)
{
    for (const ShownOrder::Change &change : changes) {
        const QueueKey *old = order.keyOf(change.id);
        if (old && change.key) {
            moveOne(change);
        } else if (old) {
            const int line = order.lineOf(change.id);
            // The last of a group takes its head along.
            const int first = order.countOf(old->group) == 1 ? line - 1 : line;
            q.beginRemoveRows({}, first, line);
            order.apply(std::array{change});
            q.endRemoveRows();
        } else if (change.key) {
            const int line = order.lineFor(*change.key);
            const int last = order.countOf(change.key->group) == 0 ? line + 1 : line;
            q.beginInsertRows({}, line, last);
            order.apply(std::array{change});
            q.endInsertRows();
        }
    }
}

void QueueModel::Private::moveOne(const ShownOrder::Change &change)
{
    const QueueGroup from = order.keyOf(change.id)->group;
    const QueueGroup to = change.key->group;
    // A head that comes or goes with the row cannot be said as a move; a removal and an insertion would cost
    // the selection, so the layout changes instead.
    if (from != to && (order.countOf(from) == 1 || order.countOf(to) == 0))
        return relayout(std::array{change});
    const int line = order.lineOf(change.id);
    // False where the row stays between its neighbours.
    const bool moves = q.beginMoveRows({}, line, line, {}, order.lineFor(*change.key));
    order.apply(std::array{change});
    if (moves)
        q.endMoveRows();
}

void QueueModel::Private::relayout(std::span<const ShownOrder::Change> changes)
{
    // Rows that come and go with the rest are part of the new layout: the views ask for everything anew, and
    // the persistent indexes of rows that left become invalid. Still no reset: selection and scroll survive.
    Q_EMIT q.layoutAboutToBeChanged();
    const QModelIndexList old = q.persistentIndexList();
    std::vector<QueueLine> lines;
    lines.reserve(static_cast<size_t>(old.size()));
    for (const QModelIndex &index : old)
        lines.push_back(order.lineAt(index.row()));
    order.apply(changes);
    QModelIndexList now;
    now.reserve(old.size());
    for (const QueueLine &line : lines) {
        const int at = line.lead.isValid() ? order.lineOf(line.lead) : order.headLine(line.group);
        now << (at < 0 ? QModelIndex() : q.index(at));
    }
    q.changePersistentIndexList(old, now);
    Q_EMIT q.layoutChanged();
}

void QueueModel::Private::recomputeAll()
{
    std::vector<LeadId> touched;
    touched.reserve(static_cast<size_t>(book.size()) + order.keys().size());
    for (const auto &[id, row] : book.rows())
        touched.push_back(LeadId(id));
    for (const QueueKey &key : order.keys()) {
        if (!book.find(key.id))
            touched.push_back(key.id);
    }
    forgetHeld();
    settle(touched, false);
    kept.clear();
    tellHeld();
    Q_EMIT q.countsChanged();
}

void QueueModel::Private::cellsChanged(const std::vector<LeadId> &touched)
{
    for (const LeadId id : touched) {
        const int line = order.lineOf(id);
        if (line >= 0)
            Q_EMIT q.dataChanged(q.index(line), q.index(line));
    }
}

void QueueModel::Private::headsChanged()
{
    for (int g = 0; g <= static_cast<int>(QueueGroup::Waiting); ++g) {
        const int line = order.headLine(static_cast<QueueGroup>(g));
        if (line >= 0)
            Q_EMIT q.dataChanged(q.index(line), q.index(line), {GroupCountRole, GroupHintRole, Qt::AccessibleTextRole});
    }
}

void QueueModel::Private::markMoves(std::span<const std::pair<LeadId, int>> before)
{
    const Instant until = clock.now() + markShown;
    for (const auto &[id, line] : before) {
        const int after = order.lineOf(id);
        const RowMark found{line < 0 ? 0 : line - after, line < 0, until};
        if (after >= 0 && (found.moved != 0 || found.fresh))
            marks.insert_or_assign(id.value(), found);
    }
    if (!marks.empty() && marksAlarm == 0)
        marksAlarm = clock.after(markShown, &q, [this] { clearMarks(); });
}

void QueueModel::Private::clearMarks()
{
    // Only those that are over: with a steady stream of changes, no mark may outlive its time.
    marksAlarm = 0;
    const Instant now = clock.now();
    std::vector<LeadId> cleared;
    OptionalInstant next;
    for (const auto &[id, rowMark] : marks) {
        // Set back, the clock would leave marks standing for as long.
        if (rowMark.until <= now || rowMark.until > now + markShown)
            cleared.push_back(LeadId(id));
        else if (!next || rowMark.until < *next)
            next = rowMark.until;
    }
    for (const LeadId id : cleared)
        marks.erase(id.value());
    if (next)
        marksAlarm = clock.after(*next - now, &q, [this] { clearMarks(); });
    cellsChanged(cleared);
}

std::vector<LeadId> QueueModel::Private::crossers() const
{
    // Inside a group leads stand in the order in which they leave it, so only its front has to be looked at.
    const Instant now = clock.now();
    const Instant end = dayEnd();
    std::vector<LeadId> found;
    const auto keys = order.keys();
    for (size_t i = 0; i < keys.size();) {
        const QueueGroup group = keys[i].group;
        const LeadRow *row = rowOf(keys[i].id);
        if (row && groupOf(*row, now, end) != group) {
            found.push_back(keys[i++].id);
            continue;
        }
        i = static_cast<size_t>(std::ranges::upper_bound(keys, group, {}, &QueueKey::group) - keys.begin());
    }
    return found;
}

void QueueModel::Private::armCrossing()
{
    clock.cancel(crossingAlarm);
    crossingAlarm = 0;
    const Instant now = clock.now();
    const Instant end = dayEnd();
    OptionalInstant next;
    for (int g = 0; g <= static_cast<int>(QueueGroup::Waiting); ++g) {
        const QueueKey *first = order.firstOf(static_cast<QueueGroup>(g));
        const LeadRow *row = first ? rowOf(first->id) : nullptr;
        const OptionalInstant change = row ? nextGroupChange(*row, now, end) : std::nullopt;
        if (change && (!next || *change < *next))
            next = change;
    }
    // While held, what is due has crossed already and only waits for the release: look again, not at once.
    if (next)
        crossingAlarm = clock.at(isHeld ? std::max(*next, now + 5s) : *next, &q, [this] { onCrossing(); });
}

void QueueModel::Private::onCrossing()
{
    const std::vector<LeadId> touched = crossers();
    if (isHeld) {
        for (const LeadId id : touched)
            holdBack(id);
        cellsChanged(touched);
        tellHeld();
        armCrossing();
        return;
    }
    settle(touched, true);
}

void QueueModel::Private::recount(LeadId id)
{
    const LeadRow *row = book.find(id);
    quint8 now = 0;
    QueueScope asked = scope;
    for (int w = 0; row && w < 3; ++w) {
        asked.whose = static_cast<QueueScope::Whose>(w);
        if (isInScope(*row, asked))
            now = static_cast<quint8>(now | (1U << static_cast<unsigned>(w)));
    }
    const auto found = membership.find(id.value());
    const quint8 before = found == membership.end() ? quint8(0) : found->second;
    for (size_t w = 0; w < counts.size(); ++w)
        counts[w] += static_cast<int>((now >> w) & 1U) - static_cast<int>((before >> w) & 1U);
    if (row)
        membership.insert_or_assign(id.value(), now);
    else if (found != membership.end())
        membership.erase(found);
}

void QueueModel::Private::recountAll()
{
    membership.clear();
    counts = {};
    for (const auto &[id, row] : book.rows())
        recount(LeadId(id));
}

void QueueModel::Private::tellHeld()
{
    const Held now = q.held();
    if (now == toldHeld)
        return;
    toldHeld = now;
    Q_EMIT q.heldChanged(now);
}

} // namespace relaydesk
