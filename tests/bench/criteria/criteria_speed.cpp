// SPDX-License-Identifier: GPL-3.0-or-later
// 1,000,000 leads with 10 events each judged by a document of 20 conditions and 12 score rules, on one core; the same leads
// replayed through a year by two documents on two threads; and 20,000 of them, as many as an editor shows.
// With a number as argument it prints so many of the leads instead, a JSON object a line, for others to judge.
#include "core/conditions/fact_sheet.h"
#include "core/criteria/backtest.h"
#include "core/criteria/criteria_reader.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <chrono>
#include <cstdio>
#include <ctime>
#include <random>
#include <thread>

using namespace relaydesk;

namespace {

constexpr int leads = 1'000'000;
constexpr int some = 20'000;
const Instant now = fromEpochMs(1'795'000'000'000);
const char *const industries[] = {"Manufacturing", "Logistics", "Retail", "Energy", "Software"};
const char *const roles[] = {"Head of Operations", "Plant Manager", "Student", "VP Sales EMEA", "Buyer", "Head of IT"};
const char *const countries[] = {"DE", "US", "SE", "FR", "CH"};
const char *const topics[] = {"Pricing", "Integrations", "Security", "Careers"};

struct Drawn
{
    Lead lead;
    std::vector<BehaviourEvent> events;
};

Drawn draw(std::mt19937 &dice)
{
    const auto upTo = [&](int most) { return std::uniform_int_distribution<int>(0, most)(dice); };
    Drawn drawn;
    Lead &lead = drawn.lead;
    lead.company.industry = QString::fromLatin1(industries[upTo(4)]);
    lead.company.country = QString::fromLatin1(countries[upTo(4)]);
    lead.company.employees = upTo(3000);
    lead.role = QString::fromLatin1(roles[upTo(5)]);
    lead.email = QStringLiteral("a@host%1.%2").arg(upTo(99)).arg(upTo(9) == 0 ? u"edu" : u"com");
    lead.phone = upTo(1) == 0 ? QStringLiteral("+49 30 23125 418") : QString();
    const Instant came = now - std::chrono::hours(upTo(365 * 24));
    lead.stamps.submitted = came;
    for (int i = 0; i < 10; ++i) {
        BehaviourEvent event;
        event.kind = static_cast<EventKind>(1 + upTo(11));
        event.topic = QString::fromLatin1(topics[upTo(3)]);
        event.at = came + std::chrono::minutes(upTo(60 * 1440) - 20 * 1440);
        drawn.events.push_back(event);
    }
    std::ranges::sort(drawn.events, {}, &BehaviourEvent::at);
    return drawn;
}

LeadHistory historyOf(const Vocabulary &vocabulary, int count)
{
    std::mt19937 dice(7);
    LeadHistory history(vocabulary);
    FactSheet sheet(vocabulary);
    for (int i = 0; i < count; ++i) {
        const Drawn drawn = draw(dice);
        sheet.fill(drawn.lead, drawn.events, now);
        HistoryLead lead;
        lead.cameIn = *drawn.lead.stamps.submitted;
        lead.becameSql = i % 8 == 0;
        history.add(std::move(lead), sheet.facts());
    }
    return history;
}

void printLeads(int count)
{
    std::mt19937 dice(7);
    for (int i = 0; i < count; ++i) {
        const Drawn drawn = draw(dice);
        QJsonArray events;
        for (const BehaviourEvent &event : drawn.events)
            events.append(QJsonObject{{QStringLiteral("kind"), toString(event.kind)},
                                      {QStringLiteral("topic"), event.topic},
                                      {QStringLiteral("at"), toEpochMs(event.at)}});
        const QJsonObject lead{{QStringLiteral("industry"), drawn.lead.company.industry},
                               {QStringLiteral("country"), drawn.lead.company.country},
                               {QStringLiteral("employees"), drawn.lead.company.employees},
                               {QStringLiteral("role"), drawn.lead.role},
                               {QStringLiteral("domain"), drawn.lead.email.section(u'@', 1)},
                               {QStringLiteral("phone"), drawn.lead.phone},
                               {QStringLiteral("submitted"), toEpochMs(*drawn.lead.stamps.submitted)},
                               {QStringLiteral("events"), events}};
        std::puts(QJsonDocument(lead).toJson(QJsonDocument::Compact).constData());
    }
}

/// Processor time: the machine is shared.
double judgeAll(const LeadHistory &history, const CriteriaProgram &program, qsizetype count,
                std::array<long, 5> &stages)
{
    const std::vector<int> slots = program.slots();
    const CriteriaProgram narrow = program.narrowed();
    std::vector<Fact> row(slots.size());
    const std::clock_t began = std::clock();
    for (qsizetype i = 0; i < count; ++i) {
        history.read(i, slots, now, row);
        const LeadFacts facts{row, history.events(i), now, history.kinds(i)};
        ++stages.at(static_cast<size_t>(narrow.judge(facts).stage));
    }
    return static_cast<double>(std::clock() - began) * 1000.0 / CLOCKS_PER_SEC;
}

/// Wall time, on so many threads.
double replayAll(const LeadHistory &history, const CriteriaProgram &before, const CriteriaProgram &after, int threads)
{
    const BacktestPeriod year{now - std::chrono::days(365), now, 8};
    const auto began = std::chrono::steady_clock::now();
    std::vector<std::optional<Backtest>> parts(static_cast<size_t>(threads));
    {
        std::vector<std::jthread> running;
        for (int i = 0; i < threads; ++i) {
            const LeadRange range{history.size() * i / threads, history.size() * (i + 1) / threads};
            running.emplace_back(
                [&, i, range] { parts[static_cast<size_t>(i)] = backtest(history, &before, after, year, range); });
        }
    }
    Backtest &found = *parts.front();
    for (size_t i = 1; i < parts.size(); ++i)
        found.add(*parts[i]);
    found.sort(history);
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - began).count();
}

double median(std::vector<double> all)
{
    std::ranges::sort(all);
    return all[all.size() / 2];
}

} // namespace

int main(int argc, char **argv)
{
    if (argc > 2)
        return printLeads(std::atoi(argv[2])), 0;
    const Vocabulary vocabulary = criteriaVocabulary(Vocabulary::standard());
    QFile file(QString::fromLocal8Bit(argv[1]));
    const auto criteria = file.open(QIODevice::ReadOnly) ? parseCriteria(file.readAll(), vocabulary)
                                                         : makeError(ErrorKind::NotFound, file.fileName());
    if (!criteria)
        return std::fprintf(stderr, "%s\n", qPrintable(criteria.error().context)), 1;
    const CriteriaProgram program = *CriteriaProgram::compile(*criteria, vocabulary);
    Criteria draft = *criteria;
    draft.grades.line = {2, 1, 0, 0};
    const CriteriaProgram other = *CriteriaProgram::compile(draft, vocabulary);
    const LeadHistory history = historyOf(vocabulary, leads);
    const LeadHistory few = historyOf(vocabulary, some);
    std::vector<double> judged, replayed, shown;
    std::array<long, 5> stages{};
    std::array<long, 5> sample{};
    for (int turn = 0; turn < 5; ++turn) {
        judged.push_back(judgeAll(history, program, leads, stages));
        replayed.push_back(replayAll(history, program, other, 2));
        shown.push_back(replayAll(few, program, other, 2));
    }
    judgeAll(few, program, few.size(), sample);
    std::printf("{\"judgeMs\":%.1f,\"replayMs\":%.1f,\"someMs\":%.1f,\"stages\":[%ld,%ld,%ld,%ld,%ld]}\n",
                median(judged), median(replayed), median(shown), sample[0], sample[1], sample[2], sample[3], sample[4]);
    return 0;
}
