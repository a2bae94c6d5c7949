// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/fit_bar.h"

#include "ui/kit/painters.h"

#include <QLocale>
#include <QPainter>
#include <QStyle>

namespace relaydesk {

namespace {

constexpr int thickness = 4;
constexpr int numberWidth = 40;

} // namespace

FitBar::FitBar(const Theme &theme, const QString &label, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_label(label)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(label);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void FitBar::setValue(int value, int whole)
{
    m_value = value;
    m_whole = qMax(1, whole);
    setAccessibleDescription(value < 0 ? tr("not known") : tr("%1 of %2").arg(value).arg(m_whole));
    update();
}

void FitBar::setFill(ColorRole role)
{
    m_fill = role;
    update();
}

QSize FitBar::sizeHint() const
{
    if (m_label.isEmpty())
        return {m_theme.scaled(72), 6};
    return {m_theme.scaled(226), m_theme.lineHeight(TextStep::Small)};
}

void FitBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const double share = m_value < 0 ? 0 : double(m_value) / m_whole;
    if (m_label.isEmpty()) {
        paintBar(painter, rect(), m_theme, share, m_fill, layoutDirection());
        return;
    }
    painter.setFont(m_theme.font(TextStep::Small));
    painter.setPen(m_theme.color(ColorRole::Text2));
    painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignLeading, m_label);
    const int label = painter.fontMetrics().horizontalAdvance(m_label) + 20;
    painter.setFont(m_theme.font(TextStep::BodyStrong));
    painter.setPen(m_theme.color(ColorRole::Text1));
    const QRect number
        = QStyle::visualRect(layoutDirection(), rect(), QRect(width() - numberWidth, 0, numberWidth, height()));
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const QString shown = m_value < 0 ? QStringLiteral("–") : locale().toString(m_value);
    paintTabular(painter, number, shown, mirrored ? Qt::AlignLeft : Qt::AlignRight);
    const QRect bar(label, (height() - thickness) / 2 + 1, qMax(0, width() - label - numberWidth - 12), thickness);
    paintBar(painter, QStyle::visualRect(layoutDirection(), rect(), bar), m_theme, share, m_fill, layoutDirection());
}

} // namespace relaydesk
