// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/criteria/moved_lead_row.h"

#include "ui/kit/enter_key.h"
#include "ui/kit/focus_ring.h"
#include "ui/kit/icon.h"
#include "ui/kit/kit_style.h"
#include "ui/kit/plain_label.h"

#include <QKeyEvent>
#include <QPainter>

namespace relaydesk {

namespace {

constexpr int rowHeight = 45;
constexpr int textLeft = 26;

} // namespace

MovedLeadRow::MovedLeadRow(const Theme &theme, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setProperty("noFocusRing", true);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void MovedLeadRow::say(const BacktestRow &row, bool dropsOut, bool stale)
{
    m_row = row;
    m_dropsOut = dropsOut;
    m_isStale = stale;
    setAccessibleName(tr("%1, %2, %3. %4", "name, company, why, what happened next")
                          .arg(row.name, row.detail, row.why, row.nextWords));
    setToolTip(plainToolTip(row.why));
    update();
}

QSize MovedLeadRow::sizeHint() const
{
    return {m_theme.scaled(300), m_theme.scaled(rowHeight)};
}

void MovedLeadRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (underMouse())
        paintBox(painter, rect(), 4, m_theme.color(ColorRole::Hover), {});
    const auto inDirection = [this](const QRect &box) { return QStyle::visualRect(layoutDirection(), rect(), box); };
    const int leading = int(Qt::AlignLeading) | int(Qt::AlignVCenter) | int(Qt::TextSingleLine);
    paintIcon(painter, inDirection(QRect(0, 0, 16, height())), m_theme, m_dropsOut ? Icon::DropOut : Icon::ComeIn, 16,
              ColorRole::Text3);
    const bool isSql = m_row.next == BacktestRow::Next::BecameSql;
    painter.setFont(m_theme.font(isSql ? TextStep::SmallStrong : TextStep::Small));
    painter.setPen(m_theme.color(isSql && !m_isStale ? ColorRole::SoonText : ColorRole::Text3));
    const int nextWidth = qMin(painter.fontMetrics().horizontalAdvance(m_row.nextWords) + 2, width() / 2);
    painter.drawText(inDirection(QRect(width() - nextWidth, 0, nextWidth, height())),
                     int(Qt::AlignTrailing) | int(Qt::AlignVCenter),
                     painter.fontMetrics().elidedText(m_row.nextWords, Qt::ElideRight, nextWidth));
    const int room = width() - textLeft - nextWidth - 8;
    const int line = m_theme.scaled(18);
    const int top = (height() - 2 * line) / 2;
    painter.setFont(m_theme.font(TextStep::BodyLabel));
    painter.setPen(m_theme.color(m_isStale ? ColorRole::Text3 : ColorRole::Text1));
    const QString name = painter.fontMetrics().elidedText(m_row.name, Qt::ElideRight, room);
    const int nameWidth = painter.fontMetrics().horizontalAdvance(name) + 4;
    painter.drawText(inDirection(QRect(textLeft, top, nameWidth, line)), leading, name);
    painter.setFont(m_theme.font(TextStep::Small));
    painter.setPen(m_theme.color(ColorRole::Text3));
    const int detail = qMax(0, room - nameWidth);
    painter.drawText(inDirection(QRect(textLeft + nameWidth, top, detail, line)), leading,
                     painter.fontMetrics().elidedText(m_row.detail, Qt::ElideRight, detail));
    painter.setPen(m_theme.color(m_isStale ? ColorRole::Text3 : ColorRole::Text2));
    painter.drawText(inDirection(QRect(textLeft, top + line, room, line)), leading,
                     painter.fontMetrics().elidedText(m_row.why, Qt::ElideRight, room));
    painter.setPen(m_theme.color(ColorRole::Line));
    painter.drawLine(0, height() - 1, width(), height() - 1);
    paintFocusInside(painter, *this, m_theme);
}

void MovedLeadRow::keyPressEvent(QKeyEvent *event)
{
    if (!clickedByEnter(*this, *event))
        QAbstractButton::keyPressEvent(event);
}

} // namespace relaydesk
