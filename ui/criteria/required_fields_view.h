// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/present/criteria_draft.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QGridLayout;
class QMenu;

namespace relaydesk {

class FormPopover;
class KeyedButton;
class RequiredFieldRow;
class SectionHead;
class Theme;

/// The fields that must be known before a lead is handed over, and for how many leads each is known today.
class RequiredFieldsView final : public QWidget
{
    Q_OBJECT
public:
    RequiredFieldsView(CriteriaDraft &draft, const Theme &theme, QWidget *parent = nullptr);

    /// CriteriaCounts::filled, of so many \a leads; 0: not counted.
    void setFilled(const std::vector<int> &filled, int leads);
    /// "/required/2"
    void showPlace(const QString &place);
    [[nodiscard]] RequiredFieldRow *row(size_t index) const { return m_rows.at(index); }
    [[nodiscard]] KeyedButton *addButton() const { return m_add; }
    [[nodiscard]] QComboBox *fields() const { return m_fields; }
    [[nodiscard]] QMenu *menu() const { return m_menu; }

private:
    void refresh();
    void addRow();
    void openFields();
    void add(const QString &field);
    void remove(size_t index);
    void move(size_t index, int by);
    void openMenu(size_t index);
    [[nodiscard]] QString labelOf(const QString &field) const;

    CriteriaDraft &m_draft;
    const Theme &m_theme;
    SectionHead *m_head;
    QGridLayout *m_grid;
    KeyedButton *m_add;
    FormPopover *m_form;
    QComboBox *m_fields;
    QMenu *m_menu;
    std::vector<RequiredFieldRow *> m_rows;
    std::vector<QString> m_counted; ///< the fields that m_filled is of
    std::vector<int> m_filled;
    int m_leads = 0;
};

} // namespace relaydesk
