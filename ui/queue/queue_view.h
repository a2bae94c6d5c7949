// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/ids.h"
#include "ui/queue/queue_geometry.h"
#include "ui/queue/row_settle.h"

#include <QListView>

#include <optional>

namespace relaydesk {

class QueueDelegate;
class Theme;

/// The list of leads. A QListView for what it is to a screen reader, with a geometry of its own: two
/// row heights, so that 100,000 rows cost what is in view. Group heads are never current or selected.
/// While it is visible, the clock cells in view are repainted every full second.
class QueueView final : public QListView
{
    Q_OBJECT
public:
    QueueView(const Theme &theme, Clock &clock, QWidget *parent = nullptr);
    ~QueueView() override;

    void setModel(QAbstractItemModel *model) override;
    [[nodiscard]] QRect visualRect(const QModelIndex &index) const override;
    [[nodiscard]] QModelIndex indexAt(const QPoint &point) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    void doItemsLayout() override;
    void keyboardSearch(const QString &search) override;

    [[nodiscard]] LeadId currentLead() const;
    /// Makes the lead in \a row current, or the nearest lead after (else before) a head.
    void selectRow(int row);
    /// The next (1) or previous (-1) lead.
    void step(int by);
    /// From now to the next layout, rows slide from where they stand to where they will (150 ms).
    void settleNextChange();
    /// At least so many pixels can be scrolled, so that a bar above may come without moving rows.
    void setSlack(int pixels);

Q_SIGNALS:
    /// The current lead is another one; none for an empty list.
    void currentLeadChanged(relaydesk::LeadId lead);
    /// Enter or a double click: open, or focus, the panel.
    void leadActivated(relaydesk::LeadId lead);
    /// A key was pressed in the list: the order is held for a while.
    void worked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void updateGeometries() override;
    bool viewportEvent(QEvent *event) override;
    [[nodiscard]] int horizontalOffset() const override;
    [[nodiscard]] int verticalOffset() const override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags flags) override;
    [[nodiscard]] QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void dataChanged(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles) override;
    void rowsInserted(const QModelIndex &parent, int first, int last) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last) override;

private:
    struct Anchor
    {
        QPersistentModelIndex index;
        int top = 0;
    };

    /// The selected lead was taken out; if it comes back before the next layout, it only moved.
    struct Followed
    {
        qint64 lead = 0;
        std::optional<int> top; ///< on the screen, where it was in view
    };

    [[nodiscard]] const QueueGeometry &geometryNow() const;
    [[nodiscard]] std::pair<int, int> rowsInView() const;
    void layBarOverRows();
    void keepPlace();
    void followModel();
    void tellCurrent();
    void changeLayout();
    void initOption(QStyleOptionViewItem &option) const;
    void paintRow(QPainter &painter, QStyleOptionViewItem &option, int row, const QRegion &dirty);
    void armHeartbeat();
    void stopHeartbeat();
    void beat();

    const Theme &m_theme;
    Clock &m_clock;
    QueueDelegate *m_delegate;
    RowSettle m_settle;
    mutable QueueGeometry m_geometry;
    mutable bool m_stale = true;
    std::optional<Anchor> m_anchor;
    std::optional<Followed> m_follow;
    LeadId m_told;
    std::optional<QHash<qint64, int>> m_settleFrom;
    std::optional<AlarmId> m_alarm;
    QHash<qint64, QString> m_clockTexts;
    std::vector<QMetaObject::Connection> m_followed;
    QPersistentModelIndex m_hover;
    int m_slack = 0;
    int m_barOverlap = 0;
};

} // namespace relaydesk
