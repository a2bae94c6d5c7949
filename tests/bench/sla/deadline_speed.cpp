// SPDX-License-Identifier: GPL-3.0-or-later
// 1,000,000 deadlines of a week calendar with holidays, starts spread over two years, one core, processor time.
// Also one deadline two years out. Prints a line each: {"name","ms","perSecond"}.
#include "core/sla/sla_times.h"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <random>

using namespace relaydesk;

namespace {

constexpr int count = 1'000'000;

double milliseconds(std::clock_t began)
{
    return static_cast<double>(std::clock() - began) * 1000.0 / CLOCKS_PER_SEC;
}

BusinessCalendar calendar()
{
    constexpr qint32 hour = 3'600'000;
    CalendarRules rules;
    rules.timeZone = QStringLiteral("Europe/Berlin");
    for (size_t day = 0; day < 5; ++day)
        rules.weekly[day] = {{9 * hour, 12 * hour}, {13 * hour, 17 * hour}};
    for (int year = 2025; year < 2031; ++year) {
        for (const auto &[month, day] : {std::pair(1, 1), {5, 1}, {10, 3}, {12, 25}, {12, 26}})
            rules.holidays.push_back(QDate(year, month, day));
        rules.exceptions[QDate(year, 12, 24)] = {{9 * hour, 12 * hour}};
    }
    return *BusinessCalendar::of(rules);
}

} // namespace

int main()
{
    const BusinessCalendar week = calendar();
    std::mt19937_64 dice(7);
    std::vector<Instant> starts;
    for (int i = 0; i < count; ++i)
        starts.push_back(fromEpochMs(1'780'000'000'000 + static_cast<qint64>(dice() % 63'072'000'000ULL)));
    std::vector<double> runs;
    qint64 sum = 0;
    for (int turn = 0; turn < 5; ++turn) {
        const std::clock_t began = std::clock();
        for (const Instant start : starts)
            sum += toEpochMs(*deadline(&week, start, std::chrono::hours(4)));
        runs.push_back(milliseconds(began));
    }
    std::ranges::sort(runs);
    std::printf("{\"name\":\"1,000,000 deadlines of 4 h\",\"ms\":%.1f,\"perSecond\":%.0f}\n", runs[2],
                count / runs[2] * 1000);
    const std::clock_t began = std::clock();
    for (int i = 0; i < 1000; ++i)
        sum += toEpochMs(*deadline(&week, starts[static_cast<size_t>(i)], std::chrono::hours(3500)));
    const double far = milliseconds(began);
    std::printf("{\"name\":\"1,000 deadlines two years out\",\"ms\":%.2f,\"perSecond\":%.0f}\n", far,
                1000 / far * 1000);
    return sum == 0 ? 1 : 0;
}
