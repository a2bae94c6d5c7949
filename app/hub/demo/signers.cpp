// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hub/demo/signers.h"

#include "app/hub/criteria_in_force.h"
#include "core/base/logging.h"
#include "core/documents/document_rules.h"

#include <QUuid>

#include <algorithm>

namespace relaydesk::demo {

namespace {
using namespace std::chrono_literals;

constexpr auto thinking = 15min; ///< before a colleague signs by themselves
constexpr auto reminded = 8s;    ///< after somebody asked again
constexpr auto publishing = 45s;

const Rep *personOf(const Directory &directory, ApprovalSide side)
{
    const auto found = std::ranges::find_if(directory.reps,
                                            [side](const Rep &rep) { return rep.active && sideOf(rep.role) == side; });
    return found == directory.reps.end() ? nullptr : &*found;
}

std::optional<ApprovalSide> sideOfMe(const Directory &directory)
{
    const auto me = std::ranges::find(directory.reps, directory.me, &Rep::id);
    return me == directory.reps.end() ? std::nullopt : sideOf(me->role);
}

DocumentCommand commandOf(DocumentCommandKind kind, const Rep &actor, const DocumentHistory &history)
{
    DocumentCommand command;
    command.kind = kind;
    command.actor = actor.id;
    command.basedOn = history.lastSeq();
    command.bodyHash = history.open()->latest().bodyHash;
    return command;
}

/// When \a signer signs a version that they were asked for.
Instant dueOf(const DocumentVersion &version, const Rep &signer)
{
    Instant due = *version.proposedAt + thinking;
    for (const ClauseComment &comment : version.comments) {
        if (comment.at > *version.proposedAt && comment.by != signer.id)
            due = std::min(due, comment.at + reminded);
    }
    return due;
}

} // namespace

std::optional<SignerDeed> nextSignerDeed(const DocumentHistory &history, const Directory &directory)
{
    const DocumentVersion *open = history.open();
    if (!open || !open->proposedAt)
        return std::nullopt;
    const std::optional<ApprovalSide> mine = sideOfMe(directory);
    for (const ApprovalSide side : {ApprovalSide::Marketing, ApprovalSide::Sales}) {
        if (open->approvalOf(side))
            continue;
        const Rep *signer = personOf(directory, side);
        if (side == mine || !signer)
            return std::nullopt;
        return SignerDeed{commandOf(DocumentCommandKind::Approve, *signer, history), dueOf(*open, *signer)};
    }
    const Rep *marketing = personOf(directory, ApprovalSide::Marketing);
    if (mine == ApprovalSide::Marketing || !marketing)
        return std::nullopt;
    const Instant signedAt = std::ranges::max(open->approvals, {}, &Approval::at).at;
    return SignerDeed{commandOf(DocumentCommandKind::Publish, *marketing, history), signedAt + publishing};
}

Signers::Signers(StoreStrand &writer, Clock &clock, Directory directory, BodyCheck check)
    : m_writer(writer)
    , m_clock(clock)
    , m_directory(std::move(directory))
    , m_check(std::move(check))
{
}

void Signers::look()
{
    StoreStrand::StoreJob<DocumentHistory> job
        = [](Store &store) { return documentHistory(store, criteriaDocument()); };
    m_writer.run<DocumentHistory>(std::move(job), this, [this](const Result<DocumentHistory> &history) {
        if (history)
            wait(nextSignerDeed(*history, m_directory));
    });
}

void Signers::wait(const std::optional<SignerDeed> &deed)
{
    m_clock.cancel(std::exchange(m_alarm, 0));
    if (deed)
        m_alarm = m_clock.at(deed->due, this, [this, deed = *deed] { act(deed); });
}

void Signers::act(SignerDeed deed)
{
    m_alarm = 0;
    deed.command.id = OperationId(QUuid::createUuid().toString(QUuid::WithoutBraces));
    StoreStrand::StoreJob<DocumentVerdict> job
        = [command = deed.command, check = m_check, now = m_clock.now()](Store &store) {
              return carryOut(store, criteriaDocument(), command, now, check);
          };
    m_writer.run<DocumentVerdict>(std::move(job), this, [this](const Result<DocumentVerdict> &verdict) {
        if (!verdict)
            qCWarning(logHub) << "a colleague could not sign:" << toString(verdict.error().kind);
        else if (verdict->documents > 0)
            Q_EMIT documentChanged(verdict->seq, verdict->documents);
    });
}

} // namespace relaydesk::demo
