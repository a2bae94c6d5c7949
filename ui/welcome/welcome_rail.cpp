// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/welcome_rail.h"

#include "ui/kit/icon.h"
#include "ui/kit/kit_style.h"
#include "ui/kit/plain_label.h"

#include <QPainter>
#include <QVBoxLayout>

namespace relaydesk {
namespace {

constexpr int railWidth = 232;
constexpr int margin = 24;
constexpr int firstStep = 100;
constexpr int stepPitch = 40;
constexpr int disc = 24;

} // namespace

WelcomeRail::WelcomeRail(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_promise(new PlainLabel(theme, TextStep::Small, ColorRole::Text3, this))
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setAccessibleName(tr("First run, step 1 of 2: source and fields"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->addStretch();
    m_promise->setWordWrap(true);
    layout->addWidget(m_promise);
    setKeychain(std::nullopt);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void WelcomeRail::setKeychain(std::optional<bool> keychain)
{
    m_promise->setText(!keychain       ? tr("Keys are never written to a file.")
                           : *keychain ? tr("Keys are kept in your system keychain.")
                                       : tr("Keys are not stored on this computer."));
}

QSize WelcomeRail::sizeHint() const
{
    return {m_theme.scaled(railWidth), m_theme.scaled(320)};
}

QRect WelcomeRail::mirrored(const QRect &box) const
{
    return QStyle::visualRect(layoutDirection(), rect(), box);
}

void WelcomeRail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(ColorRole::Canvas));
    painter.fillRect(mirrored(QRect(width() - 1, 0, 1, height())), m_theme.color(ColorRole::Line));
    paintBrand(painter);
    paintStep(painter, 1, tr("Source and fields"), true);
    paintStep(painter, 2, tr("First sync"), false);
}

void WelcomeRail::paintBrand(QPainter &painter) const
{
    const int side = m_theme.scaled(24);
    const QRect logo(margin, margin + m_theme.scaled(12), side, side);
    paintIcon(painter, mirrored(logo), m_theme, Icon::Logo, side, ColorRole::Accent);
    painter.setFont(m_theme.font(TextStep::Heading));
    painter.setPen(m_theme.color(ColorRole::Text1));
    const QRect name(logo.right() + 9, logo.top(), width() - logo.right() - 9, side);
    painter.drawText(mirrored(name),
                     int(Qt::AlignVCenter) | int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)),
                     QStringLiteral("Relaydesk"));
}

void WelcomeRail::paintStep(QPainter &painter, int number, const QString &name, bool current) const
{
    const int side = m_theme.scaled(disc);
    const QRect circle(margin, m_theme.scaled(firstStep + (number - 1) * stepPitch), side, side);
    const QRect box = mirrored(circle);
    paintBox(painter, box, side / 2.0, m_theme.color(current ? ColorRole::Accent : ColorRole::Canvas),
             current ? QColor() : m_theme.color(ColorRole::LineStrong));
    painter.setFont(m_theme.font(TextStep::SmallStrong));
    painter.setPen(m_theme.color(current ? ColorRole::OnAccent : ColorRole::Text3));
    painter.drawText(box, Qt::AlignCenter, locale().toString(number));
    painter.setFont(m_theme.font(current ? TextStep::BodyStrong : TextStep::BodyLabel));
    painter.setPen(m_theme.color(current ? ColorRole::Text1 : ColorRole::Text3));
    const QRect text(circle.right() + 13, circle.top(), width() - circle.right() - 13, side);
    painter.drawText(mirrored(text),
                     int(Qt::AlignVCenter) | int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)), name);
}

} // namespace relaydesk
