// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/page_json.h"
#include "tests/protocol/random_page.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace relaydesk;

class PageRoundTripTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anyPageComesBackAsItWas();
    void anotherReaderOfJsonReadsTheSameText();
    void emptyPageComesBackAsItWas();
    void fieldsInAnyOrderAreRead();
    void unknownFieldsOfALeadAreKeptAsExtra();
    void whatIsTooDeepToStandAmongTheExtraFieldsIsKeptAsItsText();
    void textNoJsonMayCarryIsReplacedAndNotLost();
    void extraThatIsNoObjectDoesNotSpoilThePage();
    void eventsAndSingleLeadsComeBackAsTheyWere();
};

void PageRoundTripTest::anyPageComesBackAsItWas()
{
    for (quint32 seed = 1; seed <= 60; ++seed) {
        // Given
        const LeadPage page = test::RandomPage(seed).page(20);
        // When
        const Result<LeadPage> back = decodeChanges(encodeChanges(page));
        // Then
        QVERIFY2(back, back ? "" : qPrintable(back.error().context));
        for (size_t i = 0; i < page.leads.size(); ++i)
            QVERIFY2(back->leads.at(i) == page.leads[i],
                     qPrintable(QStringLiteral("seed %1 lead %2").arg(seed).arg(i)));
        QVERIFY(back->leads == page.leads);
        QVERIFY(back->events == page.events);
        QVERIFY(back->removed == page.removed);
        QCOMPARE(back->next, page.next);
        QCOMPARE(back->more, page.more);
        QCOMPARE(back->total, page.total);
    }
}

void PageRoundTripTest::anotherReaderOfJsonReadsTheSameText()
{
    test::RandomPage random(7);
    for (int i = 0; i < 200; ++i) {
        Lead lead;
        lead.remoteId = RemoteId(QStringLiteral("L-1"));
        lead.name = random.nasty() + random.nasty();
        const QJsonDocument read = QJsonDocument::fromJson(encodeLead(lead));
        QCOMPARE(read.object().value(QLatin1StringView("name")).toString(), lead.name);
    }
}

void PageRoundTripTest::emptyPageComesBackAsItWas()
{
    const Result<LeadPage> back = decodeChanges(encodeChanges(LeadPage{}));
    QVERIFY(back);
    QVERIFY(back->leads.empty() && back->events.empty() && back->removed.empty());
    QCOMPARE(back->next, QByteArray());
    QCOMPARE(back->total, qint64(-1));
}

void PageRoundTripTest::fieldsInAnyOrderAreRead()
{
    const Result<LeadPage> page = decodeChanges(
        R"({"more":true,"next":7,"leads":[{"status":"lost","name":"Mara","id":"L-9","sla":{"policy":"P","target":300000}}]})");
    QVERIFY(page);
    QCOMPARE(page->leads[0].name, QStringLiteral("Mara"));
    QVERIFY(page->leads[0].status == LeadStatus::Lost);
    QCOMPARE(page->leads[0].sla.target, Duration(300'000));
    QCOMPARE(page->next, QByteArray("7"));
}

void PageRoundTripTest::unknownFieldsOfALeadAreKeptAsExtra()
{
    const Result<Lead> lead
        = decodeLead(R"({"id":"L-1","status":"open","x_new":[1,{"a":null}],"extra":{"old":"v"},"weird \"name\"":2.5})");
    QVERIFY2(lead, lead ? "" : qPrintable(lead.error().context));
    QCOMPARE(lead->extra, QByteArray(R"({"old":"v","x_new":[1,{"a":null}],"weird \"name\"":2.5})"));
    // And they survive the next trip.
    const Result<Lead> again = decodeLead(encodeLead(*lead));
    QVERIFY(again);
    QVERIFY(*again == *lead);
}

void PageRoundTripTest::whatIsTooDeepToStandAmongTheExtraFieldsIsKeptAsItsText()
{
    for (int depth = 1; depth <= 12; ++depth) {
        // Given an unknown field as deep as a page may be
        const QByteArray deep = QByteArray(depth, '[') + "[]" + QByteArray(depth, ']');
        const Result<LeadPage> page = decodeChanges(R"({"leads":[{"id":"L-1","status":"open","score":)" + deep
                                                    + R"(}],"more":false,"next":1})");
        QVERIFY2(page, page ? "" : qPrintable(page.error().context));
        // When it is written and read again, one deeper
        const Result<LeadPage> back = decodeChanges(encodeChanges(*page));
        // Then
        QVERIFY2(back, back ? "" : qPrintable(back.error().context));
        QVERIFY(back->leads == page->leads);
        QVERIFY(back->leads.front().extra.contains(deep));
    }
    // And one that somebody else gave, deeper than any page, spoils none
    LeadPage page;
    page.leads.resize(1);
    page.leads.front().remoteId = RemoteId(QStringLiteral("L-1"));
    page.leads.front().extra = "{\"x\":" + QByteArray(12, '[') + '1' + QByteArray(12, ']') + '}';
    QVERIFY(decodeChanges(encodeChanges(page)));
}

void PageRoundTripTest::textNoJsonMayCarryIsReplacedAndNotLost()
{
    Lead lead;
    lead.remoteId = RemoteId(QStringLiteral("L-1"));
    lead.name = QStringLiteral("a") + QChar(0xD800) + QStringLiteral("b") + QChar(0xDC00) + QStringLiteral("c")
        + QChar(0) + QStringLiteral("d") + QChar(0xDBFF);
    const Result<Lead> back = decodeLead(encodeLead(lead));
    QVERIFY(back);
    QCOMPARE(back->name, QStringLiteral("a\uFFFDb\uFFFDc\uFFFDd\uFFFD"));
}

void PageRoundTripTest::extraThatIsNoObjectDoesNotSpoilThePage()
{
    for (const QByteArray &extra : {QByteArray("[1,2]"), QByteArray("{\"cut\":"), QByteArray("{}},{")}) {
        LeadPage page;
        page.leads.resize(1);
        page.leads[0].remoteId = RemoteId(QStringLiteral("L-1"));
        page.leads[0].extra = extra;
        const Result<LeadPage> back = decodeChanges(encodeChanges(page));
        QVERIFY2(back, back ? "" : qPrintable(back.error().context));
        const QJsonObject kept = QJsonDocument::fromJson(back->leads[0].extra).object();
        QCOMPARE(kept.value(QLatin1StringView("unreadable")).toString().toUtf8(), extra);
    }
}

void PageRoundTripTest::eventsAndSingleLeadsComeBackAsTheyWere()
{
    const LeadPage page = test::RandomPage(3).page(30);
    const Result<std::vector<BehaviourEvent>> events = decodeEvents(encodeEvents(page.events));
    QVERIFY(events);
    QVERIFY(*events == page.events);
    const Result<Lead> lead = decodeLead(encodeLead(page.leads[0]));
    QVERIFY(lead);
    QVERIFY(*lead == page.leads[0]);
}

QTEST_GUILESS_MAIN(PageRoundTripTest)
#include "page_round_trip_test.moc"
