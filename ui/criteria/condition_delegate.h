// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/criteria/condition_line_layout.h"
#include "ui/present/condition_model.h"

#include <QStyledItemDelegate>

namespace relaydesk {

/// Paints the lines of a condition; the one that has the keyboard with a ring around its current part.
class ConditionDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    /// What the view knows of the line besides the model.
    struct Look
    {
        ClausePart part = ClausePart::Field; ///< of the current line
        int dragged = -1;                    ///< the line being dragged: it and what is below it are dimmed
        QString caption;                     ///< before the count of the first line: "leads in 90 days"
    };

    ConditionDelegate(const Theme &theme, const ConditionModel &model, QObject *parent);

    void setLook(const Look &look) { m_look = look; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    void paintBack(QPainter &painter, const QStyleOptionViewItem &option) const;
    void paintGroup(QPainter &painter, const ConditionLine &line, const QRect &chip) const;
    void paintPart(QPainter &painter, const ConditionLine &line, ClausePart part, const QRect &box) const;
    void paintMark(QPainter &painter, const ConditionLine &line, const ConditionLineLayout &layout) const;
    void paintCount(QPainter &painter, const ConditionLine &line, const QRect &row,
                    const ConditionLineLayout &layout) const;
    void paintHandle(QPainter &painter, const QRect &box) const;
    [[nodiscard]] bool isDragged(int row) const;

    const Theme &m_theme;
    const ConditionModel &m_model;
    Look m_look;
};

} // namespace relaydesk
