// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/enrichment/enrichment_source.h"
#include "core/handoff/handoff_run.h"
#include "core/store/store_strand.h"

#include <QObject>

namespace relaydesk {

/// Drives the handoffs of one store: looks whenever it is woken, and at the next time at which something is due (Clock::at);
/// never by itself in between. One thread; the work is done on the store's strand.
class HandoffEngine final : public QObject
{
    Q_OBJECT
public:
    /// \a writer, \a clock and \a source outlive it; without a source nobody is asked about companies.
    HandoffEngine(StoreStrand &writer, Clock &clock, std::shared_ptr<const HandoffDocuments> documents,
                  EnrichmentSource *source);
    ~HandoffEngine() override;

    /// Somebody wrote to the journal, or the engine is to begin. Cheap: calls that come together are one.
    void wake();
    /// Other criteria are in force from now on.
    void judgeBy(Qualify qualify);

Q_SIGNALS:
    /// The engine wrote; \a revision is the store's.
    void committed(qint64 revision);
    void changed(const std::vector<relaydesk::Lead> &leads);
    /// Written in the journal before it is said here, so that it is said at most once; see docs/handoff.md.
    void notified(const relaydesk::HandoffNotice &notice);
    /// The store refused. The engine tries again by itself.
    void failed(const relaydesk::Error &error);

private:
    using Job = StoreStrand::StoreJob<HandoffProgress>;

    void run(Job job);
    void take(const Result<HandoffProgress> &progress);
    void arm(const OptionalInstant &next);
    void ask(const OpenQuestion &question);

    StoreStrand &m_writer;
    Clock &m_clock;
    EnrichmentSource *m_source;
    std::shared_ptr<HandoffRun> m_run; ///< used on the strand
    AlarmId m_alarm = 0;
    bool m_isAhead = false; ///< a look at the journal is on its way
    bool m_isRunning = false;
};

} // namespace relaydesk
