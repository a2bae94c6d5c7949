// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sla/sla_policy.h"

#include "core/conditions/fact_sheet.h"
#include "core/sla/policy_choice.h"
#include "tests/sla/calendars.h"
#include "tests/support/verify.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace relaydesk;
using namespace relaydesk::test;
using namespace std::chrono_literals;

namespace {

QByteArray policyWith(const QByteArray &members)
{
    return R"({"name":"P","targetMinutes":240,)" + members + '}';
}

QByteArray calendarWith(const QByteArray &members)
{
    return policyWith(R"("calendar":{"timeZone":"Europe/Berlin",)" + members + '}');
}

} // namespace

class SlaPolicyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsTheWholeDocument()
    {
        const auto policy = parseSlaPolicy(R"({"name":"Hot leads","targetMinutes":240,"clock":"business",
            "calendar":{"timeZone":"Europe/Berlin",
                "weekly":{"mon":[["09:00","12:00"],["13:00","17:00"]],"sun":[["22:00","24:00"]]},
                "holidays":["2026-12-25"],"exceptions":{"2026-12-24":[["09:00","12:00"]]}},
            "warnBeforeMinutes":60,"escalation":[{"afterMinutes":120,"to":"team_lead"},{"afterMinutes":240,"to":"manager"}],
            "pauseOn":["waiting_on_prospect"],
            "appliesTo":{"field":"grade","operator":"isAtLeast","value":"B2"}})",
                                           Vocabulary::standard());
        RELAYDESK_VERIFY(policy);
        QCOMPARE(policy->name, QStringLiteral("Hot leads"));
        QCOMPARE(policy->target, Duration(4h));
        QCOMPARE(policy->warnBefore, std::optional<Duration>(1h));
        QCOMPARE(policy->escalation[1], (Rung{4h, QStringLiteral("manager")}));
        QCOMPARE(policy->pauseOn, std::vector<QString>{QStringLiteral("waiting_on_prospect")});
        QVERIFY(policy->clock == SlaPolicy::Clock::Business);
        const CalendarRules &rules = policy->calendar->rules();
        QCOMPARE(rules.weekly[0], (std::vector<DaySpan>{hours(9, 12), hours(13, 17)}));
        QCOMPARE(rules.weekly[6], std::vector<DaySpan>{hours(22, 24)});
        QCOMPARE(rules.holidays, std::vector<QDate>{QDate(2026, 12, 25)});
        QCOMPARE(policy->appliesTo.clauseCount(), 1);
    }

    void aWallClockNeedsNoCalendar()
    {
        const auto policy
            = parseSlaPolicy(R"({"name":"W","targetMinutes":0.5,"clock":"wall"})", Vocabulary::standard());
        RELAYDESK_VERIFY(policy);
        QVERIFY(!policy->calendar);
        QCOMPARE(policy->target, Duration(30s));
        QVERIFY(!policy->warnBefore);
    }

    void aTargetIsAMillisecondAtLeast()
    {
        const auto policy
            = parseSlaPolicy(R"({"name":"W","targetMinutes":0.0000001,"warnBeforeMinutes":0.0000001,"clock":"wall"})",
                             Vocabulary::standard());
        RELAYDESK_VERIFY(policy);
        QCOMPARE(policy->target, Duration(1ms));
        QCOMPARE(policy->warnBefore, std::optional<Duration>(0ms));
    }

    void aPolicyWithoutAConditionOrWithAnEmptyOneAppliesToEveryLead_data()
    {
        QTest::addColumn<QByteArray>("members");
        QTest::newRow("none") << QByteArray(R"("clock":"wall")");
        QTest::newRow("an empty object") << QByteArray(R"("clock":"wall","appliesTo":{})");
        QTest::newRow("null") << QByteArray(R"("clock":"wall","appliesTo":null,"$schema":"sla-policy.schema.json")");
    }
    void aPolicyWithoutAConditionOrWithAnEmptyOneAppliesToEveryLead()
    {
        QFETCH(QByteArray, members);
        const Vocabulary vocabulary = Vocabulary::standard();
        const auto policy = parseSlaPolicy(policyWith(members), vocabulary);
        RELAYDESK_VERIFY(policy);
        FactSheet sheet(vocabulary);
        const std::vector<SlaPolicy> policies{*policy};
        QVERIFY(choosePolicy(policies, vocabulary, sheet.facts()).policy == &policies[0]);
    }

    void namesThePlaceAndTheMistakeInWords_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("error");
        const auto row = [](const char *name, const QByteArray &json, const char *error) {
            QTest::newRow(name) << json << QString::fromUtf8(error);
        };
        row("no calendar", R"({"name":"P","targetMinutes":5})", "/calendar: is missing");
        row("no target", R"({"name":"P","clock":"wall"})", "/targetMinutes: is missing");
        row("no time to act", R"({"name":"P","targetMinutes":0,"clock":"wall"})",
            "/targetMinutes: must be more than 0 minutes and at most 5270400");
        row("less than no time to act", R"({"name":"P","targetMinutes":-0.0000001,"clock":"wall"})",
            "/targetMinutes: must be more than 0 minutes and at most 5270400");
        row("too long by less than a millisecond", R"({"name":"P","targetMinutes":5270400.000001,"clock":"wall"})",
            "/targetMinutes: must be more than 0 minutes and at most 5270400");
        row("a warning after the target", policyWith(R"("clock":"wall","warnBeforeMinutes":-0.0000001)"),
            "/warnBeforeMinutes: must be from 0 to 5270400 minutes");
        row("a rung before the start",
            policyWith(R"("clock":"wall","escalation":[{"afterMinutes":-0.0000001,"to":"manager"}])"),
            "/escalation/0/afterMinutes: must be from 0 to 5270400 minutes");
        row("unknown clock",
            R"({"name":"P","targetMinutes":5,"clock":"moon","calendar":{"timeZone":"UTC","weekly":{"mon":[["09:00","10:00"]]}}})",
            "/clock: must be “business” or “wall”");
        row("unknown member", policyWith(R"("clock":"wall","warnBeforeMinute":5)"),
            "/warnBeforeMinute: is not known here, did you mean “warnBeforeMinutes”?");
        row("never opens", calendarWith(R"("weekly":{"mon":[]})"), "/calendar: the calendar never opens");
        row("unknown zone", policyWith(R"("calendar":{"timeZone":"Berlin","weekly":{"mon":[["09:00","10:00"]]}})"),
            "/calendar/timeZone: there is no time zone “Berlin”; it must be an IANA name such as Europe/Berlin");
        row("backwards", calendarWith(R"("weekly":{"tue":[["22:00","06:00"]]})"),
            "/calendar/weekly/tue/0: the span ends before it starts; a night shift is written as two spans, until "
            "\"24:00\" and from \"00:00\"");
        row("empty span", calendarWith(R"("weekly":{"tue":[["22:00","22:00"]]})"),
            "/calendar/weekly/tue/0: the span ends when it starts");
        row("no time", calendarWith(R"("weekly":{"tue":[["9:00","17:00"]]})"),
            "/calendar/weekly/tue/0: must be a span such as [\"09:00\", \"17:00\"], until \"24:00\" at most");
        row("past midnight", calendarWith(R"("weekly":{"tue":[["09:00","24:01"]]})"),
            "/calendar/weekly/tue/0: must be a span such as [\"09:00\", \"17:00\"], until \"24:00\" at most");
        row("no day", calendarWith(R"("weekly":{"tues":[]})"),
            "/calendar/weekly/tues: is not known here, did you mean “tue”?");
        row("no date", calendarWith(R"("weekly":{"mon":[["09:00","10:00"]]},"holidays":["2026-02-30"])"),
            "/calendar/holidays/0: must be a date such as \"2026-12-25\"");
        row("another separator", calendarWith(R"("weekly":{"mon":[["09:00","10:00"]]},"exceptions":{"2026/11/23":[]})"),
            "/calendar/exceptions/2026~111~123: must be a date such as \"2026-12-25\"");
        row("a little less than nothing",
            R"({"name":"P","targetMinutes":5,"clock":"wall","warnBeforeMinutes":-0.0000001})",
            "/warnBeforeMinutes: must be from 0 to 5270400 minutes");
        row("no exception date", calendarWith(R"("weekly":{"mon":[["09:00","10:00"]]},"exceptions":{"Xmas":[]})"),
            "/calendar/exceptions/Xmas: must be a date such as \"2026-12-25\"");
        for (const char *date : {"2026/11/23", "2026.11.23", "2026 11 23", "20261123xx", "2026-1-123"}) {
            const QByteArray week = R"("weekly":{"mon":[["09:00","10:00"]]},)";
            row(date, calendarWith(week + R"("holidays":[")" + date + R"("])"),
                "/calendar/holidays/0: must be a date such as \"2026-12-25\"");
        }
        row("the same day in another way",
            calendarWith(
                R"("weekly":{"mon":[["09:00","10:00"]]},"exceptions":{"2026-11-23":[],"2026.11.23":[["12:00","13:00"]]})"),
            "/calendar/exceptions/2026.11.23: must be a date such as \"2026-12-25\"");
        row("nobody", policyWith(R"("clock":"wall","escalation":[{"afterMinutes":5,"to":" "}])"),
            "/escalation/0/to: must name a role");
        row("condition", policyWith(R"("clock":"wall","appliesTo":{"field":"indsutry","operator":"is","value":"x"})"),
            "/appliesTo/field: there is no field “indsutry”, did you mean “company.industry”?");
    }
    void namesThePlaceAndTheMistakeInWords()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, error);
        const auto policy = parseSlaPolicy(json, Vocabulary::standard());
        QVERIFY(!policy);
        QCOMPARE(policy.error().context, error);
    }

    void timesComeFromTheStartOnThePolicysOwnClock()
    {
        const auto policy = parseSlaPolicy(R"({"name":"P","targetMinutes":240,"clock":"business","warnBeforeMinutes":60,
            "calendar":{"timeZone":"Europe/Berlin","weekly":{"mon":[["08:00","18:00"]],"tue":[["08:00","18:00"]]}},
            "escalation":[{"afterMinutes":120,"to":"team_lead"},{"afterMinutes":300,"to":"manager"}]})",
                                           Vocabulary::standard());
        RELAYDESK_VERIFY(policy);
        const SlaTimes times = slaTimes(*policy, at("2026-11-23T17:00:00+01:00"));
        QCOMPARE(shown(times.due), shown(at("2026-11-24T11:00:00+01:00")));
        QCOMPARE(shown(times.warn), shown(at("2026-11-24T10:00:00+01:00")));
        QCOMPARE(shown(times.rungs[0].at), shown(at("2026-11-24T09:00:00+01:00")));
        QCOMPARE(shown(times.rungs[1].at), shown(at("2026-11-24T12:00:00+01:00")));
    }
};

QTEST_GUILESS_MAIN(SlaPolicyTest)
#include "sla_policy_test.moc"
