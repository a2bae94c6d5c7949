// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queue/shown_order.h"

#include <algorithm>

namespace relaydesk {

const QueueKey *ShownOrder::keyOf(LeadId id) const
{
    const auto found = m_keys.find(id.value());
    return found == m_keys.end() ? nullptr : &found->second;
}

size_t ShownOrder::ordinalOf(const QueueKey &key) const
{
    return static_cast<size_t>(std::ranges::lower_bound(m_order, key) - m_order.begin());
}

int ShownOrder::lineOf(LeadId id) const
{
    const QueueKey *key = keyOf(id);
    if (!key)
        return -1;
    return headLine(key->group) + 1 + static_cast<int>(ordinalOf(*key) - m_starts[static_cast<size_t>(key->group)]);
}

int ShownOrder::startLine(QueueGroup group) const
{
    int line = 0;
    for (int g = 0; g < static_cast<int>(group); ++g) {
        const int count = countOf(static_cast<QueueGroup>(g));
        line += count > 0 ? count + 1 : 0;
    }
    return line;
}

int ShownOrder::headLine(QueueGroup group) const
{
    return countOf(group) == 0 ? -1 : startLine(group);
}

int ShownOrder::lineFor(const QueueKey &key) const
{
    if (countOf(key.group) == 0)
        return startLine(key.group);
    return startLine(key.group) + 1 + static_cast<int>(ordinalOf(key) - m_starts[static_cast<size_t>(key.group)]);
}

int ShownOrder::lineCount() const
{
    int lines = static_cast<int>(m_order.size());
    for (int g = 0; g < groups; ++g)
        lines += countOf(static_cast<QueueGroup>(g)) > 0 ? 1 : 0;
    return lines;
}

QueueLine ShownOrder::lineAt(int line) const
{
    for (int g = 0; g < groups; ++g) {
        const auto group = static_cast<QueueGroup>(g);
        const int count = countOf(group);
        if (count == 0)
            continue;
        if (line == 0)
            return {group, {}};
        if (line <= count)
            return {group, m_order[m_starts[static_cast<size_t>(g)] + static_cast<size_t>(line) - 1].id};
        line -= count + 1;
    }
    return {};
}

int ShownOrder::countOf(QueueGroup group) const
{
    const auto g = static_cast<size_t>(group);
    return static_cast<int>(m_starts[g + 1] - m_starts[g]);
}

const QueueKey *ShownOrder::firstOf(QueueGroup group) const
{
    return countOf(group) > 0 ? &m_order[m_starts[static_cast<size_t>(group)]] : nullptr;
}

bool ShownOrder::staysInPlace(LeadId id, const QueueKey &key) const
{
    const QueueKey *old = keyOf(id);
    if (!old || old->group != key.group)
        return false;
    const size_t at = ordinalOf(*old);
    return (at == 0 || m_order[at - 1] < key) && (at + 1 >= m_order.size() || key < m_order[at + 1]);
}

void ShownOrder::applyOne(const Change &change)
{
    const auto at = [this](const QueueKey &key) { return m_order.begin() + static_cast<ptrdiff_t>(ordinalOf(key)); };
    if (const auto found = m_keys.find(change.id.value()); found != m_keys.end()) {
        m_order.erase(at(found->second));
        m_keys.erase(found);
    }
    if (change.key) {
        m_order.insert(at(*change.key), *change.key);
        m_keys.emplace(change.id.value(), *change.key);
    }
    countGroups();
}

void ShownOrder::apply(std::span<const Change> changes)
{
    // Moving the tail of one vector beats building another until about a dozen changes.
    if (changes.size() <= 12) {
        for (const Change &change : changes)
            applyOne(change);
        return;
    }
    std::vector<QueueKey> gone;
    std::vector<QueueKey> come;
    m_keys.reserve(m_keys.size() + (changes.size() > m_keys.size() ? changes.size() : 0));
    for (const Change &change : changes) {
        if (const auto found = m_keys.find(change.id.value()); found != m_keys.end()) {
            gone.push_back(found->second);
            m_keys.erase(found);
        }
        if (change.key) {
            come.push_back(*change.key);
            m_keys.emplace(change.id.value(), *change.key);
        }
    }
    std::ranges::sort(gone);
    std::ranges::sort(come);
    merge(gone, come);
    countGroups();
}

void ShownOrder::merge(const std::vector<QueueKey> &gone, const std::vector<QueueKey> &come)
{
    // Whole stretches between two changes are copied: a search for each change, no comparison for each lead.
    m_next.clear();
    m_next.reserve(m_order.size() - gone.size() + come.size());
    auto from = m_order.cbegin();
    auto leaving = gone.cbegin();
    auto entering = come.cbegin();
    while (leaving != gone.cend() || entering != come.cend()) {
        // At the same place the old one goes first, so that the new one lands where it stood.
        const bool enters = leaving == gone.cend() || (entering != come.cend() && *entering < *leaving);
        const QueueKey &key = enters ? *entering : *leaving;
        const auto to = std::lower_bound(from, m_order.cend(), key);
        m_next.insert(m_next.end(), from, to);
        from = to;
        if (enters) {
            m_next.push_back(key);
            ++entering;
        } else {
            ++from;
            ++leaving;
        }
    }
    m_next.insert(m_next.end(), from, m_order.cend());
    m_order.swap(m_next);
}

void ShownOrder::countGroups()
{
    for (size_t g = 0; g <= groups; ++g) {
        const auto isBefore = [g](const QueueKey &key) { return static_cast<size_t>(key.group) < g; };
        m_starts[g] = static_cast<size_t>(std::ranges::partition_point(m_order, isBefore) - m_order.begin());
    }
}

} // namespace relaydesk
