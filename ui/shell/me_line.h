// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme.h"

#include <QWidget>

namespace relaydesk {

/// Who I am at the foot of the rail: initials, name, and whether leads are routed to me. The dot is
/// filled or hollow, and the word beside it says the same.
class MeLine final : public QWidget
{
    Q_OBJECT
public:
    struct Me
    {
        QString name; ///< plain text, fit to be shown
        bool available = true;
        int open = 0;      ///< leads of mine
        int capacity = -1; ///< -1 unlimited
        bool operator==(const Me &) const = default;
    };

    explicit MeLine(const Theme &theme, QWidget *parent = nullptr);

    void setMe(const Me &me);
    void setNarrow(bool narrow);
    /// "Available · 5 of 8"
    [[nodiscard]] QString stateText() const;

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Me m_me;
    bool m_narrow = false;
};

/// "JW" for "Jonas Weidt"; empty for an empty name.
[[nodiscard]] QString initialsOf(const QString &name);

} // namespace relaydesk
