// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lead/clause_text.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace relaydesk {

ClauseText::ClauseText(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme, &Theme::changed, this, &ClauseText::rebuild);
}

void ClauseText::setClauses(const std::vector<WhyClause> &clauses)
{
    QString text;
    std::vector<Span> spans;
    for (const WhyClause &clause : clauses) {
        // Whole sentences come without a space between them; parts of one bring their own.
        const bool joined = text.isEmpty() || text.back().isSpace() || clause.text.isEmpty()
            || clause.text.front().isSpace() || QStringView(u",.;:").contains(clause.text.front());
        if (!joined)
            text += u' ';
        spans.push_back({int(text.size()), int(clause.text.size()), clause.strong, clause.event});
        text += clause.text;
    }
    if (text == m_text && spans == m_spans)
        return;
    const RemoteId kept = m_current >= 0 ? m_spans.at(size_t(m_current)).event : RemoteId();
    m_text = text;
    m_spans = std::move(spans);
    m_hovered = m_pressed = m_current = -1;
    for (size_t i = 0; kept.isValid() && i < m_spans.size(); ++i)
        m_current = m_spans[i].event == kept ? int(i) : m_current;
    setAccessibleName(m_text);
    rebuild();
}

void ClauseText::rebuild()
{
    layOut(m_layout, width());
    updateGeometry();
    update();
}

QList<QTextLayout::FormatRange> ClauseText::formats() const
{
    QList<QTextLayout::FormatRange> ranges;
    for (size_t i = 0; i < m_spans.size(); ++i) {
        QTextCharFormat format;
        format.setForeground(m_theme.color(ColorRole::Text1));
        if (m_spans[i].strong)
            format.setFontWeight(QFont::DemiBold);
        if (int(i) == m_hovered && m_spans[i].event.isValid()) {
            format.setFontUnderline(true);
            format.setForeground(m_theme.color(ColorRole::AccentText));
        }
        ranges.append({m_spans[i].start, m_spans[i].length, format});
    }
    return ranges;
}

int ClauseText::layOut(QTextLayout &layout, int width) const
{
    layout.setText(m_text);
    layout.setFont(m_theme.font(TextStep::Body));
    QTextOption option(Qt::AlignLeading);
    option.setTextDirection(layoutDirection());
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.setFormats(formats());
    const int pitch = m_theme.lineHeight(TextStep::Body);
    int y = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(qMax(1, width));
        line.setPosition(QPointF(0, y + (pitch - line.height()) / 2));
        y += pitch;
    }
    layout.endLayout();
    return y;
}

QSize ClauseText::sizeHint() const
{
    const int width = m_theme.scaled(420);
    return {width, heightForWidth(width)};
}

int ClauseText::heightForWidth(int width) const
{
    QTextLayout layout;
    return qMax(layOut(layout, width), m_theme.lineHeight(TextStep::Body));
}

void ClauseText::resizeEvent(QResizeEvent *)
{
    layOut(m_layout, width());
}

void ClauseText::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(m_theme.color(ColorRole::Text1));
    QList<QTextLayout::FormatRange> selections;
    if (hasFocus() && m_current >= 0) {
        const Span &span = m_spans.at(size_t(m_current));
        QTextCharFormat marked;
        marked.setBackground(m_theme.color(ColorRole::Selected));
        marked.setForeground(m_theme.color(ColorRole::AccentText));
        marked.setFontUnderline(true);
        selections.append({span.start, span.length, marked});
    }
    m_layout.draw(&painter, QPointF(), selections);
}

int ClauseText::spanAt(const QPoint &pos) const
{
    for (int i = 0; i < m_layout.lineCount(); ++i) {
        const QTextLine line = m_layout.lineAt(i);
        if (!line.naturalTextRect().contains(pos))
            continue;
        const int at = line.xToCursor(pos.x(), QTextLine::CursorOnCharacter);
        for (size_t s = 0; s < m_spans.size(); ++s) {
            if (at >= m_spans[s].start && at < m_spans[s].start + m_spans[s].length)
                return int(s);
        }
    }
    return -1;
}

void ClauseText::mouseMoveEvent(QMouseEvent *event)
{
    const int span = spanAt(event->position().toPoint());
    const int hovered = span >= 0 && m_spans.at(size_t(span)).event.isValid() ? span : -1;
    if (hovered == m_hovered)
        return;
    m_hovered = hovered;
    setCursor(m_hovered >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    m_layout.setFormats(formats());
    rebuild();
}

void ClauseText::leaveEvent(QEvent *)
{
    m_hovered = -1;
    rebuild();
}

void ClauseText::mousePressEvent(QMouseEvent *event)
{
    m_pressed = spanAt(event->position().toPoint());
}

void ClauseText::mouseReleaseEvent(QMouseEvent *event)
{
    const int span = spanAt(event->position().toPoint());
    if (span >= 0 && span == m_pressed && m_spans.at(size_t(span)).event.isValid()) {
        setCurrent(span);
        Q_EMIT clauseActivated(m_spans.at(size_t(span)).event);
    }
    m_pressed = -1;
}

void ClauseText::keyPressEvent(QKeyEvent *event)
{
    const bool forward = event->key() == Qt::Key_Right || event->key() == Qt::Key_Down;
    const bool back = event->key() == Qt::Key_Left || event->key() == Qt::Key_Up;
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (forward || back)
        step(forward ? 1 : -1);
    else if (enter && m_current >= 0)
        Q_EMIT clauseActivated(m_spans.at(size_t(m_current)).event);
    else
        QWidget::keyPressEvent(event);
}

void ClauseText::focusInEvent(QFocusEvent *event)
{
    if (m_current < 0)
        step(1);
    QWidget::focusInEvent(event);
    update();
}

void ClauseText::step(int direction)
{
    for (int i = m_current + direction; i >= 0 && i < int(m_spans.size()); i += direction) {
        if (m_spans.at(size_t(i)).event.isValid()) {
            setCurrent(i);
            return;
        }
    }
}

void ClauseText::setCurrent(int span)
{
    m_current = span;
    setAccessibleDescription(m_text.mid(m_spans.at(size_t(span)).start, m_spans.at(size_t(span)).length));
    update();
}

} // namespace relaydesk
