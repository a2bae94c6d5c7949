// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme.h"
#include "ui/present/condition_lines.h"

#include <QRect>

#include <array>

namespace relaydesk {

/// Where the parts of one line stand: computed once, used by painting, pointer and editors. Mirrored from right to left.
struct ConditionLineLayout
{
    QRect gutter;               ///< the bar of a changed or new line
    QRect handle;               ///< to drag it by
    QRect chip;                 ///< of a group
    std::array<QRect, 3> parts; ///< field, operator, operand; the last is empty where there is none
    QRect mark;                 ///< "was 1", "new"
    QRect count;
    QRect complaint; ///< below the line

    [[nodiscard]] const QRect &at(ClausePart part) const { return parts.at(static_cast<size_t>(part)); }
    /// Nothing: the point is on none.
    [[nodiscard]] std::optional<ClausePart> partAt(const QPoint &point) const;
};

/// Room before the lines for the bars of what changed.
constexpr int conditionGutter = 16;
/// Pixels at 100 % of one step into a group.
constexpr int conditionIndent = 24;

[[nodiscard]] int conditionLineHeight(const ConditionLine &line, const Theme &theme);
[[nodiscard]] ConditionLineLayout layoutOf(const ConditionLine &line, const QRect &row, const Theme &theme,
                                           Qt::LayoutDirection direction);
/// "was 1", "new", or nothing.
[[nodiscard]] QString markText(const ConditionLine &line);

} // namespace relaydesk
