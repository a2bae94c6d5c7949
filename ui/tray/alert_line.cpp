// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/alert_line.h"

#include <QPainter>
#include <QStyle>

namespace relaydesk {

namespace {
constexpr int ringSize = 14;
constexpr int gap = 8;
} // namespace

AlertLine::AlertLine(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    const auto restyle = [this] {
        setFixedHeight(m_theme.scaled(28));
        update();
    };
    connect(&theme, &Theme::changed, this, restyle);
    restyle();
}

void AlertLine::setLine(const NoticeLine &line)
{
    m_line = line;
    setAccessibleName(line.company.isEmpty() ? line.name : tr("%1, %2", "name, company").arg(line.name, line.company));
    update();
}

void AlertLine::setClock(const AlertClock &clock)
{
    m_clock = clock;
    update();
}

void AlertLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto place = [this](qreal x, qreal wide) {
        return QRectF(QStyle::visualRect(layoutDirection(), rect(), QRect(qRound(x), 0, qRound(wide), height())));
    };
    const int ring = m_theme.scaled(ringSize);
    QRectF ringBox = place(1, ring);
    ringBox.setTop((height() - ring) / 2.0);
    ringBox.setHeight(ring);
    if (m_clock.ring != RingShape::None)
        paintRing(painter, ringBox, m_theme, m_clock.ring, m_clock.left);

    const QFont clockFont = m_theme.font(TextStep::BodyStrong);
    const qreal clockWidth = m_clock.text.isEmpty() ? 0 : tabularWidth(clockFont, m_clock.text) + 1;
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    painter.setFont(clockFont);
    painter.setPen(m_theme.color(ringTextRole(m_clock.ring)));
    paintTabular(painter, place(width() - clockWidth, clockWidth), m_clock.text,
                 mirrored ? Qt::AlignLeft : Qt::AlignRight);

    // The name goes before the company, and never the clock.
    const qreal left = ring + gap + 2;
    const qreal room = width() - left - clockWidth - 2 * gap;
    const QFontMetricsF nameMetrics(m_theme.font(TextStep::BodyLabel));
    const QString name = nameMetrics.elidedText(m_line.name, Qt::ElideRight, room);
    const qreal nameWidth = nameMetrics.horizontalAdvance(name) + 1;
    const int side = int(Qt::AlignVCenter) | int(mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::TextSingleLine;
    painter.setFont(m_theme.font(TextStep::BodyLabel));
    painter.setPen(m_theme.color(ColorRole::Text1));
    painter.drawText(place(left, nameWidth), side, name);
    const QFontMetricsF companyMetrics(m_theme.font(TextStep::Small));
    const QString company = companyMetrics.elidedText(m_line.company, Qt::ElideRight, room - nameWidth - gap);
    painter.setFont(m_theme.font(TextStep::Small));
    painter.setPen(m_theme.color(ColorRole::Text3));
    painter.drawText(place(left + nameWidth + gap, room - nameWidth - gap), side, company);
}

} // namespace relaydesk
