// SPDX-License-Identifier: GPL-3.0-or-later
// The menu of a group's kind, and the one of everything that can be done.
#include "ui/criteria/condition_list.h"

#include <QContextMenuEvent>
#include <QMenu>

namespace relaydesk {

using Command = ConditionModel::Command;

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

bool ConditionList::isPossible(const TreeKey &key, int row) const
{
    const CriteriaDraft &draft = m_model.draft();
    switch (key.action) {
    case TreeAction::Edit: return !m_model.isReadOnly();
    case TreeAction::Change: return m_model.can(key.command, row);
    case TreeAction::Comment: return m_model.line(row).isInDocument();
    case TreeAction::Undo: return !m_model.isReadOnly() && draft.canUndo();
    case TreeAction::Redo: return !m_model.isReadOnly() && draft.canRedo();
    }
    return false;
}

QString ConditionList::menuText(const TreeKey &key) const
{
    const CriteriaDraft &draft = m_model.draft();
    QString text = key.words();
    if (key.action == TreeAction::Undo && draft.canUndo())
        text = tr("Undo: %1").arg(draft.undoText());
    if (key.action == TreeAction::Redo && draft.canRedo())
        text = tr("Redo: %1").arg(draft.redoText());
    return key.keyText().isEmpty() ? text : text + u'\t' + key.keyText();
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
        QAction *action = menu->addAction(menuText(key));
        action->setEnabled(isPossible(key, at.row()));
        connect(action, &QAction::triggered, this, [this, key] { act(key); });
    }
    const QRect row = visualRect(at);
    menu->popup(event->reason() == QContextMenuEvent::Mouse
                    ? event->globalPos()
                    : viewport()->mapToGlobal(row.bottomLeft() + QPoint(conditionGutter, 0)));
}

} // namespace relaydesk
