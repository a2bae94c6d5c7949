// SPDX-License-Identifier: GPL-3.0-or-later
// The keys of the tree.
#include "ui/criteria/condition_list.h"

#include <QKeyEvent>

#include <algorithm>

namespace relaydesk {

bool ConditionList::event(QEvent *event)
{
    // What is a key of the tree is not one of the window while the tree has the keyboard.
    const auto *key = event->type() == QEvent::ShortcutOverride ? dynamic_cast<QKeyEvent *>(event) : nullptr;
    if (key && conditionKey(*key)) {
        event->accept();
        return true;
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
            editPart(row, m_part);
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

} // namespace relaydesk
