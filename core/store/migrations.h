// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/connection.h"

#include <span>

namespace relaydesk {

/// One numbered file of resources/schema, compiled in.
struct Migration
{
    int version;
    const char *name;
    const char *sql;
};

/// Every migration in order; the last one's version is the schema's.
[[nodiscard]] std::span<const Migration> allMigrations();
[[nodiscard]] int latestSchemaVersion();

/// Refuses what is not ours (StorageCorrupt) or newer than we know (StorageTooNew); writes nothing.
/// Gives the file's schema version, 0 for an empty file.
[[nodiscard]] Result<int> readSchemaVersion(const Connection &connection);

/// Brings the schema up to \a upTo, one transaction a file with its version bump. A database that
/// holds something is copied first, whole, to "<path>.backup-v<version>".
[[nodiscard]] Result<void> migrate(const Connection &connection, int upTo);

} // namespace relaydesk
