// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crm/odoo/odoo_lead_decoder.h"
#include "core/crm/odoo/odoo_protocol.h"
#include "core/crm/odoo/odoo_story_decoder.h"

#include <QJsonDocument>
#include <QTest>

using namespace relaydesk;

namespace {

OdooSchema schema()
{
    OdooSchema made;
    made.lostReasonField = QStringLiteral("lost_reason");
    made.countryCodes.insert(57, QStringLiteral("DE"));
    made.wonStages.insert(4);
    made.staffPartners.insert(70);
    made.internalSubtypes.insert(2);
    made.hiddenSubtypes.insert(5);
    made.activityIcons.insert(2, QStringLiteral("fa-phone"));
    made.leadFields.emplace(QStringLiteral("x_flag"), OdooField{QStringLiteral("boolean"), {}});
    made.leadFields.emplace(QStringLiteral("x_text"), OdooField{QStringLiteral("char"), {}});
    return made;
}

/// JSON with single quotes: moc loses its way in raw strings.
QByteArray json(const char *text)
{
    return QByteArray(text).replace('\'', '"');
}

QByteArray page(const QByteArray &records)
{
    return "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":" + records + "}";
}

Lead only(const QByteArray &record)
{
    return decodeOdooLeads(page("[" + record + "]"), schema(), {}, 10)->leads.at(0);
}

EventKind kindOf(const QByteArray &fields)
{
    const auto decoded = decodeOdooMessages(page("[{\"id\":5,\"res_id\":1," + fields + "}]"), schema(), {});
    return decoded->events.at(0).kind;
}

} // namespace

namespace {
QString named(const QByteArray &fields)
{
    return toString(kindOf(fields));
}
} // namespace

class OdooDecoderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aLeadOfNothingButAnIdIsALead()
    {
        const Lead lead
            = only(json("{'id':5,'contact_name':false,'email_from':false,'create_date':false,'country_id':false}"));
        QCOMPARE(lead.remoteId.value(), QStringLiteral("5"));
        QVERIFY(lead.name.isEmpty() && lead.email.isEmpty() && lead.extra.isEmpty());
        QVERIFY(!lead.stamps.captured);
    }

    void readsFieldsTimesAndLinks()
    {
        const Lead lead = only(
            json("{'id':5,'contact_name':'Zo\\u00eb','country_id':[57,'Germany'],'user_id':[7,'Ada'],'stage_id':[1,'"
                 "New'],'priority':'2','probability':41.6,'create_date':'2026-11-14 12:01:26','type':'lead'}"));
        QCOMPARE(lead.name, QStringLiteral("Zoë"));
        QCOMPARE(lead.company.country, QStringLiteral("DE"));
        QCOMPARE(lead.owner.value(), QStringLiteral("7"));
        QCOMPARE(lead.grade.fit, 62);
        QCOMPARE(lead.grade.engagement, 42);
        QCOMPARE(toIso8601(lead.createdAt), QStringLiteral("2026-11-14T12:01:26.000Z"));
        QCOMPARE(toString(lead.status), toString(LeadStatus::Open));
    }

    void keepsWhatNoMappingTakes()
    {
        const Lead lead = only(json(
            "{'id':5,'x_flag':false,'x_text':false,'x_list':[],'x_new':{'a':1},'name':'Subject','contact_name':'A'}"));
        const QJsonObject extra = QJsonDocument::fromJson(lead.extra).object();
        QCOMPARE(extra.keys(),
                 QStringList({QStringLiteral("name"), QStringLiteral("x_flag"), QStringLiteral("x_new")}));
    }

    void readsTheStatus_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<QString>("status");
        QTest::newRow("lead") << json("'active':true,'type':'lead'") << toString(LeadStatus::Open);
        QTest::newRow("opportunity") << json("'type':'opportunity'") << toString(LeadStatus::Qualified);
        QTest::newRow("won") << json("'stage_id':[4,'Won']") << toString(LeadStatus::Won);
        QTest::newRow("lost") << json("'active':false,'probability':0") << toString(LeadStatus::Lost);
        QTest::newRow("lost, reason") << json("'active':false,'probability':9,'lost_reason':[3,'x']")
                                      << toString(LeadStatus::Lost);
        QTest::newRow("archived") << json("'active':false,'probability':9") << toString(LeadStatus::Nurture);
    }
    void readsTheStatus()
    {
        QFETCH(QByteArray, fields);
        QFETCH(QString, status);
        QCOMPARE(toString(only("{\"id\":5," + fields + "}").status), status);
    }

    void theVersionFollowsTheContent()
    {
        const Lead one = only(json("{'id':5,'city':'A','write_date':'2026-11-14 12:01:26'}"));
        const Lead two = only(json("{'id':5,'city':'B','write_date':'2026-11-14 12:01:26'}"));
        QVERIFY(one.version != two.version);
        QCOMPARE(one.version, only(json("{'write_date':'2026-11-14 12:01:26','city':'A','id':5}")).version);
    }

    void tenMegabytesOfDescriptionStayWhole()
    {
        const QByteArray text(10 * 1024 * 1024, 'x');
        QCOMPARE(only("{\"id\":5,\"description\":\"" + text + "\"}").description.size(), text.size());
    }

    void strangeTextIsText()
    {
        const Lead lead = only(json("{'id':5,'contact_name':'<img src=file:///dev/zero>\\u0000\\u202e\\ud800'}"));
        QVERIFY(lead.name.startsWith(u"<img"));
        QCOMPARE(lead.name.size(), 29);
    }

    void namesABrokenAnswer_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("kind");
        const auto error = [](const char *name) {
            QByteArray answer = "{'jsonrpc':'2.0','error':{'data':{'name':'NAME','message':'m'}}}";
            return answer.replace('\'', '"').replace("NAME", name);
        };
        QTest::newRow("HTML") << QByteArray("\n<!doctype html><p>") << toString(ErrorKind::Parse);
        QTest::newRow("cut off") << page("[{\"id\":5,\"name\":\"a\"}]").left(50) << toString(ErrorKind::Parse);
        QTest::newRow("empty") << QByteArray() << toString(ErrorKind::Parse);
        QTest::newRow("other JSON") << QByteArray("{\"ok\":1}") << toString(ErrorKind::Parse);
        QTest::newRow("no list") << page("{}") << toString(ErrorKind::Parse);
        QTest::newRow("no id") << page("[{}]") << toString(ErrorKind::Parse);
        QTest::newRow("no record") << page("[7]") << toString(ErrorKind::Parse);
        QTest::newRow("denied") << error("odoo.exceptions.AccessDenied") << toString(ErrorKind::Auth);
        QTest::newRow("rights") << error("odoo.exceptions.AccessError") << toString(ErrorKind::Forbidden);
        QTest::newRow("missing") << error("odoo.exceptions.MissingError") << toString(ErrorKind::NotFound);
        QTest::newRow("refused") << error("odoo.exceptions.ValidationError") << toString(ErrorKind::Invalid);
        QTest::newRow("busy") << error("psycopg2.errors.SerializationFailure") << toString(ErrorKind::Network);
    }
    void namesABrokenAnswer()
    {
        QFETCH(QByteArray, answer);
        QFETCH(QString, kind);
        const auto decoded = decodeOdooLeads(answer, schema(), {}, 10);
        QVERIFY(!decoded);
        QCOMPARE(toString(decoded.error().kind), kind);
    }

    void aRepeatedFullPageIsNoEndlessLoop()
    {
        OdooCursor cursor;
        cursor.last = 9;
        QVERIFY(!decodeOdooLeads(page(json("[{'id':8},{'id':9}]")), schema(), cursor, 2));
        QVERIFY(decodeOdooLeads(page(json("[{'id':11},{'id':10}]")), schema(), cursor, 2)); // reordered is fine
    }

    void aPlanIsToldWithItsSummaryAndItsDay()
    {
        OdooCursor cursor;
        cursor.last = 4;
        const QByteArray two = page(json("[{'id':5,'res_id':1,'activity_type_id':[2,'Call'],'summary':'The price',"
                                         "'date_deadline':'2026-11-30','create_date':'2026-11-14 12:01:26'},"
                                         "{'id':9,'res_id':2,'summary':false}]"));
        const auto decoded = decodeOdooActivities(two, cursor);
        QCOMPARE(decoded->events.size(), 2u);
        QCOMPARE(decoded->events[0].remoteId.value(), QStringLiteral("activity/5"));
        QCOMPARE(decoded->events[0].topic, QStringLiteral("Call"));
        QCOMPARE(decoded->events[0].detail, QStringLiteral("The price\nDue 2026-11-30"));
        QVERIFY(decoded->events[1].detail.isEmpty());
        QVERIFY(decoded->whole->holds(RemoteId(QStringLiteral("activity/9"))));
        QVERIFY(!decoded->whole->holds(RemoteId(QStringLiteral("activity/10")))); // the next page says
        QVERIFY(!decoded->whole->holds(RemoteId(QStringLiteral("activity/4"))));  // the page before
        QVERIFY(!decoded->whole->holds(RemoteId(QStringLiteral("message/7"))));
    }

    void onlyAnEmptyPageOfMessagesOrPlansIsTheLast()
    {
        // Odoo cuts the page first and then takes out what this user may not see.
        OdooCursor messages;
        messages.part = OdooCursor::Part::Messages;
        const auto shorter = decodeOdooMessages(page(json("[{'id':5,'res_id':1}]")), schema(), messages);
        QVERIFY(OdooCursor::fromBytes(shorter->next).part == OdooCursor::Part::Messages);
        QCOMPARE(OdooCursor::fromBytes(shorter->next).last, 5);
        const auto empty = decodeOdooMessages(page("[]"), schema(), messages);
        QVERIFY(OdooCursor::fromBytes(empty->next).part == OdooCursor::Part::Activities);

        OdooCursor plans;
        plans.part = OdooCursor::Part::Activities;
        plans.last = 9;
        const auto none = decodeOdooActivities(page("[]"), plans);
        QVERIFY(none->whole->holds(RemoteId(QStringLiteral("activity/4000"))));
        QVERIFY(OdooCursor::fromBytes(none->next).isAtRoundStart());
    }

    void doesNotCallWhatHappenedTheNameOfAStage()
    {
        const QByteArray moved = "[{'id':5,'res_id':1,'message_type':'notification','subtype_id':[6,'Stage Changed']}]";
        const auto story = decodeOdooMessages(page(json(moved)), schema(), {});
        QCOMPARE(story->events.at(0).topic, QString());
        QCOMPARE(story->events.at(0).detail, QStringLiteral("Stage Changed"));
    }

    void tellsWhoDidWhat()
    {
        QCOMPARE(named(json("'message_type':'email','author_id':[9,'x']")), toString(EventKind::EmailReceived));
        QCOMPARE(named(json("'message_type':'comment','author_id':[70,'x'],'subtype_id':[1,'x']")),
                 toString(EventKind::EmailSent));
        QCOMPARE(named(json("'message_type':'comment','author_id':[70,'x'],'subtype_id':[2,'x']")),
                 toString(EventKind::Note));
        QCOMPARE(named(json("'message_type':'notification','mail_activity_type_id':[2,'x']")),
                 toString(EventKind::CallAttempted));
        QCOMPARE(named(json("'message_type':'notification','subtype_id':[6,'x']")), toString(EventKind::StageChanged));
        QCOMPARE(named(json("'message_type':'notification','subtype_id':[5,'x']")), toString(EventKind::Other));
        QCOMPARE(named(json("'message_id':'<relaydesk.call.u@relaydesk>'")), toString(EventKind::CallAttempted));
        QCOMPARE(named(json("'message_id':'<relaydesk.wrong.u@relaydesk>'")), toString(EventKind::Note));
        QVERIFY(decodeOdooMessages(page(json("[{'id':5,'res_id':1,'message_type':'user_notification'}]")), schema(), {})
                    ->events.empty());
    }
};

QTEST_GUILESS_MAIN(OdooDecoderTest)
#include "odoo_decoder_test.moc"
