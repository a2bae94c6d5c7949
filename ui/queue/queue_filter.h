// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/lead.h"
#include "ui/kit/theme.h"

#include <QMenu>
#include <QSet>

#include <functional>

namespace relaydesk {

/// What the filter of the queue lets through, as a value.
struct QueueFilter
{
    QSet<QChar> fits;        ///< letters A to D; empty: every fit
    QSet<QString> sources;   ///< empty: every source
    bool intentOnly = false; ///< asked for a demo, a quote or a call

    [[nodiscard]] bool isEmpty() const { return fits.isEmpty() && sources.isEmpty() && !intentOnly; }
    /// How many kinds of condition are on, for the button.
    [[nodiscard]] int conditions() const;
    [[nodiscard]] bool accepts(const LeadRow &row) const;
    bool operator==(const QueueFilter &) const = default;
};

/// The filter as a menu of check marks.
class QueueFilterMenu final : public QMenu
{
    Q_OBJECT
public:
    explicit QueueFilterMenu(QWidget *parent = nullptr);

    [[nodiscard]] const QueueFilter &filter() const { return m_filter; }
    /// The sources to offer; those already chosen stay.
    void offerSources(const QStringList &sources);
    void clearFilter();

Q_SIGNALS:
    void filterChanged();

private:
    QAction *addCheck(const QString &label, bool on, const std::function<void(bool)> &apply);
    void rebuild();

    QueueFilter m_filter;
    QStringList m_sources;
};

} // namespace relaydesk
