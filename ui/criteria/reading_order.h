// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

class QWidget;

namespace relaydesk {

/// The controls below \a root that Tab leads through, in the order they are laid out: rows that were made later have their
/// place too. A choice of several buttons is one stop.
[[nodiscard]] std::vector<QWidget *> controlsInOrder(QWidget *root);
/// Gives the keyboard to the next of them, or the one before. False at the end: it goes on outside.
bool focusNextIn(QWidget *root, bool next);
/// Gives it to what comes behind \a root in its window, or before it. Qt's own chain leads back into \a root wherever rows were made
/// later. False: there is nothing else.
bool focusNextOutside(QWidget *root, bool next);

} // namespace relaydesk
