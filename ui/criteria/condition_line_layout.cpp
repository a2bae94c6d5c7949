// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/criteria/condition_line_layout.h"

#include "ui/kit/painters.h"
#include "ui/present/display_text.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QStyle>

#include <algorithm>

namespace relaydesk {

namespace {

// Pixels at 100 %.
constexpr int lineHeight = 36;
constexpr int controlHeight = 28;
constexpr int chipHeightOfGroup = 24;
constexpr int complaintHeight = 20;
constexpr int gap = 8;
constexpr int fieldWidth = 204;
constexpr int operatorWidth = 112;
constexpr int operandWidth = 112;
constexpr int operandLongest = 320;
constexpr int countWidth = 64;
constexpr int chevron = 26;
constexpr int padding = 9;
constexpr int narrowest = 200;

QString words(const char *text)
{
    return QCoreApplication::translate("relaydesk::ConditionLineLayout", text);
}

int widthOf(const QString &text, const Theme &theme)
{
    return QFontMetrics(theme.font(TextStep::Body)).horizontalAdvance(displayText(text));
}

// The three widths: the design's, more where a value is long, less where the window is narrow: what is longest gives
// way first.
std::array<int, 3> partWidths(const ConditionLine &line, const Theme &theme, int room)
{
    const int comparison = widthOf(line.form.operatorWords, theme) + padding + chevron;
    const int value = std::min(widthOf(line.form.operand, theme) + padding + chevron, theme.scaled(operandLongest));
    std::array<int, 3> widths{theme.scaled(fieldWidth), std::max(theme.scaled(operatorWidth), comparison),
                              line.hasOperand ? std::max(theme.scaled(operandWidth), value) : 0};
    int over = widths[0] + widths[1] + widths[2] + (line.hasOperand ? 2 : 1) * gap - room;
    const std::array<std::pair<size_t, int>, 9> floors{{{2, theme.scaled(operandWidth)},
                                                        {0, theme.scaled(120)},
                                                        {1, comparison},
                                                        {2, theme.scaled(72)},
                                                        {0, theme.scaled(72)},
                                                        {1, theme.scaled(56)},
                                                        {2, theme.scaled(36)},
                                                        {0, theme.scaled(36)},
                                                        {1, theme.scaled(36)}}};
    for (const auto &[part, least] : floors) {
        const int taken = std::clamp(over, 0, std::max(0, widths.at(part) - least));
        widths.at(part) -= taken;
        over -= taken;
    }
    return widths;
}

} // namespace

std::optional<ClausePart> ConditionLineLayout::partAt(const QPoint &point) const
{
    for (const ClausePart part : {ClausePart::Field, ClausePart::Operator, ClausePart::Operand}) {
        if (at(part).contains(point))
            return part;
    }
    return {};
}

QString markText(const ConditionLine &line)
{
    switch (line.mark) {
    case ConditionLine::Mark::None: return {};
    case ConditionLine::Mark::New: return words(QT_TRANSLATE_NOOP("relaydesk::ConditionLineLayout", "new"));
    case ConditionLine::Mark::Changed:
        return words(QT_TRANSLATE_NOOP("relaydesk::ConditionLineLayout", "was %1")).arg(displayText(line.was, 60));
    }
    return {};
}

int conditionLineHeight(const ConditionLine &line, const Theme &theme)
{
    return theme.scaled(line.complaint.isEmpty() ? lineHeight : lineHeight + complaintHeight);
}

ConditionLineLayout layoutOf(const ConditionLine &line, const QRect &row, const Theme &theme,
                             Qt::LayoutDirection direction)
{
    ConditionLineLayout layout;
    const int height = theme.scaled(lineHeight);
    const auto placed = [&](int x, int width, int tall) {
        return QRect(row.left() + x, row.top() + (height - tall) / 2, width, tall);
    };
    const int left = conditionGutter + theme.scaled(conditionIndent) * line.indent;
    const int end = row.width() - 4;
    layout.gutter = placed(2, 3, theme.scaled(controlHeight));
    layout.count = placed(end - theme.scaled(countWidth), theme.scaled(countWidth), height);
    int x = left;
    int mark = chipWidth(theme, markText(line)) + gap;
    if (line.isGroup()) {
        const QFontMetrics metrics(theme.font(TextStep::SmallHeading));
        layout.handle = placed(left - 16, 14, height);
        layout.chip
            = placed(left, metrics.horizontalAdvance(line.form.field) + 8 + chevron, theme.scaled(chipHeightOfGroup));
        x = layout.chip.right() + 1 - row.left();
    } else {
        layout.handle = placed(left - 6, 16, height);
        x = left + 16;
        const int room = end - theme.scaled(countWidth) - x;
        const int chip = line.mark == ConditionLine::Mark::None ? 0 : chipWidth(theme, markText(line)) + gap;
        // In a narrow window the bar alone marks the line; the words stand below the tree.
        mark = room - chip < theme.scaled(narrowest) ? 0 : chip;
        const auto widths = partWidths(line, theme, room - mark);
        for (size_t i = 0; i < widths.size(); ++i) {
            if (widths.at(i) == 0)
                continue;
            layout.parts.at(i) = placed(x, widths.at(i), theme.scaled(controlHeight));
            x += widths.at(i) + gap;
        }
        x -= gap;
    }
    if (line.indent == 0)
        layout.handle = {}; // the whole of it stands where it stands
    if (mark > 0)
        layout.mark = placed(x + gap, mark - gap, chipHeight(theme));
    layout.complaint
        = QRect(row.left() + left + 16, row.top() + height - 4, end - left - 16, theme.scaled(complaintHeight));
    for (QRect *rect : {&layout.gutter, &layout.handle, &layout.chip, layout.parts.data(), &layout.parts[1],
                        &layout.parts[2], &layout.mark, &layout.count, &layout.complaint}) {
        if (!rect->isEmpty())
            *rect = QStyle::visualRect(direction, row, *rect);
    }
    return layout;
}

} // namespace relaydesk
