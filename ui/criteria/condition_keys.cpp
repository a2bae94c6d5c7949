// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/criteria/condition_keys.h"

#include <QCoreApplication>
#include <QKeyEvent>

#include <algorithm>
#include <array>

namespace relaydesk {

namespace {

using Command = ConditionModel::Command;

constexpr std::array table{
    TreeKey{TreeAction::Edit, {}, "F2 Return Enter", QT_TRANSLATE_NOOP("relaydesk::ConditionKeys", "Edit")},
    TreeKey{TreeAction::Change, Command::AddCondition, "Ins +",
            QT_TRANSLATE_NOOP("relaydesk::ConditionKeys", "Add condition")},
    TreeKey{TreeAction::Change, Command::AddGroup, "Shift+Ins",
            QT_TRANSLATE_NOOP("relaydesk::ConditionKeys", "Add group")},
    TreeKey{TreeAction::Change, Command::Duplicate, "Ctrl+D",
            QT_TRANSLATE_NOOP("relaydesk::ConditionKeys", "Duplicate")},
    TreeKey{TreeAction::Change, Command::Negate, "N", QT_TRANSLATE_NOOP("relaydesk::ConditionKeys", "Turn round")},
    TreeKey{TreeAction::Change, Command::Remove, "Del", QT_TRANSLATE_NOOP("relaydesk::ConditionKeys", "Remove")},
    TreeKey{TreeAction::Change, Command::MoveUp, "Alt+Up", QT_TRANSLATE_NOOP("relaydesk::ConditionKeys", "Move up")},
    TreeKey{TreeAction::Change, Command::MoveDown, "Alt+Down",
            QT_TRANSLATE_NOOP("relaydesk::ConditionKeys", "Move down")},
    TreeKey{TreeAction::Change, Command::Indent, "Alt+Right",
            QT_TRANSLATE_NOOP("relaydesk::ConditionKeys", "Move into a group")},
    TreeKey{TreeAction::Change, Command::Outdent, "Alt+Left",
            QT_TRANSLATE_NOOP("relaydesk::ConditionKeys", "Move out of its group")},
    TreeKey{TreeAction::Change, Command::Group, "Ctrl+G",
            QT_TRANSLATE_NOOP("relaydesk::ConditionKeys", "Put into a new group")},
    TreeKey{TreeAction::Change, Command::Ungroup, "Ctrl+Shift+G",
            QT_TRANSLATE_NOOP("relaydesk::ConditionKeys", "Take the group apart")},
    TreeKey{TreeAction::Change, Command::AllOf, "",
            QT_TRANSLATE_NOOP("relaydesk::ConditionKeys", "All of these must hold")},
    TreeKey{TreeAction::Change, Command::AnyOf, "",
            QT_TRANSLATE_NOOP("relaydesk::ConditionKeys", "Any of these must hold")},
    TreeKey{TreeAction::Change, Command::NoneOf, "",
            QT_TRANSLATE_NOOP("relaydesk::ConditionKeys", "None of these may hold")},
    TreeKey{TreeAction::Comment, {}, "C", QT_TRANSLATE_NOOP("relaydesk::ConditionKeys", "Comment")},
    TreeKey{TreeAction::Undo, {}, "Ctrl+Z", QT_TRANSLATE_NOOP("relaydesk::ConditionKeys", "Undo")},
    TreeKey{TreeAction::Redo, {}, "Ctrl+Shift+Z Ctrl+Y", QT_TRANSLATE_NOOP("relaydesk::ConditionKeys", "Redo")},
};

struct KeyWords
{
    Q_DECLARE_TR_FUNCTIONS(relaydesk::ConditionKeys)
};

} // namespace

QString TreeKey::words() const
{
    return QCoreApplication::translate("relaydesk::ConditionKeys", label);
}

std::vector<QKeySequence> TreeKey::sequences() const
{
    std::vector<QKeySequence> all;
    for (const QString &part : QString::fromLatin1(keys).split(u' ', Qt::SkipEmptyParts))
        all.push_back(QKeySequence::fromString(part, QKeySequence::PortableText));
    return all;
}

QString TreeKey::keyText() const
{
    const std::vector<QKeySequence> all = sequences();
    return all.empty() ? QString() : all.front().toString(QKeySequence::NativeText);
}

std::span<const TreeKey> conditionKeys()
{
    return table;
}

const TreeKey *conditionKey(const QKeyEvent &event)
{
    Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    if (event.key() == Qt::Key_Plus)
        modifiers &= ~Qt::ShiftModifier; // where the plus sign stands above another one
    const QKeySequence pressed(QKeyCombination(modifiers, static_cast<Qt::Key>(event.key())));
    const auto found = std::ranges::find_if(table, [&](const TreeKey &key) {
        const std::vector<QKeySequence> all = key.sequences();
        return std::ranges::find(all, pressed) != all.end();
    });
    return found == table.end() ? nullptr : &*found;
}

std::vector<std::pair<QString, QString>> conditionKeyHelp()
{
    std::vector<std::pair<QString, QString>> help{
        {KeyWords::tr("Up, Down"), KeyWords::tr("Line before, line after")},
        {KeyWords::tr("Left, Right"), KeyWords::tr("Part of the line: field, comparison, value")}};
    for (const TreeKey &key : conditionKeys()) {
        QStringList keys;
        for (const QKeySequence &sequence : key.sequences())
            keys << sequence.toString(QKeySequence::NativeText);
        if (!keys.isEmpty())
            help.push_back({keys.join(KeyWords::tr(", ", "between keys")), key.words()});
    }
    help.push_back({KeyWords::tr("Tab"), KeyWords::tr("Next part while a field is open, else out of the tree")});
    return help;
}

} // namespace relaydesk
