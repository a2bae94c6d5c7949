// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QKeyEvent>

namespace relaydesk {

/// For a button's keyPressEvent(): Enter clicks \a button. True: the key was Enter and nothing is left to do. With Ctrl it belongs
/// to the page, which takes its next step, and is left to it.
inline bool clickedByEnter(QAbstractButton &button, QKeyEvent &event)
{
    if (event.key() != Qt::Key_Return && event.key() != Qt::Key_Enter)
        return false;
    if (event.modifiers().testFlag(Qt::ControlModifier))
        event.ignore();
    else
        button.click();
    return true;
}

} // namespace relaydesk
