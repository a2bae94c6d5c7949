// SPDX-License-Identifier: GPL-3.0-or-later
// The measures of the style: how large things are, not how they look.
#include "ui/kit/kit_style.h"

#include <QComboBox>
#include <QStyleOption>

#include <algorithm>

namespace relaydesk {

namespace {

constexpr int scrollBarWidth = 10;

// A bar without arrow buttons: the whole length is groove.
QRect scrollHandle(const QStyleOptionSlider &bar)
{
    const bool upright = bar.orientation == Qt::Vertical;
    const int length = upright ? bar.rect.height() : bar.rect.width();
    const qint64 range = qint64(bar.maximum) - bar.minimum;
    if (range <= 0 || length <= 0)
        return bar.rect;
    const qint64 natural = qint64(length) * bar.pageStep / (range + bar.pageStep);
    const int handle = static_cast<int>(std::clamp<qint64>(natural, std::min(28, length), length));
    const int at = QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition, length - handle,
                                                   bar.upsideDown);
    return upright ? QRect(bar.rect.left(), bar.rect.top() + at, bar.rect.width(), handle)
                   : QRect(bar.rect.left() + at, bar.rect.top(), handle, bar.rect.height());
}

QRect scrollPart(const QStyleOptionSlider &bar, QStyle::SubControl part)
{
    const QRect handle = scrollHandle(bar);
    const bool upright = bar.orientation == Qt::Vertical;
    QRect page = bar.rect;
    switch (part) {
    case QStyle::SC_ScrollBarGroove: return bar.rect;
    case QStyle::SC_ScrollBarSlider: return handle;
    case QStyle::SC_ScrollBarSubPage:
        upright ? page.setBottom(handle.top() - 1) : page.setRight(handle.left() - 1);
        return page;
    case QStyle::SC_ScrollBarAddPage:
        upright ? page.setTop(handle.bottom() + 1) : page.setLeft(handle.right() + 1);
        return page;
    default: return {};
    }
}

} // namespace

int KitStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent: return scrollBarWidth;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return m_theme ? m_theme->scaled(16) : 16;
    case PM_SplitterWidth:
    case PM_MenuPanelWidth: return 1;
    case PM_MenuVMargin: return 5;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int KitStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_ItemView_ShowDecorationSelected:
    case SH_ScrollBar_ContextMenu:
    case SH_ComboBox_Popup: return 0;
    case SH_Widget_Animation_Duration:
        return m_theme && m_theme->reducedMotion() ? 0 : QProxyStyle::styleHint(hint, option, widget, data);
    default: return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QRect KitStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                               const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return scrollPart(*bar, part);
    }
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return visualRect(option->direction, option->rect, option->rect.adjusted(8, 1, -28, -1));
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect KitStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect natural = QProxyStyle::subElementRect(element, option, widget);
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    if (element == SE_LineEditContents && frame && frame->lineWidth > 0)
        return natural.adjusted(6, 0, -6, 0);
    return natural;
}

QSize KitStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                 const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (!m_theme)
        return result;
    const int control = m_theme->scaled(32);
    switch (type) {
    case CT_PushButton: return {std::max(size.width() + 28, control), control};
    case CT_LineEdit: return {result.width(), std::max(result.height(), control)};
    case CT_ComboBox: return {size.width() + 44, control};
    case CT_MenuItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        if (item && item->menuItemType == QStyleOptionMenuItem::Separator)
            return {result.width(), 9};
        return {result.width() + 24, m_theme->scaled(30)};
    }
    default: return result;
    }
}

} // namespace relaydesk
