// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/time.h"

namespace relaydesk {

/// How far the desk and the other side agree, as one value.
struct SyncStatus
{
    enum class Phase {
        NotStarted,
        FirstSync, ///< the first whole scan; read and total count
        Syncing,
        Synced,
        Offline,      ///< no connection, or asked to come back later
        SignInNeeded, ///< the credentials are not accepted; nothing is sent until pullNow()
        Failed,       ///< the database refused, or the answers make no sense
    };
    Phase phase = Phase::NotStarted;
    OptionalInstant syncedAt; ///< the last time everything that is there was read
    OptionalInstant since;    ///< Offline, SignInNeeded, Failed: since when
    OptionalInstant nextTry;  ///< Offline, Failed
    Error cause;              ///< Offline, SignInNeeded, Failed
    qint64 read = 0;          ///< FirstSync: leads read
    qint64 total = -1;        ///< FirstSync: -1 unknown
    int waiting = 0;          ///< operations not sent yet
    int parked = 0;           ///< operations that were refused, kept for a decision
    /// The server's time minus the injected Clock's, as of the last sign-in.
    std::optional<Duration> serverOffset;

    bool operator==(const SyncStatus &) const = default;
};

} // namespace relaydesk
