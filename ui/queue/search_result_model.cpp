// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/search_result_model.h"

#include "ui/present/lead_words.h"
#include "ui/present/queue_model.h"

namespace relaydesk {

SearchResultModel::SearchResultModel(Clock &clock, QObject *parent)
    : QAbstractListModel(parent)
    , m_clock(clock)
{
}

void SearchResultModel::setRows(std::vector<LeadRow> rows)
{
    // Another question, another answer: nothing of the old list is worth keeping.
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int SearchResultModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant SearchResultModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LeadRow &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: return leadTitle(row);
    case Qt::AccessibleTextRole: return spokenRow(row, m_clock.now());
    case QueueModel::KindRole: return static_cast<int>(QueueModel::RowKind::Lead);
    case QueueModel::LeadIdRole: return row.id.value();
    case QueueModel::LeadRowRole: return QVariant::fromValue(&row);
    default: return {};
    }
}

} // namespace relaydesk
