// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

namespace relaydesk {

/// A lead that was taken out of another again.
struct TakenOut
{
    ChangeSet changes;
    QStringList kept; ///< fields of the other lead that somebody changed since; they stay as they are

    bool operator==(const TakenOut &) const = default;
};

/// \a actor says that \a absorbed is somebody else after all: it is what it was before it was merged and goes on from
/// there, and the lead that took it in is without it (takeApart()). One transaction, told in the journal of both. NotFound:
/// no such lead, never merged, or taken out already. Conflict: the journal went on meanwhile; ask again. On the store's
/// strand.
[[nodiscard]] Result<TakenOut> takeOut(Store &store, LeadId absorbed, const RepId &actor, Instant now);

} // namespace relaydesk
