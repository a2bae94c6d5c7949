// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/queue/queue_order.h"

#include <array>
#include <span>
#include <unordered_map>

namespace relaydesk {

/// One line of the shown list: a group's head or a lead.
struct QueueLine
{
    QueueGroup group = QueueGroup::Later;
    LeadId lead; ///< none: the group's head

    bool operator==(const QueueLine &) const = default;
};

/// The order that a queue shows: sorted keys, and where each lead stands. 100,000 leads cost 8 MB;
/// finding one costs O(log n), changing k of them O(n + k log k) without touching the others.
class ShownOrder
{
public:
    [[nodiscard]] std::span<const QueueKey> keys() const { return m_order; }
    [[nodiscard]] const QueueKey *keyOf(LeadId id) const;
    /// The line of a lead, heads counted; -1 if it is not shown.
    [[nodiscard]] int lineOf(LeadId id) const;
    /// The line of a group's head; -1 if the group is empty.
    [[nodiscard]] int headLine(QueueGroup group) const;
    /// Where a lead with this key would be inserted; the line of its head, if the group is empty.
    [[nodiscard]] int lineFor(const QueueKey &key) const;
    [[nodiscard]] int lineCount() const;
    [[nodiscard]] QueueLine lineAt(int line) const;
    [[nodiscard]] int countOf(QueueGroup group) const;
    [[nodiscard]] const QueueKey *firstOf(QueueGroup group) const;
    /// True if a lead with this key would stand right where \a id stands now.
    [[nodiscard]] bool staysInPlace(LeadId id, const QueueKey &key) const;

    struct Change
    {
        LeadId id;
        std::optional<QueueKey> key; ///< nothing: it leaves
    };
    /// Applies changes, each lead at most once.
    void apply(std::span<const Change> changes);

private:
    void applyOne(const Change &change);
    /// Both sorted; one pass over the order.
    void merge(const std::vector<QueueKey> &gone, const std::vector<QueueKey> &come);
    void countGroups();
    /// The line where a group begins, or would begin.
    [[nodiscard]] int startLine(QueueGroup group) const;
    [[nodiscard]] size_t ordinalOf(const QueueKey &key) const;

    static constexpr int groups = 5;
    std::vector<QueueKey> m_order;
    std::vector<QueueKey> m_next; ///< kept between changes: fresh megabytes from the system cost more than the copy
    std::unordered_map<qint64, QueueKey> m_keys;
    std::array<size_t, groups + 1> m_starts{}; ///< where each group begins in m_order
};

} // namespace relaydesk
