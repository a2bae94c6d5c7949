// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/criteria/choice_field.h"
#include "ui/criteria/condition_delegate.h"
#include "ui/criteria/condition_keys.h"

#include <QListView>
#include <QPointer>

namespace relaydesk {

/// The lines of a condition: walked through, edited in place and moved by keyboard and by mouse.
class ConditionList final : public QListView
{
    Q_OBJECT
public:
    /// \a model must live longer.
    ConditionList(const Theme &theme, ConditionModel &model, QWidget *parent);

    void setCaption(const QString &caption);
    /// Makes a line current, with that part of it.
    void select(int row, ClausePart part = ClausePart::Field);
    [[nodiscard]] int currentRow() const { return currentIndex().row(); }
    [[nodiscard]] ClausePart part() const { return m_part; }
    /// Opens the field of that part; of a group its menu.
    void editPart(int row, ClausePart part);
    void run(ConditionModel::Command command);
    void act(const TreeKey &key);
    [[nodiscard]] ChoiceField *editor() const { return m_editor; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] ConditionLineLayout layoutOfRow(int row) const;

Q_SIGNALS:
    void commentWanted(const QString &place);
    /// Another line is current, or it says something else; \a words what it says, or would say once it is entered.
    void said(const QString &words, bool isComplaint);
    /// Something is dragged to there, in the viewport.
    void draggedTo(const QRect &spot);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyboardSearch(const QString &search) override;

private:
    void afterChange();
    void setPart(ClausePart part);
    void stepPart(int by);
    void tell();
    void updateLook();
    void openGroupMenu(int row);
    [[nodiscard]] bool isPossible(const TreeKey &key, int row) const;
    [[nodiscard]] QString menuText(const TreeKey &key) const;

    void openEditor(int row, ClausePart part);
    void placeEditor();
    int closeField(bool take);
    void entered();
    void tabbed(int by);
    void tellTyped();
    void leaveChanged();

    [[nodiscard]] bool isOnHandle(int row, const QPoint &at) const;
    void dragTo(const QPoint &at);
    void endDrag(bool drop);
    [[nodiscard]] int gapAt(int y) const;

    struct Drag
    {
        int row = -1;
        QPoint from;
        bool isMoving = false;
        int gap = -1;
        std::optional<ConditionModel::Drop> drop;
    };

    const Theme &m_theme;
    ConditionModel &m_model;
    ConditionDelegate *m_delegate;
    ClausePart m_part = ClausePart::Field;
    QString m_caption;
    QPointer<ChoiceField> m_editor;
    QPersistentModelIndex m_edited;
    ClausePart m_editedPart = ClausePart::Field;
    ClauseForm m_editedForm; ///< as it was when the field opened
    std::optional<Drag> m_drag;
};

} // namespace relaydesk
