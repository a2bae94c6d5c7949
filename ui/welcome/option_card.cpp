// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/option_card.h"

#include <QPainter>

namespace relaydesk {
namespace {

constexpr int padding = 16;
constexpr int iconBox = 36;
constexpr int gap = 12;
constexpr int mark = 18;

} // namespace

OptionCard::OptionCard(Texts texts, const Theme &theme, QWidget *parent)
    : QRadioButton(texts.title, parent)
    , m_texts(std::move(texts))
    , m_theme(theme)
{
    setAccessibleName(m_texts.title);
    setAccessibleDescription(m_texts.explanation + u' ' + m_texts.needs);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

QSize OptionCard::sizeHint() const
{
    const int width = m_theme.scaled(300);
    return {width, heightForWidth(width)};
}

QSize OptionCard::minimumSizeHint() const
{
    const int width = m_theme.scaled(180);
    return {width, heightForWidth(width)};
}

QRect OptionCard::explanationBox(int width) const
{
    const QFontMetrics metrics(m_theme.font(TextStep::Body));
    const QRect room(padding, padding + m_theme.scaled(iconBox) + gap - 4, width - 2 * padding, 10000);
    QRect box = metrics.boundingRect(room, Qt::AlignLeft | Qt::TextWordWrap, m_texts.explanation);
    const int fewest = width > m_theme.scaled(440) ? 1 : 2; // side by side, the cards keep one line to grow into
    const int lines = qMax(fewest, qRound(double(box.height()) / metrics.lineSpacing()));
    return {room.left(), room.top(), room.width(), lines * m_theme.lineHeight(TextStep::Body)};
}

int OptionCard::heightForWidth(int width) const
{
    const QFontMetrics metrics(m_theme.font(TextStep::Small));
    const QRect room(0, 0, width - 2 * padding - m_theme.scaled(14) - 6, 10000);
    const int needs = metrics.boundingRect(room, Qt::AlignLeft | Qt::TextWordWrap, m_texts.needs).height();
    return explanationBox(width).bottom() + 1 + 6 + qMax(needs, m_theme.lineHeight(TextStep::Small)) + padding - 2;
}

void OptionCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintFrame(painter);
    paintHead(painter);
    paintTexts(painter);
}

void OptionCard::paintFrame(QPainter &painter) const
{
    const qreal pen = isChecked() ? 2 : 1;
    const ColorRole fill = isChecked() ? ColorRole::Selected : underMouse() ? ColorRole::Hover : ColorRole::Surface;
    painter.setPen(QPen(m_theme.color(isChecked() ? ColorRole::Accent : ColorRole::LineStrong), pen));
    painter.setBrush(m_theme.color(fill));
    painter.drawRoundedRect(QRectF(rect()).adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2), 8, 8);
}

void OptionCard::paintHead(QPainter &painter) const
{
    const int side = m_theme.scaled(iconBox);
    const QRect iconRect = QStyle::visualRect(layoutDirection(), rect(), QRect(padding, padding, side, side));
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(isChecked() ? ColorRole::Surface : ColorRole::Hover));
    painter.drawRoundedRect(iconRect, 6, 6);
    paintIcon(painter, iconRect, m_theme, m_texts.icon, m_theme.scaled(20),
              isChecked() ? ColorRole::AccentText : ColorRole::Text2);

    const QRect markRect(width() - padding - mark, padding + (side - mark) / 2, mark, mark);
    paintMark(painter, QStyle::visualRect(layoutDirection(), rect(), markRect));

    const QRect titleRect(padding + side + gap, padding, markRect.left() - padding - side - 2 * gap, side);
    painter.setFont(m_theme.font(TextStep::Heading));
    painter.setPen(m_theme.color(ColorRole::Text1));
    const QFontMetrics metrics(painter.font());
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), titleRect),
                     int(Qt::AlignVCenter) | int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)),
                     metrics.elidedText(m_texts.title, Qt::ElideRight, titleRect.width()));
}

void OptionCard::paintMark(QPainter &painter, const QRectF &box) const
{
    if (!isChecked()) {
        painter.setPen(QPen(m_theme.color(ColorRole::FieldLine), 1));
        painter.setBrush(m_theme.color(ColorRole::Surface));
        painter.drawEllipse(box.adjusted(0.5, 0.5, -0.5, -0.5));
        return;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(ColorRole::Accent));
    painter.drawEllipse(box);
    painter.setBrush(m_theme.color(ColorRole::OnAccent));
    painter.drawEllipse(box.center(), 3.5, 3.5);
}

void OptionCard::paintTexts(QPainter &painter) const
{
    const auto direction = layoutDirection();
    const int left = int(QStyle::visualAlignment(direction, Qt::AlignLeft));
    const QRect explanation = explanationBox(width());
    painter.setPen(m_theme.color(ColorRole::Text2));
    painter.setFont(m_theme.font(TextStep::Body));
    painter.drawText(QStyle::visualRect(direction, rect(), explanation), left | int(Qt::TextWordWrap),
                     m_texts.explanation);

    const int icon = m_theme.scaled(14);
    const int line = m_theme.lineHeight(TextStep::Small);
    const QRect iconRect(padding, explanation.bottom() + 7, icon, line);
    paintIcon(painter, QStyle::visualRect(direction, rect(), iconRect), m_theme, m_texts.needsIcon, icon,
              ColorRole::Text2);
    const QRect needs(iconRect.right() + 7, iconRect.top(), width() - iconRect.right() - 7 - padding,
                      height() - iconRect.top());
    painter.setPen(m_theme.color(isChecked() ? ColorRole::Text2 : ColorRole::Text3));
    painter.setFont(m_theme.font(TextStep::Small));
    painter.drawText(QStyle::visualRect(direction, rect(), needs), left | int(Qt::TextWordWrap), m_texts.needs);
}

} // namespace relaydesk
