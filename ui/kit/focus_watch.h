// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace relaydesk {

/// Tells where the keyboard goes, of all windows of the program. A member of who listens, so that it is gone before the children
/// are: their end moves the keyboard. GUI thread.
class FocusWatch final : public QObject
{
    Q_OBJECT
public:
    explicit FocusWatch(QObject *parent = nullptr);

Q_SIGNALS:
    /// \a now: nullptr where no window of ours has it.
    void moved(QWidget *now);
};

} // namespace relaydesk
