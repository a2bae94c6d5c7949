// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/sla_clock.h"
#include "ui/present/desk_status.h"
#include "ui/present/queue_model.h"
#include "ui/tray/alert_card.h"
#include "ui/tray/tray.h"

namespace relaydesk {

/// What the tray's icon says.
struct TraySummary
{
    TrayState state = TrayState::Calm;
    int count = 0;
    QString toolTip;
};

/// Offline and paused come before what waits; then the worst clock of my leads.
[[nodiscard]] TraySummary traySummary(const LeadBook &book, const RepId &me, const DeskStatus &status, Instant now);
/// The menu's leads: mine, most urgent first, whatever the window shows.
[[nodiscard]] std::vector<Tray::Entry> trayLeads(const LeadBook &book, const RepId &me, Instant now);
/// A clock as our own alert card shows it.
[[nodiscard]] AlertClock clockLook(const SlaClock &clock, Instant now);

} // namespace relaydesk
