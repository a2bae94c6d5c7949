// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/tray_content.h"

#include "core/queue/queue_order.h"
#include "ui/present/clock_text.h"
#include "ui/present/display_text.h"
#include "ui/present/lead_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace relaydesk {

namespace {

struct TrayWords
{
    Q_DECLARE_TR_FUNCTIONS(TrayWords)
};

RingShape shapeOf(RingState state)
{
    static_assert(int(RingShape::Answered) == int(RingState::Answered), "the kit's shapes follow the domain's states");
    return static_cast<RingShape>(state);
}

double leftOf(const SlaClock &clock, Instant now)
{
    if (!clock.dueAt || clock.target <= Duration(0))
        return 0;
    return std::clamp(double((*clock.dueAt - now).count()) / double(clock.target.count()), 0.0, 1.0);
}

QString toolTipOf(TrayState state, int count)
{
    switch (state) {
    case TrayState::Offline: return TrayWords::tr("Relaydesk: offline");
    case TrayState::Paused: return TrayWords::tr("Relaydesk: alerts paused");
    case TrayState::Breached:
        return TrayWords::tr("Relaydesk: a clock has run out, %Ln lead(s) waiting", nullptr, count);
    case TrayState::Urgent:
        return TrayWords::tr("Relaydesk: a clock is about to run out, %Ln lead(s) waiting", nullptr, count);
    case TrayState::Waiting: return TrayWords::tr("Relaydesk: %Ln lead(s) waiting", nullptr, count);
    case TrayState::Calm: break;
    }
    return TrayWords::tr("Relaydesk: every lead is answered");
}

TrayState worse(TrayState state, RingState ring)
{
    if (ring == RingState::Breached)
        return TrayState::Breached;
    if (ring == RingState::Urgent && state != TrayState::Breached)
        return TrayState::Urgent;
    return state == TrayState::Calm ? TrayState::Waiting : state;
}

} // namespace

TraySummary traySummary(const LeadBook &book, const RepId &me, const DeskStatus &status, Instant now)
{
    TraySummary summary;
    for (const auto &[id, row] : book.rows()) {
        const RingState ring = ringAt(row.sla, now);
        if (row.owner != me || ring == RingState::Answered || ring == RingState::Paused || ring == RingState::None)
            continue;
        ++summary.count;
        summary.state = worse(summary.state, ring);
    }
    if (!status.alertsOn)
        summary.state = TrayState::Paused;
    if (status.sync == DeskStatus::Sync::Offline || status.sync == DeskStatus::Sync::SignInNeeded)
        summary.state = TrayState::Offline;
    summary.toolTip = toolTipOf(summary.state, summary.count);
    return summary;
}

std::vector<Tray::Entry> trayLeads(const LeadBook &book, const RepId &me, Instant now)
{
    constexpr size_t shown = 3;
    const Instant dayEnd = fromDateTime(toDateTime(now).toLocalTime().date().addDays(1).startOfDay());
    std::vector<std::pair<QueueKey, const LeadRow *>> mine;
    for (const auto &[id, row] : book.rows()) {
        if (row.owner == me && groupOf(row, now, dayEnd) != QueueGroup::Waiting)
            mine.emplace_back(keyOf(row, now, dayEnd), &row);
    }
    const auto end = mine.begin() + std::ptrdiff_t(std::min(shown, mine.size()));
    std::partial_sort(mine.begin(), end, mine.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    std::vector<Tray::Entry> entries;
    for (auto it = mine.begin(); it != end; ++it) {
        const LeadRow &row = *it->second;
        const QString company = displayText(row.company, 60);
        const QString text = company.isEmpty() ? leadTitle(row)
                                               : TrayWords::tr("%1, %2", "lead, company").arg(leadTitle(row), company);
        const AlertClock look = clockLook(row.sla, now);
        entries.push_back({row.id, text, look.text, look.ring, look.left});
    }
    return entries;
}

AlertClock clockLook(const SlaClock &clock, Instant now)
{
    return {countdownText(clock, now, QLocale()), shapeOf(ringAt(clock, now)), leftOf(clock, now)};
}

} // namespace relaydesk
