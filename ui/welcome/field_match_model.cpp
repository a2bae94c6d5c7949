// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/field_match_model.h"

#include "ui/present/display_text.h"

#include <algorithm>

namespace relaydesk {

void FieldMatchModel::setFields(const std::vector<FieldMatch> &fields)
{
    beginResetModel(); // a new test result is another table, nobody is inside the old one
    m_fields = fields;
    std::stable_sort(m_fields.begin(), m_fields.end(),
                     [](const FieldMatch &a, const FieldMatch &b) { return !a.local.isEmpty() && b.local.isEmpty(); });
    endResetModel();
}

int FieldMatchModel::matched() const
{
    return int(
        std::count_if(m_fields.begin(), m_fields.end(), [](const auto &field) { return !field.local.isEmpty(); }));
}

int FieldMatchModel::kept() const
{
    return int(m_fields.size()) - matched();
}

int FieldMatchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_fields.size());
}

int FieldMatchModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant FieldMatchModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FieldMatch &field = m_fields.at(size_t(index.row()));
    const bool kept = field.local.isEmpty();
    if (role == KeptRole)
        return kept;
    if (role == Qt::ToolTipRole) // names come from outside, and Qt guesses whether a tool tip is markup
        return toolTipText(index.column() == Label ? field.label : field.remote);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (index.column()) {
    case Remote: return displayText(field.remote, 120);
    case Label: return displayText(field.label, 120);
    case Local: return kept ? tr("Kept with the lead") : displayText(field.local, 120);
    default: return {};
    }
}

QVariant FieldMatchModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Remote: return tr("Field in your CRM");
    case Label: return tr("Its name there");
    case Local: return tr("Field in Relaydesk");
    default: return {};
    }
}

} // namespace relaydesk
