// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crm/odoo/odoo_account.h"
#include "core/crm/odoo/odoo_schema.h"
#include "core/http/http_client.h"
#include "core/http/pending.h"

#include <QJsonArray>

namespace relaydesk {

/// One call of a model's method.
struct OdooCall
{
    OdooCall() = default;
    OdooCall(QString ofModel, QString itsMethod, QJsonArray itsArgs, QJsonObject itsOptions = {})
        : model(std::move(ofModel))
        , method(std::move(itsMethod))
        , args(std::move(itsArgs))
        , options(std::move(itsOptions))
    {
    }

    QString model;
    QString method;
    QJsonArray args;
    QJsonObject options;
    Lane lane = Lane::Background;
    bool repeatable = true; ///< reads are; a write says no
    Duration deadline = std::chrono::seconds(60);
};

/// A read of one model's records: [domain], fields, limit, in the order of ids, archived ones included.
[[nodiscard]] OdooCall odooSearchRead(const QString &model, const QJsonArray &domain, const QJsonArray &fields,
                                      int limit);

/// Every user who is no portal user, also former ones. \a fields separated by spaces.
[[nodiscard]] OdooCall odooStaff(const QString &fields);

/// Signed in to one Odoo: calls its methods, and knows its schema. One thread.
class OdooSession
{
public:
    OdooSession(HttpClient &http, Clock &clock, OdooAccount account);

    /// The server's version and our user id, freshly asked. NotFound: no Odoo at this address, or no such
    /// database; Auth: user or password refused.
    [[nodiscard]] QCoro::Task<Result<qint64>> signIn();
    /// Signs in and reads the schema if that has not been done.
    [[nodiscard]] QCoro::Task<Result<OdooSchemaPtr>> schema();
    [[nodiscard]] QCoro::Task<Result<OdooSchemaPtr>> freshSchema();

    [[nodiscard]] QCoro::Task<Result<QJsonValue>> call(OdooCall call);
    /// The answer as it came, for a decoder on another thread. Odoo's own errors are still in it.
    [[nodiscard]] QCoro::Task<Result<QByteArray>> callRaw(OdooCall call);

    /// True after \a wait, false at once when stopped.
    [[nodiscard]] Pending<bool> pause(Duration wait);
    [[nodiscard]] Instant serverNow() const;
    [[nodiscard]] Clock &clock() { return m_clock; }
    void stop();
    /// After stop(): ends every pause now, inside this call.
    void wake();

private:
    [[nodiscard]] QCoro::Task<Result<QByteArray>> post(QByteArray body, OdooCall manner);
    [[nodiscard]] QCoro::Task<Result<QJsonValue>> common(QString method, QJsonArray args);
    [[nodiscard]] QCoro::Task<Result<QJsonObject>> fieldsOf(QString model);
    [[nodiscard]] QCoro::Task<Result<void>> readWords(std::shared_ptr<OdooSchema> schema);
    [[nodiscard]] QCoro::Task<Result<void>> readPeople(std::shared_ptr<OdooSchema> schema);
    [[nodiscard]] QCoro::Task<Result<void>> readFields(std::shared_ptr<OdooSchema> schema);
    [[nodiscard]] QCoro::Task<Result<QJsonArray>> readAll(QString model, QString fields);

    HttpClient &m_http;
    Clock &m_clock;
    OdooAccount m_account;
    qint64 m_uid = 0;
    QString m_version;
    OdooSchemaPtr m_schema;
    bool m_stopped = false;
    QObject m_context; ///< alarms die with it
    std::vector<Pending<bool>> m_pauses;
};

} // namespace relaydesk
