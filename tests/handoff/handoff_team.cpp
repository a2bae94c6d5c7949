// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/handoff/handoff_team.h"

#include "app/hub/arbiter.h"
#include "core/handoff/agreement.h"
#include "core/journal/handoff_fold.h"
#include "core/json/json_place.h"

#include <QJsonDocument>

namespace relaydesk::test {

using namespace std::chrono_literals;

namespace {

const QByteArray officeWeek = R"({"timeZone":"UTC","weekly":{"mon":[["09:00","17:00"]],"tue":[["09:00","17:00"]],
    "wed":[["09:00","17:00"]],"thu":[["09:00","17:00"]],"fri":[["09:00","17:00"]]}})";

void complain(const Error &error)
{
    qFatal("%s: %s", qPrintable(toString(error.kind)), qPrintable(error.context));
}

template<typename T> T certain(Result<T> result)
{
    if (!result)
        complain(result.error());
    return *std::move(result);
}

} // namespace

Instant nineOClock()
{
    return *fromIso8601(QStringLiteral("2026-11-18T09:00:00.000Z"));
}

TeamTexts teamTexts()
{
    TeamTexts texts;
    texts.terms = R"({"name":"Team","homeRegion":"DE","enrichment":{"withinSeconds":5},
        "acceptance":{"withinMinutes":30,"reassignAtMost":2,"thenTo":"team_lead"},
        "roles":[{"role":"team_lead","team":"north","rep":"kim"},{"role":"team_lead","team":"south","rep":"lou"}],
        "recycle":{"atMost":1,"stage":"New","after":[{"status":"lost","reason":"not_now","days":90},{"status":"nurture","days":30}]},
        "duplicates":{"reason":"duplicate"}})";
    texts.routing = R"({"name":"Inbound","pools":[{"name":"all","members":["ann","ben","cy","dee"]}],
        "rules":[{"name":"Everybody","pool":"all"}]})";
    texts.roster = R"({"calendars":{"office":)" + officeWeek + R"(},"people":[
        {"id":"ann","calendar":"office"},{"id":"ben","calendar":"office"},
        {"id":"cy","calendar":"office"},{"id":"dee","calendar":"office"}]})";
    texts.policies.push_back(R"({"name":"Fast","targetMinutes":5,"clock":"wall","escalation":[
        {"afterMinutes":10,"to":"team_lead"},{"afterMinutes":20,"to":"manager"}],
        "appliesTo":{"event":["demoRequested","quoteRequested","callRequested"]}})");
    texts.policies.push_back(R"({"name":"Calm","targetMinutes":240,"calendar":)" + officeWeek
                             + R"(,"escalation":[{"afterMinutes":300,"to":"team_lead"}]})");
    return texts;
}

std::shared_ptr<const HandoffDocuments> documentsOf(const TeamTexts &texts)
{
    HandoffDocuments documents{certain(parseHandoffTerms(texts.terms)),
                               {},
                               certain(Router::of(certain(parseRouting(texts.routing, routingVocabulary())),
                                                  certain(parseRoster(texts.roster)))),
                               qualifyEveryLead};
    for (const QByteArray &policy : texts.policies)
        documents.policies.push_back(certain(parseSlaPolicy(policy, routingVocabulary())));
    if (!texts.criteria.isEmpty())
        documents.qualify
            = qualifyBy(certain(Agreement::of(u"v1"_qs, texts.criteria, documents.router.document().vocabulary)));
    return std::make_shared<const HandoffDocuments>(std::move(documents));
}

Directory teamDirectory()
{
    Directory directory;
    const auto add = [&directory](const char *id, const char *team) {
        Rep rep;
        rep.id = RepId(QString::fromLatin1(id));
        rep.name = QString::fromLatin1(id);
        rep.team = TeamId(QString::fromLatin1(team));
        directory.reps.push_back(rep);
    };
    directory.me = RepId(QStringLiteral("ann"));
    directory.teams = {{TeamId(QStringLiteral("north")), QStringLiteral("North")},
                       {TeamId(QStringLiteral("south")), QStringLiteral("South")}};
    add("ann", "north");
    add("ben", "north");
    add("cy", "south");
    add("dee", "south");
    add("kim", "north");
    add("lou", "south");
    return directory;
}

Submission submissionOf(int number, Instant at)
{
    Submission submission;
    Lead &lead = submission.lead;
    lead.remoteId = RemoteId(QStringLiteral("L-%1").arg(number));
    lead.version = QStringLiteral("1");
    lead.name = QStringLiteral("Person Number%1").arg(number);
    lead.email = QStringLiteral("person%1@company%1.example").arg(number);
    lead.company.name = QStringLiteral("Company %1").arg(number);
    lead.company.website = QStringLiteral("company%1.example").arg(number);
    lead.company.country = QStringLiteral("DE");
    lead.stage = QStringLiteral("New");
    lead.createdAt = at;
    BehaviourEvent asked;
    asked.remoteId = RemoteId(QStringLiteral("L-%1-1").arg(number));
    asked.lead = lead.remoteId;
    asked.kind = EventKind::DemoRequested;
    asked.at = at;
    submission.events.push_back(asked);
    submission.at = at;
    return submission;
}

HandoffTeam::HandoffTeam(const TeamTexts &texts, bool mayAsk)
    : m_documents(documentsOf(texts))
    , m_mayAsk(mayAsk)
{
    const Result<void> saved = m_store->saveDirectory(teamDirectory());
    if (!saved)
        complain(saved.error());
    restart();
}

void HandoffTeam::restart()
{
    m_store.reopen();
    m_questions.clear();
    m_run = std::make_unique<HandoffRun>(m_documents, m_mayAsk);
}

void HandoffTeam::restart(std::shared_ptr<const HandoffDocuments> documents)
{
    m_documents = std::move(documents);
    restart();
}

void HandoffTeam::judgeBy(const QString &version, const QByteArray &criteria)
{
    m_run->judgeBy(qualifyBy(certain(Agreement::of(version, criteria, m_documents->router.document().vocabulary))));
    look();
}

LeadId HandoffTeam::submit(const Submission &submission)
{
    certain(capture(*m_store, std::span(&submission, 1), m_now));
    return **m_store->leadByRemoteId(submission.lead.remoteId);
}

void HandoffTeam::take(const Result<HandoffProgress> &progress)
{
    if (!progress)
        complain(progress.error());
    m_notices.insert(m_notices.end(), progress->notices.begin(), progress->notices.end());
    m_questions.insert(m_questions.end(), progress->questions.begin(), progress->questions.end());
    m_next = progress->next;
    m_more = progress->more;
}

void HandoffTeam::look()
{
    do {
        take(m_run->advance(*m_store, m_now));
    } while (m_more);
}

void HandoffTeam::waitUntil(Instant then)
{
    look();
    while (m_next && *m_next <= then) {
        m_now = std::max(m_now, *m_next);
        look();
    }
    m_now = then;
}

void HandoffTeam::answer(LeadId lead, const Result<std::vector<CompanyFact>> &facts)
{
    take(m_run->takeAnswer(*m_store, lead, facts, m_now));
    look();
}

void HandoffTeam::act(LeadId id, Command command)
{
    const Lead seen = lead(id);
    command.id = OperationId(QStringLiteral("op-%1").arg(++m_commands));
    command.remoteLead = seen.remoteId;
    command.basedOn = seen.version;
    if (command.kind != CommandKind::Release)
        command.previousOwner = seen.owner;
    command.occurredAt = m_now;
    const Verdict verdict = certain(carryOut(*m_store, command, m_now));
    if (verdict.outcome.kind != WriteOutcome::Kind::Applied)
        qFatal("the command clashed");
    look();
}

void HandoffTeam::act(LeadId id, CommandKind kind, const QString &actor)
{
    Command command;
    command.kind = kind;
    command.actor = RepId(actor);
    act(id, command);
}

void HandoffTeam::reject(LeadId id, const QString &actor, const QString &reason)
{
    Command command;
    command.kind = CommandKind::Reject;
    command.actor = RepId(actor);
    command.reason = ReasonId(reason);
    act(id, command);
}

void HandoffTeam::write(const HandoffEvent &event)
{
    certain(m_store->appendJournal(event));
    look();
}

Lead HandoffTeam::lead(LeadId id)
{
    return certain(m_store->lead(id))->lead;
}

QString HandoffTeam::story(LeadId id)
{
    QStringList kinds;
    for (const HandoffEvent &event : certain(m_store->journalOfLead(id)))
        kinds.push_back(toString(event.kind));
    return kinds.join(u' ');
}

QJsonObject HandoffTeam::last(LeadId id, HandoffKind kind)
{
    QJsonObject payload;
    for (const HandoffEvent &event : certain(m_store->journalOfLead(id))) {
        if (event.kind == kind)
            payload = QJsonDocument::fromJson(event.payload).object();
    }
    return payload;
}

int HandoffTeam::count(LeadId id, HandoffKind kind)
{
    const std::vector<HandoffEvent> events = certain(m_store->journalOfLead(id));
    return static_cast<int>(std::ranges::count(events, kind, &HandoffEvent::kind));
}

bool HandoffTeam::rowFollowsFromJournal(LeadId id)
{
    HandoffModels models;
    HandoffFold fold(std::move(models));
    for (const HandoffEvent &event : certain(m_store->journalOfLead(id))) {
        if (!fold.add(event))
            return false;
    }
    HandoffState told = fold.models().leads.at(id.value());
    told.rung = told.lastSeq = 0;
    return told == handoffOf(lead(id));
}

} // namespace relaydesk::test
