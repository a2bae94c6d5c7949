// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/criteria/condition_delegate.h"

#include "ui/kit/plain_label.h"
#include "ui/present/display_text.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace relaydesk {

namespace {

constexpr double draggedOpacity = 0.4;

} // namespace

ConditionDelegate::ConditionDelegate(const Theme &theme, const ConditionModel &model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_model(model)
{
}

QSize ConditionDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {0, conditionLineHeight(m_model.line(index.row()), m_theme)};
}

bool ConditionDelegate::isDragged(int row) const
{
    if (m_look.dragged < 0 || row < m_look.dragged)
        return false;
    for (int above = m_look.dragged + 1; above <= row; ++above) {
        if (m_model.line(above).indent <= m_model.line(m_look.dragged).indent)
            return false;
    }
    return true;
}

void ConditionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ConditionLine &line = m_model.line(index.row());
    const ConditionLineLayout layout = layoutOf(line, option.rect, m_theme, option.direction);
    const bool isCurrent = option.state.testFlag(QStyle::State_Selected);
    const bool hasKeys = isCurrent && option.state.testFlag(QStyle::State_HasFocus);
    painter->save();
    if (isDragged(index.row()))
        painter->setOpacity(draggedOpacity);
    paintBack(*painter, option);
    paintMark(*painter, line, layout);
    const bool isNear = isCurrent || option.state.testFlag(QStyle::State_MouseOver);
    if (!m_model.isReadOnly() && (isNear || !line.isGroup()))
        paintHandle(*painter, layout.handle);
    if (line.isGroup())
        paintGroup(*painter, line, layout.chip);
    for (const ClausePart part : {ClausePart::Field, ClausePart::Operator, ClausePart::Operand}) {
        if (!layout.at(part).isEmpty())
            paintPart(*painter, line, part, layout.at(part));
    }
    if (hasKeys) {
        const QRect box = line.isGroup() ? layout.chip : layout.at(m_look.part);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(m_theme.color(ColorRole::Focus), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(box).adjusted(-2, -2, 2, 2), 8, 8);
    }
    paintCount(*painter, line, option.rect, layout);
    painter->restore();
}

bool ConditionDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                                  const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const ConditionLine &line = m_model.line(index.row());
    const ConditionLineLayout layout = layoutOf(line, option.rect, m_theme, option.direction);
    QString text = m_model.data(index, Qt::AccessibleTextRole).toString();
    if (layout.handle.contains(event->pos()))
        text = tr("Drag to move, or press Alt and an arrow key");
    else if (const auto part = layout.partAt(event->pos()))
        text = line.form.at(*part);
    QToolTip::showText(event->globalPos(), plainToolTip(relaydesk::displayText(text)), view);
    return true;
}

} // namespace relaydesk
