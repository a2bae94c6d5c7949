// SPDX-License-Identifier: GPL-3.0-or-later
// The part of OdooWriter that gives a lead up and opens it again.
#include "core/crm/odoo/odoo_value.h"
#include "core/crm/odoo/odoo_writer.h"

namespace relaydesk {

namespace {

/// "no_budget" as people would have written it: "No budget".
QString spoken(const ReasonId &reason)
{
    QString text = reason.value();
    text.replace(u'_', u' ');
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

/// One lost reason, the archived ones included.
OdooCall reasonCall(const QString &field, const QString &relation, const QJsonValue &value)
{
    const QJsonArray clause{field, relation, value};
    QJsonArray domain;
    domain.append(clause);
    const QJsonArray fields{QStringLiteral("name")};
    OdooCall ask = odooSearchRead(QStringLiteral("crm.lost.reason"), domain, fields, 1);
    ask.lane = Lane::User;
    return ask;
}

} // namespace

OdooWriter::LostReason OdooWriter::reasonIn(const QJsonValue &rows)
{
    LostReason reason;
    reason.id = odooId(rows[0][u"id"]);
    reason.name = odooText(rows[0][u"name"]);
    return reason;
}

QCoro::Task<Result<OdooWriter::LostReason>> OdooWriter::reasonOf(ReasonId reason)
{
    bool isNumber = false;
    const qint64 id = reason.value().toLongLong(&isNumber);
    if (!isNumber) {
        const QString name = spoken(reason);
        auto named = co_await reasonNamed(name);
        co_return named;
    }
    OdooCall ask = reasonCall(QStringLiteral("id"), QStringLiteral("="), id);
    const auto rows = co_await m_session.call(std::move(ask));
    if (!rows && rows.error().kind == ErrorKind::Forbidden) {
        LostReason unread; // Odoo may still take it; people read it on the lead
        unread.id = id;
        co_return unread;
    }
    if (!rows)
        co_return rows.error();
    LostReason known = reasonIn(*rows);
    if (known.id == 0)
        co_return makeError(ErrorKind::Invalid, QStringLiteral("lost reason"));
    co_return known;
}

QCoro::Task<Result<OdooWriter::LostReason>> OdooWriter::reasonNamed(QString name)
{
    OdooCall ask = reasonCall(QStringLiteral("name"), QStringLiteral("=ilike"), name);
    const auto rows = co_await m_session.call(std::move(ask));
    if (!rows)
        co_return rows.error();
    LostReason reason = reasonIn(*rows);
    if (reason.id != 0)
        co_return reason;
    reason.name = name;
    const QJsonObject values{{QStringLiteral("name"), name}};
    QJsonArray args;
    args.append(values);
    OdooCall create(QStringLiteral("crm.lost.reason"), QStringLiteral("create"), args);
    create.repeatable = false; // found by its name when tried again
    const auto made = co_await m_session.call(std::move(create));
    if (!made && made.error().kind == ErrorKind::Forbidden)
        co_return reason; // lost without a reason; the note says it
    if (!made)
        co_return made.error();
    reason.id = odooId(*made);
    co_return reason;
}

QCoro::Task<Result<WriteOutcome>> OdooWriter::reject(Command command)
{
    const auto before = co_await loadVisible(command.remoteLead);
    if (!before)
        co_return before.error();
    const auto reason = co_await reasonOf(command.reason);
    if (!reason)
        co_return reason.error();
    const bool lost = before->lead.status == LeadStatus::Lost;
    const bool byAnother = lost && before->reason != reason->id;
    if (byAnother || before->lead.status == LeadStatus::Won)
        co_return conflict(*before);
    if (!lost) {
        QJsonObject options;
        if (reason->id != 0)
            options.insert(before->schema->lostReasonField, reason->id);
        const QJsonObject none;
        const auto done = co_await change(command.remoteLead, QStringLiteral("action_set_lost"), none, options);
        if (!done)
            co_return done.error();
    }
    const OdooNote said = odooNote(command, reason->name);
    const auto posted = co_await post(command.remoteLead, command.id, said);
    if (!posted)
        co_return posted.error();
    auto outcome = co_await doneAs(command.remoteLead);
    co_return outcome;
}

QCoro::Task<Result<WriteOutcome>> OdooWriter::reopen(Command command)
{
    const auto before = co_await loadVisible(command.remoteLead);
    if (!before)
        co_return before.error();
    const QJsonObject none;
    if (!before->active) {
        // Not toggle_active: sent twice, it would put the lead away again.
        const auto done = co_await change(command.remoteLead, QStringLiteral("action_unarchive"), none, none);
        if (!done)
            co_return done.error();
    }
    if (before->reason != 0) {
        const QJsonObject values{{before->schema->lostReasonField, false}};
        const auto done = co_await writeValues(command.remoteLead, values);
        if (!done)
            co_return done.error();
    }
    auto outcome = co_await signOff(std::move(command));
    co_return outcome;
}

} // namespace relaydesk
