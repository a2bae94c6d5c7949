// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/criteria/reading_order.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QLayout>
#include <QScrollArea>

#include <algorithm>

namespace relaydesk {

namespace {

using Controls = std::vector<QWidget *>;

void collect(QWidget *widget, Controls &controls);

/// Not the one of a few that is chosen: arrow keys lead to it.
bool isOtherChoice(const QWidget *widget)
{
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    return button && button->isCheckable() && button->autoExclusive() && !button->isChecked();
}

bool isStop(const QWidget *widget)
{
    return (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && widget->isEnabled() && !widget->focusProxy()
        && !isOtherChoice(widget);
}

/// What is inside of it is its own business.
bool isWhole(const QWidget *widget)
{
    return qobject_cast<const QAbstractSpinBox *>(widget) || qobject_cast<const QComboBox *>(widget)
        || qobject_cast<const QAbstractItemView *>(widget) || qobject_cast<const QAbstractButton *>(widget);
}

void collect(QLayout *layout, Controls &controls)
{
    for (int i = 0; i < layout->count(); ++i) {
        QLayoutItem *item = layout->itemAt(i);
        if (QWidget *widget = item->widget())
            collect(widget, controls);
        else if (QLayout *inner = item->layout())
            collect(inner, controls);
    }
}

void collectInside(QWidget *widget, Controls &controls)
{
    if (const auto *scroll = qobject_cast<QScrollArea *>(widget))
        return collect(scroll->widget(), controls);
    if (QLayout *layout = widget->layout())
        return collect(layout, controls);
    const auto children = widget->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
    for (QWidget *child : children)
        collect(child, controls);
}

void collect(QWidget *widget, Controls &controls)
{
    if (!widget->isVisible() || widget->isWindow())
        return;
    if (isStop(widget))
        controls.push_back(widget);
    if (!isWhole(widget))
        collectInside(widget, controls);
}

} // namespace

std::vector<QWidget *> controlsInOrder(QWidget *root)
{
    Controls controls;
    collectInside(root, controls);
    return controls;
}

bool focusNextIn(QWidget *root, bool next)
{
    const Controls controls = controlsInOrder(root);
    const QWidget *now = QApplication::focusWidget();
    const auto found = std::ranges::find_if(
        controls, [now](const QWidget *control) { return control == now || control->isAncestorOf(now); });
    if (!now || found == controls.end())
        return false;
    const ptrdiff_t to = found - controls.begin() + (next ? 1 : -1);
    if (to < 0 || to >= std::ssize(controls))
        return false;
    controls[static_cast<size_t>(to)]->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

bool focusNextOutside(QWidget *root, bool next)
{
    const auto step
        = [next](const QWidget *from) { return next ? from->nextInFocusChain() : from->previousInFocusChain(); };
    for (QWidget *to = step(root); to != root; to = step(to)) {
        const bool isOutside = !root->isAncestorOf(to) && to->window() == root->window();
        if (isOutside && to->isVisible() && isStop(to)) {
            to->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return true;
        }
    }
    return false;
}

} // namespace relaydesk
