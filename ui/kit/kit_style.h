// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme.h"

#include <QPointer>
#include <QProxyStyle>

namespace relaydesk {

/// Fusion with the design's buttons, fields, switches and scroll bars, so that Qt's own controls look
/// like ours without a style sheet. A line edit or combo box with the property "invalid" has the red edge.
class KitStyle final : public QProxyStyle
{
    Q_OBJECT
public:
    explicit KitStyle(const Theme &theme);

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget = nullptr) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget = nullptr) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option = nullptr,
                    const QWidget *widget = nullptr) const override;
    int styleHint(StyleHint hint, const QStyleOption *option = nullptr, const QWidget *widget = nullptr,
                  QStyleHintReturn *data = nullptr) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget = nullptr) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option,
                         const QWidget *widget = nullptr) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget = nullptr) const override;

private:
    void drawButton(const QStyleOption &option, QPainter &painter) const;
    void drawField(const QStyleOption &option, QPainter &painter, const QWidget *widget) const;
    void drawCheck(const QStyleOption &option, QPainter &painter, bool round) const;
    void drawMenuItem(const QStyleOption &option, QPainter &painter) const;
    void drawCombo(const QStyleOption &option, QPainter &painter, const QWidget *widget) const;
    void drawScrollBar(const QStyleOptionComplex &option, QPainter &painter, const QWidget *widget) const;

    // The style belongs to the application and outlives the theme by a moment.
    QPointer<const Theme> m_theme;
};

/// A box with 1-px edge and rounded corners, on whole device pixels.
void paintBox(QPainter &painter, const QRectF &box, qreal radius, const QColor &fill, const QColor &edge);

} // namespace relaydesk
