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
