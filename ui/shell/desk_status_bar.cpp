// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/desk_status_bar.h"

#include "ui/kit/fit_bar.h"
#include "ui/kit/status_item.h"

#include <QHBoxLayout>
#include <QPainter>

namespace relaydesk {

namespace {
StatusItem::Look syncLook(const DeskStatus &status)
{
    using Sync = DeskStatus::Sync;
    switch (status.sync) {
    case Sync::Synced:
    case Sync::Syncing: return {ColorRole::OkFill, std::nullopt, ColorRole::Text2, false};
    case Sync::Offline: return {std::nullopt, Icon::Offline, ColorRole::Text2, false};
    case Sync::SignInNeeded:
    case Sync::Failed: return {std::nullopt, Icon::AlertCircle, ColorRole::BreachText, true};
    case Sync::FirstSync:
    case Sync::NotConnected: break;
    }
    return {std::nullopt, Icon::Sync, ColorRole::Text2, false};
}
} // namespace

DeskStatusBar::DeskStatusBar(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_sync(new StatusItem(theme, this))
    , m_outbox(new StatusItem(theme, this))
    , m_alerts(new StatusItem(theme, this))
    , m_today(new StatusItem(theme, this))
    , m_criteria(new StatusItem(theme, this))
    , m_share(new StatusItem(theme, this))
    , m_bar(new FitBar(theme, QString(), this))
{
    setAccessibleName(tr("Status"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 1, 8, 0);
    row->setSpacing(4);
    for (QWidget *item :
         {static_cast<QWidget *>(m_sync), static_cast<QWidget *>(m_outbox), static_cast<QWidget *>(m_alerts)})
        row->addWidget(item);
    row->addStretch();
    m_bar->setFixedWidth(72);
    for (QWidget *item : {static_cast<QWidget *>(m_today), static_cast<QWidget *>(m_bar),
                          static_cast<QWidget *>(m_share), static_cast<QWidget *>(m_criteria)})
        row->addWidget(item);
    connect(m_sync, &StatusItem::clicked, this, &DeskStatusBar::syncClicked);
    connect(m_outbox, &StatusItem::clicked, this, &DeskStatusBar::outboxClicked);
    connect(m_alerts, &StatusItem::clicked, this,
            [this] { Q_EMIT alertsClicked(m_alerts->mapToGlobal(QPoint(0, 0))); });
    const auto restyle = [this] { setFixedHeight(m_theme.scaled(28)); };
    connect(&theme, &Theme::changed, this, restyle);
    restyle();
}

void DeskStatusBar::show(const DeskStatus &status, Instant now)
{
    showSync(status, now);
    showOutbox(status);
    m_alerts->say(status.alertsOn ? tr("Alerts on") : tr("Alerts paused"),
                  {std::nullopt, status.alertsOn ? Icon::Bell : Icon::BellOff, ColorRole::Text2, false});
    showToday(status);
    m_criteria->say(status.criteria.isEmpty() ? QString() : tr("Criteria %1").arg(status.criteria),
                    {std::nullopt, std::nullopt, ColorRole::Text2, false});
}

void DeskStatusBar::showSync(const DeskStatus &status, Instant now)
{
    m_sync->say(syncText(status, now), syncLook(status));
}

void DeskStatusBar::showOutbox(const DeskStatus &status)
{
    if (status.parked > 0) {
        m_outbox->say(tr("%Ln change(s) refused", nullptr, status.parked),
                      {std::nullopt, Icon::AlertCircle, ColorRole::BreachText, true});
    } else if (status.waitingToSend > 0) {
        const bool offline = status.sync == DeskStatus::Sync::Offline;
        m_outbox->say(tr("%Ln waiting to send", nullptr, status.waitingToSend),
                      {std::nullopt, Icon::Send, offline ? ColorRole::Text1 : ColorRole::Text2, offline});
    } else {
        m_outbox->say(tr("Everything sent"), {std::nullopt, Icon::Send, ColorRole::Text2, false});
    }
}

void DeskStatusBar::showToday(const DeskStatus &status)
{
    const int all = status.contactedToday;
    m_today->say(all > 0 ? tr("Today %1 of %2 in time").arg(status.inTimeToday).arg(all) : tr("Nobody contacted today"),
                 {std::nullopt, std::nullopt, ColorRole::Text2, false});
    m_percent = all > 0 ? status.inTimeToday * 100 / all : -1;
    m_bar->setVisible(all > 0);
    m_bar->setAccessibleName(tr("In time today"));
    m_bar->setValue(m_percent);
    m_bar->setFill(m_percent >= goal ? ColorRole::OkFill : ColorRole::SoonArc);
    m_share->say(all > 0 ? tr("%1 % · goal %2 %").arg(m_percent).arg(goal) : QString(),
                 {std::nullopt, std::nullopt, ColorRole::Text2, false});
}

QString DeskStatusBar::syncWords() const
{
    return m_sync->words();
}

QString DeskStatusBar::outboxWords() const
{
    return m_outbox->words();
}

QString DeskStatusBar::todayWords() const
{
    return m_today->words();
}

void DeskStatusBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(ColorRole::Canvas));
    painter.setPen(m_theme.color(ColorRole::Line));
    painter.drawLine(0, 0, width(), 0);
    // A divider behind each item but the last, where the next one begins.
    for (const QWidget *item : {static_cast<QWidget *>(m_outbox), static_cast<QWidget *>(m_alerts),
                                static_cast<QWidget *>(m_bar), static_cast<QWidget *>(m_criteria)}) {
        const auto *words = qobject_cast<const StatusItem *>(item);
        if (item->isVisible() && (!words || !words->words().isEmpty()))
            painter.drawLine(item->x() - 3, 7, item->x() - 3, height() - 7);
    }
}

} // namespace relaydesk
