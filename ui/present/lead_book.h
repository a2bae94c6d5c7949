// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/change_set.h"

#include <QObject>
#include <QSet>

#include <unordered_map>

namespace relaydesk {

/// The leads in the queue, in memory, by id. GUI thread. Equal texts share one copy.
class LeadBook final : public QObject
{
    Q_OBJECT
public:
    explicit LeadBook(QObject *parent = nullptr);

    /// Swallows a change set; emits changed() once, with the ids that really differ. \a loaded: part of the
    /// first reading, so nothing of it is news.
    void apply(const ChangeSet &changes, bool loaded = false);
    /// The same for rows read from the store at start, without "new" marks.
    void load(std::vector<LeadRow> rows);
    /// Every row goes: another database gives the same ids to other leads.
    void clear();
    /// nullptr for a lead that is not in the queue. Valid until the next apply() or load().
    [[nodiscard]] const LeadRow *find(LeadId id) const;
    [[nodiscard]] qsizetype size() const;
    [[nodiscard]] const std::unordered_map<qint64, LeadRow> &rows() const { return m_rows; }

Q_SIGNALS:
    /// These rows are about to go; find() still knows them.
    void aboutToRemove(const std::vector<relaydesk::LeadId> &removed);
    void changed(const std::vector<relaydesk::LeadId> &upserted, const std::vector<relaydesk::LeadId> &removed,
                 bool loaded);

private:
    /// False if the row was there already, just so.
    bool put(LeadRow row);
    QString shared(const QString &text);

    std::unordered_map<qint64, LeadRow> m_rows;
    QSet<QString> m_texts;
};

} // namespace relaydesk
