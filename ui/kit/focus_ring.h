// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme.h"

#include <QPointer>

class QFocusFrame;

namespace relaydesk {

/// The focus mark of the whole program: a 2-px ring, 2 px outside the button, field or switch that
/// has the keyboard. Lists paint their own.
class FocusRing final : public QObject
{
    Q_OBJECT
public:
    explicit FocusRing(const Theme &theme, QObject *parent = nullptr);
    ~FocusRing() override;

    /// Reach of the ring beyond the control, in pixels.
    static constexpr int reach = 4;

private:
    void follow(QWidget *now);

    const Theme &m_theme;
    QPointer<QFocusFrame> m_frame;
};

/// For a row whose edges are those of its column, where a ring around it would be cut off: the ring inside of it. Such a widget
/// has the property "noFocusRing".
void paintFocusInside(QPainter &painter, const QWidget &widget, const Theme &theme);

} // namespace relaydesk
