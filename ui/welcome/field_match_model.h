// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/welcome/connection_draft.h"

#include <QAbstractTableModel>

namespace relaydesk {

/// How the CRM's fields are used, matched ones first; read only.
class FieldMatchModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Remote, Label, Local, ColumnCount };
    enum Roles { KeptRole = Qt::UserRole + 1 /**< bool: no field of ours, kept as extra */ };

    using QAbstractTableModel::QAbstractTableModel;

    /// A new test result is another table: resets.
    void setFields(const std::vector<FieldMatch> &fields);
    [[nodiscard]] int matched() const;
    [[nodiscard]] int kept() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<FieldMatch> m_fields;
};

} // namespace relaydesk
