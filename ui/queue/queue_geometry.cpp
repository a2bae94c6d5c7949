// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/queue_geometry.h"

#include "ui/present/queue_model.h"

#include <algorithm>

namespace relaydesk {

namespace {

bool isHeadRow(const QAbstractItemModel &model, int row)
{
    return model.index(row, 0).data(QueueModel::KindRole).toInt() == static_cast<int>(QueueModel::RowKind::Head)
        && model.index(row, 0).data(QueueModel::KindRole).isValid();
}

} // namespace

void QueueGeometry::read(const QAbstractItemModel *model, Heights heights)
{
    m_heights = heights;
    m_sections.clear();
    m_height = 0;
    m_rows = model ? model->rowCount() : 0;
    if (m_rows == 0)
        return;
    if (!readByCounts(*model)) {
        m_sections.clear();
        m_height = 0;
        readByRows(*model);
    }
}

void QueueGeometry::append(int row, int rows, bool head)
{
    m_sections.push_back({row, rows, m_height, head});
    m_height += head ? m_heights.head + (rows - 1) * m_heights.lead : rows * m_heights.lead;
}

// From head to head by what each says it counts. Fails when a count does not lead to a head: a model
// in the middle of a change, or one that shows fewer rows than it counts.
bool QueueGeometry::readByCounts(const QAbstractItemModel &model)
{
    if (!isHeadRow(model, 0)) {
        // Without a head in front there is none at all: results of a search.
        append(0, m_rows, false);
        return m_rows == 1 || !isHeadRow(model, m_rows - 1);
    }
    int row = 0;
    while (row < m_rows) {
        if (!isHeadRow(model, row))
            return false;
        const int leads = model.index(row, 0).data(QueueModel::GroupCountRole).toInt();
        if (leads < 0 || row + leads >= m_rows)
            return false;
        append(row, leads + 1, true);
        row += leads + 1;
    }
    return true;
}

void QueueGeometry::readByRows(const QAbstractItemModel &model)
{
    int first = 0;
    bool head = isHeadRow(model, 0);
    for (int row = 1; row < m_rows; ++row) {
        if (!isHeadRow(model, row))
            continue;
        append(first, row - first, head);
        first = row;
        head = true;
    }
    append(first, m_rows - first, head);
}

const QueueGeometry::Section *QueueGeometry::sectionOf(int row) const
{
    if (row < 0 || row >= m_rows)
        return nullptr;
    const auto after = std::upper_bound(m_sections.begin(), m_sections.end(), row,
                                        [](int wanted, const Section &section) { return wanted < section.row; });
    return after == m_sections.begin() ? nullptr : &*std::prev(after);
}

int QueueGeometry::top(int row) const
{
    const Section *section = sectionOf(row);
    if (!section || row == section->row)
        return section ? section->top : 0;
    const int leads = row - section->row - (section->head ? 1 : 0);
    return section->top + (section->head ? m_heights.head : 0) + leads * m_heights.lead;
}

int QueueGeometry::heightOf(int row) const
{
    return isHead(row) ? m_heights.head : m_heights.lead;
}

bool QueueGeometry::isHead(int row) const
{
    const Section *section = sectionOf(row);
    return section && section->head && section->row == row;
}

int QueueGeometry::rowAt(int y) const
{
    if (y < 0 || y >= m_height)
        return -1;
    const auto after = std::upper_bound(m_sections.begin(), m_sections.end(), y,
                                        [](int wanted, const Section &section) { return wanted < section.top; });
    const Section &section = *std::prev(after);
    int inside = y - section.top;
    if (!section.head)
        return section.row + inside / m_heights.lead;
    inside -= m_heights.head;
    return inside < 0 ? section.row : section.row + 1 + inside / m_heights.lead;
}

int QueueGeometry::nextLead(int row, int by) const
{
    while (row >= 0 && row < m_rows) {
        if (!isHead(row))
            return row;
        row += by;
    }
    return -1;
}

} // namespace relaydesk
