// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "ui/queue/queue_row_layout.h"

#include <QCache>
#include <QStyledItemDelegate>

namespace relaydesk {

/// How a clock looks in the kit's words.
[[nodiscard]] RingShape ringShape(RingState state);
/// The part of the promised time that remains, 0 to 1.
[[nodiscard]] double timeLeft(const SlaClock &clock, Instant now);

/// Paints the rows and heads of the queue from one layout each, says what lies under the pointer,
/// and shows plain-text tool tips.
class QueueDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    QueueDelegate(const Theme &theme, Clock &clock, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// Only ring, clock and target, on the row's own ground.
    void paintClock(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

    /// The layout of a lead's row at a width; kept for the rows in view. Null for heads.
    [[nodiscard]] const QueueRowLayout *layoutOf(const QModelIndex &index, int width,
                                                 Qt::LayoutDirection direction) const;
    /// Plain text about the part of the row at \a at (row coordinates); empty where there is nothing to add.
    [[nodiscard]] QString toolTipAt(const QModelIndex &index, const QueueRowLayout &layout, const QPoint &at) const;

private:
    struct Entry
    {
        QueueRowInput input;
        QueueRowLayout layout;
    };

    void paintHead(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintGround(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintTexts(QPainter &painter, const QueueRowLayout &layout, bool raised) const;
    void paintCountdown(QPainter &painter, const QueueRowLayout &layout, const LeadRow &row) const;
    void paintText(QPainter &painter, const QueueRowLayout::Text &text, TextStep step, ColorRole color,
                   Qt::Alignment align = Qt::AlignLeading) const;

    const Theme &m_theme;
    Clock &m_clock;
    mutable QCache<qint64, Entry> m_layouts;
};

} // namespace relaydesk
