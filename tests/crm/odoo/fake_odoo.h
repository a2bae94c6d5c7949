// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/fake_clock.h"
#include "tests/support/fake_transport.h"

#include <QJsonArray>
#include <QJsonObject>

#include <map>
#include <optional>

namespace relaydesk::test {

/// The state of an Odoo behind a FakeTransport: records that calls read and change, as version 14 or
/// as a later one. Faults are set by hand.
class FakeOdoo
{
public:
    FakeOdoo(FakeTransport &transport, FakeClock &clock, int major = 14);

    /// A record of a model with an id; times are stamped.
    void put(const QString &model, qint64 id, QJsonObject values);
    void remove(const QString &model, qint64 id) { m_tables[model].erase(id); }
    [[nodiscard]] QJsonObject get(const QString &model, qint64 id) { return m_tables[model][id]; }
    [[nodiscard]] int count(const QString &model) { return static_cast<int>(m_tables[model].size()); }
    /// How often a method was called.
    [[nodiscard]] int calls(const QString &method) const { return m_calls.value(method); }

    bool mayWrite = true;
    QString password = QStringLiteral("secret");
    /// Says what to answer instead; nothing: the ordinary answer.
    std::function<std::optional<Result<HttpResponse>>(const QString &method)> fault;
    /// After a method was carried out, before its answer: what somebody else does, or a cut line.
    std::function<std::optional<Result<HttpResponse>>(const QString &method)> after;

private:
    [[nodiscard]] Result<HttpResponse> answer(const HttpRequest &request);
    [[nodiscard]] QJsonValue common(const QString &method, const QJsonArray &args) const;
    [[nodiscard]] QJsonValue execute(const QString &model, const QString &method, const QJsonArray &args,
                                     const QJsonObject &options);
    [[nodiscard]] QJsonArray search(const QString &model, const QJsonArray &domain, const QJsonObject &options);
    [[nodiscard]] QJsonValue change(qint64 id, const QString &method, const QJsonArray &args,
                                    const QJsonObject &options);
    [[nodiscard]] QJsonObject fields(const QString &model) const;
    [[nodiscard]] QString lostReason() const;

    FakeClock &m_clock;
    int m_major;
    std::map<QString, std::map<qint64, QJsonObject>> m_tables;
    QHash<QString, int> m_calls;
};

} // namespace relaydesk::test
