// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/interop/odoo_desk.h"

#include "tests/support/await.h"

#include <QUuid>

namespace relaydesk::test {

namespace {
const QString feed = QStringLiteral("leads");

HttpClient::Policy hurried()
{
    HttpClient::Policy policy; // a test does not wait as long for a server that is away
    policy.requestsPerSecond = 200;
    policy.burst = 200;
    policy.concurrent = 6;
    policy.firstBackoff = std::chrono::milliseconds(100);
    policy.longestBackoff = std::chrono::seconds(1);
    return policy;
}
} // namespace

OdooDesk::OdooDesk(const OdooAccount &account)
    : m_gateway(m_wire, m_clock, account, hurried())
{
}

Result<Probe> OdooDesk::probe()
{
    Result<Probe> probe = answerOf(m_gateway.probe());
    if (probe) {
        m_me = probe->directory.me;
        const auto saved = m_store->saveDirectory(probe->directory);
        if (!saved)
            return saved.error();
    }
    return probe;
}

Result<bool> OdooDesk::pullPage()
{
    const auto cursor = m_store->cursor(feed);
    if (!cursor)
        return cursor.error();
    const auto raw = answerOf(m_gateway.pull(*cursor));
    if (!raw)
        return raw.error();
    const auto page = raw->decode(raw->bytes);
    if (!page)
        return page.error();
    const auto applied = m_store->applyPage(*page, feed, m_clock.now());
    if (!applied)
        return applied.error();
    return page->more;
}

Result<void> OdooDesk::pullRound()
{
    for (;;) {
        const auto more = pullPage();
        if (!more)
            return more.error();
        if (!*more)
            return {};
    }
}

Result<ChangeSet> OdooDesk::sweep()
{
    const Instant started = m_clock.now();
    QByteArray cursor;
    do {
        const auto page = answerOf(m_gateway.listIds(cursor));
        if (!page)
            return page.error();
        if (const auto seen = m_store->sweepSeen(page->ids); !seen)
            return seen.error();
        cursor = page->next;
    } while (!cursor.isEmpty());
    return m_store->finishSweep(started);
}

Result<WriteOutcome> OdooDesk::write(const Command &command)
{
    return answerOf(m_gateway.write(command));
}

Result<bool> OdooDesk::find(const Command &command)
{
    return answerOf(m_gateway.findOperation(command));
}

std::optional<LeadDetail> OdooDesk::lead(qint64 remoteId)
{
    const auto id = m_store->leadByRemoteId(RemoteId(QString::number(remoteId)));
    if (!id || !*id)
        return std::nullopt;
    return m_store->lead(**id).value_or(std::nullopt);
}

Command OdooDesk::command(CommandKind kind, qint64 lead) const
{
    Command made;
    made.id = OperationId(QUuid::createUuid().toString(QUuid::WithoutBraces));
    made.kind = kind;
    made.remoteLead = RemoteId(QString::number(lead));
    made.actor = m_me;
    made.occurredAt = m_clock.now();
    return made;
}

} // namespace relaydesk::test
