// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a line, painted.
#include "ui/criteria/condition_delegate.h"
#include "ui/kit/kit_style.h"
#include "ui/kit/painters.h"
#include "ui/present/display_text.h"

#include <QLocale>
#include <QPainter>

namespace relaydesk {

namespace {

constexpr int oneLine = Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine;

void paintText(QPainter &painter, const QRect &box, const QString &text)
{
    painter.drawText(box, oneLine,
                     painter.fontMetrics().elidedText(relaydesk::displayText(text), Qt::ElideRight, box.width()));
}

} // namespace

void ConditionDelegate::paintBack(QPainter &painter, const QStyleOptionViewItem &option) const
{
    const bool isCurrent = option.state.testFlag(QStyle::State_Selected);
    if (!isCurrent && !option.state.testFlag(QStyle::State_MouseOver))
        return;
    const bool isActive = isCurrent && option.state.testFlag(QStyle::State_HasFocus);
    const QRect box
        = option.direction == Qt::RightToLeft ? option.rect.adjusted(0, 1, -8, -1) : option.rect.adjusted(8, 1, 0, -1);
    paintBox(painter, box, 6, m_theme.color(isActive ? ColorRole::Selected : ColorRole::Subtle), {});
}

void ConditionDelegate::paintGroup(QPainter &painter, const ConditionLine &line, const QRect &chip) const
{
    paintBox(painter, chip, 6, m_theme.color(ColorRole::Grade2), {});
    painter.setFont(m_theme.font(TextStep::SmallHeading));
    painter.setPen(m_theme.color(ColorRole::GradeStrongInk));
    const bool isMirrored = painter.layoutDirection() == Qt::RightToLeft;
    painter.drawText(chip.adjusted(isMirrored ? 0 : 8, 0, isMirrored ? -8 : 0, 0), oneLine, line.form.field);
    if (m_model.isReadOnly())
        return;
    const QRect arrow(isMirrored ? chip.left() + 6 : chip.right() - 19, chip.top(), 14, chip.height());
    paintIcon(painter, arrow, m_theme, Icon::ChevronDown, 12, ColorRole::GradeStrongInk);
}

void ConditionDelegate::paintPart(QPainter &painter, const ConditionLine &line, ClausePart part, const QRect &box) const
{
    const bool isWrong = !line.complaint.isEmpty() && line.wrong == part;
    const bool isFixed = m_model.isReadOnly();
    const ColorRole edge = isWrong ? ColorRole::BreachText : isFixed ? ColorRole::Line : ColorRole::FieldLine;
    paintBox(painter, box, 6, m_theme.color(isFixed ? ColorRole::Subtle : ColorRole::Surface), m_theme.color(edge));
    const bool isMirrored = painter.layoutDirection() == Qt::RightToLeft;
    const int row = static_cast<int>(&line - &m_model.line(0));
    const bool hasArrow = !isFixed && (part != ClausePart::Operand || line.isPicked);
    const int before = 9;
    const int after = hasArrow || isWrong ? 26 : 8;
    const QRect text = box.adjusted(isMirrored ? after : before, 0, isMirrored ? -before : -after, 0);
    const QRect end(isMirrored ? box.left() + 7 : box.right() - 20, box.top(), 14, box.height());
    const QString said = line.form.at(part);
    painter.setFont(m_theme.font(TextStep::Body));
    painter.setPen(m_theme.color(said.isEmpty() ? ColorRole::Text3 : ColorRole::Text1));
    paintText(painter, text, said.isEmpty() ? m_model.hint(row, part) : said);
    if (isWrong)
        paintIcon(painter, end, m_theme, Icon::AlertCircle, 14, ColorRole::BreachText);
    else if (hasArrow)
        paintIcon(painter, end, m_theme, Icon::ChevronDown, 12, ColorRole::Text2);
}

void ConditionDelegate::paintMark(QPainter &painter, const ConditionLine &line, const ConditionLineLayout &layout) const
{
    if (!line.complaint.isEmpty()) {
        painter.setFont(m_theme.font(TextStep::Small));
        painter.setPen(m_theme.color(ColorRole::BreachText));
        paintText(painter, layout.complaint, line.complaint);
    }
    if (line.mark == ConditionLine::Mark::None)
        return;
    const bool isNew = line.mark == ConditionLine::Mark::New;
    paintBox(painter, layout.gutter, 1.5, m_theme.color(isNew ? ColorRole::OkFill : ColorRole::SoonArc), {});
    if (!layout.mark.isEmpty())
        paintChip(painter, layout.mark, m_theme, markText(line), isNew ? ChipTone::Ok : ChipTone::Soon);
}

void ConditionDelegate::paintCount(QPainter &painter, const ConditionLine &line, const QRect &row,
                                   const ConditionLineLayout &layout) const
{
    if (!line.count)
        return;
    const bool isMirrored = painter.layoutDirection() == Qt::RightToLeft;
    const QString number = QLocale().toString(*line.count);
    painter.setFont(m_theme.font(TextStep::Small));
    painter.setPen(m_theme.color(ColorRole::Text2));
    paintTabular(painter, layout.count, number, isMirrored ? Qt::AlignLeft : Qt::AlignRight);
    if (m_look.caption.isEmpty() || line.indent > 0)
        return;
    const int taken = qCeil(tabularWidth(painter.font(), number)) + 6;
    QRect box = row;
    if (isMirrored)
        box.setLeft(layout.count.left() + taken);
    else
        box.setRight(layout.count.right() - taken);
    painter.setPen(m_theme.color(ColorRole::Text3));
    painter.drawText(box, Qt::AlignVCenter | Qt::AlignTrailing | Qt::TextSingleLine, m_look.caption);
}

void ConditionDelegate::paintHandle(QPainter &painter, const QRect &box) const
{
    if (box.isEmpty())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(ColorRole::Text3));
    const QPointF middle = QRectF(box).center();
    for (const qreal x : {-2.0, 2.0}) {
        for (const qreal y : {-4.0, 0.0, 4.0})
            painter.drawEllipse(middle + QPointF(x, y), 1.0, 1.0);
    }
}

} // namespace relaydesk
