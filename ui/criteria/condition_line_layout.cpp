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

namespace {

// Before it is mirrored; places from the row's beginning.
class LinePlaces
{
public:
    LinePlaces(const ConditionLine &line, const QRect &row, const Theme &theme)
        : m_line(line)
        , m_row(row)
        , m_theme(theme)
        , m_height(theme.scaled(lineHeight))
        , m_left(conditionGutter + theme.scaled(conditionIndent) * line.indent)
        , m_end(row.width() - 4)
    {
    }

    [[nodiscard]] ConditionLineLayout layout()
    {
        const int counted = m_theme.scaled(countWidth);
        m_layout.gutter = placed(2, 3, m_theme.scaled(controlHeight));
        m_layout.count = placed(m_end - counted, counted, m_height);
        m_layout.complaint = QRect(m_row.left() + m_left + 16, m_row.top() + m_height - 4, m_end - m_left - 16,
                                   m_theme.scaled(complaintHeight));
        m_line.isGroup() ? placeGroup() : placeParts();
        if (m_line.indent == 0)
            m_layout.handle = {}; // the whole of it stands where it stands
        return m_layout;
    }

private:
    [[nodiscard]] QRect placed(int x, int width, int tall) const
    {
        return {m_row.left() + x, m_row.top() + (m_height - tall) / 2, width, tall};
    }
    [[nodiscard]] int markWidth() const
    {
        return m_line.mark == ConditionLine::Mark::None ? 0 : chipWidth(m_theme, markText(m_line));
    }

    void placeGroup()
    {
        const int text = QFontMetrics(m_theme.font(TextStep::SmallHeading)).horizontalAdvance(m_line.form.field);
        const int width = text + 8 + chevron;
        m_layout.handle = placed(m_left - 16, 14, m_height);
        m_layout.chip = placed(m_left, width, m_theme.scaled(chipHeightOfGroup));
        if (markWidth() > 0)
            m_layout.mark = placed(m_left + width + gap, markWidth(), chipHeight(m_theme));
    }

    void placeParts()
    {
        m_layout.handle = placed(m_left - 6, 16, m_height);
        int x = m_left + 16;
        const int room = m_end - m_theme.scaled(countWidth) - x;
        // In a narrow window the bar alone marks the line; the words stand below the tree.
        const int mark
            = markWidth() == 0 || room - markWidth() - gap < m_theme.scaled(narrowest) ? 0 : markWidth() + gap;
        const auto widths = partWidths(m_line, m_theme, room - mark);
        for (size_t i = 0; i < widths.size(); ++i) {
            if (widths.at(i) == 0)
                continue;
            m_layout.parts.at(i) = placed(x, widths.at(i), m_theme.scaled(controlHeight));
            x += widths.at(i) + gap;
        }
        if (mark > 0)
            m_layout.mark = placed(x, mark - gap, chipHeight(m_theme));
    }

    const ConditionLine &m_line;
    QRect m_row;
    const Theme &m_theme;
    int m_height;
    int m_left;
    int m_end;
    ConditionLineLayout m_layout;
};

} // namespace

ConditionLineLayout layoutOf(const ConditionLine &line, const QRect &row, const Theme &theme,
                             Qt::LayoutDirection direction)
{
    ConditionLineLayout layout = LinePlaces(line, row, theme).layout();
    for (QRect *rect : {&layout.gutter, &layout.handle, &layout.chip, layout.parts.data(), &layout.parts[1],
                        &layout.parts[2], &layout.mark, &layout.count, &layout.complaint}) {
        if (!rect->isEmpty())
            *rect = QStyle::visualRect(direction, row, *rect);
    }
    return layout;
}

} // namespace relaydesk
