// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme.h"

#include <QDoubleSpinBox>

namespace relaydesk {

/// A number that is typed, or stepped with the arrow keys. Bare inside a row of figures, in a box inside a form. The
/// wheel scrolls the page unless the field has the keyboard.
/// What was typed is undone as a step of the document.
class NumberField final : public QDoubleSpinBox
{
    Q_OBJECT
public:
    enum class Look { Bare, Boxed };

    NumberField(const Theme &theme, Look look, QWidget *parent = nullptr);

    /// Without telling anybody, and without touching what is being typed when it says the same.
    void setShown(double value);
    /// Whole numbers from \a least to \a most.
    void setWhole(int least, int most);

    [[nodiscard]] QString textFromValue(double value) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void refresh();

    const Theme &m_theme;
    Look m_look;
};

} // namespace relaydesk
