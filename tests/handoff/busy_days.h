// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/handoff/handoff_run.h"

namespace relaydesk::test {

/// How many leads come in.
constexpr int busyLeads = 500;

/// Two days at a team, with everything that can happen to a lead: enrichment in time, late, failed and silent; duplicates;
/// nights; people who accept, call, reach, take back, convert, reject, or do nothing; leads that come back. What happens
/// next follows from the journal and the time alone, so that it goes on in the same way after any kill.
class BusyDays
{
public:
    explicit BusyDays(Store &store);

    /// One action of the engine or the world at \a now, the engine first. False: nothing is left to do now.
    [[nodiscard]] bool step(Instant now);
    /// When the next one is due; nothing after the last.
    [[nodiscard]] OptionalInstant next();

    [[nodiscard]] static Instant start();

private:
    struct Deed
    {
        Instant at{};
        qint64 lead = 0;
        Command command;
    };
    [[nodiscard]] bool engineWorks(Instant now);
    [[nodiscard]] int arrived();
    [[nodiscard]] static Instant arrivalOf(int number);
    [[nodiscard]] static OptionalInstant answerTime(const OpenQuestion &question);
    /// The earliest answer that is still awaited; none of a question that nobody answers.
    [[nodiscard]] const OpenQuestion *nextAnswer();
    [[nodiscard]] std::optional<Deed> nextDeed();
    void keep(const Result<HandoffProgress> &progress);

    Store &m_store;
    HandoffRun m_run;
    std::vector<OpenQuestion> m_questions;
    OptionalInstant m_next;
    bool m_more = true;
};

} // namespace relaydesk::test
