// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lead/story_item.h"

#include "ui/kit/icon.h"
#include "ui/kit/kit_style.h"
#include "ui/kit/plain_label.h"

#include <QPainter>

namespace relaydesk {
namespace {

constexpr int disc = 24;
constexpr int textLeft = 36;
constexpr int below = 12;

Icon iconOf(EventKind kind)
{
    switch (kind) {
    case EventKind::DemoRequested:
    case EventKind::Meeting: return Icon::Calendar;
    case EventKind::QuoteRequested:
    case EventKind::PageViewed: return Icon::Tag;
    case EventKind::CallRequested:
    case EventKind::CallAttempted: return Icon::Phone;
    case EventKind::FormSubmitted:
    case EventKind::DocumentDownloaded: return Icon::Document;
    case EventKind::WebinarAttended:
    case EventKind::EventVisited: return Icon::Screen;
    case EventKind::EmailOpened:
    case EventKind::EmailClicked: return Icon::MailOpen;
    case EventKind::ToolUsed: return Icon::Calculator;
    case EventKind::Chat: return Icon::Chat;
    case EventKind::EmailReceived: return Icon::Mail;
    case EventKind::EmailSent: return Icon::Send;
    case EventKind::Note: return Icon::Note;
    case EventKind::StageChanged: return Icon::Journey;
    case EventKind::Other: return Icon::Info;
    }
    return Icon::Info;
}

} // namespace

StoryItem::StoryItem(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void StoryItem::setEntry(const StoryEntry &entry, bool last)
{
    if (entry == m_entry && last == m_last)
        return;
    m_entry = entry;
    m_last = last;
    setAccessibleName(entry.title);
    setAccessibleDescription(tr("%1. %2", "time of an event, and its detail").arg(entry.time, entry.detail));
    setToolTip(plainToolTip(entry.detail));
    updateGeometry();
    update();
}

void StoryItem::setHighlighted(bool highlighted)
{
    if (m_highlighted == highlighted)
        return;
    m_highlighted = highlighted;
    update();
}

QSize StoryItem::sizeHint() const
{
    const int texts
        = m_theme.lineHeight(TextStep::Body) + (m_entry.detail.isEmpty() ? 0 : m_theme.lineHeight(TextStep::Small));
    return {m_theme.scaled(220), qMax(m_theme.scaled(disc), texts) + below};
}

void StoryItem::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int side = m_theme.scaled(disc);
    const QRect box = QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, side, side));
    if (m_highlighted) {
        const QRect mark(m_theme.scaled(textLeft) - 8, 0, width() - m_theme.scaled(textLeft) + 8, height() - below + 6);
        paintBox(painter, QStyle::visualRect(layoutDirection(), rect(), mark), 6, m_theme.color(ColorRole::Selected),
                 {});
    }
    if (!m_last) {
        painter.fillRect(QRect(box.center().x(), side + 3, 1, height() - side - 6 + (below > 8 ? 3 : 0)),
                         m_theme.color(ColorRole::LineStrong));
    }
    paintDisc(painter, box);
    paintTexts(painter);
}

void StoryItem::paintDisc(QPainter &painter, const QRect &box) const
{
    paintBox(painter, box, box.width() / 2.0, m_theme.color(m_entry.trigger ? ColorRole::Selected : ColorRole::Surface),
             m_entry.trigger ? QColor() : m_theme.color(ColorRole::LineStrong));
    paintIcon(painter, box, m_theme, iconOf(m_entry.kind), m_theme.scaled(14),
              m_entry.trigger ? ColorRole::AccentText : ColorRole::Text2);
}

void StoryItem::paintTexts(QPainter &painter) const
{
    const auto mirror = [this](const QRect &box) { return QStyle::visualRect(layoutDirection(), rect(), box); };
    const int leading = int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) | int(Qt::AlignVCenter);
    const int trailing = int(QStyle::visualAlignment(layoutDirection(), Qt::AlignRight)) | int(Qt::AlignVCenter);
    const int left = m_theme.scaled(textLeft);
    const int line = m_theme.lineHeight(TextStep::Body);

    painter.setFont(m_theme.font(TextStep::Small));
    painter.setPen(m_theme.color(ColorRole::Text3));
    const int timeWidth = painter.fontMetrics().horizontalAdvance(m_entry.time) + 2;
    painter.drawText(mirror(QRect(width() - timeWidth, 0, timeWidth, line)), trailing, m_entry.time);

    const QRect title(left, 0, width() - left - timeWidth - 8, line);
    painter.setFont(m_theme.font(TextStep::BodyLabel));
    painter.setPen(m_theme.color(ColorRole::Text1));
    painter.drawText(mirror(title), leading,
                     painter.fontMetrics().elidedText(m_entry.title, Qt::ElideRight, title.width()));

    const QRect detail(left, line - 1, width() - left, m_theme.lineHeight(TextStep::Small));
    painter.setFont(m_theme.font(TextStep::Small));
    painter.setPen(m_theme.color(ColorRole::Text2));
    painter.drawText(mirror(detail), leading,
                     painter.fontMetrics().elidedText(m_entry.detail, Qt::ElideRight, detail.width()));
}

} // namespace relaydesk
