// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crm/odoo/odoo_session.h"

#include "core/crm/odoo/odoo_protocol.h"
#include "core/crm/odoo/odoo_value.h"

namespace relaydesk {

namespace {

QUrl endpoint(QUrl url)
{
    QString path = url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path + QLatin1StringView("/jsonrpc"));
    url.setQuery(QString());
    url.setFragment(QString());
    return url;
}

int majorOf(const QString &version)
{
    // "14.0", "saas~17.2"
    const QString digits = version.section(u'~', -1).section(u'.', 0, 0);
    return digits.toInt();
}

QStringList messageFields()
{
    return {QStringLiteral("id"),
            QStringLiteral("date"),
            QStringLiteral("create_date"),
            QStringLiteral("body"),
            QStringLiteral("subject"),
            QStringLiteral("message_type"),
            QStringLiteral("subtype_id"),
            QStringLiteral("author_id"),
            QStringLiteral("res_id"),
            QStringLiteral("message_id"),
            QStringLiteral("mail_activity_type_id")};
}

QStringList activityFields()
{
    return {QStringLiteral("id"),          QStringLiteral("res_id"),
            QStringLiteral("summary"),     QStringLiteral("activity_type_id"),
            QStringLiteral("create_date"), QStringLiteral("date_deadline")};
}

} // namespace

OdooCall odooSearchRead(const QString &model, const QJsonArray &domain, const QJsonArray &fields, int limit)
{
    const QJsonObject context{{QStringLiteral("active_test"), false}};
    QJsonObject options{{QStringLiteral("fields"), fields},
                        {QStringLiteral("order"), QStringLiteral("id asc")},
                        {QStringLiteral("context"), context}};
    if (limit > 0)
        options.insert(QStringLiteral("limit"), limit);
    QJsonArray args;
    args.append(domain);
    return {model, QStringLiteral("search_read"), args, options};
}

OdooCall odooStaff(const QString &fields)
{
    const QJsonArray ours{QStringLiteral("share"), QStringLiteral("="), false};
    QJsonArray domain;
    domain.append(ours);
    return odooSearchRead(QStringLiteral("res.users"), domain, QJsonArray::fromStringList(fields.split(u' ')), 0);
}

OdooSession::OdooSession(HttpClient &http, Clock &clock, OdooAccount account)
    : m_http(http)
    , m_clock(clock)
    , m_account(std::move(account))
{
}

QCoro::Task<Result<QByteArray>> OdooSession::post(QByteArray body, OdooCall manner)
{
    if (m_stopped)
        co_return makeError(ErrorKind::Cancelled, QStringLiteral("stopped"));
    HttpRequest request;
    request.verb = "POST";
    request.url = endpoint(m_account.url);
    request.addHeader("Content-Type", "application/json");
    request.addHeader("Accept", "application/json");
    request.body = std::move(body);
    request.lane = manner.lane;
    request.repeatable = manner.repeatable;
    request.deadline = manner.deadline;
    auto answer = co_await m_http.send(std::move(request));
    if (!answer)
        co_return answer.error();
    co_return std::move(answer->body);
}

QCoro::Task<Result<QJsonValue>> OdooSession::common(QString method, QJsonArray args)
{
    OdooCall manner;
    manner.lane = Lane::User; // signing in is what everything else waits for
    QByteArray body = odooRequestBody(QStringLiteral("common"), method, args);
    const auto answer = co_await post(std::move(body), std::move(manner));
    if (!answer)
        co_return answer.error();
    co_return odooResult(*answer);
}

QCoro::Task<Result<qint64>> OdooSession::signIn()
{
    m_uid = 0;
    const QJsonArray nothing;
    const auto version = co_await common(QStringLiteral("version"), nothing);
    if (!version)
        co_return version.error();
    m_version = (*version)[u"server_version"].toString();
    if (m_version.isEmpty())
        co_return makeError(ErrorKind::Parse, QStringLiteral("JSON, but not an answer of Odoo"));
    const QJsonObject environment;
    const QJsonArray credentials{m_account.database, m_account.user, m_account.secret, environment};
    const auto uid = co_await common(QStringLiteral("authenticate"), credentials);
    if (!uid)
        co_return uid.error();
    m_uid = odooId(*uid);
    if (m_uid == 0)
        co_return makeError(ErrorKind::Auth, QStringLiteral("user or password"));
    co_return qint64(m_uid);
}

QCoro::Task<Result<QByteArray>> OdooSession::callRaw(OdooCall call)
{
    if (m_uid == 0) {
        const auto signedIn = co_await signIn();
        if (!signedIn)
            co_return signedIn.error();
    }
    const QJsonArray args{m_account.database, m_uid,     m_account.secret, call.model,
                          call.method,        call.args, call.options};
    QByteArray body = odooRequestBody(QStringLiteral("object"), QStringLiteral("execute_kw"), args);
    auto answer = co_await post(std::move(body), std::move(call));
    co_return answer;
}

QCoro::Task<Result<QJsonValue>> OdooSession::call(OdooCall call)
{
    const auto answer = co_await callRaw(std::move(call));
    if (!answer)
        co_return answer.error();
    auto result = odooResult(*answer);
    if (!result && result.error().kind == ErrorKind::Auth)
        m_uid = 0; // the password was changed: sign in anew before anything else
    co_return result;
}

QCoro::Task<Result<QJsonObject>> OdooSession::fieldsOf(QString model)
{
    const QJsonArray attributes{QStringLiteral("string"), QStringLiteral("type"), QStringLiteral("store")};
    const QJsonObject options{{QStringLiteral("attributes"), attributes}};
    const QJsonArray nothing;
    OdooCall ask(model, QStringLiteral("fields_get"), nothing, options);
    const auto fields = co_await call(std::move(ask));
    if (!fields)
        co_return fields.error();
    co_return fields->toObject();
}

QCoro::Task<Result<OdooSchemaPtr>> OdooSession::schema()
{
    if (m_schema)
        co_return OdooSchemaPtr(m_schema);
    auto fresh = co_await freshSchema();
    co_return fresh;
}

QCoro::Task<Result<OdooSchemaPtr>> OdooSession::freshSchema()
{
    const auto signedIn = co_await signIn();
    if (!signedIn)
        co_return signedIn.error();
    const auto schema = std::make_shared<OdooSchema>();
    schema->uid = m_uid;
    schema->version = m_version;
    schema->major = majorOf(m_version);
    const auto fields = co_await readFields(schema);
    if (!fields)
        co_return fields.error();
    const auto words = co_await readWords(schema);
    if (!words)
        co_return words.error();
    const auto people = co_await readPeople(schema);
    if (!people)
        co_return people.error();
    m_schema = schema;
    co_return OdooSchemaPtr(schema);
}

QCoro::Task<Result<void>> OdooSession::readFields(std::shared_ptr<OdooSchema> schema)
{
    const auto lead = co_await fieldsOf(QStringLiteral("crm.lead"));
    // Older Odoo says UserError, newer KeyError, for a model that is not there.
    if (!lead && lead.error().kind == ErrorKind::Invalid)
        co_return makeError(ErrorKind::NotFound, QStringLiteral("the CRM app"));
    if (!lead)
        co_return lead.error();
    schema->leadFields = odooLeadFields(*lead);
    const bool renamed = lead->contains(u"lost_reason_id");
    schema->lostReasonField = renamed ? QStringLiteral("lost_reason_id") : QStringLiteral("lost_reason");
    const auto message = co_await fieldsOf(QStringLiteral("mail.message"));
    if (!message)
        co_return message.error();
    schema->messageFields = odooExisting(*message, messageFields());
    const auto activity = co_await fieldsOf(QStringLiteral("mail.activity"));
    if (!activity)
        co_return activity.error();
    schema->activityFields = odooExisting(*activity, activityFields());
    co_return Result<void>();
}

QCoro::Task<Result<QJsonArray>> OdooSession::readAll(QString model, QString fields)
{
    const QJsonArray everything;
    const QStringList names = fields.split(u' ');
    OdooCall ask = odooSearchRead(model, everything, QJsonArray::fromStringList(names), 0);
    const auto rows = co_await call(std::move(ask));
    if (!rows)
        co_return rows.error();
    co_return rows->toArray();
}

QCoro::Task<Result<void>> OdooSession::readWords(std::shared_ptr<OdooSchema> schema)
{
    const auto countries = co_await readAll(QStringLiteral("res.country"), QStringLiteral("code"));
    if (!countries)
        co_return countries.error();
    for (const auto &row : *countries)
        schema->countryCodes.insert(odooId(row[u"id"]), odooText(row[u"code"]).toUpper());
    const auto languages = co_await readAll(QStringLiteral("res.lang"), QStringLiteral("code"));
    if (!languages)
        co_return languages.error();
    for (const auto &row : *languages)
        schema->languageCodes.insert(odooId(row[u"id"]), odooText(row[u"code"]));
    const auto stages = co_await readAll(QStringLiteral("crm.stage"), QStringLiteral("is_won"));
    if (!stages)
        co_return stages.error();
    for (const auto &row : *stages) {
        if (row[u"is_won"].toBool())
            schema->wonStages.insert(odooId(row[u"id"]));
    }
    co_return Result<void>();
}

QCoro::Task<Result<void>> OdooSession::readPeople(std::shared_ptr<OdooSchema> schema)
{
    const auto types = co_await readAll(QStringLiteral("mail.activity.type"), QStringLiteral("icon"));
    if (!types)
        co_return types.error();
    for (const auto &row : *types)
        schema->activityIcons.insert(odooId(row[u"id"]), odooText(row[u"icon"]));
    const auto subtypes = co_await readAll(QStringLiteral("mail.message.subtype"), QStringLiteral("internal hidden"));
    if (!subtypes)
        co_return subtypes.error();
    for (const auto &row : *subtypes) {
        if (row[u"internal"].toBool())
            schema->internalSubtypes.insert(odooId(row[u"id"]));
        if (row[u"hidden"].toBool())
            schema->hiddenSubtypes.insert(odooId(row[u"id"]));
    }
    OdooCall ask = odooStaff(QStringLiteral("partner_id"));
    const auto users = co_await call(std::move(ask));
    if (!users)
        co_return users.error();
    const QJsonArray people = users->toArray();
    for (const auto &row : people)
        schema->staffPartners.insert(odooId(row[u"partner_id"]));
    co_return Result<void>();
}

Pending<bool> OdooSession::pause(Duration wait)
{
    Pending<bool> over;
    std::erase_if(m_pauses, [](const Pending<bool> &pause) { return pause.isResolved(); });
    if (m_stopped)
        over.resolve(false);
    m_pauses.push_back(over);
    m_clock.after(wait, &m_context, [over] { over.resolve(true); });
    return over;
}

Instant OdooSession::serverNow() const
{
    return m_http.serverNow();
}

void OdooSession::stop()
{
    m_stopped = true;
    // Later: the waiting coroutines must not run inside whoever stops us.
    QMetaObject::invokeMethod(
        &m_context, [this] { wake(); }, Qt::QueuedConnection);
}

void OdooSession::wake()
{
    for (const auto &pause : std::exchange(m_pauses, {}))
        pause.resolve(false);
}

} // namespace relaydesk
