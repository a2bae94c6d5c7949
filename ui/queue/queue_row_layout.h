// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/lead.h"
#include "ui/kit/painters.h"

#include <QRect>

#include <vector>

namespace relaydesk {

/// Everything a row's picture depends on, except the clock, which has a cell of fixed size.
struct QueueRowInput
{
    LeadRow row;
    QString age;     ///< "4 min"
    QString takenBy; ///< a colleague's name while the row is held; empty otherwise
    int moved = 0;   ///< rows up (+) or down (-)
    bool fresh = false;
    int width = 0;
    Qt::LayoutDirection direction = Qt::LeftToRight;

    bool operator==(const QueueRowInput &) const = default;
};

/// Where everything of one row stands and what it says, computed once per row value and width, and
/// used to paint it, to say what lies under the pointer, and for tool tips. All texts are fit to show.
/// Order of giving way: role, industry, country, second chip, source; never name, company, clock.
struct QueueRowLayout
{
    struct Text
    {
        QRect box;
        QString text; ///< as shown, elided
        bool cut = false;
    };
    struct Chip
    {
        QRect box;
        QString label;
        ChipTone tone = ChipTone::Neutral;
    };

    QRect edge;
    QRect ring;
    QRect clock;
    QRect target;
    QRect clockCell; ///< ring, clock and target: what a second's tick repaints
    QRect grade;
    Text name;
    Text role;
    Text company;
    Text facts;  ///< " · 850 · Logistics · SE"
    Text remark; ///< "moved up 2", "new", "Taken by Amara"; empty otherwise
    Text source; ///< "Cold-chain webinar · 1 min"
    QRect pending;
    std::vector<Chip> chips;
    int hiddenChips = 0; ///< what "+1" stands for

    enum class Part { Nothing, Clock, Grade, Name, Chips, Company, Source, Pending };
    [[nodiscard]] Part partAt(const QPoint &at) const;
};

[[nodiscard]] QueueRowLayout layOutRow(const QueueRowInput &input, const Theme &theme);
/// Height of a row and of a head at the text size in force.
[[nodiscard]] int queueRowHeight(const Theme &theme);
[[nodiscard]] int queueHeadHeight(const Theme &theme);
/// The cell that a tick repaints, without the rest of the layout.
[[nodiscard]] QRect queueClockCell(const Theme &theme, int width, Qt::LayoutDirection direction);

} // namespace relaydesk
