// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/interop/interop.h"
#include "tests/interop/odoo_desk.h"
#include "tests/interop/separate_client.h"
#include "tests/support/await.h"

#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace relaydesk;
using namespace relaydesk::test;

namespace {

/// Their names, or whatever \a name is, by their ids.
template<typename Known> QHash<QString, QString> byId(const std::vector<Known> &all, QString Known::*name)
{
    QHash<QString, QString> names;
    for (const Known &known : all)
        names.insert(known.id.value(), known.*name);
    return names;
}

/// What the program printed; nothing where it failed.
std::optional<QByteArray> relayctl(const QStringList &arguments, const QByteArray &input)
{
    QProcess program;
    program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    program.start(QStringLiteral(RELAYCTL), arguments);
    program.write(input);
    program.closeWriteChannel();
    if (!program.waitForFinished(120'000) || program.exitStatus() != QProcess::NormalExit || program.exitCode() != 0)
        return std::nullopt;
    return program.readAllStandardOutput();
}

} // namespace

/// What the gateway and the store read from a real Odoo, compared with what a separate client reads.
class OdooPullTest : public QObject
{
    Q_OBJECT
    SeparateClient m_odoo;
    QJsonArray m_people;
    std::unique_ptr<OdooDesk> m_ada;

    /// The names of a model's records by their ids.
    [[nodiscard]] QHash<QString, QString> named(const QString &model) const
    {
        QHash<QString, QString> names;
        for (const QJsonValue &record : m_odoo.read(model, {}, {QStringLiteral("name")}))
            names.insert(QString::number(record[u"id"].toInteger()), record[u"name"].toString());
        return names;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_people = m_odoo.freshPeople();
        QCOMPARE(m_people.size(), 2);
        m_ada = std::make_unique<OdooDesk>(account(m_people[0]));
        VERIFY_OK(m_ada->probe());
    }

    void namesWhomAndWhatTheSeparateClientNames()
    {
        const auto probe = m_ada->probe();
        VERIFY_OK(probe);
        QVERIFY(probe->capabilities.product.startsWith(u"Odoo 14"));
        QVERIFY(probe->serverTime.has_value());
        const Directory &directory = probe->directory;
        QCOMPARE(directory.me.value(), QString::number(m_people[0][u"id"].toInteger()));
        const QStringList fields{QStringLiteral("name"), QStringLiteral("share")};
        QHash<QString, QString> users;
        for (const QJsonValue &user : m_odoo.read(QStringLiteral("res.users"), {}, fields)) {
            if (!user[u"share"].toBool())
                users.insert(QString::number(user[u"id"].toInteger()), user[u"name"].toString());
        }
        QCOMPARE(byId(directory.reps, &Rep::name), users);
        QCOMPARE(byId(directory.teams, &Team::name), named(QStringLiteral("crm.team")));
        QCOMPARE(byId(directory.reasons, &Reason::label), named(QStringLiteral("crm.lost.reason")));
        const QStringList stages = named(QStringLiteral("crm.stage")).values();
        QCOMPARE(QSet<QString>(directory.stages.begin(), directory.stages.end()),
                 QSet<QString>(stages.begin(), stages.end()));
        QCOMPARE(directory.stages.size(), size_t(stages.size()));
    }

    void namesWhatIsWrongWithAnAccount_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("database");
        QTest::addColumn<QString>("password");
        QTest::addColumn<ErrorKind>("kind");
        const QString right = QStringLiteral("crm");
        QTest::newRow("wrong address") << QStringLiteral("/nothing/here") << right << QString() << ErrorKind::NotFound;
        QTest::newRow("wrong database") << QString() << QStringLiteral("no_such_db") << QString()
                                        << ErrorKind::NotFound;
        QTest::newRow("wrong password") << QString() << right << QStringLiteral("wrong") << ErrorKind::Auth;
    }
    void namesWhatIsWrongWithAnAccount()
    {
        QFETCH(QString, path);
        QFETCH(QString, database);
        QFETCH(QString, password);
        QFETCH(ErrorKind, kind);
        OdooAccount wrong = account(m_people[0]);
        wrong.url.setPath(path);
        wrong.database = database;
        if (!password.isEmpty())
            wrong.secret = password;
        OdooDesk desk(wrong);

        const auto probe = desk.probe();

        QVERIFY(!probe);
        QCOMPARE(toString(probe.error().kind), toString(kind));
    }

    void pullsEveryLeadAsTheSeparateClientSeesIt()
    {
        const auto lost = m_odoo.freshLeads(1);
        m_odoo.call(QStringLiteral("crm.lead"), QStringLiteral("action_set_lost"), argumentsFor(lost[0]));
        VERIFY_OK(m_ada->pullRound());

        const QStringList fields{
            QStringLiteral("contact_name"), QStringLiteral("email_from"), QStringLiteral("phone"),
            QStringLiteral("partner_name"), QStringLiteral("function"),   QStringLiteral("user_id"),
            QStringLiteral("team_id"),      QStringLiteral("stage_id"),   QStringLiteral("active"),
            QStringLiteral("city"),         QStringLiteral("source_id"),  QStringLiteral("create_date"),
            QStringLiteral("mobile"),       QStringLiteral("medium_id"),  QStringLiteral("campaign_id")};
        const QJsonArray records = m_odoo.read(QStringLiteral("crm.lead"), {}, fields);
        QVERIFY(records.size() > 40);
        QCOMPARE(m_ada->store().leadCount().value(), qint64(records.size()));
        for (const QJsonValue &record : records) {
            const auto detail = m_ada->lead(record[u"id"].toInteger());
            QVERIFY(detail.has_value());
            const Lead &lead = detail->lead;
            if (record[u"contact_name"].isString())
                QCOMPARE(lead.name, record[u"contact_name"].toString());
            QCOMPARE(lead.email, record[u"email_from"].toString());
            QCOMPARE(lead.company.name, record[u"partner_name"].toString());
            QCOMPARE(lead.role, record[u"function"].toString());
            QCOMPARE(lead.company.city, record[u"city"].toString());
            QCOMPARE(lead.owner.value().toLongLong(), idOf(record[u"user_id"]));
            QCOMPARE(lead.team.value().toLongLong(), idOf(record[u"team_id"]));
            QCOMPARE(lead.stage, record[u"stage_id"][1].toString());
            QCOMPARE(lead.attribution.source, record[u"source_id"][1].toString());
            QCOMPARE(lead.attribution.medium, record[u"medium_id"][1].toString());
            QCOMPARE(lead.attribution.campaign, record[u"campaign_id"][1].toString());
            const QString phone = record[u"phone"].toString();
            QCOMPARE(lead.phone, phone.isEmpty() ? record[u"mobile"].toString() : phone);
            QCOMPARE(toDateTime(lead.createdAt).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")),
                     record[u"create_date"].toString());
            if (!record[u"active"].toBool())
                QVERIFY(!isInQueue(lead.status));
        }
        QCOMPARE(toString(m_ada->lead(lost[0])->lead.status), toString(LeadStatus::Lost));
    }

    void aQuietRoundBringsNothingTwice()
    {
        VERIFY_OK(m_ada->pullRound());
        const qint64 before = m_ada->store().revision().value();

        VERIFY_OK(m_ada->pullRound());

        QCOMPARE(m_ada->store().revision().value(), before);
    }

    void aChangeMadeInOdooAppears()
    {
        const auto ids = m_odoo.freshLeads(1);
        VERIFY_OK(m_ada->pullRound());
        QVERIFY(m_ada->lead(ids[0]).has_value());

        QVERIFY(m_odoo.write(ids[0],
                             {{QStringLiteral("contact_name"), QStringLiteral("<b>Zoë</b> \u202e Ünlü")},
                              {QStringLiteral("priority"), QStringLiteral("3")}}));
        m_odoo.call(QStringLiteral("crm.lead"), QStringLiteral("message_post"), argumentsFor(ids[0]),
                    {{QStringLiteral("body"), QStringLiteral("<p>We would like a <b>demo</b></p>")},
                     {QStringLiteral("message_type"), QStringLiteral("email")},
                     {QStringLiteral("author_id"), false},
                     {QStringLiteral("email_from"), QStringLiteral("them@example.com")}});
        VERIFY_OK(m_ada->pullRound());

        const auto detail = m_ada->lead(ids[0]);
        QCOMPARE(detail->lead.name, QStringLiteral("<b>Zoë</b> \u202e Ünlü"));
        QCOMPARE(detail->lead.grade.fit, 87);
        const auto mail
            = std::ranges::find_if(detail->story, [](const auto &e) { return e.kind == EventKind::EmailReceived; });
        QVERIFY(mail != detail->story.end());
        QCOMPARE(mail->detail, QStringLiteral("We would like a demo"));
    }

    void aPlanThatIsDoneIsAPlanNoMore()
    {
        const qint64 id = m_odoo.freshLeads(1)[0];
        const auto first = [this](const char *model, const char *field, const char *value) {
            QJsonArray domain;
            domain.append(QJsonArray{QString::fromLatin1(field), QStringLiteral("="), QString::fromLatin1(value)});
            return m_odoo.read(QString::fromLatin1(model), domain, {QStringLiteral("id")})[0][u"id"].toInteger();
        };
        QJsonArray values;
        values.append(QJsonObject{{QStringLiteral("res_model_id"), first("ir.model", "model", "crm.lead")},
                                  {QStringLiteral("res_id"), id},
                                  {QStringLiteral("activity_type_id"), first("mail.activity.type", "icon", "fa-phone")},
                                  {QStringLiteral("summary"), QStringLiteral("The price")},
                                  {QStringLiteral("date_deadline"), QStringLiteral("2031-05-06")}});
        const QString activity = QStringLiteral("mail.activity");
        const auto planned = m_odoo.call(activity, QStringLiteral("create"), values);
        QVERIFY(planned.toInteger() > 0);
        VERIFY_OK(m_ada->pullRound());
        const auto is = [](const char *kind) {
            return [kind](const BehaviourEvent &event) {
                return event.remoteId.value().startsWith(QLatin1StringView(kind));
            };
        };
        const auto before = m_ada->lead(id)->story;
        const auto plan = std::ranges::find_if(before, is("activity/"));
        QVERIFY(plan != before.end());
        QCOMPARE(plan->detail, QStringLiteral("The price\nDue 2031-05-06"));
        QVERIFY(std::ranges::none_of(before, [](const auto &e) { return e.kind == EventKind::CallAttempted; }));

        const auto done = m_odoo.call(activity, QStringLiteral("action_feedback"), argumentsFor(planned.toInteger()),
                                      {{QStringLiteral("feedback"), QStringLiteral("They agreed")}});
        QVERIFY(!done.isUndefined());
        VERIFY_OK(m_ada->pullRound());
        const auto after = m_ada->lead(id)->story;
        QVERIFY(std::ranges::none_of(after, is("activity/")));
        const auto call = std::ranges::find(after, EventKind::CallAttempted, &BehaviourEvent::kind);
        QVERIFY(call != after.end());
        QVERIFY(call->detail.contains(u"They agreed"));
    }

    void aDeletionIsFound()
    {
        const auto ids = m_odoo.freshLeads(2);
        VERIFY_OK(m_ada->pullRound());
        m_odoo.call(QStringLiteral("crm.lead"), QStringLiteral("unlink"), argumentsFor(ids[0]));

        const auto swept = m_ada->sweep();

        VERIFY_OK(swept);
        QVERIFY(!m_ada->lead(ids[0]).has_value());
        QVERIFY(m_ada->lead(ids[1]).has_value());
        const auto fetched
            = answerOf(m_ada->gateway().fetch({RemoteId(QString::number(ids[0])), RemoteId(QString::number(ids[1]))}));
        VERIFY_OK(fetched);
        const auto page = fetched->decode(fetched->bytes);
        QCOMPARE(page->leads.size(), 1u);
        QCOMPARE(page->removed.size(), 1u);
    }

    void theShellToolShowsTheQueueAsTheSeparateClientSeesIt()
    {
        const auto ids = m_odoo.freshLeads(3);
        QVERIFY(m_odoo.write(ids[1], {{QStringLiteral("user_id"), m_people[0][u"id"]}}));
        const QTemporaryDir folder;
        const QStringList where{QStringLiteral("--url"),      qEnvironmentVariable("RELAYDESK_ODOO_URL"),
                                QStringLiteral("--database"), QStringLiteral("crm"),
                                QStringLiteral("--user"),     m_people[0][u"login"].toString(),
                                QStringLiteral("--data-dir"), folder.path()};
        const QByteArray password = m_people[0][u"password"].toString().toUtf8() + '\n';
        const QString sync = QStringLiteral("sync --once --password-stdin");
        QVERIFY(relayctl(sync.split(u' ') + where, password).has_value());

        const QString list = QStringLiteral("queue --json --scope all --limit 0");
        const auto queue = relayctl(list.split(u' ') + where, {});
        QVERIFY(queue.has_value());
        QHash<qint64, QJsonObject> shown;
        const QJsonArray rows = QJsonDocument::fromJson(*queue).array();
        for (const QJsonValue &row : rows)
            shown.insert(row[u"remoteId"].toString().toLongLong(), row.toObject());
        for (const qint64 id : ids)
            QVERIFY(shown.contains(id));
        const QStringList fields{QStringLiteral("contact_name"), QStringLiteral("user_id")};
        int compared = 0;
        for (const QJsonValue &lead : m_odoo.read(QStringLiteral("crm.lead"), {}, fields)) {
            const QJsonObject row = shown.value(lead[u"id"].toInteger());
            if (row.isEmpty())
                continue; // lost or won: not in the queue
            ++compared;
            if (lead[u"contact_name"].isString())
                QCOMPARE(row[u"name"].toString(), lead[u"contact_name"].toString());
            QCOMPARE(row[u"owner"].toString().toLongLong(), idOf(lead[u"user_id"]));
        }
        QCOMPARE(compared, shown.size()); // nothing is shown that Odoo does not have
    }

    void aStopInTheMiddleOfAPullLosesNothing()
    {
        const auto ids = m_odoo.freshLeads(700);
        OdooDesk desk(account(m_people[0]));
        VERIFY_OK(desk.probe());
        VERIFY_OK(desk.pullPage());
        const qint64 half = desk.store().leadCount().value();
        QVERIFY(odooServer(QStringLiteral("stop")));

        const auto cut = desk.pullPage();
        QVERIFY(!cut);
        QCOMPARE(toString(cut.error().kind), toString(ErrorKind::Network));
        QCOMPARE(desk.store().leadCount().value(), half);

        QVERIFY(odooServer(QStringLiteral("up")));
        QTRY_VERIFY_WITH_TIMEOUT(desk.pullRound().has_value(), 60'000);
        QCOMPARE(desk.store().leadCount().value(),
                 qint64(m_odoo.read(QStringLiteral("crm.lead"), {}, {QStringLiteral("id")}).size()));
        for (const qint64 id : ids)
            QVERIFY(desk.lead(id).has_value());
    }
};

QTEST_GUILESS_MAIN(OdooPullTest)
#include "odoo_pull_test.moc"
