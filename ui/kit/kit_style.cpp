// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/kit_style.h"

#include "ui/kit/icon.h"

#include <QComboBox>
#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>

namespace relaydesk {

void paintBox(QPainter &painter, const QRectF &box, qreal radius, const QColor &fill, const QColor &edge)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(edge.isValid() ? QPen(edge, 1) : QPen(Qt::NoPen));
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(edge.isValid() ? box.adjusted(0.5, 0.5, -0.5, -0.5) : box, radius, radius);
    painter.restore();
}

KitStyle::KitStyle(const Theme &theme)
    : QProxyStyle(QStringLiteral("Fusion"))
    , m_theme(&theme)
{
}

void KitStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    if (!m_theme) {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        return;
    }
    switch (element) {
    case PE_PanelButtonCommand: drawButton(*option, *painter); break;
    case PE_PanelLineEdit:
        if (!widget || !qobject_cast<const QComboBox *>(widget->parentWidget()))
            drawField(*option, *painter, widget);
        break;
    case PE_FrameFocusRect: // the focus ring marks controls, lists paint their own mark
    case PE_FrameDefaultButton:
    case PE_FrameStatusBarItem: break;
    case PE_IndicatorCheckBox: drawCheck(*option, *painter, false); break;
    case PE_IndicatorRadioButton: drawCheck(*option, *painter, true); break;
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, m_theme->color(ColorRole::Raised));
        paintBox(*painter, option->rect, 0, {}, m_theme->color(ColorRole::LineStrong));
        break;
    case PE_PanelMenu:
    case PE_FrameMenu:
        paintBox(*painter, option->rect, 0, element == PE_PanelMenu ? m_theme->color(ColorRole::Raised) : QColor(),
                 m_theme->color(ColorRole::LineStrong));
        break;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void KitStyle::drawButton(const QStyleOption &option, QPainter &painter) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(&option);
    const bool primary = button && button->features.testFlag(QStyleOptionButton::DefaultButton);
    const bool hover = option.state.testFlag(State_MouseOver) && option.state.testFlag(State_Enabled);
    const bool down = option.state.testFlag(State_Sunken) || option.state.testFlag(State_On);
    if (!option.state.testFlag(State_Enabled)) {
        paintBox(painter, option.rect, 6, m_theme->color(ColorRole::Subtle), m_theme->color(ColorRole::Line));
    } else if (primary) {
        const ColorRole fill = hover || down ? ColorRole::AccentHover : ColorRole::Accent;
        paintBox(painter, option.rect, 6, m_theme->color(fill), {});
    } else {
        const ColorRole fill = down ? ColorRole::Pressed : hover ? ColorRole::Hover : ColorRole::Surface;
        paintBox(painter, option.rect, 6, m_theme->color(fill), m_theme->color(ColorRole::LineStrong));
    }
}

void KitStyle::drawField(const QStyleOption &option, QPainter &painter, const QWidget *widget) const
{
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(&option);
    if (frame && frame->lineWidth <= 0)
        return;
    const bool enabled = option.state.testFlag(State_Enabled);
    const bool invalid = widget && widget->property("invalid").toBool();
    const ColorRole edge = invalid ? ColorRole::BreachText : enabled ? ColorRole::FieldLine : ColorRole::Line;
    paintBox(painter, option.rect, 6, m_theme->color(enabled ? ColorRole::Surface : ColorRole::Subtle),
             m_theme->color(edge));
}

void KitStyle::drawCheck(const QStyleOption &option, QPainter &painter, bool round) const
{
    const QRectF box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool on = option.state.testFlag(State_On) || option.state.testFlag(State_NoChange);
    const ColorRole fill = on ? ColorRole::Accent : ColorRole::Surface;
    const ColorRole edge = on ? ColorRole::Accent : ColorRole::FieldLine;
    paintBox(painter, box, round ? box.width() / 2 : 4, m_theme->color(fill), m_theme->color(edge));
    if (!on)
        return;
    if (round) {
        const qreal inset = box.width() * 0.32;
        paintBox(painter, box.adjusted(inset, inset, -inset, -inset), box.width(), m_theme->color(ColorRole::OnAccent),
                 {});
    } else {
        paintIcon(painter, box, *m_theme, Icon::Check, 12, ColorRole::OnAccent);
    }
}

void KitStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                           const QWidget *widget) const
{
    if (m_theme && element == CE_MenuItem) {
        drawMenuItem(*option, *painter);
        return;
    }
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (m_theme && element == CE_PushButtonLabel && button
        && button->features.testFlag(QStyleOptionButton::DefaultButton) && option->state.testFlag(State_Enabled)) {
        QStyleOptionButton filled(*button);
        filled.palette.setColor(QPalette::ButtonText, m_theme->color(ColorRole::OnAccent));
        QProxyStyle::drawControl(element, &filled, painter, widget);
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

namespace {

void paintMenuLabel(QPainter &painter, const QStyleOptionMenuItem &item, const QRect &text, const Theme &theme)
{
    const bool enabled = item.state.testFlag(QStyle::State_Enabled);
    const auto parts = item.text.split(u'\t');
    painter.setFont(item.font);
    painter.setPen(theme.color(enabled ? ColorRole::Text1 : ColorRole::Text3));
    const int flags = Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextShowMnemonic;
    painter.drawText(text, flags | Qt::AlignLeading, parts.first());
    if (parts.size() > 1) {
        painter.setPen(theme.color(ColorRole::Text3));
        painter.drawText(text, (flags & ~Qt::TextShowMnemonic) | Qt::AlignTrailing, parts.at(1));
    }
}

} // namespace

void KitStyle::drawMenuItem(const QStyleOption &option, QPainter &painter) const
{
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(&option);
    if (!item)
        return;
    const QRect box = item->rect;
    if (item->menuItemType == QStyleOptionMenuItem::Separator) {
        painter.fillRect(QRect(box.left() + 8, box.center().y(), box.width() - 16, 1), m_theme->color(ColorRole::Line));
        return;
    }
    if (item->state.testFlag(State_Selected) && item->state.testFlag(State_Enabled))
        paintBox(painter, box.adjusted(4, 0, -4, 0), 6, m_theme->color(ColorRole::Selected), {});
    const QRect mark = visualRect(item->direction, box, QRect(box.left() + 12, box.top(), 16, box.height()));
    if (item->checked)
        paintIcon(painter, mark, *m_theme, Icon::Check, 16, ColorRole::Text1);
    else if (!item->icon.isNull())
        item->icon.paint(&painter, mark, Qt::AlignCenter,
                         item->state.testFlag(State_Enabled) ? QIcon::Normal : QIcon::Disabled);
    const QRect text(box.left() + 38, box.top(), box.width() - 38 - 16, box.height());
    paintMenuLabel(painter, *item, visualRect(item->direction, box, text), *m_theme);
    if (item->menuItemType == QStyleOptionMenuItem::SubMenu) {
        const QRect arrow = visualRect(item->direction, box, QRect(box.right() - 22, box.top(), 16, box.height()));
        paintIcon(painter, arrow, *m_theme, item->direction == Qt::RightToLeft ? Icon::ChevronLeft : Icon::ChevronRight,
                  14, ColorRole::Text3);
    }
}

void KitStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                  const QWidget *widget) const
{
    if (m_theme && control == CC_ComboBox)
        drawCombo(*option, *painter, widget);
    else if (m_theme && control == CC_ScrollBar)
        drawScrollBar(*option, *painter, widget);
    else
        QProxyStyle::drawComplexControl(control, option, painter, widget);
}

void KitStyle::drawCombo(const QStyleOption &option, QPainter &painter, const QWidget *widget) const
{
    drawField(option, painter, widget);
    const QRect arrow = visualRect(option.direction, option.rect,
                                   QRect(option.rect.right() - 25, option.rect.top(), 18, option.rect.height()));
    paintIcon(painter, arrow, *m_theme, Icon::ChevronDown, 14, ColorRole::Text2);
}

void KitStyle::drawScrollBar(const QStyleOptionComplex &option, QPainter &painter, const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(&option);
    if (!bar || bar->maximum <= bar->minimum)
        return;
    const QRectF handle = subControlRect(CC_ScrollBar, bar, SC_ScrollBarSlider, widget);
    const bool active = bar->activeSubControls.testFlag(SC_ScrollBarSlider) && bar->state.testFlag(State_MouseOver);
    const QRectF thumb = handle.adjusted(2, 2, -2, -2);
    paintBox(painter, thumb, 3, m_theme->color(active ? ColorRole::FieldLine : ColorRole::LineStrong), {});
}

} // namespace relaydesk
