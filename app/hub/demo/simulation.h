// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/hub/arbiter.h"
#include "app/hub/demo/casting.h"
#include "app/hub/demo/demo_plan.h"
#include "core/base/clock.h"
#include "core/store/store_strand.h"

#include <QObject>

namespace relaydesk::demo {

/// The demo team at work: new forms arrive about every DemoPlan::arrivalEvery, for the handoff engine to carry on, and the
/// colleagues work theirs through the same arbiter as everybody. The leads of "me" are left alone.
class Simulation final : public QObject
{
    Q_OBJECT
public:
    Simulation(StoreStrand &writer, Clock &clock, Scenery scenery, const DemoPlan &plan);
    /// Looks which leads are open and begins.
    void start();
    /// Leads that the engine changed: those it gave to colleagues, or left to a team, are theirs to work from now on.
    void take(const std::vector<Lead> &leads);

Q_SIGNALS:
    void committed(qint64 seq);

private:
    struct Pace
    {
        Duration arrival;
        Duration deed;
    };

    void nextArrival();
    void arrive();
    void nextDeed();
    void act();
    void send(const Command &command);
    void learn(const RemoteId &lead, const Result<Verdict> &verdict);
    /// Mean \a mean, never shorter than a fifth of it and never longer than its triple.
    Duration about(Duration mean);

    StoreStrand &m_writer;
    Clock &m_clock;
    Scenery m_scenery;
    std::vector<Rep> m_reps;
    Random m_random;
    Casting m_casting;
    Pace m_pace;
    std::vector<Lead> m_open; ///< of the colleagues and of nobody
    qint64 m_number = 0;
};

} // namespace relaydesk::demo
