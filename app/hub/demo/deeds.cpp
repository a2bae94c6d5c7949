// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hub/demo/deeds.h"

namespace relaydesk::demo {

namespace {
using namespace std::chrono_literals;

// Long enough that the person at the desk can be first.
constexpr auto untouchedFor = 45s;

void attempt(Command &command, Random &random)
{
    command.kind = CommandKind::LogAttempt;
    if (random.chance(0.2)) {
        command.channel = AttemptChannel::Email;
        command.outcome = AttemptOutcome::EmailSent;
        return;
    }
    const double luck = random.unit();
    command.outcome = luck < 0.5 ? AttemptOutcome::Reached
        : luck < 0.75            ? AttemptOutcome::Voicemail
                                 : AttemptOutcome::NoAnswer;
}

void giveUp(Command &command, const char *reason)
{
    command.kind = CommandKind::Reject;
    command.reason = ReasonId(QString::fromLatin1(reason));
}

void decide(Command &command, Random &random, Instant now)
{
    const double luck = random.unit();
    if (luck < 0.35) {
        command.kind = CommandKind::Convert;
    } else if (luck < 0.85) {
        constexpr std::array reasons{"no_budget", "competitor", "no_need", "wrong_fit", "not_now"};
        giveUp(command, random.pick(reasons));
    } else {
        command.kind = CommandKind::Snooze;
        command.until = now + 2h;
    }
}

} // namespace

std::optional<Command> nextDeed(const Lead &lead, const std::vector<RepId> &colleagues, Random &random, Instant now)
{
    if (lead.sla.pause != PauseReason::None || now - lead.createdAt < untouchedFor || colleagues.empty())
        return std::nullopt;
    Command command;
    command.remoteLead = lead.remoteId;
    command.basedOn = lead.version;
    command.previousOwner = lead.owner;
    command.actor = lead.owner.isValid() ? lead.owner : random.pick(colleagues);
    command.occurredAt = now;
    if (!lead.stamps.accepted)
        command.kind = CommandKind::Accept;
    else if (lead.stamps.firstContact)
        decide(command, random, now);
    else if (lead.stamps.firstAttempt && random.chance(0.3))
        giveUp(command, "unreachable");
    else
        attempt(command, random);
    return command;
}

} // namespace relaydesk::demo
