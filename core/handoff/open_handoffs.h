// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/handoff/next_step.h"
#include "core/routing/routing_state.h"

#include <functional>
#include <memory>
#include <unordered_map>

namespace relaydesk {

/// A step and the lead it is for.
struct DueStep
{
    LeadId lead;
    Step step;

    bool operator==(const DueStep &) const = default;
};

/// Where every open handoff stands, whose turn it is, and what is due next: a fold of the journal. Closed leads are
/// forgotten but for the day they come back. Adding the events of a journal to a new object gives the state that the running
/// one has. One thread at a time.
class OpenHandoffs
{
public:
    /// The events of a lead before number \a before, oldest first: asked where a forgotten lead is told of again.
    using Past = std::function<Result<std::vector<HandoffEvent>>(LeadId lead, qint64 before)>;

    explicit OpenHandoffs(std::shared_ptr<const HandoffDocuments> documents);

    /// Other documents, of which only the criteria may differ: no step of time follows from them.
    void use(std::shared_ptr<const HandoffDocuments> documents) { m_documents = std::move(documents); }

    /// The next event of the journal. Errors are those of \a past; then nothing is added.
    [[nodiscard]] Result<void> add(const HandoffEvent &event, const Past &past);

    /// The earliest step that is due at \a now; of several at one time the one of the lead that came first. Held leads come
    /// last, in their order, each once since somebody may have got room or come to work: what is due never depends on what
    /// only this object remembers.
    [[nodiscard]] std::optional<DueStep> due(Instant now);
    /// The lead was tried. If it is held: it found nobody; \a until: when somebody works again, later than now, if that is known.
    void stillHeld(LeadId lead, const OptionalInstant &until);
    /// When the next step is due by itself; nothing while everything waits for people.
    [[nodiscard]] OptionalInstant nextDue();

    [[nodiscard]] qint64 seq() const { return m_seq; }
    [[nodiscard]] const RoutingState &routing() const { return m_routing; }
    /// None: the lead is not open.
    [[nodiscard]] const Course *find(LeadId lead) const;
    [[nodiscard]] size_t size() const { return m_courses.size(); }
    /// Leads about which an answer is awaited, in the order of their numbers.
    [[nodiscard]] const std::set<qint64> &asking();
    /// The lead is no more: nothing is due for it.
    void forget(LeadId lead);

private:
    [[nodiscard]] Result<Course *> courseFor(const HandoffEvent &event, const Past &past);
    void follow(const HandoffEvent &event, const JsonNode &payload, const HandoffState &before,
                const HandoffState &after);
    void settle();
    void settle(qint64 lead);
    void forgetOpening(qint64 lead);

    std::shared_ptr<const HandoffDocuments> m_documents;
    RoutingState m_routing;
    std::unordered_map<qint64, Course> m_courses;
    using Agenda = std::set<std::pair<Instant, qint64>>;
    std::unordered_map<qint64, Step> m_steps; ///< also of leads that are forgotten and come back
    Agenda m_agenda;                          ///< of m_steps
    std::set<qint64> m_held;
    std::set<qint64> m_asking;
    std::unordered_map<qint64, Instant> m_openings; ///< of held leads
    Agenda m_openingAgenda;                         ///< of m_openings
    std::set<qint64> m_changed;                     ///< leads whose next step is to be found anew
    qint64 m_seq = 0;
    qint64 m_triedUpTo = 0; ///< held leads up to this one were tried since routing changed last
};

} // namespace relaydesk
