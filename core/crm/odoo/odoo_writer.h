// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crm/odoo/odoo_note.h"
#include "core/crm/odoo/odoo_session.h"

namespace relaydesk {

/// Carries commands out. Odoo has neither conditional writes nor idempotency keys, so every write looks
/// before it acts and is safe to repeat: an owner, a lost reason and a type are compared first, a message is
/// looked up by the operation id in its Message-Id. Every command but a change of the owner ends with such a
/// message; who took a lead and who gave it back is seen on the owner itself. A write whose answer did not come
/// is UnknownOutcome.
class OdooWriter
{
public:
    explicit OdooWriter(OdooSession &session);

    [[nodiscard]] QCoro::Task<Result<WriteOutcome>> write(Command command);
    /// Whether the server shows the command as done.
    [[nodiscard]] QCoro::Task<Result<bool>> find(Command command);

private:
    /// A lead as it is on the server now.
    struct State
    {
        bool visible = false; ///< false: deleted, or no longer ours to see
        Lead lead;
        qint64 owner = 0;
        qint64 reason = 0;
        qint64 partner = 0;
        bool active = true;
        QString type;
        QString writeDate;
        OdooSchemaPtr schema; ///< by which it was read
    };
    struct LostReason
    {
        qint64 id = 0; ///< 0: this Odoo does not have it
        QString name;  ///< empty: this user may not read it
    };

    [[nodiscard]] QCoro::Task<Result<State>> load(RemoteId lead);
    /// NotFound where it is not there to see.
    [[nodiscard]] QCoro::Task<Result<State>> loadVisible(RemoteId lead);
    [[nodiscard]] QCoro::Task<Result<QJsonValue>> change(RemoteId lead, QString method, QJsonObject values,
                                                         QJsonObject options);
    [[nodiscard]] QCoro::Task<Result<QJsonValue>> writeValues(RemoteId lead, QJsonObject values);
    /// The id of the message that carries the operation; 0: there is none.
    [[nodiscard]] QCoro::Task<Result<qint64>> messageOf(RemoteId lead, OperationId operation);
    [[nodiscard]] QCoro::Task<Result<bool>> hasMark(Command command);
    /// The note, unless it is there already; the id of its message.
    [[nodiscard]] QCoro::Task<Result<qint64>> post(RemoteId lead, OperationId operation, OdooNote note);
    /// As this Odoo has it; by the words of the shared list it is added where this user may. Invalid: no such reason.
    [[nodiscard]] QCoro::Task<Result<LostReason>> reasonOf(ReasonId reason);
    [[nodiscard]] QCoro::Task<Result<LostReason>> reasonNamed(QString name);
    [[nodiscard]] QCoro::Task<Result<WriteOutcome>> doneAs(RemoteId lead);
    /// The last step of a change of the lead: the note that says it and carries the operation.
    [[nodiscard]] QCoro::Task<Result<WriteOutcome>> signOff(Command command);
    /// Its type, where convert_opportunity() did not do it, and its name.
    [[nodiscard]] QCoro::Task<Result<void>> fillOpportunity(Command command);

    [[nodiscard]] QCoro::Task<Result<WriteOutcome>> accept(Command command);
    [[nodiscard]] QCoro::Task<Result<WriteOutcome>> settle(Command command, qint64 mine, Duration wait);
    [[nodiscard]] QCoro::Task<Result<WriteOutcome>> release(Command command);
    [[nodiscard]] QCoro::Task<Result<WriteOutcome>> reject(Command command);
    [[nodiscard]] QCoro::Task<Result<WriteOutcome>> reopen(Command command);
    [[nodiscard]] QCoro::Task<Result<WriteOutcome>> convert(Command command);
    [[nodiscard]] QCoro::Task<Result<WriteOutcome>> note(Command command);
    [[nodiscard]] QCoro::Task<Result<WriteOutcome>> retract(Command command);

    [[nodiscard]] static LostReason reasonIn(const QJsonValue &rows);
    [[nodiscard]] static WriteOutcome conflict(const State &state);
    [[nodiscard]] static WriteOutcome applied(const State &state);

    OdooSession &m_session;
};

} // namespace relaydesk
