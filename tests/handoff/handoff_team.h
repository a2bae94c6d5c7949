// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/handoff/handoff_run.h"
#include "tests/support/temp_store.h"

#include <QJsonObject>

namespace relaydesk::test {

/// 2026-11-18, a Wednesday, 09:00:00Z: everybody of the team is at work until 17:00.
[[nodiscard]] Instant nineOClock();

/// What the team of these tests decides by; each may be changed before documents().
struct TeamTexts
{
    QByteArray terms;
    QByteArray routing;
    QByteArray roster;
    std::vector<QByteArray> policies;
    QByteArray criteria; ///< "v1"; empty: every lead is let through
};
/// Four reps in two teams (ann, ben: north; cy, dee: south) with kim and lou as team leads; intent leads have "Fast"
/// (5 min, rungs after 10 and 20), the others "Calm" (business hours).
[[nodiscard]] TeamTexts teamTexts();
[[nodiscard]] std::shared_ptr<const HandoffDocuments> documentsOf(const TeamTexts &texts);
[[nodiscard]] Directory teamDirectory();

/// A lead as a form gives it: number 7 is "L-7", Person 7 <person7@company7.example> of Company 7 in Germany.
[[nodiscard]] Submission submissionOf(int number, Instant at);

/// One store with its engine, without threads: time is an argument.
class HandoffTeam
{
public:
    explicit HandoffTeam(const TeamTexts &texts = teamTexts(), bool mayAsk = false);

    [[nodiscard]] Instant now() const { return m_now; }
    [[nodiscard]] Store &store() { return *m_store; }
    [[nodiscard]] const OpenHandoffs &handoffs() const { return m_run->handoffs(); }
    [[nodiscard]] const std::vector<HandoffNotice> &notices() const { return m_notices; }
    [[nodiscard]] const std::vector<OpenQuestion> &questions() const { return m_questions; }
    [[nodiscard]] const OptionalInstant &next() const { return m_next; }

    /// Comes in now; gives its id.
    LeadId submit(const Submission &submission);
    /// The engine looks, until there is nothing left to do now.
    void look();
    /// Time goes on to then, the engine looking whenever something is due.
    void waitUntil(Instant then);
    /// Time goes on, and nobody looks.
    void sleepUntil(Instant then) { m_now = then; }
    void answer(LeadId lead, const Result<std::vector<CompanyFact>> &facts);
    /// As the hub's arbiter writes it down; then the engine looks.
    void act(LeadId lead, Command command);
    void act(LeadId lead, CommandKind kind, const QString &actor);
    void reject(LeadId lead, const QString &actor, const QString &reason);
    /// Another engine on the same store, as after a restart.
    void restart();
    /// The same under other documents.
    void restart(std::shared_ptr<const HandoffDocuments> documents);
    /// Other criteria are in force from now on; the engine looks.
    void judgeBy(const QString &version, const QByteArray &criteria);
    void write(const HandoffEvent &event);

    [[nodiscard]] Lead lead(LeadId id);
    /// Kinds of the lead's events in order: "captured standardised qualified ...".
    [[nodiscard]] QString story(LeadId id);
    /// Payload of the lead's last event of that kind; empty for none.
    [[nodiscard]] QJsonObject last(LeadId id, HandoffKind kind);
    [[nodiscard]] int count(LeadId id, HandoffKind kind);
    /// The row as the journal alone tells it equals the row that is kept.
    [[nodiscard]] bool rowFollowsFromJournal(LeadId id);

private:
    void take(const Result<HandoffProgress> &progress);

    TempStore m_store;
    std::shared_ptr<const HandoffDocuments> m_documents;
    std::unique_ptr<HandoffRun> m_run;
    bool m_mayAsk;
    Instant m_now = nineOClock();
    std::vector<HandoffNotice> m_notices;
    std::vector<OpenQuestion> m_questions;
    OptionalInstant m_next;
    int m_commands = 0;
    bool m_more = false;
};

} // namespace relaydesk::test
