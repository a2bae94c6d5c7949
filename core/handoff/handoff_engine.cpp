// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/handoff_engine.h"

#include <QPointer>

namespace relaydesk {

namespace {
/// After the store refused: a full disk, a file in use.
constexpr Duration pause = std::chrono::seconds(30);
} // namespace

HandoffEngine::HandoffEngine(StoreStrand &writer, Clock &clock, std::shared_ptr<const HandoffDocuments> documents,
                             EnrichmentSource *source)
    : m_writer(writer)
    , m_clock(clock)
    , m_source(source)
    , m_run(std::make_shared<HandoffRun>(std::move(documents), source != nullptr))
{
}

HandoffEngine::~HandoffEngine()
{
    if (m_alarm)
        m_clock.cancel(m_alarm);
}

void HandoffEngine::wake()
{
    m_isAhead = true;
    if (m_isRunning)
        return;
    m_isAhead = false;
    run([work = m_run, now = m_clock.now()](Store &store) { return work->advance(store, now); });
}

void HandoffEngine::judgeBy(Qualify qualify)
{
    // The run is used on the strand: it changes there.
    StoreStrand::StoreJob<bool> job = [work = m_run, by = std::move(qualify)](Store &) -> Result<bool> {
        work->judgeBy(by);
        return true;
    };
    m_writer.run<bool>(std::move(job), this, [this](const Result<bool> &) { wake(); });
}

void HandoffEngine::run(Job job)
{
    m_isRunning = true;
    m_writer.run<HandoffProgress>(std::move(job), this, [this](const Result<HandoffProgress> &progress) {
        m_isRunning = false;
        take(progress);
    });
}

void HandoffEngine::take(const Result<HandoffProgress> &progress)
{
    if (!progress) {
        arm(m_clock.now() + pause);
        Q_EMIT failed(progress.error());
        return;
    }
    // Time went on while the strand was at work.
    const bool isDue = progress->next && *progress->next <= m_clock.now();
    if (progress->more || m_isAhead || isDue)
        wake();
    else
        arm(progress->next);
    for (const OpenQuestion &question : progress->questions)
        ask(question);
    if (progress->revision > 0)
        Q_EMIT committed(progress->revision);
    if (!progress->changed.empty())
        Q_EMIT changed(progress->changed);
    for (const HandoffNotice &notice : progress->notices)
        Q_EMIT notified(notice);
}

void HandoffEngine::arm(const OptionalInstant &next)
{
    if (m_alarm)
        m_clock.cancel(m_alarm);
    m_alarm = 0;
    if (!next)
        return;
    m_alarm = m_clock.at(*next, this, [this] {
        m_alarm = 0;
        wake();
    });
}

void HandoffEngine::ask(const OpenQuestion &question)
{
    m_source->look(question.question,
                   [engine = QPointer(this), lead = question.lead](const Result<std::vector<CompanyFact>> &answer) {
                       if (!engine)
                           return;
                       engine->m_writer.run<HandoffProgress>(
                           [work = engine->m_run, now = engine->m_clock.now(), lead, answer](Store &store) {
                               return work->takeAnswer(store, lead, answer, now);
                           },
                           engine, [engine](const Result<HandoffProgress> &progress) { engine->take(progress); });
                   });
}

} // namespace relaydesk
