// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/criteria/condition_list.h"

#include "ui/present/display_text.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>

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
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&model, signal, this, &ConditionList::afterChange);
    connect(&model, &QAbstractItemModel::dataChanged, this, &ConditionList::afterChange);
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

bool ConditionList::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        // What is a key of the tree is not one of the window while the tree has the keyboard.
        const auto *key = static_cast<QKeyEvent *>(event);
        if (conditionKey(*key)) {
            event->accept();
            return true;
        }
    }
    return QListView::event(event);
}

void ConditionList::keyPressEvent(QKeyEvent *event)
{
    // Left and right are the way out of and into the line, in every language.
    const bool isAcross = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
    const bool isTurned = isAcross && layoutDirection() == Qt::RightToLeft;
    const int pressed = !isTurned ? event->key() : event->key() == Qt::Key_Left ? Qt::Key_Right : Qt::Key_Left;
    const QKeyEvent turned(event->type(), pressed, event->modifiers(), event->text());
    if (m_drag && m_drag->isMoving && event->key() == Qt::Key_Escape) {
        endDrag(false);
        return;
    }
    if (const TreeKey *key = conditionKey(turned)) {
        act(*key);
        return;
    }
    switch (turned.key()) {
    case Qt::Key_Left: stepPart(-1); return;
    case Qt::Key_Right: stepPart(1); return;
    case Qt::Key_Escape:
        if (currentRow() >= 0
            && (!m_model.line(currentRow()).complaint.isEmpty() || !m_model.line(currentRow()).isInDocument())) {
            m_model.giveUp(currentRow());
            return;
        }
        event->ignore();
        return;
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown: QListView::keyPressEvent(event); return;
    default: event->ignore(); // the window's business
    }
}

void ConditionList::act(const TreeKey &key)
{
    const int row = currentRow();
    switch (key.action) {
    case TreeAction::Edit:
        if (row >= 0)
            edit(row, m_part);
        return;
    case TreeAction::Change: run(key.command); return;
    case TreeAction::Comment:
        if (row >= 0 && m_model.line(row).isInDocument())
            Q_EMIT commentWanted(m_model.line(row).place);
        return;
    case TreeAction::Undo:
    case TreeAction::Redo:
        if (m_model.isReadOnly())
            return;
        key.action == TreeAction::Undo ? m_model.draft().undo() : m_model.draft().redo();
        if (!currentIndex().isValid())
            select(std::min(row, m_model.rowCount() - 1));
        return;
    }
}

void ConditionList::run(Command command)
{
    closeEditor(true);
    const int row = m_model.run(command, currentRow());
    if (row < 0)
        return;
    const bool isFresh = row == m_model.freshRow();
    select(row, isFresh ? ClausePart::Field : m_part);
    if (isFresh && (command == Command::AddCondition || command == Command::AddGroup)) {
        setFocus(Qt::OtherFocusReason);
        edit(row, ClausePart::Field);
    }
}

void ConditionList::edit(int row, ClausePart part)
{
    if (m_model.isReadOnly())
        return;
    closeEditor(true);
    row = std::min(row, m_model.rowCount() - 1);
    if (row < 0)
        return;
    select(row, part);
    if (m_model.line(row).isGroup())
        openGroupMenu(row);
    else
        openEditor(row, m_part);
}

void ConditionList::openGroupMenu(int row)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("How the conditions of this group count"));
    for (const TreeKey &key : conditionKeys()) {
        const bool isKind = key.action == TreeAction::Change
            && (key.command == Command::AllOf || key.command == Command::AnyOf || key.command == Command::NoneOf);
        if (!isKind)
            continue;
        QAction *action = menu->addAction(key.words());
        action->setCheckable(true);
        action->setChecked(!m_model.can(key.command, row));
        connect(action, &QAction::triggered, this, [this, command = key.command] { run(command); });
        if (action->isChecked())
            menu->setActiveAction(action);
    }
    const QRect chip = layoutOfRow(row).chip;
    menu->popup(viewport()->mapToGlobal(chip.bottomLeft() + QPoint(0, 5)));
}

void ConditionList::contextMenuEvent(QContextMenuEvent *event)
{
    const QModelIndex at = event->reason() == QContextMenuEvent::Mouse ? indexAt(event->pos()) : currentIndex();
    if (!at.isValid())
        return;
    select(at.row(), m_part);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const TreeKey &key : conditionKeys()) {
        QString text = key.words();
        if (key.action == TreeAction::Undo && m_model.draft().canUndo())
            text = tr("Undo: %1").arg(m_model.draft().undoText());
        if (key.action == TreeAction::Redo && m_model.draft().canRedo())
            text = tr("Redo: %1").arg(m_model.draft().redoText());
        QAction *action = menu->addAction(key.keyText().isEmpty() ? text : text + u'\t' + key.keyText());
        const bool isFree = !m_model.isReadOnly();
        action->setEnabled(key.action == TreeAction::Comment    ? m_model.line(at.row()).isInDocument()
                               : key.action == TreeAction::Undo ? isFree && m_model.draft().canUndo()
                               : key.action == TreeAction::Redo ? isFree && m_model.draft().canRedo()
                               : key.action == TreeAction::Edit ? isFree
                                                                : m_model.can(key.command, at.row()));
        connect(action, &QAction::triggered, this, [this, &key] { act(key); });
    }
    const QRect row = visualRect(at);
    menu->popup(event->reason() == QContextMenuEvent::Mouse
                    ? event->globalPos()
                    : viewport()->mapToGlobal(row.bottomLeft() + QPoint(conditionGutter, 0)));
}

} // namespace relaydesk
