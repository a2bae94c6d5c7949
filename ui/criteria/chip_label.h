// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/painters.h"

#include <QAbstractButton>

namespace relaydesk {

/// A chip that says a state, or, when it can be pressed, switches one. Its words stand in the middle.
class ChipLabel final : public QAbstractButton
{
    Q_OBJECT
public:
    enum class Use { Shown, Pressed };

    ChipLabel(const Theme &theme, Use use, QWidget *parent = nullptr);

    void say(const QString &words, ChipTone tone);
    [[nodiscard]] QString words() const { return m_words; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    const Theme &m_theme;
    QString m_words;
    ChipTone m_tone = ChipTone::Neutral;
};

} // namespace relaydesk
