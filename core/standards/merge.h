// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/lead.h"
#include "core/standards/match_keys.h"

namespace relaydesk {

/// Two leads made one.
struct Merged
{
    Lead lead;
    QByteArray payload; ///< JSON, for the journal's "merged" event; unmerge() needs nothing else
    QStringList taken;  ///< names of the fields that came from the absorbed lead

    bool operator==(const Merged &) const = default;
};

/// The two leads as they were before.
struct Unmerged
{
    Lead survivor;
    Lead absorbed;

    bool operator==(const Unmerged &) const = default;
};

/// Keeps what the survivor has and fills what it lacks from the absorbed lead. First touch (attribution, earliest
/// stamps, creation) is the earlier one's; of two clocks the unanswered one counts, then the one that started first;
/// signals of one kind and topic are added up. Invalid where a lead could not be restored exactly from the payload: no remote
/// id yet, or text that no JSON can carry; then nothing was merged. \a why is kept in the payload. Pure; any thread.
[[nodiscard]] Result<Merged> merge(const Lead &survivor, const Lead &absorbed, const MatchScore &why);

/// The state before, to the byte. Parse for what is no payload of merge(). Pure; any thread.
[[nodiscard]] Result<Unmerged> unmerge(const QByteArray &payload);

/// Two leads again, after one of them went on.
struct TakenApart
{
    Lead survivor;
    Lead absorbed;    ///< as it was before
    QStringList kept; ///< fields that the merge had changed and somebody changed since: they stay

    bool operator==(const TakenApart &) const = default;
};

/// \a current is the lead that took the other in. What the merge had changed in it, and nobody since, is as it was before;
/// all else stays, so that no later work is lost. Without any, exactly unmerge(), but for the server's version and time
/// of the last change. Pure; any thread.
[[nodiscard]] Result<TakenApart> takeApart(const QByteArray &payload, const Lead &current);

} // namespace relaydesk
