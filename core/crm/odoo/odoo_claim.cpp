// SPDX-License-Identifier: GPL-3.0-or-later
// The part of OdooWriter that takes a lead and gives it back.
//
// Odoo has no compare-and-set over RPC, and shows its owner history to technical users only. So the last
// writer of user_id wins, and everybody who wrote must notice: read, compare, write, wait until every rival
// who read before our write has written too, and read again. The wait has a reason: of two writes at once
// PostgreSQL refuses the second, and Odoo itself sleeps up to 1 s (14, 15) or 2 s (since 16) before
// it repeats that one. A rival slower still (a third one in the same second) overwrites us after we looked;
// then our next sync brings its name as the owner, and tells.
#include "core/crm/odoo/odoo_writer.h"

#include "core/crm/odoo/odoo_value.h"

namespace relaydesk {

namespace {

using namespace std::chrono_literals;

constexpr int rounds = 4;
constexpr Duration longestSettle = 10s;

/// Odoo's own pause before it repeats a refused write, and some; and several round trips.
Duration settleTime(int major, Duration roundTrip)
{
    return std::min(longestSettle, (major >= 16 ? 2500ms : 1400ms) + 4 * roundTrip);
}

} // namespace

QCoro::Task<Result<WriteOutcome>> OdooWriter::accept(Command command)
{
    const qint64 mine = command.actor.value().toLongLong();
    if (mine <= 0)
        co_return makeError(ErrorKind::Invalid, QStringLiteral("actor"));
    const auto schema = co_await m_session.schema();
    if (!schema)
        co_return schema.error();
    const Duration begun = m_session.clock().monotonic();
    const auto before = co_await loadVisible(command.remoteLead);
    const Duration wait = settleTime((*schema)->major, m_session.clock().monotonic() - begun);
    if (!before)
        co_return before.error();
    if (before->owner == mine)
        co_return applied(*before);
    const bool stillAsRead = RepId(odooIdText(before->owner)) == command.previousOwner;
    if (!stillAsRead || !before->active)
        co_return conflict(*before);
    const QJsonObject values{{QStringLiteral("user_id"), mine}};
    const auto written = co_await writeValues(command.remoteLead, values);
    if (!written)
        co_return written.error();
    auto outcome = co_await settle(std::move(command), mine, wait);
    co_return outcome;
}

QCoro::Task<Result<WriteOutcome>> OdooWriter::settle(Command command, qint64 mine, Duration wait)
{
    for (int round = 0; round < rounds; ++round) {
        const auto before = co_await load(command.remoteLead);
        const auto over = m_session.pause(wait);
        const bool waited = co_await over;
        if (!waited)
            co_return makeError(ErrorKind::Cancelled, QStringLiteral("stopped"));
        const auto after = co_await load(command.remoteLead);
        if (!before || !after)
            co_return makeError(ErrorKind::UnknownOutcome, QStringLiteral("written, but not read back"));
        if (!after->visible || after->owner != mine)
            co_return conflict(*after); // a record rule may hide what is somebody else's
        // Somebody may just be writing: believe it only when nothing moved for a whole wait.
        if (before->writeDate == after->writeDate)
            co_return applied(*after);
    }
    WriteOutcome unsure; // ours at every look, while others keep changing other things
    unsure.verified = false;
    co_return unsure;
}

QCoro::Task<Result<WriteOutcome>> OdooWriter::release(Command command)
{
    const qint64 mine = command.actor.value().toLongLong();
    const auto before = co_await load(command.remoteLead);
    if (!before)
        co_return before.error();
    if (!before->visible)
        co_return conflict(*before);
    if (RepId(odooIdText(before->owner)) == command.previousOwner)
        co_return applied(*before);
    if (before->owner != mine)
        co_return conflict(*before);
    const qint64 previous = command.previousOwner.value().toLongLong();
    const QJsonObject values{{QStringLiteral("user_id"), previous > 0 ? QJsonValue(previous) : QJsonValue(false)}};
    const auto written = co_await writeValues(command.remoteLead, values);
    if (!written)
        co_return written.error();
    auto outcome = co_await doneAs(command.remoteLead);
    co_return outcome;
}

} // namespace relaydesk
