// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/people.h"
#include "core/queue/queue_order.h"
#include "ui/present/lead_book.h"

#include <QAbstractListModel>

#include <functional>
#include <memory>

namespace relaydesk {

/// The live queue as one flat list: group heads and leads. Emits the smallest true signals, never a
/// reset, so that selection, scroll position and editors survive. While the order is held, cells
/// change in place and nothing moves.
class QueueModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Roles {
        KindRole = Qt::UserRole + 1, ///< int(RowKind)
        LeadIdRole,                  ///< qint64
        LeadRowRole,                 ///< QVariant of const LeadRow *, valid until control returns to the event loop
        GroupRole,                   ///< int(QueueGroup)
        GroupCountRole,              ///< int, for heads
        GroupHintRole,               ///< "clock has run out · longest 18 min over", for heads
        MovedRole,                   ///< int: rows moved up (+) or down (-) in the last 4 s; 0 none
        NewRole,                     ///< bool: appeared in the last 4 s
        TakenByRole,                 ///< "Amara": who took it while the order was held; "" otherwise
        GoneRole,                    ///< bool: left the queue while the order was held
    };
    enum class RowKind { Head, Lead };

    QueueModel(LeadBook &book, Clock &clock, QObject *parent = nullptr);
    ~QueueModel() override;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override; ///< AccessibleTextRole: spokenRow()
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

    void setScope(const QueueScope &scope);
    [[nodiscard]] const QueueScope &scope() const;
    /// Shows only leads that \a accept takes; an empty function shows all.
    void setFilter(std::function<bool(const LeadRow &)> accept);
    void setPeople(const Directory &directory); ///< for TakenByRole

    /// Keeps the order as it is until release(); see visual.md, "Held order".
    void hold();
    /// Applies what has piled up, with MovedRole and NewRole marks.
    void release();
    struct Held
    {
        bool held = false;
        int fresh = 0;
        int moved = 0;
        bool operator==(const Held &) const = default;
    };
    [[nodiscard]] Held held() const;

    [[nodiscard]] QModelIndex indexOf(LeadId id) const;
    [[nodiscard]] int leadCount() const;
    [[nodiscard]] int countIn(QueueScope::Whose whose) const; ///< for the scope switch and the tray

Q_SIGNALS:
    void heldChanged(const relaydesk::QueueModel::Held &held);
    void countsChanged();

private:
    [[nodiscard]] static QString groupLabel(QueueGroup group);
    [[nodiscard]] QString groupHint(QueueGroup group) const;
    [[nodiscard]] QVariant headData(QueueGroup group, int role) const;
    [[nodiscard]] QVariant leadData(LeadId id, int role) const;

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace relaydesk

Q_DECLARE_METATYPE(const relaydesk::LeadRow *)
