// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme.h"

#include <QFrame>

class QListWidget;

namespace relaydesk {

/// What can be chosen, below the field that has the keyboard: a child of the window, over whatever stands there.
class ChoiceList final : public QFrame
{
    Q_OBJECT
public:
    ChoiceList(const Theme &theme, QWidget *window);

    void clear();
    /// \a shown is how \a choice is painted.
    void add(const QString &shown, const QString &choice);
    [[nodiscard]] int count() const;
    [[nodiscard]] QStringList choices() const;
    /// \a centred: in the middle of the list, where there is room.
    void setCurrent(int row, bool centred = false);
    [[nodiscard]] int current() const;    ///< -1: none
    [[nodiscard]] QString choice() const; ///< the current one
    /// Below \a field, or above it where there is no room; hidden without a choice.
    void openAt(const QWidget &field);

Q_SIGNALS:
    void picked(const QString &choice); ///< by mouse

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QListWidget *m_list;
};

} // namespace relaydesk
