// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/lead.h"

#include <QAbstractListModel>

namespace relaydesk {

/// The leads a search found, with the roles of a QueueModel, so that the same view shows them.
class SearchResultModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    explicit SearchResultModel(Clock &clock, QObject *parent = nullptr);

    void setRows(std::vector<LeadRow> rows);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    Clock &m_clock;
    std::vector<LeadRow> m_rows;
};

} // namespace relaydesk
