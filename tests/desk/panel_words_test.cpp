// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/panel_words.h"

#include "tests/support/lead_factory.h"

#include <QTest>

using namespace relaydesk;
using namespace relaydesk::test;
using namespace std::chrono_literals;

namespace {

const Instant now = testNow(); // 09:46 UTC
const QLocale plain = QLocale::c();

Directory people()
{
    Directory directory;
    directory.me = RepId(QStringLiteral("jonas"));
    Rep amara;
    amara.id = RepId(QStringLiteral("amara"));
    amara.name = QStringLiteral("Amara <b>Osei</b>\u202E");
    directory.reps = {amara};
    directory.reasons = {{ReasonId(QStringLiteral("budget")), QStringLiteral("No budget"), false}};
    return directory;
}

LeadDetail mara()
{
    LeadDetail detail;
    Lead &lead = detail.lead;
    lead.id = LeadId(7);
    lead.name = QStringLiteral("Mara Ekdahl");
    lead.role = QStringLiteral("VP Operations");
    lead.email = QStringLiteral("mara@example.com");
    lead.company.name = QStringLiteral("Norrvane Freight");
    lead.company.city = QStringLiteral("Gothenburg");
    lead.company.country = QStringLiteral("SE");
    lead.company.employees = 850;
    lead.timeZone = QStringLiteral("Europe/Stockholm");
    lead.owner = RepId(QStringLiteral("jonas"));
    lead.sla.target = 5min;
    lead.sla.dueAt = now + 5min;
    lead.stamps.submitted = now - 20s;
    lead.stamps.captured = now - 18s;
    lead.stamps.routed = now - 6s;
    lead.qualifyingRule = QStringLiteral("Demo request");
    lead.criteriaVersion = QStringLiteral("v14");
    return detail;
}

BehaviourEvent viewed(const char *id, const QString &topic, Duration ago)
{
    BehaviourEvent event;
    event.remoteId = RemoteId(QString::fromLatin1(id));
    event.kind = EventKind::PageViewed;
    event.topic = topic;
    event.at = now - ago;
    return event;
}

/// Every text of the panel.
QStringList textsOf(const PanelContent &content)
{
    QStringList texts{content.head.name,  content.head.role,      content.head.company, content.head.place,
                      content.head.owner, content.head.contactBy, content.phone,        content.email,
                      content.rule,       content.storySpan,      content.handoffSpan,  content.mailBody};
    for (const WhyClause &clause : content.why)
        texts << clause.text;
    for (const StoryEntry &entry : content.story)
        texts << entry.title << entry.detail << entry.topic;
    for (const auto &[name, value] : content.company)
        texts << name << value;
    return texts;
}

} // namespace

class PanelWordsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theHeadSaysWhoWhereAndByWhen()
    {
        const PanelContent content = panelContent(mara(), people(), now, plain);

        QCOMPARE(content.lead, LeadId(7));
        QCOMPARE(content.head.name, QStringLiteral("Mara Ekdahl"));
        QCOMPARE(content.head.place, QStringLiteral("Gothenburg, 10:46 local"));
        QCOMPARE(content.head.owner, QStringLiteral("Assigned to you"));
        QCOMPARE(content.head.contactBy, QStringLiteral("first contact by 09:51"));
        QCOMPARE(content.rule, QStringLiteral("MQL v14, rule “Demo request”"));
        QCOMPARE(content.acceptBlocked, QString());
        QCOMPARE(content.mailBody, QStringLiteral("Hello Mara,\n\n"));
    }

    void theOwnerIsNamedWhoeverItIs()
    {
        LeadDetail detail = mara();
        detail.lead.owner = RepId(QStringLiteral("amara"));
        QCOMPARE(panelContent(detail, people(), now, plain).head.owner,
                 QStringLiteral("Assigned to Amara <b>Osei</b>"));
        detail.lead.owner = RepId(QStringLiteral("who-left"));
        QCOMPARE(panelContent(detail, people(), now, plain).head.owner, QStringLiteral("Assigned to a colleague"));
        detail.lead.owner = {};
        QCOMPARE(panelContent(detail, people(), now, plain).head.owner, QStringLiteral("Nobody has taken it"));
    }

    void aLeadWithoutNameEmailOrDatesHasAPanel()
    {
        LeadDetail detail;
        detail.lead.id = LeadId(42);

        const PanelContent content = panelContent(detail, {}, now, plain);

        QCOMPARE(content.head.name, QStringLiteral("Lead 42"));
        QCOMPARE(content.head.contactBy, QString());
        QCOMPARE(content.mailBody, QStringLiteral("Hello,\n\n"));
        QVERIFY(content.why.empty());
        QVERIFY(content.story.empty());
        QVERIFY(content.company.empty());
        QVERIFY(!content.openSince);
        QCOMPARE(content.missing.size(), content.questions);
    }

    void aZoneThatIsNoneLeavesTheLocalTimeOut_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::newRow("none") << QString();
        QTest::newRow("nonsense") << QStringLiteral("Middle/Earth");
        QTest::newRow("a path") << QStringLiteral("../../../etc/passwd");
        QTest::newRow("markup") << QStringLiteral("<b>");
    }
    void aZoneThatIsNoneLeavesTheLocalTimeOut()
    {
        QFETCH(const QString, zone);
        LeadDetail detail = mara();
        detail.lead.timeZone = zone;
        QCOMPARE(panelContent(detail, people(), now, plain).head.place, QStringLiteral("Gothenburg"));
    }

    void theStoryCountsRepetitionsFromTheOldestAndMarksTheWish()
    {
        LeadDetail detail = mara();
        BehaviourEvent demo = viewed("4", {}, 1min);
        demo.kind = EventKind::DemoRequested;
        detail.story = {demo, viewed("3", QStringLiteral("Pricing"), 2min), viewed("2", QStringLiteral("Docs"), 3min),
                        viewed("1", QStringLiteral("Pricing"), 50h)};

        const PanelContent content = panelContent(detail, people(), now, plain);

        QCOMPARE(content.story.size(), size_t(4));
        QVERIFY(content.story[0].trigger);
        QVERIFY(!content.story[1].trigger);
        QCOMPARE(content.story[1].title, QStringLiteral("Viewed Pricing, second time"));
        QCOMPARE(content.story[2].title, QStringLiteral("Viewed Docs"));
        QCOMPARE(content.story[3].title, QStringLiteral("Viewed Pricing"));
        QCOMPARE(content.storySpan, QStringLiteral("4 event(s) in 3 day(s)"));
    }

    void theHandoffSaysWhatTookHowLongAndWhatIsOpen()
    {
        const std::vector<HandoffSteps::Step> steps = handoffSteps(mara().lead.stamps, plain);

        QCOMPARE(steps.size(), size_t(6));
        QCOMPARE(steps[0].time, QStringLiteral("09:45:40"));
        QCOMPARE(steps[1].gap, QStringLiteral("2 s"));
        QVERIFY(steps[2].state == HandoffSteps::Step::State::Ahead);
        QCOMPARE(steps[3].gap, QStringLiteral("12 s")); // from the last one known
        QVERIFY(steps[5].state == HandoffSteps::Step::State::Open);
        const PanelContent content = panelContent(mara(), people(), now, plain);
        QVERIFY(content.openSince == now - 6s);
        QCOMPARE(content.handoffSpan, QStringLiteral("14 s from form to you"));
    }

    void stampsInAnImpossibleOrderGiveNoNegativeTimes()
    {
        HandoffStamps stamps;
        stamps.submitted = now;
        stamps.captured = now - 24h; // a clock wrong by a day
        stamps.routed = now - 23h;
        for (const HandoffSteps::Step &step : handoffSteps(stamps, plain))
            QVERIFY(!step.gap.contains(u'-'));
        LeadDetail detail = mara();
        detail.lead.stamps = stamps;
        QCOMPARE(panelContent(detail, people(), now, plain).handoffSpan, QString());
    }

    void aContactClosesTheHandoff()
    {
        HandoffStamps stamps = mara().lead.stamps;
        stamps.firstContact = now;
        QVERIFY(handoffSteps(stamps, plain).back().state == HandoffSteps::Step::State::Done);
    }

    void aClosedLeadCannotBeTaken()
    {
        LeadDetail detail = mara();
        detail.lead.status = LeadStatus::Won;
        QVERIFY(!panelContent(detail, people(), now, plain).acceptBlocked.isEmpty());
    }

    void nothingFromOutsideIsShownUncleaned()
    {
        const QString hostile = QStringLiteral("a\u202Eb\u200B\u0007 %1 %n") + QChar(0xD800);
        LeadDetail detail = mara();
        Lead &lead = detail.lead;
        for (QString *field :
             {&lead.name, &lead.role, &lead.email, &lead.phone, &lead.qualifyingRule, &lead.criteriaVersion,
              &lead.company.name, &lead.company.city, &lead.company.country, &lead.company.industry,
              &lead.company.revenue, &lead.company.website, &lead.company.technology})
            *field = hostile;
        lead.signals = {{EventKind::PageViewed, hostile, 2, now}};
        detail.story = {viewed("1", hostile, 1min)};
        detail.story.front().detail = hostile;

        for (const QString &text : textsOf(panelContent(detail, people(), now, plain))) {
            for (const QChar c : text)
                QVERIFY2(c != QChar(0x202E) && c != QChar(0x200B) && c != QChar(0x7) && c.unicode() != 0xD800,
                         qPrintable(text));
        }
    }

    void tenMegabytesInEveryFieldAreShownShort()
    {
        const QString huge(5'000'000, u'x');
        LeadDetail detail = mara();
        detail.lead.name = huge;
        detail.lead.company.name = huge;
        detail.lead.company.technology = huge;
        detail.story = {viewed("1", huge, 1min)};
        detail.story.front().detail = huge;

        for (const QString &text : textsOf(panelContent(detail, people(), now, plain)))
            QVERIFY(text.size() < 500);
    }

    void theUseOfFieldsNamesTheMostFrequentOfThoseKept()
    {
        std::vector<MappingCoverage> kept;
        for (int i = 0; i < 5; ++i)
            kept.push_back({QStringLiteral("x_%1").arg(i), 1200 - i});
        kept.front().field = QStringLiteral("x\u202E0");

        const QString text = mappingText(26, kept);

        QCOMPARE(text,
                 QStringLiteral("26 field(s) of the CRM matched. 5 field(s) kept unmatched, set most often: "
                                "x0 (%L1 lead(s)), x_1 (%L2 lead(s)), x_2 (%L3 lead(s)).")
                     .arg(1200)
                     .arg(1199)
                     .arg(1198));
        QCOMPARE(mappingText(0, {}), QString());
    }
};

QTEST_GUILESS_MAIN(PanelWordsTest)
#include "panel_words_test.moc"
