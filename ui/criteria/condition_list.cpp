// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/criteria/condition_list.h"

#include "ui/present/display_text.h"

#include <algorithm>

namespace relaydesk {

using Command = ConditionModel::Command;

ConditionList::ConditionList(const Theme &theme, ConditionModel &model, QWidget *parent)
    : QListView(parent)
    , m_theme(theme)
    , m_model(model)
    , m_delegate(new ConditionDelegate(theme, model, this))
{
    setModel(&model);
    setItemDelegate(m_delegate);
    setFrameShape(NoFrame);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(Adjust);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &ConditionList::afterChange);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &ConditionList::afterChange);
    // Other lines stand where the dragged one was to go.
    connect(&model, &QAbstractItemModel::rowsInserted, this, [this] { endDrag(false); });
    connect(&model, &QAbstractItemModel::rowsRemoved, this, [this] { endDrag(false); });
    connect(&model, &QAbstractItemModel::dataChanged, this, &ConditionList::afterChange);
    connect(&model, &QAbstractItemModel::dataChanged, this, &ConditionList::leaveChanged);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, [this] {
        if (m_editor && !m_edited.isValid())
            closeField(false);
    });
    connect(&theme, &Theme::changed, this, [this] {
        scheduleDelayedItemsLayout();
        updateGeometry();
    });
}

void ConditionList::afterChange()
{
    scheduleDelayedItemsLayout(); // a complaint makes a line higher
    updateGeometry();
    viewport()->update();
    tell();
}

QSize ConditionList::sizeHint() const
{
    int height = 0;
    for (int row = 0; row < m_model.rowCount(); ++row)
        height += conditionLineHeight(m_model.line(row), m_theme);
    return {m_theme.scaled(640), height};
}

QSize ConditionList::minimumSizeHint() const
{
    return {m_theme.scaled(360), std::min(sizeHint().height(), m_theme.scaled(36 * 3))};
}

void ConditionList::setCaption(const QString &caption)
{
    m_caption = caption;
    updateLook();
}

void ConditionList::updateLook()
{
    m_delegate->setLook({m_part, m_drag && m_drag->isMoving ? m_drag->row : -1, m_caption});
    viewport()->update();
}

void ConditionList::select(int row, ClausePart part)
{
    if (row < 0 || row >= m_model.rowCount())
        return;
    setCurrentIndex(m_model.index(row));
    scrollTo(m_model.index(row));
    setPart(part);
}

void ConditionList::setPart(ClausePart part)
{
    const int row = currentRow();
    if (part == ClausePart::Operand && row >= 0 && !m_model.line(row).hasOperand)
        part = ClausePart::Operator;
    m_part = part;
    updateLook();
    tell();
}

void ConditionList::stepPart(int by)
{
    const int row = currentRow();
    if (row < 0 || m_model.line(row).isGroup())
        return;
    const int last = m_model.line(row).hasOperand ? 2 : 1;
    setPart(static_cast<ClausePart>(std::clamp(static_cast<int>(m_part) + by, 0, last)));
}

// The sentence of the line, and for a screen reader which part of it the keys are on.
void ConditionList::tell()
{
    const int row = currentRow();
    if (row < 0 || row >= m_model.rowCount()) {
        Q_EMIT said({}, false);
        return;
    }
    const ConditionLine &line = m_model.line(row);
    if (line.isGroup()) {
        setAccessibleDescription(line.form.field);
    } else {
        const QString text = displayText(line.form.at(m_part));
        setAccessibleDescription(m_part == ClausePart::Field          ? tr("Field: %1").arg(text)
                                     : m_part == ClausePart::Operator ? tr("Comparison: %1").arg(text)
                                                                      : tr("Value: %1").arg(text));
    }
    if (m_editor)
        return;
    if (!line.isInDocument())
        Q_EMIT said(tr("This line is not part of the rule yet."), false);
    else
        Q_EMIT said(line.complaint.isEmpty() ? spokenLine(line) : tr("Until then the rule says: %1").arg(line.words),
                    false);
}

void ConditionList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    setPart(m_part);
}

void ConditionList::keyboardSearch(const QString &)
{
    // Letters are keys of the tree, not the start of a line.
}

void ConditionList::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    if (selectionModel()->selectedIndexes().isEmpty())
        select(std::max(0, currentRow()), m_part);
}

void ConditionList::run(Command command)
{
    closeField(true);
    const int row = m_model.run(command, currentRow());
    if (row < 0)
        return;
    const bool isFresh = row == m_model.freshRow();
    select(row, isFresh ? ClausePart::Field : m_part);
    if (isFresh && (command == Command::AddCondition || command == Command::AddGroup)) {
        setFocus(Qt::OtherFocusReason);
        editPart(row, ClausePart::Field);
    }
}

void ConditionList::editPart(int row, ClausePart part)
{
    if (m_model.isReadOnly())
        return;
    closeField(true);
    row = std::min(row, m_model.rowCount() - 1);
    if (row < 0)
        return;
    select(row, part);
    if (m_model.line(row).isGroup())
        openGroupMenu(row);
    else
        openEditor(row, m_part);
}

} // namespace relaydesk
