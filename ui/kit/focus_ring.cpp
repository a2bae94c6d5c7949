// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/focus_ring.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QFocusFrame>
#include <QLineEdit>
#include <QPaintEvent>
#include <QPainter>
#include <QPlainTextEdit>
#include <QProxyStyle>

namespace relaydesk {

namespace {

// QFocusFrame asks its own style how far it reaches and whether it lies above.
class ReachStyle final : public QProxyStyle
{
public:
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override
    {
        if (metric == PM_FocusFrameHMargin || metric == PM_FocusFrameVMargin)
            return FocusRing::reach;
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
};

class Frame final : public QFocusFrame
{
public:
    explicit Frame(const Theme &theme)
        : m_theme(theme)
    {
        auto *style = new ReachStyle;
        style->setParent(this);
        setStyle(style);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_theme.color(ColorRole::Focus), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 9, 9);
    }

private:
    const Theme &m_theme;
};

bool wantsRing(const QWidget *widget)
{
    if (!widget || !widget->parentWidget() || widget->property("noFocusRing").toBool())
        return false;
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QComboBox *>(widget)
        || qobject_cast<const QAbstractSpinBox *>(widget) || qobject_cast<const QPlainTextEdit *>(widget)
        || (qobject_cast<const QLineEdit *>(widget) && !qobject_cast<const QComboBox *>(widget->parentWidget()));
}

} // namespace

FocusRing::FocusRing(const Theme &theme, QObject *parent)
    : QObject(parent)
    , m_theme(theme)
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { follow(now); });
}

FocusRing::~FocusRing()
{
    delete m_frame;
}

void FocusRing::follow(QWidget *now)
{
    if (!wantsRing(now)) {
        if (m_frame)
            m_frame->setWidget(nullptr);
        return;
    }
    // The frame is a child of whatever holds the control and dies with it.
    if (!m_frame)
        m_frame = new Frame(m_theme);
    m_frame->setWidget(now);
}

void paintFocusInside(QPainter &painter, const QWidget &widget, const Theme &theme)
{
    if (!widget.hasFocus())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.color(ColorRole::Focus), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(widget.rect()).adjusted(1, 1, -1, -1), 4, 4);
}

} // namespace relaydesk
