// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"
#include "core/store/statement.h"

namespace relaydesk {

/// The ids seen by a running id sweep. They live with the connection: a sweep that a crash cut off
/// starts again from nothing.
class Sweep
{
public:
    explicit Sweep(sqlite3 *db);

    [[nodiscard]] Result<void> add(const std::vector<RemoteId> &ids);
    /// Stored leads that were not seen and are older than \a startedAt, here and over there.
    [[nodiscard]] Result<std::vector<RemoteId>> unseen(Instant startedAt) const;
    [[nodiscard]] Result<void> clear();

private:
    [[nodiscard]] Result<void> makeTable() const;

    Statement m_make;
    Statement m_add;
    Statement m_unseen;
    Statement m_clear;
};

} // namespace relaydesk
