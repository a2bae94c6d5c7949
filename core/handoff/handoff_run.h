// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/handoff/known_leads.h"
#include "core/handoff/open_handoffs.h"
#include "core/handoff/regrading.h"
#include "core/standards/field_mapping.h"

#include <limits>

namespace relaydesk {

/// What somebody sent in.
struct Submission
{
    Lead lead;                          ///< as it was filled in: no owner, no clock
    std::vector<BehaviourEvent> events; ///< what is known of how they came
    Instant at{};                       ///< when it was sent
};

/// Takes submissions in: rows and Captured events, in one transaction. Those that are there already are left out, so that it
/// may be repeated.
[[nodiscard]] Result<ChangeSet> capture(Store &store, std::span<const Submission> submissions, Instant now);

/// Something to ask of an enrichment service.
struct OpenQuestion
{
    LeadId lead;
    EnrichmentQuestion question;
    Instant asked{}; ///< for how long the lead waits, counts from here

    bool operator==(const OpenQuestion &) const = default;
};

/// What a stretch of work brought.
struct HandoffProgress
{
    qint64 revision = 0;       ///< of the last commit; 0: nothing was written
    std::vector<Lead> changed; ///< as they are now
    std::vector<HandoffNotice> notices;
    std::vector<OpenQuestion> questions; ///< not asked yet
    OptionalInstant next;                ///< when something is due by itself
    bool more = false;                   ///< there is more to do now
};

/// Carries every handoff of one store as far as it goes now: reads what the journal has gained, takes the step that is due,
/// writes what it decided in one transaction, and so on. What to do follows from the journal and the time alone, and is
/// written only where the journal still ends as it was read: killed anywhere, another one goes on where this one
/// stood, and does nothing twice. On the store's strand.
class HandoffRun
{
public:
    /// \a mayAsk: somebody answers the questions.
    HandoffRun(std::shared_ptr<const HandoffDocuments> documents, bool mayAsk);

    /// At most some dozens of steps, so that others' work on the strand need not wait long: see HandoffProgress::more. Errors
    /// are the store's; what was done before them stands.
    [[nodiscard]] Result<HandoffProgress> advance(Store &store, Instant now);
    /// An answer to a question, also a late one; it counts once.
    [[nodiscard]] Result<HandoffProgress> takeAnswer(Store &store, LeadId lead,
                                                     const Result<std::vector<CompanyFact>> &answer, Instant now);

    /// Other criteria are in force: every lead in the queue is judged anew, nobody loses one.
    void judgeBy(Qualify qualify);

    [[nodiscard]] const OpenHandoffs &handoffs() const { return m_handoffs; }

private:
    /// True once every change was looked at.
    [[nodiscard]] Result<bool> regrade(Store &store, Instant now, HandoffProgress &progress);
    /// True once its end is reached.
    [[nodiscard]] Result<bool> readJournal(const Store &store, int mostPages = std::numeric_limits<int>::max());
    /// What is due, step by step.
    [[nodiscard]] Result<void> takeSteps(Store &store, Instant now, HandoffProgress &progress);
    [[nodiscard]] Result<void> take(Store &store, const DueStep &due, Instant now, HandoffProgress &progress);
    [[nodiscard]] Result<Course> courseOf(const Store &store, LeadId lead) const;
    /// What other leads say of the lead's company, without what a service said of theirs.
    [[nodiscard]] Result<std::vector<CompanyFact>> knownFacts(const Store &store, const Lead &lead) const;
    [[nodiscard]] Result<void> carryOut(const Store &store, const DueStep &due, const Course &course,
                                        const StepContext &context, Draft &draft);
    /// Nothing where the journal has gone on meanwhile.
    [[nodiscard]] Result<void> write(Store &store, const Draft &draft, Instant now, HandoffProgress &progress);
    [[nodiscard]] Result<void> findQuestions(const Store &store, HandoffProgress &progress);

    std::shared_ptr<const HandoffDocuments> m_documents;
    OpenHandoffs m_handoffs;
    KnownLeads m_known;
    Regrading m_regrading;
    std::set<qint64> m_asked;  ///< in this life: an answer that never came is asked for again in the next
    OptionalInstant m_opening; ///< of the lead that was tried last
    bool m_mayAsk = false;
};

} // namespace relaydesk
