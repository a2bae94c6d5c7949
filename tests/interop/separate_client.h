// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/command.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QStringList>

namespace relaydesk::test {

/// Odoo's administrator through another program (odoo-client, Python over XML-RPC): nothing of ours
/// is used to check what ours did.
class SeparateClient
{
public:
    /// Undefined where the program failed.
    QJsonValue call(const QString &model, const QString &method, const QJsonArray &args,
                    const QJsonObject &options = {}) const;
    /// The records, archived ones included.
    [[nodiscard]] QJsonArray read(const QString &model, const QJsonArray &domain, const QStringList &fields) const;
    /// One lead's fields.
    [[nodiscard]] QJsonObject lead(qint64 id, const QStringList &fields) const;
    /// The messages of the command's lead that carry its operation id.
    [[nodiscard]] QJsonArray messagesWith(const Command &command, const QStringList &fields) const;
    bool write(qint64 lead, const QJsonObject &values) const;
    [[nodiscard]] std::vector<qint64> freshLeads(int count) const;
    [[nodiscard]] QJsonArray freshPeople() const;

private:
    [[nodiscard]] QJsonValue run(const QStringList &words) const;
};

/// The server itself: "up", "stop". False where the script failed.
[[nodiscard]] bool odooServer(const QString &word);

} // namespace relaydesk::test
