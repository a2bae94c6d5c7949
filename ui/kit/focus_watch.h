// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace relaydesk {

/// Tells where the keyboard goes, of all windows of the program. GUI thread.
class FocusWatch final : public QObject
{
    Q_OBJECT
public:
    explicit FocusWatch(QObject *parent);

Q_SIGNALS:
    /// \a now: nullptr where no window of ours has it.
    void moved(QWidget *now);
};

} // namespace relaydesk
