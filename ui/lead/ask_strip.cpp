// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lead/ask_strip.h"

#include "ui/kit/painters.h"

#include <QPainter>

namespace relaydesk {
namespace {

constexpr int icon = 16;
constexpr int gap = 6;
constexpr int least = 28;

} // namespace

AskStrip::AskStrip(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_title(tr("Still to ask"))
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    hide();
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void AskStrip::setMissing(const QStringList &missing, int whole)
{
    m_missing = missing;
    m_count = tr("%1 of %2", "how many questions are open").arg(missing.size()).arg(whole);
    setAccessibleName(m_title);
    setAccessibleDescription(missing.join(QStringLiteral(", ")));
    setVisible(!missing.isEmpty());
    updateGeometry();
    update();
}

int AskStrip::headWidth() const
{
    return m_theme.scaled(icon) + 8 + QFontMetrics(m_theme.font(TextStep::BodyLabel)).horizontalAdvance(m_title) + 8
        + QFontMetrics(m_theme.font(TextStep::Small)).horizontalAdvance(m_count) + 12;
}

std::vector<AskStrip::Place> AskStrip::places(int width) const
{
    const int line = m_theme.scaled(least);
    const int chip = chipHeight(m_theme);
    int total = -gap;
    for (const QString &label : m_missing)
        total += chipWidth(m_theme, label) + gap;
    // To the trailing edge while they fit beside the title, else below it from the leading edge.
    const bool beside = total <= width - headWidth();
    int x = beside ? width - total : 0;
    int y = beside ? (line - chip) / 2 : line;
    std::vector<Place> made;
    for (const QString &label : m_missing) {
        const int wide = qMin(chipWidth(m_theme, label), width);
        if (!beside && x > 0 && x + wide > width) {
            x = 0;
            y += chip + gap;
        }
        made.push_back({QRect(x, y, wide, chip), label});
        x += wide + gap;
    }
    return made;
}

QSize AskStrip::sizeHint() const
{
    return {m_theme.scaled(320), heightForWidth(m_theme.scaled(508))};
}

int AskStrip::heightForWidth(int width) const
{
    const auto all = places(width);
    return qMax(m_theme.scaled(least), all.empty() ? 0 : all.back().box.bottom() + 5);
}

void AskStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto mirror = [this](const QRect &box) { return QStyle::visualRect(layoutDirection(), rect(), box); };
    const int side = m_theme.scaled(icon);
    const int line = m_theme.scaled(least);
    QPen pen(m_theme.color(ColorRole::SoonArc), 1.8);
    pen.setDashPattern({1.8, 1.5});
    painter.setPen(pen);
    painter.drawEllipse(QRectF(mirror(QRect(0, (line - side) / 2, side, side))).adjusted(1, 1, -1, -1));

    const int align = int(Qt::AlignVCenter) | int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft));
    painter.setFont(m_theme.font(TextStep::BodyLabel));
    painter.setPen(m_theme.color(ColorRole::Text1));
    const int titleWidth = painter.fontMetrics().horizontalAdvance(m_title);
    painter.drawText(mirror(QRect(side + 8, 0, titleWidth + 2, line)), align, m_title);
    painter.setFont(m_theme.font(TextStep::Small));
    painter.setPen(m_theme.color(ColorRole::Text3));
    const int countWidth = painter.fontMetrics().horizontalAdvance(m_count);
    painter.drawText(mirror(QRect(side + 8 + titleWidth + 8, 0, countWidth + 2, line)), align, m_count);
    for (const Place &place : places(width()))
        paintChip(painter, mirror(place.box), m_theme, place.label, ChipTone::Soon);
}

} // namespace relaydesk
