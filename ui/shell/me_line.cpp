// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/me_line.h"

#include <QPainter>
#include <QStyle>

namespace relaydesk {

namespace {
constexpr int s_disc = 28;
constexpr int s_left = 8;

// The first whole character, also where it takes two code units.
QString firstLetter(const QString &word)
{
    return word.left(word.front().isHighSurrogate() ? 2 : 1).toUpper();
}
} // namespace

QString initialsOf(const QString &name)
{
    const QStringList words = name.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words.isEmpty())
        return {};
    return words.size() == 1 ? firstLetter(words.front()) : firstLetter(words.front()) + firstLetter(words.back());
}

MeLine::MeLine(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void MeLine::setMe(const Me &me)
{
    if (me == m_me)
        return;
    m_me = me;
    setAccessibleName(me.name);
    setAccessibleDescription(stateText());
    update();
}

void MeLine::setNarrow(bool narrow)
{
    m_narrow = narrow;
    updateGeometry();
    update();
}

QString MeLine::stateText() const
{
    if (m_me.capacity < 0)
        return m_me.available ? tr("Available") : tr("Away");
    return m_me.available ? tr("Available · %1 of %2").arg(m_me.open).arg(m_me.capacity)
                          : tr("Away · %1 of %2").arg(m_me.open).arg(m_me.capacity);
}

QSize MeLine::sizeHint() const
{
    return {m_narrow ? 36 : 168, m_theme.scaled(36)};
}

void MeLine::paintEvent(QPaintEvent *)
{
    if (m_me.name.isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto place = [this](const QRect &box) { return QStyle::visualRect(layoutDirection(), rect(), box); };
    const QRect disc = place(QRect(m_narrow ? 4 : s_left, (height() - s_disc) / 2, s_disc, s_disc));
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(ColorRole::Grade1));
    painter.drawEllipse(disc);
    painter.setPen(m_theme.color(ColorRole::GradeStrongInk));
    painter.setFont(m_theme.font(TextStep::SmallStrong));
    painter.drawText(disc, Qt::AlignCenter, initialsOf(m_me.name));
    const QRectF dot = place(QRect(disc.right() - 7, disc.bottom() - 7, 9, 9));
    painter.setPen(QPen(m_theme.color(m_me.available ? ColorRole::Canvas : ColorRole::PausedText), 1.5));
    painter.setBrush(m_theme.color(m_me.available ? ColorRole::OkFill : ColorRole::Canvas));
    painter.drawEllipse(dot);
    if (m_narrow)
        return;
    const int left = s_left + s_disc + 8;
    const QRect name = place(QRect(left, 0, width() - left - 4, height() / 2));
    painter.setPen(m_theme.color(ColorRole::Text1));
    painter.setFont(m_theme.font(TextStep::BodyLabel));
    painter.drawText(name, Qt::AlignLeading | Qt::AlignBottom,
                     painter.fontMetrics().elidedText(m_me.name, Qt::ElideRight, name.width()));
    const QRect state = place(QRect(left, height() / 2, width() - left - 4, height() / 2));
    painter.setPen(m_theme.color(ColorRole::Text3));
    painter.setFont(m_theme.font(TextStep::Small));
    painter.drawText(state, Qt::AlignLeading | Qt::AlignTop,
                     painter.fontMetrics().elidedText(stateText(), Qt::ElideRight, state.width()));
}

} // namespace relaydesk
