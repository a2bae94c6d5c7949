// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/conflict_rules.h"

namespace relaydesk {

namespace {

Ruling ruleOnOwner(const RepId &owner, const RepId &wanted, const RepId &expected)
{
    if (owner == wanted)
        return Ruling::AlreadySo;
    return owner == expected ? Ruling::SendAgain : Ruling::TheyWereFirst;
}

Ruling ruleOnStatus(LeadStatus status, LeadStatus wanted)
{
    if (status == wanted)
        return Ruling::AlreadySo;
    return isInQueue(status) ? Ruling::SendAgain : Ruling::TheyWereFirst;
}

Ruling ruleOnReopening(LeadStatus status)
{
    if (isInQueue(status))
        return Ruling::AlreadySo;
    return status == LeadStatus::Lost ? Ruling::SendAgain : Ruling::TheyWereFirst;
}

} // namespace

Ruling rule(const Command &mine, const Lead &theirs)
{
    switch (mine.kind) {
    case CommandKind::Accept: return ruleOnOwner(theirs.owner, mine.actor, mine.previousOwner);
    case CommandKind::Release: return ruleOnOwner(theirs.owner, mine.previousOwner, mine.actor);
    case CommandKind::Reject: return ruleOnStatus(theirs.status, LeadStatus::Lost);
    case CommandKind::Convert: return ruleOnStatus(theirs.status, LeadStatus::Qualified);
    case CommandKind::Reopen: return ruleOnReopening(theirs.status);
    case CommandKind::LogAttempt:
    case CommandKind::RetractAttempt:
    case CommandKind::AddNote:
    case CommandKind::Snooze:
    case CommandKind::Wake: return Ruling::SendAgain;
    }
    return Ruling::TheyWereFirst;
}

} // namespace relaydesk
