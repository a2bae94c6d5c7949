// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/crm/odoo/fake_odoo.h"

#include "core/crm/odoo/odoo_value.h"

#include <QJsonDocument>

namespace relaydesk::test {

namespace {

bool holds(const QJsonObject &record, const QJsonArray &clause)
{
    const QJsonValue value = record[clause[0].toString()];
    const QString relation = clause[1].toString();
    const QJsonValue wanted = clause[2];
    if (relation == u"in")
        return wanted.toArray().contains(value);
    if (relation == u"ilike" || relation == u"=ilike")
        return value.toString().contains(wanted.toString(), Qt::CaseInsensitive);
    if (relation == u"=")
        return value == wanted;
    const bool number = wanted.isDouble();
    const bool greater = number ? odooId(value) > wanted.toInteger() : value.toString() > wanted.toString();
    return greater || (relation == u">=" && value == wanted);
}

/// Clauses joined by "and"; "|" joins the two behind it.
bool matches(const QJsonObject &record, const QJsonArray &domain)
{
    bool all = true;
    for (qsizetype i = 0; i < domain.size(); ++i) {
        if (domain[i].toString() == u"|") {
            all = all && (holds(record, domain[i + 1].toArray()) || holds(record, domain[i + 2].toArray()));
            i += 2;
        } else {
            all = all && holds(record, domain[i].toArray());
        }
    }
    return all;
}

HttpResponse reply(const QJsonObject &body)
{
    return answerOf(200, QJsonDocument(body).toJson(QJsonDocument::Compact));
}

} // namespace

FakeOdoo::FakeOdoo(FakeTransport &transport, FakeClock &clock, int major)
    : m_clock(clock)
    , m_major(major)
{
    transport.setServer([this](const HttpRequest &request) { return answer(request); });
    put(QStringLiteral("res.country"), 57, {{QStringLiteral("code"), QStringLiteral("DE")}});
    put(QStringLiteral("res.lang"), 1, {{QStringLiteral("code"), QStringLiteral("de_DE")}});
    put(QStringLiteral("crm.stage"), 1,
        {{QStringLiteral("name"), QStringLiteral("New")}, {QStringLiteral("is_won"), false}});
    put(QStringLiteral("crm.stage"), 4,
        {{QStringLiteral("name"), QStringLiteral("Won")}, {QStringLiteral("is_won"), true}});
    put(QStringLiteral("crm.lost.reason"), 3,
        {{QStringLiteral("name"), QStringLiteral("Too expensive")}, {QStringLiteral("active"), true}});
    put(QStringLiteral("crm.team"), 1,
        {{QStringLiteral("name"), QStringLiteral("Europe")}, {QStringLiteral("user_id"), 8}});
    put(QStringLiteral("res.users"), 7,
        {{QStringLiteral("name"), QStringLiteral("Ada")},
         {QStringLiteral("share"), false},
         {QStringLiteral("partner_id"), 70}});
    put(QStringLiteral("res.users"), 8,
        {{QStringLiteral("name"), QStringLiteral("Ben")},
         {QStringLiteral("share"), false},
         {QStringLiteral("partner_id"), 80}});
    put(QStringLiteral("mail.message.subtype"), 2, {{QStringLiteral("internal"), true}});
    put(QStringLiteral("mail.activity.type"), 2, {{QStringLiteral("icon"), QStringLiteral("fa-phone")}});
}

QString FakeOdoo::lostReason() const
{
    return m_major < 16 ? QStringLiteral("lost_reason") : QStringLiteral("lost_reason_id");
}

void FakeOdoo::put(const QString &model, qint64 id, QJsonObject values)
{
    values.insert(QStringLiteral("id"), id);
    const QString now = toOdooTime(m_clock.now());
    if (!values.contains(u"create_date"))
        values.insert(QStringLiteral("create_date"), now);
    values.insert(QStringLiteral("write_date"), now);
    if (model == u"crm.lead" && !values.contains(u"active"))
        values.insert(QStringLiteral("active"), true);
    m_tables[model][id] = values;
}

Result<HttpResponse> FakeOdoo::answer(const HttpRequest &request)
{
    const QJsonObject params = QJsonDocument::fromJson(request.body)[u"params"].toObject();
    const QJsonArray args = params[u"args"].toArray();
    const bool isCommon = params[u"service"].toString() == u"common";
    const QString method = isCommon ? params[u"method"].toString() : args[4].toString();
    ++m_calls[method];
    if (fault) {
        if (auto instead = fault(method))
            return *instead;
    }
    QJsonObject body{{QStringLiteral("jsonrpc"), QStringLiteral("2.0")}};
    if (!isCommon && args[2].toString() != password) {
        const QJsonObject data{{QStringLiteral("name"), QStringLiteral("odoo.exceptions.AccessDenied")}};
        body.insert(QStringLiteral("error"), QJsonObject{{QStringLiteral("data"), data}});
        return reply(body);
    }
    body.insert(QStringLiteral("result"),
                isCommon ? common(method, args)
                         : execute(args[3].toString(), method, args[5].toArray(), args[6].toObject()));
    if (after) {
        if (auto instead = after(method))
            return *instead;
    }
    return reply(body);
}

QJsonValue FakeOdoo::common(const QString &method, const QJsonArray &args) const
{
    if (method == u"version")
        return QJsonObject{{QStringLiteral("server_version"), QStringLiteral("%1.0").arg(m_major)}};
    if (args[2].toString() != password)
        return false;
    return args[1].toString() == u"ben" ? 8 : 7;
}

QJsonObject FakeOdoo::fields(const QString &model) const
{
    QStringList names{QStringLiteral("id"), QStringLiteral("create_date"), QStringLiteral("write_date")};
    if (model == u"crm.lead")
        names << QStringLiteral(
                     "contact_name name email_from phone priority probability user_id stage_id type active country_id "
                     "partner_id x_budget description")
                     .split(u' ')
              << lostReason();
    else
        names << QStringLiteral("date body subject message_type subtype_id author_id res_id message_id summary "
                                "activity_type_id date_deadline")
                     .split(u' ');
    QJsonObject described;
    for (const QString &name : names)
        described.insert(
            name, QJsonObject{{QStringLiteral("type"), QStringLiteral("char")}, {QStringLiteral("store"), true}});
    return described;
}

QJsonArray FakeOdoo::search(const QString &model, const QJsonArray &domain, const QJsonObject &options)
{
    QJsonArray found;
    const qsizetype limit = options[u"limit"].toInteger(1'000'000);
    for (const auto &[id, record] : m_tables[model]) {
        if (found.size() < limit && matches(record, domain))
            found.append(record);
    }
    return found;
}

QJsonValue FakeOdoo::execute(const QString &model, const QString &method, const QJsonArray &args,
                             const QJsonObject &options)
{
    if (method == u"fields_get")
        return fields(model);
    if (method == u"check_access_rights")
        return mayWrite;
    if (method == u"search_count")
        return search(model, args[0].toArray(), {}).size();
    if (method == u"search_read")
        return search(model, args[0].toArray(), options);
    if (method == u"search") {
        QJsonArray ids;
        for (const QJsonValue &record : search(model, args[0].toArray(), options))
            ids.append(record[u"id"]);
        return ids;
    }
    return change(args[0][0].toInteger(), method, args, options);
}

QJsonValue FakeOdoo::change(qint64 id, const QString &method, const QJsonArray &args, const QJsonObject &options)
{
    if (method == u"message_post") {
        QJsonObject message = options;
        const qint64 next = 1000 + count(QStringLiteral("mail.message"));
        message.insert(QStringLiteral("model"), QStringLiteral("crm.lead"));
        message.insert(QStringLiteral("res_id"), id);
        message.insert(QStringLiteral("subtype_id"), 2);
        put(QStringLiteral("mail.message"), next, message);
        return next;
    }
    QJsonObject record = get(QStringLiteral("crm.lead"), id);
    QJsonObject values = method == u"write" ? args[1].toObject() : options;
    if (method == u"action_set_lost") {
        values.insert(QStringLiteral("active"), false);
        values.insert(QStringLiteral("probability"), 0);
    }
    if (method == u"action_unarchive")
        values = {{QStringLiteral("active"), true}, {lostReason(), false}};
    if (method == u"convert_opportunity")
        values = {{QStringLiteral("type"), QStringLiteral("opportunity")}};
    for (auto it = values.begin(); it != values.end(); ++it)
        record.insert(it.key(), *it);
    put(QStringLiteral("crm.lead"), id, record);
    return true;
}

} // namespace relaydesk::test
