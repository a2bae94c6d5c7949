// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/present/lead_book.h"

namespace relaydesk {

LeadBook::LeadBook(QObject *parent)
    : QObject(parent)
{
}

void LeadBook::apply(const ChangeSet &changes, bool loaded)
{
    std::vector<LeadId> upserted;
    std::vector<LeadId> removed;
    for (const LeadRow &row : changes.upserted) {
        if (put(row))
            upserted.push_back(row.id);
    }
    for (const LeadId id : changes.removed) {
        if (m_rows.contains(id.value()))
            removed.push_back(id);
    }
    if (!removed.empty())
        Q_EMIT aboutToRemove(removed);
    for (const LeadId id : removed)
        m_rows.erase(id.value());
    if (!upserted.empty() || !removed.empty())
        Q_EMIT changed(upserted, removed, loaded);
}

void LeadBook::load(std::vector<LeadRow> rows)
{
    std::vector<LeadId> upserted;
    upserted.reserve(rows.size());
    m_rows.reserve(m_rows.size() + rows.size());
    for (LeadRow &row : rows) {
        // A change that arrived while the store was being read is newer than what was read.
        if (m_rows.contains(row.id.value()))
            continue;
        const LeadId id = row.id;
        put(std::move(row));
        upserted.push_back(id);
    }
    if (!upserted.empty())
        Q_EMIT changed(upserted, {}, true);
}

void LeadBook::clear()
{
    ChangeSet all;
    for (const auto &[id, row] : m_rows)
        all.removed.push_back(LeadId(id));
    apply(all, true);
}

const LeadRow *LeadBook::find(LeadId id) const
{
    const auto found = m_rows.find(id.value());
    return found == m_rows.end() ? nullptr : &found->second;
}

qsizetype LeadBook::size() const
{
    return static_cast<qsizetype>(m_rows.size());
}

bool LeadBook::put(LeadRow row)
{
    for (QString *text : {&row.role, &row.company, &row.industry, &row.country, &row.source, &row.sla.policy})
        *text = shared(*text);
    row.owner = RepId(shared(row.owner.value()));
    row.team = TeamId(shared(row.team.value()));
    for (Signal &signal : row.signals)
        signal.topic = shared(signal.topic);
    const auto [place, isNew] = m_rows.try_emplace(row.id.value());
    if (!isNew && place->second == row)
        return false;
    place->second = std::move(row);
    return true;
}

QString LeadBook::shared(const QString &text)
{
    // Texts of no length need no copy; long ones are hardly ever equal.
    if (text.isEmpty() || text.size() > 64)
        return text;
    return *m_texts.insert(text);
}

} // namespace relaydesk
