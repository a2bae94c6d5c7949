// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alerts/alert_board.h"

#include <algorithm>

namespace relaydesk {

namespace {

using namespace std::chrono_literals;
constexpr Duration dueSoon = 5min;
constexpr Duration burstWindow = 1min;
constexpr size_t burst = 3;
constexpr QLatin1StringView digestKey("digest");

bool isDone(const LeadRow &row)
{
    return !isInQueue(row.status) || row.sla.answeredAt;
}

} // namespace

void AlertBoard::setMe(const RepId &me, const TeamId &team, bool takesLeads)
{
    m_me = me;
    m_team = team;
    m_takesLeads = takesLeads;
}

bool AlertBoard::concernsMe(const LeadRow &row) const
{
    if (isDone(row))
        return false;
    if (row.owner.isValid())
        return row.owner == m_me;
    return m_takesLeads && (!m_team.isValid() || !row.team.isValid() || row.team == m_team);
}

OptionalInstant AlertBoard::dueFor(const LeadRow &row, Rung next)
{
    if (!row.sla.dueAt)
        return std::nullopt;
    // A promise of ten minutes or less is urgent from the start: its news said so.
    if (next == Rung::DueSoon)
        return row.sla.target > 2 * dueSoon ? OptionalInstant(*row.sla.dueAt - dueSoon) : std::nullopt;
    return *row.sla.dueAt + Duration(1);
}

AlertBoard::Rung AlertBoard::passed(const LeadRow &row, Instant now)
{
    for (const Rung rung : {Rung::Breached, Rung::DueSoon}) {
        const OptionalInstant at = dueFor(row, rung);
        if (at && *at <= now)
            return rung;
    }
    return Rung::New;
}

void AlertBoard::schedule(const Watched &watched)
{
    for (const Rung rung : {Rung::DueSoon, Rung::Breached}) {
        const OptionalInstant at = watched.rung < rung ? dueFor(watched.row, rung) : std::nullopt;
        if (at) {
            m_deadlines.emplace(*at, watched.row.id);
            return;
        }
    }
}

void AlertBoard::unschedule(const Watched &watched)
{
    for (const Rung rung : {Rung::DueSoon, Rung::Breached}) {
        if (const OptionalInstant at = dueFor(watched.row, rung))
            m_deadlines.erase({*at, watched.row.id});
    }
}

void AlertBoard::withdraw(Watched &watched, std::vector<AlertAction> &actions)
{
    const QString key = std::exchange(watched.shownAs, {});
    if (key.isEmpty())
        return;
    if (key != digestKey) {
        actions.push_back({AlertAction::Kind::Withdraw, {key, AlertKind::NewLead, {}}});
        return;
    }
    std::erase(m_digest, watched.row.id);
    refreshDigest(actions);
}

void AlertBoard::refreshDigest(std::vector<AlertAction> &actions)
{
    Alert digest{QString(digestKey), AlertKind::Digest, {}};
    for (const LeadId id : m_digest) {
        if (const auto found = m_watched.find(id.value()); found != m_watched.end())
            digest.leads.push_back(found->second.row);
    }
    std::ranges::stable_sort(digest.leads, {},
                             [](const LeadRow &row) { return row.sla.dueAt.value_or(Instant::max()); });
    const auto kind = digest.leads.empty() ? AlertAction::Kind::Withdraw : AlertAction::Kind::Show;
    actions.push_back({kind, std::move(digest)});
}

void AlertBoard::forget(LeadId id, std::vector<AlertAction> &actions)
{
    const auto found = m_watched.find(id.value());
    if (found == m_watched.end())
        return;
    unschedule(found->second);
    withdraw(found->second, actions);
    m_watched.erase(found);
}

std::vector<AlertAction> AlertBoard::apply(std::span<const LeadRow *const> upserted, std::span<const LeadId> removed,
                                           bool loaded, Instant now)
{
    std::vector<AlertAction> actions;
    std::vector<News> news;
    for (const LeadId id : removed)
        forget(id, actions);
    for (const LeadRow *row : upserted) {
        const auto known = m_watched.find(row->id.value());
        if (!concernsMe(*row)) {
            forget(row->id, actions);
            continue;
        }
        const bool isKnown = known != m_watched.end();
        // A lead that I took myself is no news to me; the pending mark says that it was me.
        const bool becameMine = isKnown && known->second.row.owner != row->owner && !row->pending;
        Watched &watched = m_watched[row->id.value()];
        if (isKnown)
            unschedule(watched);
        watched.row = *row;
        // A deadline that moved on is a new promise: its steps are told when they come.
        watched.rung = isKnown ? std::min(watched.rung, passed(*row, now)) : passed(*row, now);
        schedule(watched);
        if (!loaded && (!isKnown || becameMine) && !row->pending)
            news.push_back({row->id, row->owner.isValid() ? AlertKind::NewLead : AlertKind::Unassigned});
    }
    tell(news, now, actions);
    return actions;
}

std::vector<AlertAction> AlertBoard::tick(Instant now)
{
    std::vector<AlertAction> actions;
    if (m_pausedUntil && *m_pausedUntil <= now)
        actions = resume(now);
    std::vector<News> news;
    while (!m_deadlines.empty() && m_deadlines.begin()->first <= now) {
        const LeadId id = m_deadlines.begin()->second;
        m_deadlines.erase(m_deadlines.begin());
        Watched &watched = m_watched.at(id.value());
        watched.rung = passed(watched.row, now);
        schedule(watched);
        const bool asleep = ringAt(watched.row.sla, now) == RingState::Paused;
        // Nobody's leads are everybody's: only my own clocks are told to me.
        if (asleep || watched.row.owner != m_me || !m_me.isValid())
            continue;
        news.push_back({id, watched.rung == Rung::Breached ? AlertKind::Breached : AlertKind::DueSoon});
    }
    tell(news, now, actions);
    return actions;
}

OptionalInstant AlertBoard::nextTick() const
{
    OptionalInstant next = m_pausedUntil;
    if (!m_deadlines.empty() && (!next || m_deadlines.begin()->first < *next))
        next = m_deadlines.begin()->first;
    return next;
}

std::vector<AlertAction> AlertBoard::pause(Instant until)
{
    m_pausedUntil = until;
    std::vector<AlertAction> actions;
    for (auto &[id, watched] : m_watched)
        withdraw(watched, actions);
    return actions;
}

std::vector<AlertAction> AlertBoard::resume(Instant now)
{
    Q_UNUSED(now)
    m_pausedUntil.reset();
    std::vector<AlertAction> actions;
    std::vector<News> missed = std::exchange(m_missed, {});
    std::erase_if(missed, [this](const News &news) { return !m_watched.contains(news.lead.value()); });
    if (!missed.empty())
        tellDigest(missed, actions);
    return actions;
}

void AlertBoard::dismissed(const QString &key)
{
    for (auto &[id, watched] : m_watched) {
        if (watched.shownAs == key)
            watched.shownAs.clear();
    }
    if (key == digestKey)
        m_digest.clear();
}

void AlertBoard::tell(const std::vector<News> &news, Instant now, std::vector<AlertAction> &actions)
{
    if (news.empty())
        return;
    if (m_pausedUntil) {
        m_missed.insert(m_missed.end(), news.begin(), news.end());
        return;
    }
    std::erase_if(m_recent, [now](Instant at) { return at + burstWindow <= now; });
    const bool isBurst = m_recent.size() + news.size() >= burst;
    m_recent.insert(m_recent.end(), news.size(), now);
    if (isBurst) {
        tellDigest(news, actions);
        return;
    }
    for (const News &one : news)
        tellOne(one, actions);
}

void AlertBoard::tellOne(const News &news, std::vector<AlertAction> &actions)
{
    Watched &watched = m_watched.at(news.lead.value());
    // One alert a lead: the clock's alert takes the place of the news.
    const QString key = QStringLiteral("lead-%1").arg(news.lead.value());
    if (watched.shownAs == digestKey)
        std::erase(m_digest, news.lead);
    watched.shownAs = key;
    actions.push_back({AlertAction::Kind::Show, {key, news.kind, {watched.row}}});
}

void AlertBoard::tellDigest(const std::vector<News> &news, std::vector<AlertAction> &actions)
{
    // The single ones of this minute join the digest, so that one alert stands on the screen and not four.
    for (auto &[id, watched] : m_watched) {
        if (watched.shownAs.isEmpty() || watched.shownAs == digestKey)
            continue;
        actions.push_back({AlertAction::Kind::Withdraw, {watched.shownAs, AlertKind::NewLead, {}}});
        watched.shownAs = digestKey;
        m_digest.push_back(watched.row.id);
    }
    for (const News &one : news) {
        m_watched.at(one.lead.value()).shownAs = digestKey;
        if (!std::ranges::count(m_digest, one.lead))
            m_digest.push_back(one.lead);
    }
    refreshDigest(actions);
}

} // namespace relaydesk
