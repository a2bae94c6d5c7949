// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/present/lead_words.h"

#include <QTest>

using namespace relaydesk;
using namespace std::chrono_literals;

namespace {

const Instant now = *fromIso8601(QStringLiteral("2026-11-18T09:46:00.000Z"));

Signal signalOf(EventKind kind, const QString &topic, int count, Duration ago = 3min)
{
    return {kind, topic, count, now - ago};
}

BehaviourEvent eventOf(const char *id, EventKind kind, const QString &topic = {})
{
    BehaviourEvent event;
    event.remoteId = RemoteId(QString::fromLatin1(id));
    event.kind = kind;
    event.topic = topic;
    event.at = now - 3min;
    return event;
}

const auto allKinds = [] {
    std::vector<EventKind> kinds;
    for (int k = 0; k <= static_cast<int>(EventKind::StageChanged); ++k)
        kinds.push_back(static_cast<EventKind>(k));
    return kinds;
}();

/// What a hostile CRM puts into every field.
const QString hostile = QStringLiteral("<b>x</b>\u202E %1 %2 %n %L1") + QChar(0xD800);
const QString hostileShown = QStringLiteral("<b>x</b> %1 %2 %n %L1\uFFFD");
const QString invisible = QStringLiteral("\u200B\u202E");

} // namespace

class LeadWordsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aChipNamesItsTopicAndHowOften()
    {
        QCOMPARE(chipLabel(signalOf(EventKind::PageViewed, QStringLiteral("Pricing"), 3)),
                 QStringLiteral("Pricing ×3"));
        QCOMPARE(chipLabel(signalOf(EventKind::PageViewed, QStringLiteral("Pricing"), 1)), QStringLiteral("Pricing"));
        QCOMPARE(chipLabel(signalOf(EventKind::PageViewed, {}, 2)), QStringLiteral("Page ×2"));
        QCOMPARE(chipLabel(signalOf(EventKind::DemoRequested, {}, 2)), QStringLiteral("Requested demo"));
    }

    void everyKindHasAChipAndATitle()
    {
        for (const EventKind kind : allKinds) {
            QVERIFY(!chipLabel(signalOf(kind, {}, 1)).isEmpty());
            QVERIFY(!eventTitle(eventOf("1", kind), 1).isEmpty());
            QVERIFY(!eventTitle(eventOf("1", kind, QStringLiteral("Pricing")), 1).isEmpty());
            QVERIFY(!chipLabel(signalOf(kind, invisible, 2)).startsWith(u' '));
            QVERIFY(!eventTitle(eventOf("1", kind, invisible), 1).isEmpty());
        }
    }

    void textFromOutsideStaysTextWhateverIsInIt()
    {
        QCOMPARE(chipLabel(signalOf(EventKind::PageViewed, hostile, 3)), QString(hostileShown + QStringLiteral(" ×3")));
        QCOMPARE(eventTitle(eventOf("1", EventKind::PageViewed, hostile), 2),
                 QString(QStringLiteral("Viewed ") + hostileShown + QStringLiteral(", second time")));
        LeadRow row;
        row.name = hostile;
        row.role = hostile;
        row.company = hostile;
        QCOMPARE(leadTitle(row), hostileShown);
        QCOMPARE(spokenRow(row, now), QStringList(3, hostileShown).join(QStringLiteral(", ")));
    }

    void aRepetitionIsSaidInWords()
    {
        const BehaviourEvent event = eventOf("1", EventKind::PageViewed, QStringLiteral("Pricing"));
        QCOMPARE(eventTitle(event, 1), QStringLiteral("Viewed Pricing"));
        QCOMPARE(eventTitle(event, 3), QStringLiteral("Viewed Pricing, third time"));
        QCOMPARE(eventTitle(event, 12), QStringLiteral("Viewed Pricing, 12 times by now"));
    }

    void gradesSayBothNumbersOrThatTheyAreNotKnown()
    {
        QCOMPARE(gradeToolTip({86, 91}), QStringLiteral("Fit A, 86 of 100. Engagement 1, 91 of 100."));
        QCOMPARE(gradeToolTip({}), QStringLiteral("Fit not known yet. Engagement not known yet."));
        QCOMPARE(gradeToolTip({0, -1}), QStringLiteral("Fit D, 0 of 100. Engagement not known yet."));
    }

    void aRowIsSpokenInTheOrderThatMatters()
    {
        LeadRow row;
        row.name = QStringLiteral("Mara Ekdahl");
        row.role = QStringLiteral("VP Operations");
        row.company = QStringLiteral("Norrvane Freight");
        row.grade = {86, 91};
        row.sla.target = 5min;
        row.sla.dueAt = now + 4min;
        row.signals = {signalOf(EventKind::DemoRequested, {}, 1)};
        row.pending = true;

        QCOMPARE(
            spokenRow(row, now),
            QStringLiteral("Mara Ekdahl, VP Operations, Norrvane Freight, due in 4 minute(s), fit A, engagement 1, "
                           "requested demo, waiting to be sent"));
    }

    void aLeadOfNothingButAnIdHasATitle()
    {
        LeadRow row;
        row.id = LeadId(42);
        QCOMPARE(leadTitle(row), QStringLiteral("Lead 42"));
        row.remoteId = RemoteId(QStringLiteral("crm-7"));
        QCOMPARE(leadTitle(row), QStringLiteral("Lead crm-7"));
        row.company = QStringLiteral("Norrvane");
        QCOMPARE(leadTitle(row), QStringLiteral("Norrvane"));
        row.name = invisible;
        QCOMPARE(leadTitle(row), QStringLiteral("Norrvane"));
        row.name = QStringLiteral("Mara");
        QCOMPARE(leadTitle(row), QStringLiteral("Mara"));
        QCOMPARE(spokenRow(LeadRow(), now).isEmpty(), false);
    }

    void factsLeaveOutWhatIsUnknown()
    {
        LeadRow row;
        QCOMPARE(companyFacts(row, QLocale::c()), QStringList());
        row.company = QStringLiteral("Norrvane");
        row.employees = 0;
        row.country = QStringLiteral("SE");
        QCOMPARE(companyFacts(row, QLocale::c()),
                 (QStringList{QStringLiteral("Norrvane"), QStringLiteral("0"), QStringLiteral("SE")}));
    }

    void aCodeThatNoCountryHasIsNoCountry()
    {
        QCOMPARE(countryText(QStringLiteral("SE")), QStringLiteral("Sweden"));
        for (const QString &code : {QString(), QStringLiteral("XX"), QStringLiteral("Sweden"), hostile})
            QCOMPARE(countryText(code), QString());
    }

    void everyOutcomeHasAName()
    {
        QSet<QString> names;
        for (const AttemptOutcome outcome :
             {AttemptOutcome::Reached, AttemptOutcome::Voicemail, AttemptOutcome::NoAnswer, AttemptOutcome::EmailSent,
              AttemptOutcome::WrongNumber})
            names.insert(outcomeLabel(outcome));
        QCOMPARE(names.size(), 5);
        QVERIFY(!names.contains(QString()));
    }

    void theReasonNamesTheWishTheHabitAndTheCompanyWithTheirEvents()
    {
        Lead lead;
        lead.grade.fit = 86;
        lead.company.employees = 850;
        lead.company.country = QStringLiteral("SE");
        lead.signals = {signalOf(EventKind::DemoRequested, {}, 1, 2min),
                        signalOf(EventKind::PageViewed, QStringLiteral("Pricing"), 3, 4min)};
        const std::vector<BehaviourEvent> story{eventOf("e2", EventKind::DemoRequested),
                                                eventOf("e1", EventKind::PageViewed, QStringLiteral("Pricing"))};

        const std::vector<WhyClause> why = whyNow(lead, story, now);

        QCOMPARE(why.size(), size_t(3));
        QCOMPARE(why[0].text, QStringLiteral("Asked for a demo 2 min ago."));
        QCOMPARE(why[0].event, RemoteId(QStringLiteral("e2")));
        QVERIFY(why[0].strong);
        QCOMPARE(why[1].text, QStringLiteral("Pricing, 3 time(s), last 4 min ago."));
        QCOMPARE(why[1].event, RemoteId(QStringLiteral("e1")));
        QCOMPARE(why[2].text, QStringLiteral("Company fits the profile: 850 people, Sweden."));
        QVERIFY(!why[2].event.isValid());
    }

    void aReasonNeverBeginsWithNothing()
    {
        Lead lead;
        lead.signals = {signalOf(EventKind::PageViewed, invisible, 1)};
        QCOMPARE(whyNow(lead, {}, now).at(0).text, QStringLiteral("Page, 3 min ago."));
        QVERIFY(whyNow(Lead(), {}, now).empty());
    }

    void anEventOfTomorrowIsASecondAgo()
    {
        Lead lead;
        lead.signals = {signalOf(EventKind::DemoRequested, {}, 1, -24h)};
        QCOMPARE(whyNow(lead, {}, now).at(0).text, QStringLiteral("Asked for a demo 1 s ago."));
    }
};

QTEST_GUILESS_MAIN(LeadWordsTest)
#include "lead_words_test.moc"
