// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/queue_row_layout.h"

#include "ui/present/display_text.h"
#include "ui/present/lead_words.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QLocale>
#include <QStyle>

#include <algorithm>

namespace relaydesk {

namespace {

// Columns of the design at 100 %.
constexpr int padding = 16;
constexpr int ringSize = 28;
constexpr int clockAt = 52;
constexpr int gradeAt = 124;
constexpr int textAt = 172;
constexpr int gap = 8;
constexpr int chipGap = 4;
constexpr int pendingSize = 14;
constexpr std::size_t shownChips = 2;
QString dot()
{
    return QStringLiteral(" · ");
}

QString remarkText(const QueueRowInput &in)
{
    if (!in.takenBy.isEmpty())
        return QCoreApplication::translate("relaydesk::QueueRow", "Taken by %1").arg(displayText(in.takenBy, 40));
    if (in.fresh)
        return QCoreApplication::translate("relaydesk::QueueRow", "new");
    if (in.moved > 0)
        return QCoreApplication::translate("relaydesk::QueueRow", "moved up %Ln", nullptr, in.moved);
    if (in.moved < 0)
        return QCoreApplication::translate("relaydesk::QueueRow", "moved down %Ln", nullptr, -in.moved);
    return {};
}

/// Builds one layout from the leading edge; mirrors at the very end.
class RowBuilder final
{
public:
    RowBuilder(const QueueRowInput &input, const Theme &theme)
        : m_in(input)
        , m_theme(theme)
        , m_left(theme.scaled(textAt))
        , m_right(input.width - theme.scaled(padding))
        , m_line1(theme.scaled(8), theme.scaled(20))
        , m_line2(theme.scaled(28), theme.scaled(20))
    {
    }

    QueueRowLayout build()
    {
        fixedCells();
        firstLine();
        secondLine();
        if (m_in.direction == Qt::RightToLeft)
            mirror();
        return std::move(m_out);
    }

private:
    struct Line
    {
        Line(int at, int height)
            : top(at)
            , high(height)
        {
        }
        int top;
        int high;
    };

    [[nodiscard]] int widthOf(TextStep step, const QString &text) const
    {
        return QFontMetrics(m_theme.font(step)).horizontalAdvance(text);
    }

    // Texts get two pixels more than they measure: italics and rounding.
    [[nodiscard]] QueueRowLayout::Text place(const Line &line, TextStep step, const QString &text, int x,
                                             int room) const
    {
        const int natural = widthOf(step, text);
        if (room < m_theme.scaled(12) || text.isEmpty())
            return {QRect(x, line.top, 0, line.high), {}, !text.isEmpty()};
        if (natural <= room)
            return {QRect(x, line.top, natural + 2, line.high), text, false};
        return {QRect(x, line.top, room, line.high),
                QFontMetrics(m_theme.font(step)).elidedText(text, Qt::ElideRight, room), true};
    }

    void fixedCells()
    {
        const int height = queueRowHeight(m_theme);
        const int ring = m_theme.scaled(ringSize);
        m_out.edge = QRect(0, 0, 3, height);
        m_out.ring = QRect(m_theme.scaled(padding), (height - ring) / 2, ring, ring);
        const int clockX = m_theme.scaled(clockAt);
        const int clockWidth = m_theme.scaled(gradeAt - 4) - clockX;
        m_out.clock = QRect(clockX, m_theme.scaled(11), clockWidth, m_theme.scaled(20));
        m_out.target = QRect(clockX, m_theme.scaled(30), clockWidth, m_theme.scaled(14));
        m_out.clockCell = m_out.ring.united(m_out.clock).united(m_out.target);
        const QSize badge = gradeBadgeSize(m_theme);
        m_out.grade = QRect(QPoint(m_theme.scaled(gradeAt), (height - badge.height()) / 2), badge);
    }

    [[nodiscard]] int chipsWidth(std::size_t count) const
    {
        int width = 0;
        for (std::size_t i = 0; i < count; ++i)
            width += chipWidth(m_theme, m_labels[i]) + (i > 0 ? chipGap : 0);
        if (m_labels.size() > count)
            width += chipWidth(m_theme, moreLabel(m_labels.size() - count)) + (count > 0 ? chipGap : 0);
        return width;
    }

    static QString moreLabel(std::size_t hidden) { return u'+' + QString::number(hidden); }

    // The role gives way before the second chip does, the chips before the name.
    void firstLine()
    {
        for (const Signal &signal : m_in.row.signals)
            m_labels.push_back(displayText(chipLabel(signal), 64));
        const QString name = displayText(leadTitle(m_in.row));
        const int room = m_right - m_left;
        const int nameWidth = widthOf(TextStep::RowName, name) + 2;
        std::size_t count = std::min(shownChips, m_labels.size());
        while (count > 0 && nameWidth + gap + chipsWidth(count) > room)
            --count;
        const bool chips = !m_labels.empty() && nameWidth + gap + chipsWidth(count) <= room;
        const int chipsLeft = m_right - (chips ? chipsWidth(count) : 0);
        if (chips)
            placeChips(chipsLeft, count);
        m_out.name = place(m_line1, TextStep::RowName, name, m_left, chipsLeft - m_left - (chips ? gap : 0));
        const int roleAt = m_out.name.box.right() + gap - 1;
        m_out.role = place(m_line1, TextStep::Body, displayText(m_in.row.role), roleAt,
                           chipsLeft - roleAt - (chips ? 2 * gap : 0));
    }

    void placeChips(int x, std::size_t count)
    {
        const auto add = [this, &x](const QString &label, ChipTone tone) {
            const int width = chipWidth(m_theme, label);
            m_out.chips.push_back({QRect(x, m_line1.top, width, chipHeight(m_theme)), label, tone});
            x += width + chipGap;
        };
        for (std::size_t i = 0; i < count; ++i)
            add(m_labels[i], isIntent(m_in.row.signals[i].kind) ? ChipTone::Intent : ChipTone::Neutral);
        m_out.hiddenChips = static_cast<int>(m_labels.size() - count);
        if (m_out.hiddenChips > 0)
            add(moreLabel(m_labels.size() - count), ChipTone::Neutral);
    }

    [[nodiscard]] QString factsText(bool industry, bool country) const
    {
        QStringList parts;
        if (m_in.row.employees >= 0)
            parts << QLocale().toString(m_in.row.employees);
        if (industry)
            parts << displayText(m_in.row.industry, 64);
        if (country)
            parts << displayText(m_in.row.country, 8);
        parts.removeAll(QString());
        if (m_in.direction == Qt::RightToLeft) {
            // Each fact keeps its own direction, so that their order is the line's.
            for (QString &part : parts)
                part = QChar(0x2068) + part + QChar(0x2069);
        }
        if (parts.isEmpty())
            return {};
        return m_in.row.company.isEmpty() ? parts.join(dot()) : dot() + parts.join(dot());
    }

    // Industry goes first, then the country, then the source; the age stays, the company stays.
    void secondLine()
    {
        const QString company = displayText(m_in.row.company);
        const QString remark = remarkText(m_in);
        const QString origin = remark.isEmpty() ? displayText(m_in.row.source) : QString();
        const bool tail = !remark.isEmpty() || !origin.isEmpty();
        const QString age = tail && !m_in.age.isEmpty() ? dot() + m_in.age : m_in.age;
        const int mark = m_in.row.pending ? m_theme.scaled(pendingSize) + 6 : 0;
        const int room = m_right - m_left - mark - 2 * gap - widthOf(TextStep::SmallHeading, remark)
            - widthOf(TextStep::Small, company) - 6;
        QString facts;
        for (const auto &[industry, country] :
             {std::pair(true, true), std::pair(false, true), std::pair(false, false)}) {
            facts = factsText(industry, country);
            if (widthOf(TextStep::Small, facts + origin + age) <= room) {
                placeSecondLine(company, facts, remark, origin + age, mark);
                return;
            }
        }
        const QString behind = shortened(origin, age, room - widthOf(TextStep::Small, facts));
        if (widthOf(TextStep::Small, facts + behind) > room)
            facts.clear();
        placeSecondLine(company, facts, remark, behind, mark);
    }

    // What is left of the source in front of the age; the age alone when that is too little.
    [[nodiscard]] QString shortened(const QString &origin, const QString &age, int room) const
    {
        if (origin.isEmpty())
            return age;
        const int left = room - widthOf(TextStep::Small, age);
        if (left < m_theme.scaled(40))
            return m_in.age;
        return QFontMetrics(m_theme.font(TextStep::Small)).elidedText(origin, Qt::ElideRight, left) + age;
    }

    void placeSecondLine(const QString &company, const QString &facts, const QString &remark, const QString &behind,
                         int mark)
    {
        const int behindWidth = behind.isEmpty() ? 0 : widthOf(TextStep::Small, behind) + 2;
        int x = m_right - behindWidth;
        m_out.source = {QRect(x, m_line2.top, behindWidth, m_line2.high), behind, false};
        if (!remark.isEmpty()) {
            const int width = widthOf(TextStep::SmallHeading, remark) + 2;
            x -= width;
            m_out.remark = {QRect(x, m_line2.top, width, m_line2.high), remark, false};
        }
        if (mark > 0) {
            const int size = m_theme.scaled(pendingSize);
            x -= mark;
            m_out.pending = QRect(x, m_line2.top + (m_line2.high - size) / 2, size, size);
        }
        m_out.company = place(m_line2, TextStep::Small, company, m_left, x - m_left - gap);
        const int factsAt = company.isEmpty() ? m_left : m_out.company.box.right() - 1;
        m_out.facts = place(m_line2, TextStep::Small, facts, factsAt, x - factsAt - gap);
    }

    void mirror()
    {
        const QRect whole(0, 0, m_in.width, queueRowHeight(m_theme));
        const auto flip = [&whole](QRect &box) { box = QStyle::visualRect(Qt::RightToLeft, whole, box); };
        for (QRect *box : {&m_out.edge, &m_out.ring, &m_out.clock, &m_out.target, &m_out.clockCell, &m_out.grade,
                           &m_out.name.box, &m_out.role.box, &m_out.company.box, &m_out.facts.box, &m_out.remark.box,
                           &m_out.source.box, &m_out.pending})
            flip(*box);
        for (auto &chip : m_out.chips)
            flip(chip.box);
    }

    const QueueRowInput &m_in;
    const Theme &m_theme;
    int m_left;
    int m_right;
    Line m_line1;
    Line m_line2;
    std::vector<QString> m_labels;
    QueueRowLayout m_out;
};

} // namespace

QueueRowLayout layOutRow(const QueueRowInput &input, const Theme &theme)
{
    return RowBuilder(input, theme).build();
}

int queueRowHeight(const Theme &theme)
{
    return theme.scaled(56);
}

int queueHeadHeight(const Theme &theme)
{
    return theme.scaled(28);
}

QRect queueClockCell(const Theme &theme, int width, Qt::LayoutDirection direction)
{
    const int height = queueRowHeight(theme);
    const QRect cell(theme.scaled(padding), theme.scaled(11), theme.scaled(gradeAt - 4 - padding), theme.scaled(34));
    return QStyle::visualRect(direction, QRect(0, 0, width, height), cell);
}

QueueRowLayout::Part QueueRowLayout::partAt(const QPoint &at) const
{
    if (clockCell.contains(at))
        return Part::Clock;
    if (grade.contains(at))
        return Part::Grade;
    if (name.box.contains(at) || role.box.contains(at))
        return Part::Name;
    if (pending.contains(at))
        return Part::Pending;
    if (company.box.contains(at) || facts.box.contains(at))
        return Part::Company;
    if (source.box.contains(at) || remark.box.contains(at))
        return Part::Source;
    const bool onChip
        = std::any_of(chips.begin(), chips.end(), [&at](const Chip &chip) { return chip.box.contains(at); });
    return onChip ? Part::Chips : Part::Nothing;
}

} // namespace relaydesk
