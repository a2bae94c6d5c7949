// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/present/desk_status.h"

#include "ui/kit/theme.h"

#include <QWidget>

namespace relaydesk {

class FitBar;
class StatusItem;

/// The 28-px bar: sync, outbox, alerts; today in time, its share against the goal, the criteria in
/// force. Each item opens its details; it never flashes.
class DeskStatusBar final : public QWidget
{
    Q_OBJECT
public:
    /// Per cent of first contacts in time that the team wants.
    static constexpr int goal = 90;

    explicit DeskStatusBar(const Theme &theme, QWidget *parent = nullptr);

    void show(const DeskStatus &status, Instant now);
    [[nodiscard]] QString syncWords() const;
    [[nodiscard]] QString outboxWords() const;
    [[nodiscard]] QString todayWords() const;

Q_SIGNALS:
    void syncClicked();
    void outboxClicked();
    void alertsClicked(const QPoint &at);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showSync(const DeskStatus &status, Instant now);
    void showOutbox(const DeskStatus &status);
    void showToday(const DeskStatus &status);

    const Theme &m_theme;
    StatusItem *m_sync;
    StatusItem *m_outbox;
    StatusItem *m_alerts;
    StatusItem *m_today;
    StatusItem *m_criteria;
    StatusItem *m_share;
    FitBar *m_bar;
    int m_percent = -1;
};

} // namespace relaydesk
