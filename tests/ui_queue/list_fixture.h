// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/present/queue_model.h"

#include <QAbstractListModel>

#include <vector>

namespace relaydesk::test {

/// A list with group heads and nothing behind it: \a groups says how many leads each has.
class ListFixture final : public QAbstractListModel
{
public:
    explicit ListFixture(std::vector<int> groups, bool heads = true)
    {
        int lead = 1;
        for (const int count : groups) {
            if (heads)
                m_rows.push_back({0, count});
            for (int i = 0; i < count; ++i)
                m_rows.push_back({lead++, 0});
        }
    }

    bool lieAboutCounts = false;
    mutable int asked = 0; ///< how many cells were looked at

    [[nodiscard]] int rowCount(const QModelIndex & = {}) const override { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        ++asked;
        const Row &row = m_rows[static_cast<std::size_t>(index.row())];
        using Kind = QueueModel::RowKind;
        switch (role) {
        case QueueModel::KindRole: return static_cast<int>(row.lead == 0 ? Kind::Head : Kind::Lead);
        case QueueModel::GroupCountRole: return lieAboutCounts ? row.count - 1 : row.count;
        case QueueModel::LeadIdRole: return row.lead;
        default: return {};
        }
    }

private:
    struct Row
    {
        int lead;
        int count;
    };
    std::vector<Row> m_rows;
};

} // namespace relaydesk::test
