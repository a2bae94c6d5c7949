// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"
#include "tests/support/lead_factory.h"

#include <array>

namespace relaydesk::test {

/// A day's writes in order, one commit a step, the same at every run: pages that overlap, commands
/// queued, taken, settled, withdrawn and parked, a document on its way to being published. kill_probe is killed in the
/// middle of them.
constexpr int killSteps = 42;

[[nodiscard]] inline Command killCommand(const Store &store, int n)
{
    const auto lead = store.lead(LeadId(n + 1));
    Command command = makeCommand(CommandKind::AddNote, (*lead)->lead, n);
    command.note = QStringLiteral("Called back");
    return command;
}

[[nodiscard]] inline LeadPage killPage(int round)
{
    // Each page repeats half of the one before, changed meanwhile.
    LeadPage page = makePage(round * 10, round * 10 + 20);
    for (Lead &lead : page.leads) {
        lead.version = QString::number(1000 + round);
        lead.modifiedAt += std::chrono::hours(round);
        lead.name += u' ' + QString::number(round);
    }
    for (int i = 0; i < 20; ++i)
        page.events.push_back(makeEvent(round * 10 + i, round));
    return page;
}

/// Saved, proposed, approved twice, published, and saved anew.
[[nodiscard]] inline DocumentEvent killDocumentEvent(int round)
{
    using Kind = DocumentEventKind;
    constexpr std::array kinds{Kind::Saved,    Kind::Proposed,  Kind::Approved,
                               Kind::Approved, Kind::Published, Kind::Saved};
    DocumentEvent event;
    event.seq = round + 1;
    event.kind = kinds[size_t(round)];
    event.at = testNow() + std::chrono::minutes(round);
    event.actor = RepId(QStringLiteral("rep-%1").arg(round));
    event.version = event.kind == Kind::Saved && round > 0 ? 2 : 1;
    if (event.kind == Kind::Saved)
        event.body = "{\"round\":" + QByteArray::number(round) + '}';
    else
        event.bodyHash = bodyHashOf("{\"round\":0}");
    if (event.kind == Kind::Approved)
        event.side = round == 2 ? ApprovalSide::Marketing : ApprovalSide::Sales;
    if (event.kind == Kind::Published)
        event.from = event.at;
    return event;
}

[[nodiscard]] inline Result<void> killStep(Store &store, int step)
{
    const Instant now = testNow();
    const int round = step / 7;
    const OperationId operation = makeCommand(CommandKind::AddNote, {}, round).id;
    const auto plain = [](const auto &result) { return result ? Result<void>() : Result<void>(result.error()); };
    switch (step % 7) {
    case 0: return plain(store.applyPage(killPage(round), QStringLiteral("leads"), now));
    case 1: return plain(store.enqueue(killCommand(store, round), now));
    case 2: return plain(store.enqueue(killCommand(store, round), now)); // once more: queued once
    case 3: return plain(store.takeDue(now));
    case 4:
        if (round % 2 == 0)
            return plain(store.settle(operation, WriteOutcome(), now));
        return plain(store.park(operation, makeError(ErrorKind::Invalid, {}), now));
    case 5: return plain(store.appendDocumentEvent(DocumentName(QStringLiteral("criteria")), killDocumentEvent(round)));
    default: return plain(store.applyPage(killPage(round), QStringLiteral("again"), now));
    }
}

} // namespace relaydesk::test
