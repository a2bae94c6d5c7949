// SPDX-License-Identifier: GPL-3.0-or-later
// 20 conditions for each of 1,000,000 leads with 10 events, on one core; the floor is the same 20 tests written by
// hand over the same facts. Processor time. Prints one line: {"name","ms","floorMs","perSecond"}.
#include "core/conditions/condition_program.h"
#include "core/conditions/condition_reader.h"
#include "core/conditions/fact_sheet.h"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <memory>
#include <random>

using namespace relaydesk;

namespace {

constexpr int leads = 1'000'000;
constexpr size_t different = 4096; // as many as stay in a core's cache level two, with their events
const Instant now = fromEpochMs(1'795'000'000'000);
const char *const industries[] = {"Manufacturing", "Logistics", "Retail", "Energy", "Software"};
const char *const roles[] = {"Head of Operations", "Plant Manager", "Student", "VP Sales EMEA"};
const char *const topics[] = {"Pricing", "Integrations", "Security", "Careers"};

const char *const documents[] = {
    R"({"field":"company.industry","operator":"is","value":"Manufacturing"})",
    R"({"field":"company.industry","operator":"isNot","value":"Retail"})",
    R"({"field":"company.industry","operator":"isOneOf","value":["Energy","Logistics","Software"]})",
    R"({"field":"role","operator":"contains","value":"manager"})",
    R"({"field":"role","operator":"startsWith","value":"head of"})",
    R"({"field":"role","operator":"matches","value":"*sales*"})",
    R"({"field":"email.domain","operator":"endsWith","value":".edu"})",
    R"({"field":"company.country","operator":"isOneOf","value":["DE","AT","CH","NO","SE"]})",
    R"({"field":"phone","operator":"isKnown"})",
    R"({"field":"company.employees","operator":"isAtLeast","value":50})",
    R"({"field":"company.employees","operator":"isBetween","value":[200,2000]})",
    R"({"field":"fit","operator":"isAbove","value":60})",
    R"({"field":"grade","operator":"isAtLeast","value":"B2"})",
    R"({"field":"submittedAt","operator":"isInLastDays","value":14})",
    R"({"field":"submittedAt","operator":"isOlderThanDays","value":2})",
    R"({"event":"demoRequested"})",
    R"({"event":"pageViewed","topic":"pricing","atLeast":2,"withinDays":14})",
    R"({"event":["documentDownloaded","webinarAttended"],"withinDays":30})",
    R"({"event":"emailOpened","atLeast":3,"withinDays":7})",
    R"({"event":"meeting","atMost":0})",
};

struct Sample
{
    std::unique_ptr<FactSheet> sheet;
    LeadFacts facts;
};

std::vector<Sample> samples(const Vocabulary &vocabulary)
{
    std::mt19937 dice(7);
    const auto upTo = [&](int most) { return std::uniform_int_distribution<int>(0, most)(dice); };
    std::vector<Sample> all(different);
    for (Sample &sample : all) {
        Lead lead;
        lead.company.industry = QString::fromLatin1(industries[upTo(4)]);
        lead.role = QString::fromLatin1(roles[upTo(3)]);
        lead.email = QStringLiteral("a@host%1.%2").arg(upTo(99)).arg(upTo(1) ? u"edu" : u"com");
        lead.company.country = upTo(1) ? QStringLiteral("DE") : QStringLiteral("US");
        lead.company.employees = upTo(3000);
        lead.grade = {upTo(100), upTo(100)};
        lead.stamps.submitted = now - std::chrono::hours(upTo(900));
        std::vector<BehaviourEvent> events;
        for (int i = 0; i < 10; ++i)
            events.push_back({RemoteId(QString::number(i)),
                              {},
                              static_cast<EventKind>(upTo(12)),
                              QString::fromLatin1(topics[upTo(3)]),
                              {},
                              now - std::chrono::hours(upTo(1000))});
        sample.sheet = std::make_unique<FactSheet>(vocabulary);
        sample.sheet->fill(lead, events, now);
        sample.facts = sample.sheet->facts();
    }
    return all;
}

/// What a person would write for these 20 rules, knowing the slots.
class ByHand
{
public:
    explicit ByHand(const Vocabulary &vocabulary)
    {
        const auto slot = [&](const char *name) { return size_t(vocabulary.slotOf(QString::fromLatin1(name))); };
        m_industry = slot("company.industry"), m_role = slot("role"), m_domain = slot("email.domain");
        m_country = slot("company.country"), m_phone = slot("phone"), m_employees = slot("company.employees");
        m_fit = slot("fit"), m_grade = slot("grade"), m_submitted = slot("submittedAt");
    }
    int count(const LeadFacts &f) const { return texts(f) + numbers(f) + events(f); }

private:
    int texts(const LeadFacts &f) const
    {
        const std::string_view industry = f.values[m_industry].text().bytes;
        const std::string_view role = f.values[m_role].text().bytes;
        const std::string_view country = f.values[m_country].text().bytes;
        return (industry == "manufacturing") + (industry != "retail")
            + (industry == "energy" || industry == "logistics" || industry == "software")
            + (role.find("manager") != role.npos) + role.starts_with("head of") + (role.find("sales") != role.npos)
            + f.values[m_domain].text().bytes.ends_with(".edu")
            + (country == "de" || country == "at" || country == "ch" || country == "no" || country == "se")
            + f.values[m_phone].isKnown();
    }
    int numbers(const LeadFacts &f) const
    {
        constexpr qint64 day = 86'400'000;
        const double employees = f.values[m_employees].number();
        const qint64 grade = f.values[m_grade].integer();
        const qint64 at = toEpochMs(f.now);
        const Fact &submitted = f.values[m_submitted];
        return (employees >= 50) + (employees >= 200 && employees <= 2000) + (f.values[m_fit].number() > 60)
            + (grade / 8 >= 3 && grade % 8 <= 2)
            + (submitted.isKnown() && submitted.integer() >= at - 14 * day && submitted.integer() <= at)
            + (submitted.isKnown() && submitted.integer() < at - 2 * day);
    }
    static int events(const LeadFacts &f)
    {
        constexpr qint64 day = 86'400'000;
        const qint64 at = toEpochMs(f.now);
        int demos = 0, pricing = 0, documents14 = 0, opened = 0, meetings = 0;
        for (const EventFact &event : f.events) {
            if (event.at > at)
                continue;
            demos += event.kind == EventKind::DemoRequested;
            pricing += event.kind == EventKind::PageViewed && event.at >= at - 14 * day
                && event.topic.find("pricing") != std::string_view::npos;
            documents14 += (event.kind == EventKind::DocumentDownloaded || event.kind == EventKind::WebinarAttended)
                && event.at >= at - 30 * day;
            opened += event.kind == EventKind::EmailOpened && event.at >= at - 7 * day;
            meetings += event.kind == EventKind::Meeting;
        }
        return (demos >= 1) + (pricing >= 2) + (documents14 >= 1) + (opened >= 3) + (meetings == 0);
    }
    size_t m_industry, m_role, m_domain, m_country, m_phone, m_employees, m_fit, m_grade, m_submitted;
};

template<typename Count> std::pair<double, long> measure(const std::vector<Sample> &all, Count count)
{
    const std::clock_t began = std::clock(); // processor time: the machine is shared
    long held = 0;
    for (int i = 0; i < leads; ++i)
        held += count(all[static_cast<size_t>(i) % different].facts);
    return {static_cast<double>(std::clock() - began) * 1000.0 / CLOCKS_PER_SEC, held};
}

} // namespace

int main()
{
    const Vocabulary vocabulary = Vocabulary::standard();
    std::vector<ConditionProgram> programs;
    for (const char *document : documents) {
        const Result<Condition> condition = parseCondition(document, vocabulary);
        if (!condition)
            return std::fprintf(stderr, "%s\n", qPrintable(condition.error().context)), 1;
        programs.push_back(*ConditionProgram::compile(*condition, vocabulary));
    }
    const std::vector<Sample> all = samples(vocabulary);
    const ByHand byHand(vocabulary);
    std::vector<double> ours, floors;
    for (int turn = 0; turn < 5; ++turn) {
        const auto [ms, held] = measure(all, [&](const LeadFacts &facts) {
            int count = 0;
            for (const ConditionProgram &program : programs)
                count += program.holds(facts) ? 1 : 0;
            return count;
        });
        const auto [floorMs, floorHeld] = measure(all, [&](const LeadFacts &facts) { return byHand.count(facts); });
        if (held != floorHeld)
            return std::fprintf(stderr, "held %ld, by hand %ld\n", held, floorHeld), 1;
        ours.push_back(ms);
        floors.push_back(floorMs);
    }
    std::ranges::sort(ours);
    std::ranges::sort(floors);
    std::printf("{\"name\":\"20 conditions over 1,000,000 leads\",\"ms\":%.1f,\"floorMs\":%.1f,\"perSecond\":%.0f}\n",
                ours[2], floors[2], leads * 20.0 / ours[2] * 1000);
    return 0;
}
