// SPDX-License-Identifier: GPL-3.0-or-later
// What other leads say of a company is known of the next one, with no question asked.
#include "tests/handoff/handoff_team.h"
#include "tests/support/verify.h"

#include <QJsonArray>

using namespace relaydesk;
using namespace relaydesk::test;
using namespace std::chrono_literals;

namespace {

/// Somebody of company 1, whose form says no more of it than the address.
Submission colleague(int number, Instant at)
{
    Submission submission = submissionOf(number, at);
    submission.lead.email = QStringLiteral("colleague%1@company1.example").arg(number);
    submission.lead.company = {};
    return submission;
}

Submission inLund(int number, Instant at)
{
    Submission submission = submissionOf(number, at);
    submission.lead.company.city = QStringLiteral("Lund");
    return submission;
}

} // namespace

class KnownCompaniesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theNextLeadOfACompanyKnowsWhatTheFirstOneSaid()
    {
        HandoffTeam team;
        team.submit(inLund(1, team.now()));
        const LeadId next = team.submit(colleague(2, team.now()));
        team.look();
        QCOMPARE(team.lead(next).company.city, u"Lund"_qs);
        QCOMPARE(team.lead(next).company.country, u"DE"_qs);
        QVERIFY(team.last(next, HandoffKind::Enriched)[u"known"].toBool());
        QVERIFY2(team.lead(next).owner.isValid(), "nobody was asked, so nothing was waited for");
        QVERIFY(team.rowFollowsFromJournal(next));
    }

    void whatSomebodyTypedStays()
    {
        HandoffTeam team;
        team.submit(inLund(1, team.now()));
        Submission typed = colleague(2, team.now());
        typed.lead.company.city = QStringLiteral("Malmö");
        const LeadId next = team.submit(typed);
        team.look();
        QCOMPARE(team.lead(next).company.city, u"Malmö"_qs);
    }

    void whatAServiceSaidIsNoKnowledgeAndItsAnswerStillComes()
    {
        HandoffTeam team(teamTexts(), true);
        const LeadId first = team.submit(inLund(1, team.now()));
        team.look();
        const CompanyFact people{CompanyField::Employees, u"120"_qs, {FactSource::Service, u"Demo"_qs, team.now(), 70}};
        team.answer(first, std::vector{people});
        QCOMPARE(team.lead(first).company.employees, 120);

        const LeadId next = team.submit(colleague(2, team.now()));
        team.look();
        QCOMPARE(team.lead(next).company.city, u"Lund"_qs);
        QCOMPARE(team.lead(next).company.employees, -1);
        QVERIFY2(!team.lead(next).owner.isValid(), "what is known already is no answer to the question");
        team.answer(next, std::vector{people});
        QCOMPARE(team.lead(next).company.employees, 120);
        QCOMPARE(team.count(next, HandoffKind::Enriched), 2);
        QVERIFY(team.lead(next).owner.isValid());
    }

    void peopleAtASharedDomainAreNoCompany()
    {
        HandoffTeam team;
        Submission first = inLund(1, team.now());
        first.lead.email = u"first@gmail.com"_qs;
        first.lead.company.website.clear();
        Submission second = colleague(2, team.now());
        second.lead.email = u"second@gmail.com"_qs;
        team.submit(first);
        const LeadId next = team.submit(second);
        team.look();
        QVERIFY(team.lead(next).company.city.isEmpty());
        QCOMPARE(team.count(next, HandoffKind::Enriched), 0);
    }
};

QTEST_GUILESS_MAIN(KnownCompaniesTest)
#include "known_companies_test.moc"
