// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/handoff_run.h"

#include "core/conditions/fact_sheet.h"
#include "core/journal/event_payload.h"
#include "core/standards/company_book.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace relaydesk {

namespace {

constexpr int stepsAtOnce = 50;
constexpr int leadsAtOnce = 200;     // compared leads a slice: some milliseconds
constexpr size_t mostColleagues = 8; // whose word counts on their company: the latest
constexpr int eventsAtOnce = 1000;
constexpr int pagesAtOnce = 4;

Lead capturedLead(const Submission &submission, Instant now)
{
    Lead lead = submission.lead;
    lead.stamps.submitted = submission.at;
    lead.stamps.captured = now;
    lead.modifiedAt = now;
    return lead;
}

LeadEvent capturedEvent(const Submission &submission, Instant now)
{
    LeadEvent entry;
    entry.lead = submission.lead.remoteId;
    entry.event.kind = HandoffKind::Captured;
    entry.event.occurredAt = now;
    entry.event.recordedAt = now;
    // With the CRM's word for where it begins, so that the whole row follows from the journal.
    QJsonObject payload{{QStringLiteral("submitted"), toIso8601(submission.at)}};
    if (!submission.lead.stage.isEmpty())
        payload[u"stage"] = submission.lead.stage;
    entry.event.payload = QJsonDocument(payload).toJson(QJsonDocument::Compact);
    return entry;
}

} // namespace

Result<ChangeSet> capture(Store &store, std::span<const Submission> submissions, Instant now)
{
    Decided decided;
    for (const Submission &submission : submissions) {
        const Result<std::optional<LeadId>> known = store.leadByRemoteId(submission.lead.remoteId);
        if (!known)
            return known.error();
        if (*known)
            continue;
        decided.page.leads.push_back(capturedLead(submission, now));
        decided.told.push_back(capturedEvent(submission, now));
        decided.page.events.insert(decided.page.events.end(), submission.events.begin(), submission.events.end());
    }
    if (decided.told.empty())
        return ChangeSet();
    const Result<qint64> seq = store.journalSeq();
    if (!seq)
        return seq.error();
    decided.basedOn = *seq;
    return store.applyDecided(decided, now);
}

HandoffRun::HandoffRun(std::shared_ptr<const HandoffDocuments> documents, bool mayAsk)
    : m_documents(std::move(documents))
    , m_handoffs(m_documents)
    , m_known(m_documents->terms.homeRegion)
    , m_mayAsk(mayAsk)
{
}

Result<bool> HandoffRun::readJournal(const Store &store, int mostPages)
{
    const OpenHandoffs::Past past = [&store](LeadId lead, qint64 before) {
        Result<std::vector<HandoffEvent>> events = store.journalOfLead(lead);
        if (events)
            std::erase_if(*events, [before](const HandoffEvent &event) { return event.seq >= before; });
        return events;
    };
    for (int page = 0; page < mostPages; ++page) {
        const Result<std::vector<HandoffEvent>> events = store.journal(m_handoffs.seq(), eventsAtOnce);
        if (!events)
            return events.error();
        for (const HandoffEvent &event : *events) {
            if (const Result<void> added = m_handoffs.add(event, past); !added)
                return added.error();
        }
        if (static_cast<int>(events->size()) < eventsAtOnce)
            return true;
    }
    return false;
}

Result<HandoffProgress> HandoffRun::advance(Store &store, Instant now)
{
    HandoffProgress progress;
    const Result<bool> read = readJournal(store, pagesAtOnce);
    if (!read)
        return read.error();
    progress.more = !*read;
    if (*read) {
        if (const Result<void> taken = takeSteps(store, now, progress); !taken)
            return taken.error();
    }
    if (!progress.more) {
        const Result<bool> graded = regrade(store, now, progress);
        if (!graded)
            return graded.error();
        progress.more = !*graded;
    }
    progress.next = m_handoffs.nextDue();
    if (const OptionalInstant fades = m_regrading.nextDue(); fades && (!progress.next || *fades < *progress.next))
        progress.next = fades;
    if (const Result<void> found = findQuestions(store, progress); !found)
        return found.error();
    return progress;
}

Result<void> HandoffRun::takeSteps(Store &store, Instant now, HandoffProgress &progress)
{
    for (int step = 0;; ++step) {
        const std::optional<DueStep> due = m_handoffs.due(now);
        if (!due)
            return {};
        progress.more = step == stepsAtOnce;
        if (!progress.more && due->step.kind == Step::Kind::Standardise) {
            const Result<bool> known = m_known.catchUp(store, leadsAtOnce);
            if (!known)
                return known.error();
            progress.more = !*known;
        }
        if (progress.more)
            return {};
        if (Result<void> taken = take(store, *due, now, progress); !taken)
            return taken;
    }
}

void HandoffRun::judgeBy(Qualify qualify)
{
    auto documents = std::make_shared<HandoffDocuments>(*m_documents);
    documents->qualify = std::move(qualify);
    m_documents = std::move(documents);
    m_handoffs.use(m_documents);
    m_regrading.begin();
}

Result<bool> HandoffRun::regrade(Store &store, Instant now, HandoffProgress &progress)
{
    const Result<Regrading::Slice> slice = m_regrading.next(store, now);
    if (!slice)
        return slice.error();
    std::vector<RemoteId> names;
    for (const Lead &lead : slice->leads)
        names.push_back(lead.remoteId);
    const Result<std::vector<BehaviourEvent>> events = store.eventsOf(names);
    if (!events)
        return events.error();
    FactSheet sheet(m_documents->router.document().vocabulary);
    for (const Lead &lead : slice->leads) {
        std::vector<BehaviourEvent> story;
        std::ranges::copy_if(*events, std::back_inserter(story),
                             [&lead](const BehaviourEvent &event) { return event.lead == lead.remoteId; });
        sheet.fill(lead, story, now);
        Draft draft(lead, m_handoffs.seq(), now);
        m_regrading.judge(draft, sheet.facts(), m_documents->qualify);
        if (draft.isEmpty())
            continue;
        const size_t changed = progress.changed.size();
        if (const Result<void> written = write(store, draft, now, progress); !written)
            return written.error();
        if (progress.changed.size() == changed) // somebody wrote meanwhile
            m_regrading.lookAgain(lead.id, now);
    }
    return !slice->more;
}

Result<void> HandoffRun::take(Store &store, const DueStep &due, Instant now, HandoffProgress &progress)
{
    const Result<std::optional<LeadDetail>> detail = store.lead(due.lead);
    if (!detail)
        return detail.error();
    if (!*detail) {
        m_handoffs.forget(due.lead);
        return {};
    }
    const Result<Directory> directory = store.directory();
    if (!directory)
        return directory.error();
    const Result<Course> course = courseOf(store, due.lead);
    if (!course)
        return course.error();
    Draft draft((*detail)->lead, m_handoffs.seq(), now);
    const StepContext context{*m_documents, m_handoffs.routing(), *directory, (*detail)->story};
    m_opening.reset();
    if (Result<void> done = carryOut(store, due, *course, context, draft); !done)
        return done;
    return write(store, draft, now, progress);
}

Result<Course> HandoffRun::courseOf(const Store &store, LeadId lead) const
{
    if (const Course *known = m_handoffs.find(lead))
        return *known;
    const Result<std::vector<HandoffEvent>> events = store.journalOfLead(lead);
    if (!events)
        return events.error();
    Course course;
    for (const HandoffEvent &event : *events)
        add(course, event, readPayload(event.payload));
    return course;
}

Result<std::vector<CompanyFact>> HandoffRun::knownFacts(const Store &store, const Lead &lead) const
{
    CompanyBook book;
    const QString domain = standardise(fieldsOf(lead), m_documents->terms.homeRegion).domain.domain;
    for (const LeadId id : m_known.colleaguesOf(lead, mostColleagues)) {
        const Result<std::optional<LeadDetail>> other = store.lead(id);
        if (!other)
            return other.error();
        const Result<Course> course = courseOf(store, id);
        if (!course)
            return course.error();
        if (!*other) // removed leads are still known here, and say nothing
            continue;
        CompanyProfile said = profileFor((*other)->lead, *course);
        std::erase_if(said, [](const auto &value) { return value.second.provenance.source > FactSource::Crm; });
        book.add(domain, companyFactsOf(said), (*other)->lead.createdAt);
    }
    return book.factsOf(domain);
}

Result<void> HandoffRun::carryOut(const Store &store, const DueStep &due, const Course &course,
                                  const StepContext &context, Draft &draft)
{
    switch (due.step.kind) {
    case Step::Kind::Standardise: {
        const Result<std::vector<Twin>> twins = m_known.twinsOf(store, draft.lead());
        if (!twins)
            return twins.error();
        const Result<std::vector<CompanyFact>> said = knownFacts(store, draft.lead());
        if (!said)
            return said.error();
        StepContext known = context;
        known.accountOwner = m_known.accountOwnerOf(draft.lead());
        known.known = *said;
        // One transaction where nothing has to be waited for.
        if (standardiseStep(draft, course, known, *twins, m_mayAsk))
            routeStep(draft, course, context, m_opening);
        break;
    }
    case Step::Kind::Route: routeStep(draft, course, context, m_opening); break;
    case Step::Kind::TakeBack: takeBackStep(draft, course, context); break;
    case Step::Kind::Escalate: escalateStep(draft, course, context, due.step.rung); break;
    case Step::Kind::SetClock: setClockStep(draft, course, context); break;
    case Step::Kind::TellContact: tellContactStep(draft, course); break;
    case Step::Kind::Recycle: recycleStep(draft, course, context); break;
    }
    return {};
}

Result<void> HandoffRun::write(Store &store, const Draft &draft, Instant now, HandoffProgress &progress)
{
    const LeadId lead = draft.lead().id;
    if (!draft.isEmpty()) {
        const Decided decided = draft.finish();
        const Result<ChangeSet> stored = store.applyDecided(decided, now);
        const bool isStale = !stored && stored.error().kind == ErrorKind::Conflict;
        if (!stored && !isStale)
            return stored.error();
        if (const Result<bool> read = readJournal(store); !read)
            return read.error();
        if (isStale)
            return {}; // what was decided may not hold: it is decided anew
        progress.revision = stored->revision;
        progress.changed.insert(progress.changed.end(), decided.page.leads.begin(), decided.page.leads.end());
        progress.notices.insert(progress.notices.end(), draft.notices().begin(), draft.notices().end());
    }
    m_handoffs.stillHeld(lead, m_opening && *m_opening > now ? m_opening : std::nullopt);
    return {};
}

Result<void> HandoffRun::findQuestions(const Store &store, HandoffProgress &progress)
{
    if (!m_mayAsk || progress.more)
        return {};
    const std::set<qint64> &asking = m_handoffs.asking();
    std::erase_if(m_asked, [&asking](qint64 lead) { return !asking.contains(lead); });
    for (const qint64 lead : asking) {
        if (!m_asked.insert(lead).second)
            continue;
        const Result<std::optional<LeadDetail>> detail = store.lead(LeadId(lead));
        if (!detail)
            return detail.error();
        const Course *course = m_handoffs.find(LeadId(lead));
        if (!*detail || !course || !course->asked)
            continue;
        const StandardLead standard = standardise(fieldsOf((*detail)->lead), m_documents->terms.homeRegion);
        progress.questions.push_back({LeadId(lead),
                                      {standard.domain.domain, (*detail)->lead.company.name, standard.email.address},
                                      *course->asked});
    }
    return {};
}

Result<HandoffProgress> HandoffRun::takeAnswer(Store &store, LeadId lead,
                                               const Result<std::vector<CompanyFact>> &answer, Instant now)
{
    HandoffProgress progress;
    if (const Result<bool> read = readJournal(store); !read)
        return read.error();
    const Course *course = m_handoffs.find(lead);
    if (!course || !m_handoffs.asking().contains(lead.value()))
        return progress;
    const Result<std::optional<LeadDetail>> detail = store.lead(lead);
    if (!detail)
        return detail.error();
    const Result<Directory> directory = store.directory();
    if (!directory)
        return directory.error();
    if (!*detail)
        return progress;
    Draft draft((*detail)->lead, m_handoffs.seq(), now);
    const StepContext context{*m_documents, m_handoffs.routing(), *directory, (*detail)->story};
    m_opening.reset();
    enrichStep(draft, *course, answer, course->qualified);
    if (!course->qualified)
        routeStep(draft, *course, context, m_opening);
    if (const Result<void> written = write(store, draft, now, progress); !written)
        return written.error();
    progress.more = true; // others may go on now
    return progress;
}

} // namespace relaydesk
