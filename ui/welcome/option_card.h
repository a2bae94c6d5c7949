// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/icon.h"

#include <QRadioButton>

namespace relaydesk {

/// One answer to "Where do your leads come from?": icon, title, two lines, and what it takes. A radio
/// button by nature, so that arrows move between the cards and a screen reader says what they are.
class OptionCard final : public QRadioButton
{
    Q_OBJECT
public:
    struct Texts
    {
        QString title;
        QString explanation;
        QString needs; ///< "Address, user and key"
        Icon icon = Icon::Play;
        Icon needsIcon = Icon::Info;
    };

    OptionCard(Texts texts, const Theme &theme, QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    [[nodiscard]] bool hitButton(const QPoint &pos) const override { return rect().contains(pos); }

private:
    void paintFrame(QPainter &painter) const;
    void paintHead(QPainter &painter) const;
    void paintMark(QPainter &painter, const QRectF &box) const;
    void paintTexts(QPainter &painter) const;
    [[nodiscard]] QRect explanationBox(int width) const;

    Texts m_texts;
    const Theme &m_theme;
};

} // namespace relaydesk
