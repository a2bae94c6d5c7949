// SPDX-License-Identifier: GPL-3.0-or-later
// Walked spans against a walk over single minutes: 10,000 random cases each, around every kind of change of offset.
#include "tests/sla/calendars.h"
#include "tests/sla/slow_calendar.h"
#include "tests/support/dice.h"

using namespace relaydesk;
using namespace relaydesk::test;
using namespace std::chrono_literals;

namespace {

constexpr unsigned seed = 20261122;

struct Zone
{
    const char *id;
    std::vector<const char *> moments; ///< near which a case begins
};

const std::vector<Zone> &zones()
{
    static const std::vector<Zone> all{
        {"America/New_York", {"2026-03-08T07:00:00Z", "2026-11-01T06:00:00Z", "2026-07-01T00:00:00Z"}},
        {"Europe/Berlin", {"2026-03-29T01:00:00Z", "2026-10-25T01:00:00Z"}},
        {"Australia/Lord_Howe", {"2026-04-04T15:00:00Z", "2026-10-03T15:30:00Z"}},
        {"Asia/Kolkata", {"2026-11-22T12:00:00Z"}},
        {"Pacific/Apia", {"2011-12-30T10:00:00Z", "2026-11-22T12:00:00Z"}},
        {"Africa/Casablanca", {"2026-02-15T02:00:00Z", "2026-03-22T02:00:00Z"}},
        {"America/Sao_Paulo", {"2018-11-04T03:00:00Z", "2018-02-18T02:00:00Z"}}, // midnight skipped and repeated
        {"Asia/Gaza", {"2026-03-28T00:00:00Z", "2026-10-31T00:00:00Z"}},
    };
    return all;
}

std::vector<DaySpan> randomSpans(Dice &dice)
{
    if (dice.chance(20))
        return {};
    if (dice.chance(15))
        return {hours(0, 24)};
    if (dice.chance(25))
        return {hours(0, dice.upTo(12) / 2.0 + 0.5), hours(20 + dice.upTo(7) / 2.0, 24)}; // a night shift
    std::vector<DaySpan> spans;
    for (int i = 0; i <= dice.upTo(2); ++i) {
        const int from = dice.upTo(23 * 60);
        spans.push_back({from * 60'000, std::min(from + 1 + dice.upTo(8 * 60), 24 * 60) * 60'000});
    }
    return spans;
}

struct Case
{
    CalendarRules rules;
    Instant start{};
    Duration amount{0};
    std::vector<Pause> pauses;
};

Case randomCase(Dice &dice)
{
    Case made;
    const Zone &zone = zones()[static_cast<size_t>(dice.upTo(static_cast<int>(zones().size()) - 1))];
    made.rules.timeZone = QString::fromLatin1(zone.id);
    const Instant moment = at(zone.moments[static_cast<size_t>(dice.upTo(static_cast<int>(zone.moments.size()) - 1))]);
    for (auto &spans : made.rules.weekly)
        spans = randomSpans(dice);
    made.rules.weekly[static_cast<size_t>(dice.upTo(6))] = {hours(1, 4)}; // so that it opens, where clocks change
    const QDate day = toDateTime(moment).date();
    for (int i = dice.upTo(2); i > 0; --i)
        made.rules.holidays.push_back(day.addDays(dice.upTo(5) - 2));
    for (int i = dice.upTo(2); i > 0; --i)
        made.rules.exceptions[day.addDays(dice.upTo(5) - 2)] = randomSpans(dice);
    made.start = moment + std::chrono::minutes(dice.upTo(3 * 24 * 60) - 2 * 24 * 60);
    if (dice.chance(50))
        made.start += Duration(dice.upTo(59'999));
    made.amount = dice.chance(20) ? Duration(dice.upTo(3) * 1h) : Duration(dice.upTo(10 * 3600 * 1000));
    for (int i = dice.chance(50) ? dice.upTo(3) : 0; i > 0; --i) {
        const Instant from
            = std::chrono::floor<std::chrono::minutes>(made.start) + std::chrono::minutes(dice.upTo(3000) - 300);
        made.pauses.push_back({from, from + std::chrono::minutes(dice.upTo(900))});
    }
    return made;
}

} // namespace

class DeadlinePropertyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void deadlinesAgreeWithTheSlowVersion()
    {
        qInfo("seed %u", seed);
        Dice dice(seed);
        for (int i = 0; i < 10'000; ++i) {
            const Case made = randomCase(dice);
            const auto calendar = calendarOf(made.rules);
            const OptionalInstant fast = deadline(&calendar, made.start, made.amount, made.pauses);
            const OptionalInstant slow
                = SlowCalendar(made.rules).deadline(made.start, made.amount, made.pauses, 30'000);
            if (!slow) { // further away than the slow version looks
                QVERIFY(!fast || *fast > made.start + 29'999min);
                continue;
            }
            QVERIFY2(fast == slow,
                     qPrintable(QStringLiteral("case %1, %2 from %3: %4, but slowly %5")
                                    .arg(i)
                                    .arg(made.rules.timeZone, shown(made.start), shown(fast), shown(slow))));
        }
    }

    void elapsedTimeAgreesWithTheSlowVersion()
    {
        qInfo("seed %u", seed + 1);
        Dice dice(seed + 1);
        for (int i = 0; i < 10'000; ++i) {
            const Case made = randomCase(dice);
            const auto calendar = calendarOf(made.rules);
            const Instant end = made.start + Duration(dice.upTo(4 * 24 * 3600 * 1000) - 3'600'000);
            const Duration fast = countedTime(&calendar, made.start, end, made.pauses);
            const Duration slow = SlowCalendar(made.rules).countedTime(made.start, end, made.pauses);
            QVERIFY2(fast == slow,
                     qPrintable(QStringLiteral("case %1, %2 from %3 to %4: %5, but slowly %6")
                                    .arg(i)
                                    .arg(made.rules.timeZone, shown(made.start), shown(end))
                                    .arg(fast.count())
                                    .arg(slow.count())));
        }
    }

    void theTimeToADeadlineIsTheAmountAndNoEarlierTimeIs()
    {
        qInfo("seed %u", seed + 2);
        Dice dice(seed + 2);
        for (int i = 0; i < 10'000; ++i) {
            const Case made = randomCase(dice);
            const auto calendar = calendarOf(made.rules);
            const OptionalInstant due = deadline(&calendar, made.start, made.amount, made.pauses);
            QVERIFY(due);
            QCOMPARE(countedTime(&calendar, made.start, *due, made.pauses), made.amount);
            if (made.amount > Duration(0))
                QVERIFY(countedTime(&calendar, made.start, *due - 1ms, made.pauses) < made.amount);
            else
                QCOMPARE(*due, made.start);
        }
    }

    void wallTimeLessPausesAgreesWithTheSlowVersion()
    {
        qInfo("seed %u", seed + 3);
        Dice dice(seed + 3);
        const CalendarRules always = everyDay("UTC", {hours(0, 24)});
        const SlowCalendar slow(always);
        for (int i = 0; i < 10'000; ++i) {
            const Case made = randomCase(dice);
            QCOMPARE(shown(deadline(nullptr, made.start, made.amount, made.pauses)),
                     shown(slow.deadline(made.start, made.amount, made.pauses, 30'000)));
        }
    }
};

QTEST_GUILESS_MAIN(DeadlinePropertyTest)
#include "deadline_property_test.moc"
