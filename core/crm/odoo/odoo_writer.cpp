// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crm/odoo/odoo_writer.h"

#include "core/crm/odoo/odoo_lead_decoder.h"
#include "core/crm/odoo/odoo_note.h"
#include "core/crm/odoo/odoo_protocol.h"
#include "core/crm/odoo/odoo_value.h"

namespace relaydesk {

namespace {

constexpr Duration writeDeadline = std::chrono::seconds(30);

/// Sent, and no answer that can be believed.
Error unknownOutcome(const Error &error)
{
    const bool silent
        = error.kind == ErrorKind::Network || error.kind == ErrorKind::Timeout || error.kind == ErrorKind::Parse;
    if (!silent || surelyNotSent(error))
        return error;
    return makeError(ErrorKind::UnknownOutcome, error.context, error.detail);
}

QJsonArray idClause(const char *field, const char *relation, const QJsonValue &value)
{
    return {QString::fromLatin1(field), QString::fromLatin1(relation), value};
}

} // namespace

OdooWriter::OdooWriter(OdooSession &session)
    : m_session(session)
{
}

QCoro::Task<Result<WriteOutcome>> OdooWriter::write(Command command)
{
    bool isNumber = false;
    command.remoteLead.value().toLongLong(&isNumber);
    if (!isNumber)
        co_return makeError(ErrorKind::NotFound, QStringLiteral("lead"));
    switch (command.kind) {
    case CommandKind::Accept: co_return co_await accept(std::move(command));
    case CommandKind::Release: co_return co_await release(std::move(command));
    case CommandKind::Reject: co_return co_await reject(std::move(command));
    case CommandKind::Reopen: co_return co_await reopen(std::move(command));
    case CommandKind::Convert: co_return co_await convert(std::move(command));
    case CommandKind::LogAttempt:
    case CommandKind::AddNote: co_return co_await note(std::move(command));
    case CommandKind::RetractAttempt: co_return co_await retract(std::move(command));
    case CommandKind::Snooze:
    case CommandKind::Wake: break;
    }
    co_return makeError(ErrorKind::Bug, QStringLiteral("a command that stays on this desk"));
}

QCoro::Task<Result<bool>> OdooWriter::find(Command command)
{
    const CommandKind kind = command.kind;
    if (kind == CommandKind::LogAttempt || kind == CommandKind::AddNote || kind == CommandKind::RetractAttempt)
        co_return co_await hasMark(std::move(command));
    const auto state = co_await load(command.remoteLead);
    if (!state)
        co_return state.error();
    const RepId owner(odooIdText(state->owner));
    switch (kind) {
    case CommandKind::Accept: co_return bool(state->visible && owner == command.actor);
    case CommandKind::Release: co_return bool(!state->visible || owner == command.previousOwner);
    case CommandKind::Convert:
        if (state->type != u"opportunity")
            co_return false;
        break;
    case CommandKind::Reopen:
        if (!state->visible || !state->active || state->reason != 0)
            co_return false;
        break;
    case CommandKind::Reject:
        if (state->lead.status != LeadStatus::Lost)
            co_return false;
        break;
    default: co_return false;
    }
    co_return co_await hasMark(std::move(command)); // as it should be; by us, and whole, only with our note
}

QCoro::Task<Result<OdooWriter::State>> OdooWriter::load(RemoteId lead)
{
    const auto schema = co_await m_session.schema();
    if (!schema)
        co_return schema.error();
    QJsonArray domain;
    domain.append(idClause("id", "=", lead.value().toLongLong()));
    OdooCall ask = odooSearchRead(QStringLiteral("crm.lead"), domain, (*schema)->leadFieldNames(), 1);
    ask.lane = Lane::User;
    const auto rows = co_await m_session.call(std::move(ask));
    if (!rows)
        co_return rows.error();
    State state;
    state.schema = *schema;
    const QJsonObject row = (*rows)[0].toObject();
    if (row.isEmpty())
        co_return state;
    state.visible = true;
    state.lead = odooLead(row, **schema);
    state.owner = odooId(row[u"user_id"]);
    state.reason = odooId(row[(*schema)->lostReasonField]);
    state.partner = odooId(row[u"partner_id"]);
    state.active = row[u"active"].toBool(true);
    state.type = odooText(row[u"type"]);
    state.writeDate = odooText(row[u"write_date"]);
    co_return state;
}

QCoro::Task<Result<OdooWriter::State>> OdooWriter::loadVisible(RemoteId lead)
{
    auto state = co_await load(std::move(lead));
    if (state && !state->visible)
        co_return makeError(ErrorKind::NotFound, QStringLiteral("lead"));
    co_return state;
}

QCoro::Task<Result<QJsonValue>> OdooWriter::change(RemoteId lead, QString method, QJsonObject values,
                                                   QJsonObject options)
{
    const QJsonArray ids{lead.value().toLongLong()};
    QJsonArray args;
    args.append(ids);
    if (!values.isEmpty())
        args.append(values);
    OdooCall act(QStringLiteral("crm.lead"), method, args, options);
    act.lane = Lane::User;
    act.repeatable = false;
    act.deadline = writeDeadline;
    const auto raw = co_await m_session.callRaw(std::move(act));
    if (!raw)
        co_return unknownOutcome(raw.error());
    auto result = odooResult(*raw);
    if (!result && result.error().kind == ErrorKind::Parse)
        co_return unknownOutcome(result.error());
    co_return result;
}

QCoro::Task<Result<QJsonValue>> OdooWriter::writeValues(RemoteId lead, QJsonObject values)
{
    const QJsonObject none;
    auto done = co_await change(std::move(lead), QStringLiteral("write"), std::move(values), none);
    co_return done;
}

QCoro::Task<Result<qint64>> OdooWriter::messageOf(RemoteId lead, OperationId operation)
{
    QJsonArray domain;
    domain.append(idClause("model", "=", QStringLiteral("crm.lead")));
    domain.append(idClause("res_id", "=", lead.value().toLongLong()));
    domain.append(QStringLiteral("|"));
    domain.append(idClause("message_id", "ilike", operation.value()));
    domain.append(idClause("body", "ilike", operation.value()));
    const QJsonArray fields{QStringLiteral("id")};
    OdooCall ask = odooSearchRead(QStringLiteral("mail.message"), domain, fields, 1);
    ask.lane = Lane::User;
    const auto rows = co_await m_session.call(std::move(ask));
    if (!rows)
        co_return rows.error();
    co_return odooId((*rows)[0][u"id"]);
}

QCoro::Task<Result<bool>> OdooWriter::hasMark(Command command)
{
    const auto message = co_await messageOf(command.remoteLead, command.id);
    if (!message)
        co_return message.error();
    co_return bool(*message != 0);
}

QCoro::Task<Result<qint64>> OdooWriter::post(RemoteId lead, OperationId operation, OdooNote note)
{
    const auto schema = co_await m_session.schema();
    if (!schema)
        co_return schema.error();
    const auto there = co_await messageOf(lead, std::move(operation));
    if (!there)
        co_return there.error();
    if (*there != 0)
        co_return *there;
    const QJsonObject none;
    auto posted = co_await change(lead, QStringLiteral("message_post"), none, note.arguments((*schema)->major));
    if (!posted && posted.error().kind == ErrorKind::Invalid)
        posted = co_await change(lead, QStringLiteral("message_post"), none, note.plainArguments((*schema)->major));
    if (!posted)
        co_return posted.error();
    co_return odooId(*posted);
}

QCoro::Task<Result<WriteOutcome>> OdooWriter::doneAs(RemoteId lead)
{
    const auto now = co_await load(std::move(lead));
    WriteOutcome outcome;
    if (!now) {
        outcome.verified = false; // written, but not read back: the next sync will
        co_return outcome;
    }
    co_return applied(*now);
}

QCoro::Task<Result<WriteOutcome>> OdooWriter::note(Command command)
{
    const QString none;
    const OdooNote note = odooNote(command, none);
    const auto message = co_await post(command.remoteLead, command.id, note);
    if (!message)
        co_return message.error();
    auto outcome = co_await doneAs(command.remoteLead);
    if (*message != 0)
        outcome->events.push_back(odooEvent(note, *message, command.remoteLead));
    co_return outcome;
}

QCoro::Task<Result<WriteOutcome>> OdooWriter::retract(Command command)
{
    const auto attempt = co_await messageOf(command.remoteLead, command.undoes);
    if (!attempt)
        co_return attempt.error();
    const QString none;
    const OdooNote note = odooNote(command, none, *attempt);
    const auto message = co_await post(command.remoteLead, command.id, note);
    if (!message)
        co_return message.error();
    auto outcome = co_await doneAs(command.remoteLead);
    if (*message != 0)
        outcome->events.push_back(odooEvent(note, *message, command.remoteLead));
    if (*attempt != 0)
        outcome->undone.push_back({command.remoteLead, odooMessageId(*attempt)});
    co_return outcome;
}

QCoro::Task<Result<WriteOutcome>> OdooWriter::convert(Command command)
{
    const auto before = co_await loadVisible(command.remoteLead);
    if (!before)
        co_return before.error();
    const bool converted = before->type == u"opportunity";
    if (!converted && !before->active)
        co_return conflict(*before); // Odoo would skip it without a word
    const auto marked = co_await hasMark(command);
    if (!marked)
        co_return marked.error();
    if (converted && *marked)
        co_return applied(*before);
    // convert_opportunity() takes an id up to Odoo 14 and a record later, and without either it takes the
    // partner away: used where there is none, and what it would do is written where there is one.
    if (!converted && before->partner == 0) {
        const QJsonObject none;
        const QJsonObject options{{QStringLiteral("user_ids"), false}};
        const auto done = co_await change(command.remoteLead, QStringLiteral("convert_opportunity"), none, options);
        if (!done && done.error().kind != ErrorKind::Invalid)
            co_return done.error();
    }
    const auto filled = co_await fillOpportunity(command);
    if (!filled)
        co_return filled.error();
    auto outcome = co_await signOff(std::move(command));
    co_return outcome;
}

QCoro::Task<Result<void>> OdooWriter::fillOpportunity(Command command)
{
    const auto now = co_await load(command.remoteLead);
    if (!now)
        co_return now.error();
    QJsonObject values;
    if (now->type != u"opportunity") {
        values.insert(QStringLiteral("type"), QStringLiteral("opportunity"));
        values.insert(QStringLiteral("date_conversion"), toOdooTime(m_session.serverNow()));
    }
    if (const QString name = command.note.trimmed(); !name.isEmpty())
        values.insert(QStringLiteral("name"), name);
    if (values.isEmpty())
        co_return Result<void>();
    const auto done = co_await writeValues(command.remoteLead, values);
    if (!done)
        co_return done.error();
    co_return Result<void>();
}

QCoro::Task<Result<WriteOutcome>> OdooWriter::signOff(Command command)
{
    const QString none;
    const OdooNote note = odooNote(command, none);
    const auto posted = co_await post(command.remoteLead, command.id, note);
    if (!posted)
        co_return posted.error();
    auto outcome = co_await doneAs(command.remoteLead);
    co_return outcome;
}

WriteOutcome OdooWriter::conflict(const State &state)
{
    WriteOutcome outcome;
    outcome.kind = WriteOutcome::Kind::Conflict;
    if (state.visible)
        outcome.current = state.lead;
    return outcome;
}

WriteOutcome OdooWriter::applied(const State &state)
{
    WriteOutcome outcome;
    if (state.visible)
        outcome.current = state.lead;
    return outcome;
}

} // namespace relaydesk
