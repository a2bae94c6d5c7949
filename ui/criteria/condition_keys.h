// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/present/condition_model.h"

#include <QKeySequence>

#include <span>

class QKeyEvent;

namespace relaydesk {

/// What can be done in a tree of conditions besides walking through it.
enum class TreeAction { Edit, Change, Comment, Undo, Redo };

/// One line of the tree's table of keys, which keys, context menu and the sheet of keys are made of.
struct TreeKey
{
    TreeAction action;
    ConditionModel::Command command; ///< of TreeAction::Change
    const char *keys;                ///< portable sequences, separated by a blank; may be empty
    const char *label;               ///< for translation in the context "relaydesk::ConditionKeys"

    [[nodiscard]] QString words() const;
    [[nodiscard]] std::vector<QKeySequence> sequences() const;
    /// The first one as people read it: "Alt+Right".
    [[nodiscard]] QString keyText() const;
};

[[nodiscard]] std::span<const TreeKey> conditionKeys();
/// Every key of the tree and what it does, for the sheet of all keys.
[[nodiscard]] std::vector<std::pair<QString, QString>> conditionKeyHelp();
/// None: the key is not the tree's.
[[nodiscard]] const TreeKey *conditionKey(const QKeyEvent &event);

} // namespace relaydesk
