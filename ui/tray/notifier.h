// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tray/notice.h"

#include <QObject>

namespace relaydesk {

/// Shows alerts somewhere a person sees them. GUI thread; never blocks.
class Notifier : public QObject
{
    Q_OBJECT
public:
    explicit Notifier(QObject *parent = nullptr)
        : QObject(parent)
    {
    }

    /// Shows \a notice, or updates the one of the same key in place.
    virtual void show(const Notice &notice) = 0;
    /// Takes the alert of \a key from the screen; nothing happens if it is not there.
    virtual void withdraw(const QString &key) = 0;
    virtual void withdrawAll() = 0;

Q_SIGNALS:
    /// The person chose something on one of our alerts.
    void activated(const relaydesk::Notice &notice, relaydesk::NoticeAction action);
    /// The alert left the screen without an action.
    void dismissed(const QString &key);
};

} // namespace relaydesk
