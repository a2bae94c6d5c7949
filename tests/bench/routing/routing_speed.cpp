// SPDX-License-Identifier: GPL-3.0-or-later
// 400,000 leads through 20 rules and 50 reps, on one core: the decision and the new state, the facts ready; then the same
// with the proof. The first rule that holds is anywhere among the 20. Processor time. Prints {"name","ms","perSecond"}.
#include "core/routing/routing_proof.h"

#include "core/routing/arrival.h"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <memory>
#include <random>

using namespace relaydesk;

namespace {

constexpr int leads = 400'000;
constexpr size_t different = 1024;
const Instant monday = fromEpochMs(1'795'428'000'000); // 2026-11-23 10:00 UTC

QByteArray documentJson()
{
    static const char *const countries[] = {"DE", "AT", "CH", "FR", "NL", "BE", "SE", "NO", "DK", "FI"};
    QByteArray rules;
    for (int i = 0; i < 19; ++i) {
        const QByteArray pool = QByteArray::number(i % 5);
        const QByteArray clause = i < 10
            ? QByteArray(QByteArray(R"({"field":"company.country","operator":"is","value":")") + countries[i] + "\"}")
            : QByteArray(R"({"field":"company.employees","operator":"isBetween","value":[)" + QByteArray::number(i * 50)
                         + "," + QByteArray::number(i * 50 + 49) + "]}");
        rules += R"({"name":"r)" + QByteArray::number(i) + R"(","pool":"p)" + pool + R"(","when":{"all":[)" + clause
            + R"(,{"field":"source","operator":"isNot","value":"Partner"}]}},)";
    }
    rules += R"({"name":"rest","pool":"all"})";
    static const char *const kinds[] = {"longestWait", "weighted", "countWithCredit", "leastLoaded", "longestWait"};
    QByteArray pools;
    QByteArray everybody;
    for (int pool = 0; pool < 5; ++pool) {
        QByteArray members;
        for (int i = 0; i < 10; ++i)
            members += (i ? ",\"rep" : "\"rep") + QByteArray::number(pool * 10 + i) + "\"";
        everybody += (pool ? "," : "") + members;
        pools += R"({"name":"p)" + QByteArray::number(pool) + R"(","distribution":")" + kinds[pool] + R"(","members":[)"
            + members + "]},";
    }
    return R"({"pools":[)" + pools + R"({"name":"all","members":[)" + everybody + R"(]}],"rules":[)" + rules + "]}";
}

QByteArray rosterJson()
{
    QByteArray people;
    for (int i = 0; i < 50; ++i) {
        people += (i ? ",{\"id\":\"rep" : "{\"id\":\"rep") + QByteArray::number(i) + R"(","capacity":1000000,"weight":)"
            + QByteArray::number(1 + i % 4) + R"(,"calendar":")" + (i % 2 ? "berlin" : "london") + "\"";
        if (i % 7 == 0)
            people += R"(,"absences":[{"from":"2026-11-20","to":"2026-11-30"}])";
        people += "}";
    }
    const QByteArray week = R"("weekly":{"mon":[["09:00","12:30"],["13:00","18:00"]],"tue":[["09:00","18:00"]]})";
    return R"({"calendars":{"berlin":{"timeZone":"Europe/Berlin",)" + week
        + R"(},"london":{"timeZone":"Europe/London",)" + week + "}},\"people\":[" + people + "]}";
}

std::vector<std::unique_ptr<FactSheet>> sheets(const Vocabulary &vocabulary)
{
    std::mt19937 dice(7);
    const auto upTo = [&](int most) { return std::uniform_int_distribution<int>(0, most)(dice); };
    static const char *const countries[] = {"DE", "AT", "CH", "FR", "NL", "US", "CA", "BR", "JP", "FI"};
    std::vector<std::unique_ptr<FactSheet>> all;
    for (size_t i = 0; i < different; ++i) {
        Arrival arrival;
        arrival.values
            = {{vocabulary.slotOf(QStringLiteral("company.country")), QString::fromLatin1(countries[upTo(9)])},
               {vocabulary.slotOf(QStringLiteral("company.employees")), double(upTo(2000))},
               {vocabulary.slotOf(QStringLiteral("source")), QStringLiteral("Website")}};
        all.push_back(std::make_unique<FactSheet>(vocabulary));
        fill(*all.back(), arrival, monday);
    }
    return all;
}

double milliseconds(std::clock_t began)
{
    return static_cast<double>(std::clock() - began) * 1000.0 / CLOCKS_PER_SEC;
}

} // namespace

int main()
{
    const auto document = parseRouting(documentJson(), routingVocabulary());
    const auto roster = parseRoster(rosterJson());
    if (!document || !roster)
        return std::fprintf(stderr, "%s\n", qPrintable(document ? roster.error().context : document.error().context)),
               1;
    const Router router = *Router::of(*document, *roster);
    const auto facts = sheets(routingVocabulary());
    std::vector<RemoteId> ids;
    for (int i = 0; i < leads; ++i)
        ids.emplace_back(QString::number(i));
    std::vector<double> runs;
    qint64 assigned = 0;
    Decision decision;
    for (int turn = 0; turn < 5; ++turn) {
        RoutingState state = router.start();
        const std::clock_t began = std::clock();
        for (int i = 0; i < leads; ++i) {
            const auto index = static_cast<size_t>(i);
            router.decide(facts[index % different]->facts(), state, decision);
            router.apply(decision, ids[index], monday, state);
            assigned += decision.person >= 0 ? 1 : 0;
        }
        runs.push_back(milliseconds(began));
    }
    if (assigned != 5LL * leads)
        return std::fprintf(stderr, "only %lld assigned\n", static_cast<long long>(assigned)), 1;
    std::ranges::sort(runs);
    std::printf("{\"name\":\"400,000 leads through 20 rules and 50 reps\",\"ms\":%.1f,\"perSecond\":%.0f}\n", runs[2],
                leads / runs[2] * 1000);
    constexpr int proved = 20'000;
    RoutingState state = router.start();
    size_t words = 0;
    const std::clock_t began = std::clock();
    for (int i = 0; i < proved; ++i) {
        const auto index = static_cast<size_t>(i);
        const LeadFacts lead = facts[index % different]->facts();
        router.decide(lead, state, decision);
        words += proofOf(router, lead, state, decision).rules.size();
        router.apply(decision, ids[index], monday, state);
    }
    const double ms = milliseconds(began);
    std::printf("{\"name\":\"20,000 of them with the proof in words\",\"ms\":%.1f,\"perSecond\":%.0f}\n", ms,
                proved / ms * 1000);
    return words == 0 ? 1 : 0;
}
