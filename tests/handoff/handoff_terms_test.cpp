// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/handoff_terms.h"

#include "tests/support/verify.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace relaydesk;
using namespace std::chrono_literals;

namespace {

QByteArray textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The first indented example of docs/handoff.md.
QByteArray documented()
{
    QByteArray example;
    bool inside = false;
    for (const QByteArray &line : textOf(QStringLiteral(RELAYDESK_DOCS "/handoff.md")).split('\n')) {
        if (!inside && line == "    {")
            inside = true;
        if (inside)
            example += line + '\n';
        if (inside && line == "    }")
            break;
    }
    return example;
}

QString mistakesIn(const QByteArray &document)
{
    const Result<HandoffTerms> terms = parseHandoffTerms(document);
    return terms ? QString() : terms.error().context;
}

} // namespace

class HandoffTermsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theDocumentedExampleIsReadAsItSays()
    {
        const Result<HandoffTerms> terms = parseHandoffTerms(documented());
        RELAYDESK_VERIFY(terms);
        QCOMPARE(terms->name, u"Inbound"_qs);
        QCOMPARE(terms->homeRegion, u"DE"_qs);
        QVERIFY(terms->enrichWithin == 8s);
        QVERIFY(terms->acceptWithin == 30min);
        QCOMPARE(terms->reassignAtMost, 2);
        QCOMPARE(terms->onRung(u"team_lead"_qs, TeamId(u"north"_qs)), RepId(u"kim"_qs));
        QCOMPARE(terms->onRung(u"team_lead"_qs, TeamId(u"south"_qs)), RepId());
        QCOMPARE(terms->onRung(u"manager"_qs, TeamId(u"south"_qs)), RepId(u"dana"_qs));
        QCOMPARE(terms->openTo(u"Small companies"_qs), TeamId(u"north"_qs));
        QCOMPARE(terms->openTo(u"Everybody else"_qs), TeamId());
        QVERIFY(terms->revisitAfter(LeadStatus::Lost, ReasonId(u"not_now"_qs)) == 90 * 24h);
        QVERIFY(!terms->revisitAfter(LeadStatus::Lost, ReasonId(u"no_need"_qs)));
        QVERIFY(terms->revisitAfter(LeadStatus::Nurture, ReasonId(u"anything"_qs)) == 30 * 24h);
        QCOMPARE(terms->recycleAtMost, 2);
        QCOMPARE(terms->recycledStage, u"New"_qs);
        QCOMPARE(terms->duplicateReason, ReasonId(u"duplicate"_qs));
    }

    void aNameIsEnough()
    {
        const Result<HandoffTerms> terms = parseHandoffTerms(R"({"name":"Small"})");
        RELAYDESK_VERIFY(terms);
        QVERIFY(!terms->acceptWithin && terms->enrichWithin == 0s && terms->revisits.empty());
        QCOMPARE(terms->duplicateReason, ReasonId(u"duplicate"_qs));
    }

    void everyMistakeIsNamedWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::addColumn<QString>("place");
        QTest::newRow("no name") << QByteArray("{}") << u"/name"_qs;
        QTest::newRow("empty name") << QByteArray(R"({"name":" "})") << u"/name"_qs;
        QTest::newRow("unknown member") << QByteArray(R"({"name":"a","roless":[]})") << u"/roless"_qs;
        QTest::newRow("region") << QByteArray(R"({"name":"a","homeRegion":"Germany"})") << u"/homeRegion"_qs;
        QTest::newRow("enrichment without a time")
            << QByteArray(R"({"name":"a","enrichment":{}})") << u"/enrichment/withinSeconds"_qs;
        QTest::newRow("too long") << QByteArray(R"({"name":"a","enrichment":{"withinSeconds":4000}})")
                                  << u"/enrichment/withinSeconds"_qs;
        QTest::newRow("acceptance at once")
            << QByteArray(R"({"name":"a","acceptance":{"withinMinutes":0}})") << u"/acceptance/withinMinutes"_qs;
        QTest::newRow("role without anybody")
            << QByteArray(R"({"name":"a","roles":[{"role":"team_lead"}]})") << u"/roles/0/rep"_qs;
        QTest::newRow("lost for any reason")
            << QByteArray(R"({"name":"a","recycle":{"after":[{"days":3}]}})") << u"/recycle/after/0"_qs;
        QTest::newRow("status") << QByteArray(
            R"({"name":"a","recycle":{"after":[{"status":"won","reason":"x","days":3}]}})")
                                << u"/recycle/after/0/status"_qs;
        QTest::newRow("no such day") << QByteArray(
            R"({"name":"a","recycle":{"after":[{"status":"nurture","days":0}]}})")
                                     << u"/recycle/after/0/days"_qs;
        QTest::newRow("open to nobody") << QByteArray(R"({"name":"a","leftToTeam":[{"rule":"Small","team":""}]})")
                                        << u"/leftToTeam/0/team"_qs;
        QTest::newRow("duplicates") << QByteArray(R"({"name":"a","duplicates":{"reason":7}})")
                                    << u"/duplicates/reason"_qs;
        QTest::newRow("key twice") << QByteArray(R"({"name":"a","name":"b"})") << u"/name"_qs;
    }

    void everyMistakeIsNamedWithItsPlace()
    {
        QFETCH(QByteArray, document);
        QFETCH(QString, place);
        const QString mistakes = mistakesIn(document);
        QVERIFY2(mistakes.startsWith(place + u": "), qPrintable(mistakes));
        QVERIFY2(!mistakes.contains(u'\n'), qPrintable(mistakes));
    }

    void whatIsNoDocumentIsRefused()
    {
        for (const char *text : {"", "[]", "null", "{\"name\":\"a\"", "{\"name\":\"\\u0000\"}"})
            QVERIFY2(!mistakesIn(text).isEmpty(), text);
    }

    void theSchemaKnowsEveryMemberThatIsRead()
    {
        const QByteArray text = textOf(QStringLiteral(RELAYDESK_SCHEMAS "/handoff.schema.json"));
        const QJsonObject schema = QJsonDocument::fromJson(text).object();
        QCOMPARE(schema[u"additionalProperties"], QJsonValue(false));
        const QJsonObject properties = schema[u"properties"].toObject();
        const QJsonObject example = QJsonDocument::fromJson(documented()).object();
        QVERIFY(example.size() == properties.size());
        for (const QString &key : example.keys())
            QVERIFY2(properties.contains(key), qPrintable(key));
        // Members of the parts, too.
        for (const auto *part : {u"enrichment", u"acceptance", u"recycle", u"duplicates"})
            QCOMPARE(properties[QString::fromUtf16(part)][u"properties"].toObject().keys(),
                     example[QString::fromUtf16(part)].toObject().keys());
    }
};

QTEST_GUILESS_MAIN(HandoffTermsTest)
#include "handoff_terms_test.moc"
