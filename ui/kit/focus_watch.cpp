// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/focus_watch.h"

#include <QApplication>

namespace relaydesk {

FocusWatch::FocusWatch(QObject *parent)
    : QObject(parent)
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { Q_EMIT moved(now); });
}

} // namespace relaydesk
