// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/queue_delegate.h"

#include "ui/kit/plain_label.h"
#include "ui/present/clock_text.h"
#include "ui/present/display_text.h"
#include "ui/present/lead_words.h"
#include "ui/present/queue_model.h"
#include "ui/queue/queue_words.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

#include <algorithm>

namespace relaydesk {

namespace {

constexpr int layoutsKept = 128;
constexpr double takenOpacity = 0.55;

const LeadRow *leadOf(const QModelIndex &index)
{
    return index.data(QueueModel::LeadRowRole).value<const LeadRow *>();
}

// Taken by a colleague, or gone, while the order is held: it stays where it is, dimmed.
bool isDimmed(const QModelIndex &index)
{
    return index.data(QueueModel::GoneRole).toBool() || !index.data(QueueModel::TakenByRole).toString().isEmpty();
}

bool isMarked(const QModelIndex &index)
{
    return index.data(QueueModel::MovedRole).toInt() != 0 || index.data(QueueModel::NewRole).toBool();
}

} // namespace

RingShape ringShape(RingState state)
{
    switch (state) {
    case RingState::None: return RingShape::None;
    case RingState::Calm: return RingShape::Calm;
    case RingState::Soon: return RingShape::Soon;
    case RingState::Urgent: return RingShape::Urgent;
    case RingState::Breached: return RingShape::Breached;
    case RingState::Paused: return RingShape::Paused;
    case RingState::Answered: return RingShape::Answered;
    }
    return RingShape::None;
}

double timeLeft(const SlaClock &clock, Instant now)
{
    if (!clock.dueAt || clock.target <= Duration(0))
        return 0;
    const Duration left = *clock.dueAt - now;
    return std::clamp(double(left.count()) / double(clock.target.count()), 0.0, 1.0);
}

QueueDelegate::QueueDelegate(const Theme &theme, Clock &clock, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_clock(clock)
    , m_layouts(layoutsKept)
{
    connect(&theme, &Theme::changed, this, [this] { m_layouts.clear(); });
}

QSize QueueDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool head = index.data(QueueModel::KindRole).toInt() == static_cast<int>(QueueModel::RowKind::Head);
    return {option.rect.width(), head && !leadOf(index) ? queueHeadHeight(m_theme) : queueRowHeight(m_theme)};
}

const QueueRowLayout *QueueDelegate::layoutOf(const QModelIndex &index, int width, Qt::LayoutDirection direction) const
{
    const LeadRow *row = leadOf(index);
    if (!row)
        return nullptr;
    QueueRowInput input{.row = *row,
                        .age = ageText(row->arrivedAt, m_clock.now()),
                        .takenBy = index.data(QueueModel::TakenByRole).toString(),
                        .moved = index.data(QueueModel::MovedRole).toInt(),
                        .fresh = index.data(QueueModel::NewRole).toBool(),
                        .width = width,
                        .direction = direction};
    const qint64 key = row->id.value();
    if (const Entry *kept = m_layouts.object(key); kept && kept->input == input)
        return &kept->layout;
    auto entry = std::make_unique<Entry>();
    entry->layout = layOutRow(input, m_theme);
    entry->input = std::move(input);
    const QueueRowLayout *layout = &entry->layout;
    m_layouts.insert(key, entry.release());
    return layout;
}

void QueueDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const LeadRow *row = leadOf(index);
    if (!row) {
        paintHead(*painter, option, index);
        return;
    }
    const QueueRowLayout *layout = layoutOf(index, option.rect.width(), option.direction);
    paintGround(*painter, option, index);
    painter->save();
    painter->translate(option.rect.topLeft());
    if (isDimmed(index))
        painter->setOpacity(takenOpacity);
    const bool raised = option.state.testFlag(QStyle::State_Selected) || option.state.testFlag(QStyle::State_MouseOver);
    paintCountdown(*painter, *layout, *row);
    paintGradeBadge(*painter, layout->grade, m_theme, row->grade.fitLetter(), row->grade.engagementStep());
    paintTexts(*painter, *layout, raised);
    painter->restore();
}

void QueueDelegate::paintClock(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const LeadRow *row = leadOf(index);
    if (!row)
        return;
    const QueueRowLayout *layout = layoutOf(index, option.rect.width(), option.direction);
    painter.save();
    // The very cell that the view asked for: a strip left out would keep the list's ground under the clock.
    painter.setClipRect(
        queueClockCell(m_theme, option.rect.width(), option.direction).translated(option.rect.topLeft()),
        Qt::IntersectClip);
    paintGround(painter, option, index);
    painter.translate(option.rect.topLeft());
    if (isDimmed(index))
        painter.setOpacity(takenOpacity);
    paintCountdown(painter, *layout, *row);
    painter.restore();
}

// Selected and focused are different marks: a ground with an edge, and a ring.
void QueueDelegate::paintGround(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hover = option.state.testFlag(QStyle::State_MouseOver);
    const bool marked = isMarked(index);
    const QRect box = option.rect;
    const ColorRole ground = selected ? ColorRole::Selected
        : hover                       ? ColorRole::Hover
        : marked                      ? ColorRole::Subtle
                                      : ColorRole::Surface;
    painter.fillRect(box, m_theme.color(ground));
    painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), m_theme.color(ColorRole::Line));
    if (selected || marked) {
        const QRect edge = QStyle::visualRect(option.direction, box, QRect(box.left(), box.top(), 3, box.height()));
        painter.fillRect(edge, m_theme.color(ColorRole::AccentText));
    }
    if (selected && option.state.testFlag(QStyle::State_HasFocus)) {
        painter.setPen(QPen(m_theme.color(ColorRole::Focus), 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(box.adjusted(1, 1, -1, -1));
    }
}

void QueueDelegate::paintText(QPainter &painter, const QueueRowLayout::Text &text, TextStep step, ColorRole color,
                              Qt::Alignment align) const
{
    if (text.text.isEmpty())
        return;
    painter.setFont(m_theme.font(step));
    painter.setPen(m_theme.color(color));
    painter.drawText(text.box, static_cast<int>(align | Qt::AlignVCenter) | Qt::TextSingleLine, text.text);
}

void QueueDelegate::paintTexts(QPainter &painter, const QueueRowLayout &layout, bool raised) const
{
    paintText(painter, layout.name, TextStep::RowName, ColorRole::Text1);
    paintText(painter, layout.role, TextStep::Body, ColorRole::Text2);
    paintText(painter, layout.company, TextStep::Small, ColorRole::Text1);
    paintText(painter, layout.facts, TextStep::Small, ColorRole::Text3);
    paintText(painter, layout.remark, TextStep::SmallHeading, ColorRole::AccentText);
    paintText(painter, layout.source, TextStep::Small, ColorRole::Text3, Qt::AlignTrailing);
    for (const auto &chip : layout.chips)
        paintChip(painter, chip.box, m_theme, chip.label, chip.tone, raised);
    if (!layout.pending.isNull())
        paintIcon(painter, layout.pending, m_theme, Icon::Send, layout.pending.width(), ColorRole::Text3);
}

void QueueDelegate::paintCountdown(QPainter &painter, const QueueRowLayout &layout, const LeadRow &row) const
{
    const Instant now = m_clock.now();
    const RingShape shape = ringShape(ringAt(row.sla, now));
    const QLocale locale;
    paintRing(painter, layout.ring, m_theme, shape, timeLeft(row.sla, now));
    painter.setFont(m_theme.font(TextStep::BodyStrong));
    painter.setPen(m_theme.color(ringTextRole(shape)));
    // The block moves with the layout, the digits inside never turn round.
    const bool mirrored = layout.ring.left() > layout.clock.left();
    const Qt::Alignment align = mirrored ? Qt::AlignRight : Qt::AlignLeft;
    paintTabular(painter, layout.clock, countdownText(row.sla, now, locale), align);
    painter.setFont(m_theme.font(TextStep::Micro));
    painter.setPen(m_theme.color(ColorRole::Text3));
    const QString target = targetText(row.sla, now, locale);
    const QString shown = painter.fontMetrics().elidedText(target, Qt::ElideRight, layout.target.width());
    painter.drawText(layout.target, static_cast<int>(align | Qt::AlignVCenter | Qt::AlignAbsolute), shown);
}

void QueueDelegate::paintHead(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect box = option.rect;
    painter.fillRect(box, m_theme.color(ColorRole::Subtle));
    painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), m_theme.color(ColorRole::Line));
    const auto group = static_cast<QueueGroup>(index.data(QueueModel::GroupRole).toInt());
    const GroupLook look = groupLook(group);
    const auto place = [&option](const QRect &at) { return QStyle::visualRect(option.direction, option.rect, at); };
    const int left = box.left() + m_theme.scaled(16);
    paintIcon(painter, place(QRect(left, box.top(), 16, box.height())), m_theme, look.icon, 16, look.color);

    const QString title = index.data(Qt::DisplayRole).toString();
    const int flags = Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine;
    const int textAt = left + 24;
    painter.setFont(m_theme.font(TextStep::SmallHeading));
    painter.setPen(m_theme.color(ColorRole::Text1));
    const int titleWidth = painter.fontMetrics().horizontalAdvance(title) + 2;
    painter.drawText(place(QRect(textAt, box.top(), titleWidth, box.height())), flags, title);
    const QString count = QLocale().toString(index.data(QueueModel::GroupCountRole).toInt());
    painter.setFont(m_theme.font(TextStep::Small));
    painter.setPen(m_theme.color(ColorRole::Text2));
    const int countAt = textAt + titleWidth + 8;
    const int countWidth = painter.fontMetrics().horizontalAdvance(count) + 2;
    painter.drawText(place(QRect(countAt, box.top(), countWidth, box.height())), flags, count);
    const int hintAt = countAt + countWidth + 16;
    const QRect hint(hintAt, box.top(), box.right() - m_theme.scaled(16) - hintAt + 1, box.height());
    painter.setPen(m_theme.color(ColorRole::Text3));
    painter.drawText(
        place(hint), Qt::AlignVCenter | Qt::AlignTrailing | Qt::TextSingleLine,
        painter.fontMetrics().elidedText(relaydesk::displayText(index.data(QueueModel::GroupHintRole).toString()),
                                         Qt::ElideRight, hint.width()));
}

QString QueueDelegate::toolTipAt(const QModelIndex &index, const QueueRowLayout &layout, const QPoint &at) const
{
    const LeadRow *row = leadOf(index);
    if (!row)
        return {};
    switch (layout.partAt(at)) {
    case QueueRowLayout::Part::Grade: return gradeToolTip(row->grade);
    case QueueRowLayout::Part::Clock: return clockToolTip(row->sla, m_clock.now());
    case QueueRowLayout::Part::Pending: return tr("Waiting to be sent");
    case QueueRowLayout::Part::Chips: {
        QStringList labels;
        for (const Signal &signal : row->signals)
            labels << relaydesk::displayText(chipLabel(signal), 64);
        return labels.join(u'\n');
    }
    case QueueRowLayout::Part::Name:
        return layout.role.cut || layout.name.cut
            ? relaydesk::displayText(leadTitle(*row)) + u'\n' + relaydesk::displayText(row->role)
            : QString();
    case QueueRowLayout::Part::Company: return companyFacts(*row, QLocale()).join(u" · ");
    case QueueRowLayout::Part::Source: return relaydesk::displayText(row->source);
    case QueueRowLayout::Part::Nothing: return {};
    }
    return {};
}

bool QueueDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                              const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return false;
    const QueueRowLayout *layout = layoutOf(index, option.rect.width(), option.direction);
    const QString text = layout ? toolTipAt(index, *layout, event->pos() - option.rect.topLeft()) : QString();
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(event->globalPos(), plainToolTip(text), view->viewport(), option.rect);
    return true;
}

} // namespace relaydesk
