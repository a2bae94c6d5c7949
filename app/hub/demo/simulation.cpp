// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hub/demo/simulation.h"

#include "app/hub/demo/deeds.h"
#include "app/hub/demo/opening.h"
#include "core/base/logging.h"
#include "core/handoff/handoff_run.h"

#include <QUuid>

#include <algorithm>
#include <cmath>

namespace relaydesk::demo {

namespace {
using namespace std::chrono_literals;

constexpr int mostWatched = 500;

/// The open leads of everybody but \a me.
Result<std::vector<Lead>> openLeads(const Store &store, const RepId &me)
{
    const Result<std::vector<LeadRow>> rows = store.queueRows(mostWatched, 0);
    if (!rows)
        return rows.error();
    std::vector<Lead> leads;
    for (const LeadRow &row : *rows) {
        if (row.owner == me)
            continue;
        Result<std::optional<LeadDetail>> detail = store.lead(row.id);
        if (!detail)
            return detail.error();
        if (*detail)
            leads.push_back(std::move((*detail)->lead));
    }
    return leads;
}

} // namespace

Simulation::Simulation(StoreStrand &writer, Clock &clock, Scenery scenery, const DemoPlan &plan)
    : m_writer(writer)
    , m_clock(clock)
    , m_scenery(std::move(scenery))
    , m_reps(m_scenery.reps())
    , m_random(plan.seed + 1)
    , m_casting(m_scenery, m_random)
    , m_pace{plan.arrivalEvery, std::chrono::duration_cast<Duration>(plan.arrivalEvery * 0.45)}
    // Not the history's numbers, nor those of an earlier run on the same data.
    , m_number(std::chrono::duration_cast<std::chrono::seconds>(clock.now().time_since_epoch()).count())
{
}

void Simulation::start()
{
    StoreStrand::StoreJob<std::vector<Lead>> job
        = [me = m_scenery.directory.me](Store &store) { return openLeads(store, me); };
    m_writer.run<std::vector<Lead>>(std::move(job), this, [this](Result<std::vector<Lead>> leads) {
        if (!leads) {
            qCWarning(logHub) << "the simulation cannot start:" << toString(leads.error().kind);
            return;
        }
        m_open = std::move(*leads);
        nextArrival();
        nextDeed();
    });
}

void Simulation::nextArrival()
{
    m_clock.after(about(m_pace.arrival), this, [this] {
        arrive();
        nextArrival();
    });
}

void Simulation::arrive()
{
    Tale tale = form(m_casting, m_random, ++m_number, m_clock.now());
    Submission submission;
    submission.at = tale.lead.createdAt;
    submission.lead = std::move(tale.lead);
    submission.events = std::move(tale.events);
    StoreStrand::StoreJob<qint64> job = [submission, now = m_clock.now()](Store &store) -> Result<qint64> {
        const Result<ChangeSet> stored = capture(store, std::span(&submission, 1), now);
        if (!stored)
            return stored.error();
        return stored->revision;
    };
    m_writer.run<qint64>(std::move(job), this, [this](const Result<qint64> &seq) {
        if (seq)
            Q_EMIT committed(*seq);
    });
}

void Simulation::take(const std::vector<Lead> &leads)
{
    for (const Lead &lead : leads) {
        std::erase_if(m_open, [&lead](const Lead &known) { return known.remoteId == lead.remoteId; });
        const bool isTheirs = lead.owner != m_scenery.directory.me && lead.stamps.routed.has_value();
        if (isTheirs && isInQueue(lead.status))
            m_open.push_back(lead);
    }
}

void Simulation::nextDeed()
{
    m_clock.after(about(m_pace.deed), this, [this] {
        act();
        nextDeed();
    });
}

void Simulation::act()
{
    if (m_open.empty())
        return;
    // Of two that come to mind the better one first: high scores are called first.
    const Lead &one = m_random.pick(m_open);
    const Lead &other = m_random.pick(m_open);
    const Lead &lead = scoreOf(one.grade) < scoreOf(other.grade) ? other : one;
    std::vector<RepId> colleagues;
    for (const Rep &rep : m_reps) {
        if (rep.id != m_scenery.directory.me)
            colleagues.push_back(rep.id);
    }
    std::optional<Command> deed = demo::nextDeed(lead, colleagues, m_random, m_clock.now());
    if (!deed)
        return;
    deed->id = OperationId(QUuid::createUuid().toString(QUuid::WithoutBraces));
    send(*deed);
}

void Simulation::send(const Command &command)
{
    StoreStrand::StoreJob<Verdict> job
        = [command, now = m_clock.now()](Store &store) { return carryOut(store, command, now); };
    m_writer.run<Verdict>(std::move(job), this,
                          [this, lead = command.remoteLead](const Result<Verdict> &verdict) { learn(lead, verdict); });
}

void Simulation::learn(const RemoteId &lead, const Result<Verdict> &verdict)
{
    const auto known = std::ranges::find(m_open, lead, &Lead::remoteId);
    if (known == m_open.end())
        return;
    const std::optional<Lead> current = verdict ? verdict->outcome.current : std::nullopt;
    if (!current || !isInQueue(current->status) || current->owner == m_scenery.directory.me)
        m_open.erase(known);
    else
        *known = *current;
    if (verdict && verdict->seq > 0)
        Q_EMIT committed(verdict->seq);
}

Duration Simulation::about(Duration mean)
{
    const double factor = std::clamp(-std::log(1.0 - m_random.unit()), 0.2, 3.0);
    return std::chrono::duration_cast<Duration>(mean * factor);
}

} // namespace relaydesk::demo
