// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/present/snooze.h"

#include "core/base/time.h"

#include <QTest>

#include <random>

using namespace relaydesk;
using namespace std::chrono_literals;

namespace {

Instant at(const char *text)
{
    return *fromIso8601(QString::fromLatin1(text));
}

const QTimeZone berlin("Europe/Berlin");
const Instant now = at("2026-11-18T09:46:00.000Z"); // Wednesday, 10:46 in Berlin

const SnoozeOption *optionOf(const std::vector<SnoozeOption> &options, const char *label)
{
    for (const SnoozeOption &option : options) {
        if (option.label == QLatin1StringView(label))
            return &option;
    }
    return nullptr;
}

SlaClock dueIn(Duration left)
{
    SlaClock clock;
    clock.target = 30min;
    clock.dueAt = now + left;
    return clock;
}

} // namespace

class SnoozeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void offersTimesOfTheReadersOwnZone()
    {
        const std::vector<SnoozeOption> options = snoozeOptions(now, berlin);

        QCOMPARE(options.size(), size_t(5));
        QVERIFY(optionOf(options, "In 1 hour")->until == now + 1h);
        QCOMPARE(optionOf(options, "In 1 hour")->when, QStringLiteral("11:46"));
        QVERIFY(optionOf(options, "After lunch")->until == at("2026-11-18T12:30:00.000Z"));
        QVERIFY(optionOf(options, "Tomorrow")->until == at("2026-11-19T08:00:00.000Z"));
        QVERIFY(optionOf(options, "Next Monday")->until == at("2026-11-23T08:00:00.000Z"));
        QCOMPARE(optionOf(options, "Next Monday")->when, QStringLiteral("Mon 09:00"));
        QVERIFY(!optionOf(options, "When they reply")->until);
        QCOMPARE(optionOf(options, "When they reply")->when, QString());
    }

    void lunchIsLeftOutWhenItIsOver()
    {
        QVERIFY(optionOf(snoozeOptions(at("2026-11-18T11:59:00.000Z"), berlin), "After lunch"));
        QVERIFY(!optionOf(snoozeOptions(at("2026-11-18T12:00:00.000Z"), berlin), "After lunch"));
    }

    void onAMondayNextMondayIsInAWeek()
    {
        const auto options = snoozeOptions(at("2026-11-23T09:00:00.000Z"), berlin);
        QVERIFY(optionOf(options, "Next Monday")->until == at("2026-11-30T08:00:00.000Z"));
    }

    void nineOClockStaysNineOClockWhenTheClocksChange()
    {
        // Saturday before the end of summer time, and before its beginning.
        QVERIFY(optionOf(snoozeOptions(at("2026-10-24T10:00:00.000Z"), berlin), "Tomorrow")->until
                == at("2026-10-25T08:00:00.000Z"));
        QVERIFY(optionOf(snoozeOptions(at("2026-03-28T10:00:00.000Z"), berlin), "Tomorrow")->until
                == at("2026-03-29T07:00:00.000Z"));
    }

    void everyTimeOfferedIsAhead()
    {
        std::mt19937 random(14);
        for (const char *zone : {"Europe/Berlin", "Asia/Kathmandu", "America/St_Johns", "Pacific/Kiritimati"}) {
            for (int i = 0; i < 200; ++i) {
                const Instant some = now + std::chrono::minutes(random() % (366 * 24 * 60));
                for (const SnoozeOption &option : snoozeOptions(some, QTimeZone(zone)))
                    QVERIFY(!option.until || *option.until > some);
            }
        }
    }

    void aSnoozeEndsFiveMinutesBeforeTheLeadIsDue()
    {
        QVERIFY(wakeTime(now + 1h, dueIn(30min), now) == now + 25min);
        QVERIFY(wakeTime(now + 10min, dueIn(30min), now) == now + 10min);
        QVERIFY(wakeTime(now + 1h, dueIn(3min), now) == now + 1min);
        QVERIFY(wakeTime(now + 1h, dueIn(30s), now) == now + 30s);
    }

    void whatHasNoClockOrNoneThatRunsIsLeftAlone()
    {
        const OptionalInstant wanted = now + 1h;
        QVERIFY(wakeTime(wanted, SlaClock(), now) == wanted);
        SlaClock answered = dueIn(30min);
        answered.answeredAt = now;
        QVERIFY(wakeTime(wanted, answered, now) == wanted);
        QVERIFY(wakeTime(wanted, dueIn(-1min), now) == wanted);
        QVERIFY(!wakeTime(std::nullopt, dueIn(30min), now));
    }

    void aSnoozedLeadIsAlwaysBackBeforeItIsDue()
    {
        std::mt19937 random(14);
        for (int i = 0; i < 1000; ++i) {
            const Duration left = std::chrono::seconds(1 + random() % 7200);
            const Duration wanted = std::chrono::seconds(1 + random() % 90'000);
            const OptionalInstant wake = wakeTime(now + wanted, dueIn(left), now);
            QVERIFY(wake && *wake > now && *wake <= now + std::min(left, wanted));
        }
    }
};

QTEST_GUILESS_MAIN(SnoozeTest)
#include "snooze_test.moc"
