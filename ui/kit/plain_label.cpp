// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/plain_label.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace relaydesk {

QString plainToolTip(const QString &text)
{
    if (text.isEmpty())
        return {};
    return u"<qt>"_qs + text.toHtmlEscaped().replace(u'\n', u"<br>"_qs) + u"</qt>"_qs;
}

PlainLabel::PlainLabel(const Theme &theme, TextStep step, ColorRole color, QWidget *parent)
    : QLabel(parent)
    , m_theme(theme)
    , m_step(step)
    , m_color(color)
{
    QLabel::setTextFormat(Qt::PlainText);
    QLabel::setTextInteractionFlags(Qt::NoTextInteraction);
    connect(&theme, &Theme::changed, this, &PlainLabel::refresh);
    refresh();
}

PlainLabel::PlainLabel(const Theme &theme, TextStep step, ColorRole color, const QString &text, QWidget *parent)
    : PlainLabel(theme, step, color, parent)
{
    setText(text);
}

void PlainLabel::setColor(ColorRole color)
{
    m_color = color;
    refresh();
}

void PlainLabel::setStep(TextStep step)
{
    m_step = step;
    refresh();
}

void PlainLabel::setElide(Qt::TextElideMode mode)
{
    m_elide = mode;
    updateGeometry();
    update();
}

void PlainLabel::refresh()
{
    setFont(m_theme.font(m_step));
    QPalette is = palette();
    is.setColor(QPalette::WindowText, m_theme.color(m_color));
    setPalette(is);
}

bool PlainLabel::elides() const
{
    return !wordWrap() && m_elide != Qt::ElideNone && fontMetrics().horizontalAdvance(text()) > contentsRect().width();
}

QSize PlainLabel::minimumSizeHint() const
{
    const QSize natural = QLabel::minimumSizeHint();
    if (wordWrap() || m_elide == Qt::ElideNone)
        return natural;
    return {qMin(natural.width(), fontMetrics().horizontalAdvance(u"MMM…"_qs)), natural.height()};
}

bool PlainLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty()) {
        const auto *help = dynamic_cast<QHelpEvent *>(event);
        if (help && elides())
            QToolTip::showText(help->globalPos(), plainToolTip(text()), this);
        return true;
    }
    return QLabel::event(event);
}

void PlainLabel::paintEvent(QPaintEvent *event)
{
    if (!elides()) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(contentsRect(), static_cast<int>(alignment()) | Qt::TextSingleLine,
                     fontMetrics().elidedText(text(), m_elide, contentsRect().width()));
}

} // namespace relaydesk
