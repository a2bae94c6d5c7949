// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QVariantAnimation>

namespace relaydesk {

/// The one slide (150 ms, ease-out) of rows to their new places when a held order is let go.
class RowSettle final : public QObject
{
    Q_OBJECT
public:
    explicit RowSettle(QObject *parent = nullptr);

    /// Where rows stood before, by lead, in viewport pixels.
    void start(QHash<qint64, int> from);
    void stop();
    [[nodiscard]] bool isRunning() const;
    /// How far above (-) or below (+) its place \a lead is painted now; \a top is its new place.
    [[nodiscard]] int offset(qint64 lead, int top) const;

Q_SIGNALS:
    void moved();

private:
    QVariantAnimation m_progress;
    QHash<qint64, int> m_from;
};

} // namespace relaydesk
