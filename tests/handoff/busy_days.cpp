// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/handoff/busy_days.h"

#include "app/hub/arbiter.h"
#include "tests/handoff/handoff_team.h"

#include <array>

namespace relaydesk::test {

using namespace std::chrono_literals;

namespace {

constexpr int atOnce = 4; // leads of one import
constexpr auto everySoOften = 5min;

TeamTexts busyTexts()
{
    TeamTexts texts = teamTexts();
    texts.terms.replace("\"days\":90", "\"days\":3");
    texts.routing = R"({"name":"Inbound","pools":[
        {"name":"north","members":["ann","ben"],"distribution":"weighted"},
        {"name":"south","members":["cy","dee","ann"],"distribution":"countWithCredit","afterAbsence":"catchUp"}],
        "rules":[{"name":"Asked for a demo","pool":"north","overflow":["south"],"when":{"event":"demoRequested"}},
                 {"name":"Everybody else","pool":"south"}]})";
    texts.roster.replace(R"({"id":"ann")", R"({"id":"ann","weight":3,"capacity":25)");
    texts.roster.replace(R"({"id":"cy")",
                         R"({"id":"cy","absences":[{"from":"2026-11-18T12:00:00Z","to":"2026-11-18T15:00:00Z"}])");
    return texts;
}

const std::shared_ptr<const HandoffDocuments> &busyDocuments()
{
    static const std::shared_ptr<const HandoffDocuments> documents = documentsOf(busyTexts());
    return documents;
}

/// The same for the same numbers, on every machine.
quint64 mixed(quint64 a, quint64 b)
{
    quint64 x = a * 0x9E3779B97F4A7C15ULL + b + 0x632BE59BD9B4E019ULL;
    x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    x = (x ^ (x >> 27U)) * 0x94D049BB133111EBULL;
    return x ^ (x >> 31U);
}

template<typename T> T certain(Result<T> result)
{
    if (!result)
        qFatal("%s: %s", qPrintable(toString(result.error().kind)), qPrintable(result.error().context));
    return *std::move(result);
}

Submission busySubmission(int number, Instant at)
{
    const quint64 chance = mixed(1, static_cast<quint64>(number));
    // One in fifteen has been here a few leads ago.
    const int person = chance % 15 == 0 && number > 10 ? number - 7 : number;
    Submission submission = submissionOf(person, at);
    submission.lead.remoteId = RemoteId(QStringLiteral("L-%1").arg(number));
    BehaviourEvent &event = submission.events.front();
    event.remoteId = RemoteId(QStringLiteral("L-%1-1").arg(number));
    event.lead = submission.lead.remoteId;
    if (chance % 3 != 0)
        event.kind = EventKind::FormSubmitted;
    return submission;
}

/// What a person does, and how long after the lead's last event.
struct Habit
{
    CommandKind kind;
    Duration after;
    AttemptOutcome outcome = AttemptOutcome::NoAnswer;
    const char *reason = "";
};

std::span<const Habit> habitsOf(quint64 chance)
{
    static const std::array keen{Habit{CommandKind::Accept, 3min}, Habit{CommandKind::LogAttempt, 4min},
                                 Habit{CommandKind::LogAttempt, 10min, AttemptOutcome::Reached},
                                 Habit{CommandKind::Convert, 30min}};
    static const std::array choosy{Habit{CommandKind::Accept, 1min},
                                   Habit{CommandKind::Reject, 20min, AttemptOutcome::NoAnswer, "not_now"}};
    static const std::array curt{Habit{CommandKind::Reject, 40min, AttemptOutcome::NoAnswer, "no_budget"}};
    static const std::array clumsy{
        Habit{CommandKind::LogAttempt, 6min, AttemptOutcome::Reached}, Habit{CommandKind::RetractAttempt, 2min},
        Habit{CommandKind::LogAttempt, 25min, AttemptOutcome::Reached}, Habit{CommandKind::Convert, 60min}};
    switch (chance % 10) {
    case 0:
    case 1: return {}; // nothing at all
    case 2:
    case 3: return choosy;
    case 4: return curt;
    case 5: return clumsy;
    default: return keen;
    }
}

OperationId operationOf(LeadId lead, size_t number)
{
    return OperationId(QStringLiteral("op-%1-%2").arg(lead.value()).arg(number));
}

/// How many things people did in this cycle of the lead, and in all.
std::pair<size_t, size_t> doneBy(const Course &course)
{
    size_t done = 0;
    size_t all = 0;
    for (const HandoffEvent &event : course.events) {
        if (event.kind == HandoffKind::Recycled)
            done = 0;
        const bool byPerson = event.actor.isValid();
        done += byPerson ? 1 : 0;
        all += byPerson ? 1 : 0;
    }
    return {done, all};
}

} // namespace

BusyDays::BusyDays(Store &store)
    : m_store(store)
    , m_run(busyDocuments(), true)
{
}

Instant BusyDays::start()
{
    return nineOClock();
}

Instant BusyDays::arrivalOf(int number)
{
    return start() + number / atOnce * everySoOften;
}

int BusyDays::arrived()
{
    return static_cast<int>(certain(m_store.leadCount()));
}

void BusyDays::keep(const Result<HandoffProgress> &progress)
{
    const HandoffProgress kept = certain(progress);
    m_questions.insert(m_questions.end(), kept.questions.begin(), kept.questions.end());
    m_next = kept.next;
    m_more = kept.more;
}

bool BusyDays::engineWorks(Instant now)
{
    keep(m_run.advance(m_store, now));
    return m_more;
}

OptionalInstant BusyDays::answerTime(const OpenQuestion &question)
{
    switch (mixed(2, static_cast<quint64>(question.lead.value())) % 8) {
    case 0: return question.asked + 90s; // too late
    case 1: return std::nullopt;         // never
    default: return question.asked + 2s;
    }
}

const OpenQuestion *BusyDays::nextAnswer()
{
    const OpenQuestion *best = nullptr;
    for (const OpenQuestion &question : m_questions) {
        const Course *course = m_run.handoffs().find(question.lead);
        const OptionalInstant at = answerTime(question);
        if (!course || course->enriched || !at)
            continue;
        if (!best || std::pair(*at, question.lead) < std::pair(*answerTime(*best), best->lead))
            best = &question;
    }
    return best;
}

std::optional<BusyDays::Deed> BusyDays::nextDeed()
{
    std::optional<Deed> best;
    for (qint64 lead = 1; lead <= busyLeads; ++lead) {
        const Course *course = m_run.handoffs().find(LeadId(lead));
        if (!course || !course->isOpen() || !course->state.owner.isValid())
            continue;
        const auto [done, all] = doneBy(*course);
        const quint64 chance = mixed(3, static_cast<quint64>(lead) * 8 + static_cast<quint64>(course->cycle));
        const std::span<const Habit> habits = habitsOf(chance);
        if (done >= habits.size())
            continue;
        const Habit &habit = habits[done];
        const Instant at = course->events.back().recordedAt + habit.after;
        if (best && best->at <= at)
            continue;
        best.emplace();
        best->at = at;
        best->lead = lead;
        Command &command = best->command;
        command.id = operationOf(course->lead, all);
        command.kind = habit.kind;
        command.actor = course->state.owner;
        command.outcome = habit.outcome;
        command.reason = ReasonId(QString::fromLatin1(habit.reason));
        command.occurredAt = at;
        if (habit.kind == CommandKind::RetractAttempt)
            command.undoes = operationOf(course->lead, all - 1);
    }
    return best;
}

bool BusyDays::step(Instant now)
{
    if (engineWorks(now))
        return true;
    if (const int number = arrived(); number < busyLeads && arrivalOf(number) <= now) {
        std::vector<Submission> submissions;
        for (int i = number; i < busyLeads && arrivalOf(i) == arrivalOf(number); ++i)
            submissions.push_back(busySubmission(i, arrivalOf(i) - 4s));
        certain(capture(m_store, submissions, now));
        return true;
    }
    if (const OpenQuestion *question = nextAnswer(); question && *answerTime(*question) <= now) {
        const Provenance from{FactSource::Service, QStringLiteral("Demo"), now, 70};
        const bool fails = mixed(4, static_cast<quint64>(question->lead.value())) % 9 == 0;
        const std::vector<CompanyFact> facts{{CompanyField::Employees, QStringLiteral("120"), from}};
        const LeadId lead = question->lead;
        keep(fails ? m_run.takeAnswer(m_store, lead, makeError(ErrorKind::Network, QStringLiteral("down")), now)
                   : m_run.takeAnswer(m_store, lead, facts, now));
        return true;
    }
    const std::optional<Deed> deed = nextDeed();
    if (!deed || deed->at > now)
        return false;
    Command command = deed->command;
    const Lead seen = certain(m_store.lead(LeadId(deed->lead)))->lead;
    command.remoteLead = seen.remoteId;
    command.previousOwner = seen.owner;
    certain(carryOut(m_store, command, now));
    return true;
}

OptionalInstant BusyDays::next()
{
    OptionalInstant next = m_next;
    const auto offer = [&next](const OptionalInstant &at) {
        if (at && (!next || *at < *next))
            next = at;
    };
    if (const int number = arrived(); number < busyLeads)
        offer(arrivalOf(number));
    if (const OpenQuestion *question = nextAnswer())
        offer(answerTime(*question));
    if (const std::optional<Deed> deed = nextDeed())
        offer(deed->at);
    return next;
}

} // namespace relaydesk::test
