// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standards/completeness.h"
#include "core/standards/folding.h"
#include "core/standards/story_digest.h"
#include "core/standards/tables.h"
#include "tests/standards/random_lead.h"
#include "tests/support/lead_factory.h"
#include "tests/support/verify.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace relaydesk;
using namespace relaydesk::test;
using namespace std::chrono_literals;

namespace {

constexpr quint32 seed = 20261122;

BehaviourEvent eventOf(int id, EventKind kind, const char *topic = "", const char *detail = "")
{
    return {RemoteId(QStringLiteral("e%1").arg(id, 5, 10, QChar(u'0'))),
            RemoteId(QStringLiteral("l")),
            kind,
            QString::fromUtf8(topic),
            QString::fromUtf8(detail),
            testNow() + id * 1h};
}

} // namespace

class LeadInsightTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void completenessNamesTheFieldThatWouldHelpMost()
    {
        const auto required
            = requiredFieldsIn("{\"required\":[{\"field\":\"email\",\"weight\":3},{\"field\":\"phone\",\"weight\":2},{"
                               "\"field\":\"country\",\"weight\":4},{\"field\":\"role\",\"weight\":1}]}");
        RELAYDESK_VERIFY(required);
        LeadFields fields;
        fields.email = QStringLiteral("anna@example.com");
        fields.country = QStringLiteral("n/a");
        const Completeness found = completenessOf(standardise(fields, {}), *required);
        QCOMPARE(found.percent, 30);
        QCOMPARE(found.next, QStringLiteral("country"));
        QCOMPARE(found.percentWithNext, 70);
        QCOMPARE(found.fields[2].state, FieldState::Unusable);
        QCOMPARE(found.fields[1].state, FieldState::Missing);
        QCOMPARE(completenessOf(standardise({}, {}), {}).percent, 100);
    }

    void requiredFieldsThatMakeNoSenseAreRefusedWithTheirPlace_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const char *json, const char *says) {
            QTest::newRow(name) << QByteArray(json) << QString::fromUtf8(says);
        };
        row("nothing", "", "this is no JSON");
        row("a list", "[]", "must be an object, not a list");
        row("no list", R"({"required":"email"})", "/required: must be a list, not a text");
        row("missing", "{}", "/required: is missing");
        row("of nothing", R"({"required":[]})", "/required: must name at least one field");
        row("a field that is none", R"({"required":[{"field":"emial","weight":1}]})",
            "/required/0/field: there is no field “emial”, did you mean “email”?");
        row("twice", R"({"required":[{"field":"email","weight":1},{"field":"email","weight":1}]})",
            "/required/1/field: “email” is given twice");
        row("no weight", R"({"required":[{"field":"email"}]})", "/required/0/weight: is missing");
        row("too light", R"({"required":[{"field":"email","weight":0}]})",
            "/required/0/weight: must be a whole number from 1 to 100");
        row("half", R"({"required":[{"field":"email","weight":1.5}]})",
            "/required/0/weight: must be a whole number from 1 to 100");
        row("a text as weight", R"({"required":[{"field":"email","weight":"50"}]})",
            "/required/0/weight: must be a number, not a text");
        row("an unknown key", R"({"required":[{"field":"email","wieght":5,"weight":5}]})",
            "/required/0/wieght: is not known here, did you mean “weight”?");
        row("a key twice", R"({"required":[{"field":"email","weight":5,"weight":6}]})",
            "/required/0/weight: given twice");
    }
    void requiredFieldsThatMakeNoSenseAreRefusedWithTheirPlace()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, says);
        const auto required = requiredFieldsIn(json);
        QVERIFY(!required);
        QCOMPARE(required.error().kind, ErrorKind::Invalid);
        QVERIFY2(required.error().context.contains(says), qPrintable(required.error().context));
    }

    void fillingTheNamedFieldHelpsAtLeastAsMuchAsAnyOther()
    {
        qInfo() << "seed" << seed;
        RandomLead random(seed);
        for (int i = 0; i < 10'000; ++i) {
            std::vector<RequiredField> required;
            for (const LeadFieldName &field : leadFieldNames()) {
                if (random.below(2) == 0)
                    required.push_back({QString(field.name), 1 + random.below(5)});
            }
            const Completeness found
                = completenessOf(standardise(i % 2 ? random.next() : LeadFields{}, QStringLiteral("GB")), required);
            int all = 0;
            int usable = 0;
            for (const FieldStanding &standing : found.fields)
                all += standing.required.weight,
                    usable += standing.state == FieldState::Usable ? standing.required.weight : 0;
            QCOMPARE(found.percent, all == 0 ? 100 : usable * 100 / all);
            for (const FieldStanding &standing : found.fields) {
                if (standing.state != FieldState::Usable)
                    QVERIFY(found.percentWithNext >= (usable + standing.required.weight) * 100 / all);
            }
            QCOMPARE(found.next.isEmpty(), usable == all);
        }
    }

    void topicsCarryTheirEvidence()
    {
        const std::vector<BehaviourEvent> events{
            eventOf(1, EventKind::PageViewed, "Pricing"), eventOf(2, EventKind::QuoteRequested, "Quote"),
            eventOf(3, EventKind::PageViewed, "API docs", "for SAP"), eventOf(4, EventKind::Note, "pricing pricing"),
            eventOf(5, EventKind::PageViewed, "Rapid prototypes")};
        const std::vector<InterestTopic> topics = interestsOf(events);
        QCOMPARE(topics.size(), 2U);
        QCOMPARE(topics[0].id, QStringLiteral("pricing"));
        QCOMPARE(topics[0].weight, 7);
        QCOMPARE(topics[0].evidence[0],
                 (TopicEvidence{RemoteId(QStringLiteral("e00001")), QStringLiteral("pricing"), 2}));
        QCOMPARE(topics[0].evidence[1], (TopicEvidence{RemoteId(QStringLiteral("e00002")), QString(), 5}));
        QCOMPARE(topics[1].id, QStringLiteral("integration"));
        QCOMPARE(topics[1].evidence[0].word, QStringLiteral("api docs"));
        QVERIFY(!topicsVersion().isEmpty());
    }

    void theTableIsWrittenFoldedAndItsKindsExist()
    {
        for (const tables::WordRow &row : tables::topicWords())
            QCOMPARE(folded(row.word), row.word.toString());
        for (const tables::TopicRow &row : tables::topicKinds())
            QVERIFY(eventKindFrom(row.id) != EventKind::Other);
    }

    void aStoryIsThreeLinesThatReferToEveryEventOnce()
    {
        const auto digest = digestOf(std::vector{
            eventOf(3, EventKind::DemoRequested, "Freight"), eventOf(1, EventKind::WebinarAttended, "Cold chain"),
            eventOf(2, EventKind::PageViewed, "Pricing"), eventOf(4, EventKind::CallAttempted)});
        QCOMPARE(digest[0].text, QStringLiteral("Began on 2026-11-18: attended a webinar (Cold chain)."));
        QCOMPARE(digest[1].text, QStringLiteral("1 step on 2026-11-18: Pricing ×1."));
        QCOMPARE(
            digest[2].text,
            QStringLiteral(
                "Asked for a demo (Freight) on 2026-11-18; the team called on 2026-11-18. 1 attempt by the team."));
        QCOMPARE(digest[2].events,
                 (std::vector{RemoteId(QStringLiteral("e00003")), RemoteId(QStringLiteral("e00004"))}));
        QVERIFY(digestOf({})[0].text.isEmpty());
    }

    void anAttemptThatBeganTheStoryCounts()
    {
        const auto digest
            = digestOf(std::vector{eventOf(1, EventKind::CallAttempted), eventOf(2, EventKind::DemoRequested)});
        QCOMPARE(digest[2].text, QStringLiteral("Asked for a demo on 2026-11-18. 1 attempt by the team."));
    }

    void eventsOfOneTimeAreReadInTheOrderOfTheirNumbers()
    {
        std::vector<BehaviourEvent> events;
        for (int i = 0; i < 12; ++i) {
            events.push_back(eventOf(0, i == 11 ? EventKind::QuoteRequested : EventKind::PageViewed, "Pricing"));
            events.back().remoteId = RemoteId(QString::number(i));
        }
        std::ranges::reverse(events);
        const auto digest = digestOf(events);
        QCOMPARE(digest[0].events, (std::vector{RemoteId(QStringLiteral("0"))}));
        QCOMPARE(digest[1].events.front(), RemoteId(QStringLiteral("1")));
        QCOMPARE(digest[1].events.back(), RemoteId(QStringLiteral("10")));
        QCOMPARE(digest[2].events, (std::vector{RemoteId(QStringLiteral("11"))}));
        QCOMPARE(interestsOf(events).front().evidence.back().event, RemoteId(QStringLiteral("11")));
    }

    void anyStoryIsWholeAndInTheSameWordsInAnyOrder()
    {
        qInfo() << "seed" << seed + 1;
        RandomLead random(seed + 1);
        for (int i = 0; i < 10'000; ++i) {
            std::vector<BehaviourEvent> events;
            std::set<RemoteId> ids;
            for (int k = random.below(8); k > 0; --k) {
                events.push_back(eventOf(random.below(3) + 10 * k, static_cast<EventKind>(random.below(19))));
                events.back().topic = random.below(2) ? random.noise(20) : QStringLiteral("Security of the API");
                ids.insert(events.back().remoteId);
            }
            const auto digest = digestOf(events);
            std::vector<RemoteId> referred;
            for (const DigestLine &line : digest) {
                QCOMPARE(line.text.isEmpty(), line.events.empty());
                QVERIFY(!line.text.contains(u'\n'));
                referred.insert(referred.end(), line.events.begin(), line.events.end());
            }
            QCOMPARE(referred.size(), events.size());
            QVERIFY(std::set<RemoteId>(referred.begin(), referred.end()) == ids);
            const std::vector<InterestTopic> topics = interestsOf(events);
            std::ranges::reverse(events);
            QVERIFY(digestOf(events) == digest);
            QVERIFY(interestsOf(events) == topics);
        }
    }
};

QTEST_GUILESS_MAIN(LeadInsightTest)
#include "lead_insight_test.moc"
