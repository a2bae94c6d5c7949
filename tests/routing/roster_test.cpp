// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/routing/routing_builder.h"

using namespace relaydesk;
using namespace relaydesk::test;

namespace {

QString mistake(const QByteArray &person)
{
    const auto roster = parseRoster(R"({"people":[)" + person + "]}");
    return roster ? QStringLiteral("none") : roster.error().context;
}

} // namespace

class RosterTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everythingIsRead()
    {
        const Roster roster = rosterOf(R"([{"id":"ann","name":"Ann Berg","weight":5,"capacity":20,"maxIn30Days":90,
            "calendar":"office","active":false,"present":false,"skills":["rail"],"languages":["de","en"],
            "absences":[{"from":"2026-12-21","to":"2026-12-31"},{"from":"2026-11-24T12:00:00+01:00","to":"2026-11-24T14:00:00+01:00"}],
            "responseMinutes":5,"handlingMinutes":30}])");

        const Person &ann = roster.people[0];
        QCOMPARE(ann.name, QStringLiteral("Ann Berg"));
        QCOMPARE(ann.weight, 5);
        QCOMPARE(ann.capacity, 20);
        QCOMPARE(ann.maxIn30Days, 90);
        QCOMPARE(ann.calendar, 0);
        QVERIFY(!ann.active && !ann.present);
        QCOMPARE(ann.languages.size(), size_t(2));
        QCOMPARE(toIso8601(ann.absences[0].begin), QStringLiteral("2026-11-24T11:00:00.000Z")); // sorted
        QCOMPARE(toIso8601(ann.absences[1].begin), QStringLiteral("2026-12-20T23:00:00.000Z")); // midnight in Berlin
        QCOMPARE(toIso8601(*ann.absences[1].end), QStringLiteral("2026-12-31T23:00:00.000Z"));  // the last day included
        QCOMPARE(ann.response, Duration(std::chrono::minutes(5)));
        QCOMPARE(ann.handling, Duration(std::chrono::minutes(30)));
    }

    void anAbsenceIncludesItsBeginAndNotItsEnd()
    {
        const Roster roster
            = rosterOf(R"([{"id":"a","absences":[{"from":"2026-11-24T12:00:00Z","to":"2026-11-24T14:00:00Z"}]}])");
        const Person &a = roster.people[0];
        QVERIFY(!a.isAbsent(at("2026-11-24T11:59:59.999Z")));
        QVERIFY(a.isAbsent(at("2026-11-24T12:00:00Z")));
        QVERIFY(!a.isAbsent(at("2026-11-24T14:00:00Z")));
    }

    void theNextOpeningKnowsHoursAndAbsences()
    {
        const Roster roster
            = rosterOf(R"([{"id":"a","calendar":"office","absences":[{"from":"2026-11-24","to":"2026-11-24"}]},
            {"id":"b"},{"id":"c","absences":[{"from":"2026-11-01"}]}])");
        const auto opening = [&](size_t person, const char *from) {
            const OptionalInstant time = roster.nextOpening(roster.people[person], at(from));
            return time ? toIso8601(*time) : QStringLiteral("never");
        };
        QCOMPARE(opening(0, "2026-11-23T10:00:00Z"), QStringLiteral("2026-11-23T10:00:00.000Z")); // at work
        QCOMPARE(opening(0, "2026-11-23T16:00:00Z"), QStringLiteral("2026-11-25T08:00:00.000Z"));
        QCOMPARE(opening(1, "2026-11-23T03:00:00Z"), QStringLiteral("2026-11-23T03:00:00.000Z"));
        QCOMPARE(opening(2, "2026-11-23T03:00:00Z"), QStringLiteral("never"));
    }

    void mistakesHaveTheirPlace()
    {
        QCOMPARE(mistake(R"({"id":"a"},{"id":"A"})"), QStringLiteral("/people/1/id: “A” is given twice"));
        QCOMPARE(mistake(R"({"id":"a","wieght":2})"),
                 QStringLiteral("/people/0/wieght: is not known here, did you mean “weight”?"));
        QCOMPARE(mistake(R"({"id":"a","weight":0})"),
                 QStringLiteral("/people/0/weight: must be a whole number from 1 to 1000"));
        QCOMPARE(mistake(R"({"id":"a","calendar":"x"})"),
                 QStringLiteral("/people/0/calendar: there is no calendar “x”"));
        QCOMPARE(mistake(R"({"id":"a","absences":[{"from":"2026-11-24","to":"2026-11-23"}]})"),
                 QStringLiteral("/people/0/absences/0: the absence ends before it starts"));
        QCOMPARE(mistake(R"({"id":"a","absences":[{"from":"soon"}]})"),
                 QStringLiteral("/people/0/absences/0/from: must be a date, or a time with its offset such as "
                                "2026-11-23T12:00:00+01:00"));
        QCOMPARE(mistake(""), QStringLiteral("/people: must have 1 to 1000 entries"));
    }
};

QTEST_GUILESS_MAIN(RosterTest)
#include "roster_test.moc"
