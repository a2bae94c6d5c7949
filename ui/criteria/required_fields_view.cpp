// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/criteria/required_fields_view.h"

#include "ui/criteria/form_popover.h"
#include "ui/criteria/required_field_row.h"
#include "ui/criteria/row_button.h"
#include "ui/criteria/section_head.h"
#include "ui/kit/keyed_button.h"
#include "ui/present/criteria_edits.h"
#include "ui/present/display_text.h"

#include <QComboBox>
#include <QGridLayout>
#include <QMenu>

#include <algorithm>

namespace relaydesk {

RequiredFieldsView::RequiredFieldsView(CriteriaDraft &draft, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_theme(theme)
    , m_head(new SectionHead(theme, TextStep::BodyStrong, tr("Required before handoff"), this))
    , m_grid(new QGridLayout)
    , m_add(new KeyedButton(theme, KeyedButton::Kind::Text, tr("Field"), this))
    , m_form(new FormPopover(theme, tr("A field that must be known"), this))
    , m_fields(new QComboBox(m_form))
    , m_menu(new QMenu(this))
{
    setAccessibleName(m_head->title());
    m_head->setRemark(tr("filled"));
    m_grid->setHorizontalSpacing(24);
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, 1);
    m_add->setMark(Icon::Plus);
    m_add->setControlHeight(28);
    m_add->setAccessibleName(tr("Add a required field"));
    m_form->addField(tr("Field"), m_fields);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(-8, 0, 0, 0);
    foot->addWidget(m_add);
    foot->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_head);
    column->addLayout(m_grid);
    column->addLayout(foot);
    column->addStretch(1);
    connect(m_add, &KeyedButton::activated, this, &RequiredFieldsView::openFields);
    connect(m_fields, &QComboBox::activated, this, [this] {
        const QString field = m_fields->currentData().toString();
        m_form->close();
        add(field);
    });
    connect(&draft, &CriteriaDraft::changed, this, &RequiredFieldsView::refresh);
    refresh();
}

void RequiredFieldsView::setFilled(const std::vector<int> &filled, int leads)
{
    m_counted = m_draft.criteria().required;
    m_filled = filled;
    m_leads = leads;
    refresh();
}

QString RequiredFieldsView::labelOf(const QString &field) const
{
    const FieldDefinition *known = m_draft.vocabulary().field(field);
    QString label = displayText(known ? known->label : field, 80);
    if (!label.isEmpty())
        label[0] = label[0].toUpper();
    return label;
}

void RequiredFieldsView::refresh()
{
    const std::vector<QString> &required = m_draft.criteria().required;
    while (m_rows.size() < required.size())
        addRow();
    for (size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i]->setVisible(i < required.size());
        if (i >= required.size())
            continue;
        const auto counted = std::ranges::find(m_counted, required[i]);
        const auto at = static_cast<size_t>(counted - m_counted.begin());
        const bool isKnown = m_leads > 0 && at < m_filled.size();
        m_rows[i]->say(labelOf(required[i]), isKnown ? std::optional(100 * m_filled[at] / m_leads) : std::nullopt);
    }
    m_add->setVisible(!m_draft.isReadOnly());
}

void RequiredFieldsView::addRow()
{
    auto *row = new RequiredFieldRow(m_theme, this);
    const size_t index = m_rows.size();
    m_grid->addWidget(row, static_cast<int>(index / 2), static_cast<int>(index % 2));
    m_rows.push_back(row);
    connect(row->button(), &RowButton::clicked, this, [this, index] { openMenu(index); });
    connect(row->button(), &RowButton::removeWanted, this, [this, index] { remove(index); });
    connect(row->button(), &RowButton::moveWanted, this, [this, index](int by) { move(index, by); });
    row->button()->setToolTip(tr("Delete removes it, Alt and an arrow move it"));
}

void RequiredFieldsView::openMenu(size_t index)
{
    if (m_draft.isReadOnly())
        return;
    const auto add = [this, index](const QString &label, const QKeySequence &key, int by) {
        QAction *step = m_menu->addAction(label % u'\t' % key.toString(QKeySequence::NativeText));
        connect(step, &QAction::triggered, this, [this, index, by] { by == 0 ? remove(index) : move(index, by); });
        return step;
    };
    m_menu->clear();
    add(tr("Remove"), Qt::Key_Delete, 0);
    add(tr("Move up"), Qt::ALT | Qt::Key_Up, -1)->setEnabled(index > 0);
    add(tr("Move down"), Qt::ALT | Qt::Key_Down, 1)->setEnabled(index + 1 < m_draft.criteria().required.size());
    const QWidget *button = m_rows.at(index)->button();
    m_menu->popup(button->mapToGlobal(QPoint(0, button->height())));
}

void RequiredFieldsView::openFields()
{
    m_fields->clear();
    for (const FieldDefinition &field : m_draft.vocabulary().fields()) {
        if (std::ranges::find(m_draft.criteria().required, field.name) == m_draft.criteria().required.end())
            m_fields->addItem(labelOf(field.name), field.name);
    }
    m_fields->setCurrentIndex(-1);
    m_form->openAt(m_add);
    m_fields->showPopup(); // closed, an arrow key would take the first field at once
}

void RequiredFieldsView::add(const QString &field)
{
    if (field.isEmpty())
        return;
    m_draft.edit(tr("Ask for a field"), [&field](Criteria &criteria) { criteria.required.push_back(field); });
    m_add->setFocus(Qt::OtherFocusReason);
}

void RequiredFieldsView::remove(size_t index)
{
    m_draft.edit(tr("Ask for a field no more"), [index](Criteria &criteria) {
        if (index < criteria.required.size())
            criteria.required.erase(criteria.required.begin() + static_cast<ptrdiff_t>(index));
    });
    const size_t left = m_draft.criteria().required.size();
    if (left > 0)
        m_rows.at(std::min(index, left - 1))->button()->setFocus(Qt::OtherFocusReason);
    else
        m_add->setFocus(Qt::OtherFocusReason);
}

void RequiredFieldsView::move(size_t index, int by)
{
    const size_t to = index + static_cast<size_t>(by);
    if (m_draft.isReadOnly() || to >= m_draft.criteria().required.size())
        return;
    m_draft.edit(tr("Move a field"), [index, to](Criteria &criteria) { moveRule(criteria.required, index, to); });
    m_rows.at(to)->button()->setFocus(Qt::OtherFocusReason);
}

void RequiredFieldsView::showPlace(const QString &place)
{
    const size_t index = place.section(u'/', 2, 2).toULongLong();
    if (index < m_draft.criteria().required.size())
        m_rows.at(index)->button()->setFocus(Qt::OtherFocusReason);
    else
        m_add->setFocus(Qt::OtherFocusReason);
}

} // namespace relaydesk
