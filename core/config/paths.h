// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/account.h"

namespace relaydesk {

/// Where things lie on this machine (XDG), as plain text paths. Making a value touches no disk.
struct Paths
{
    QString settings; ///< ini file
    QString data;     ///< folder of the databases, mode 0700
    QString runtime;  ///< folder of sockets; the data folder where XDG_RUNTIME_DIR is missing

    /// $XDG_CONFIG_HOME/relaydesk/relaydesk.ini, $XDG_DATA_HOME/relaydesk, $XDG_RUNTIME_DIR.
    [[nodiscard]] static Paths ofUser();
    /// Everything inside one folder: tests, --data-dir.
    [[nodiscard]] static Paths inFolder(const QString &folder);

    [[nodiscard]] QString databaseOf(const Account &account) const;
    /// Held by the one program that writes the account's database and sends its outbox.
    [[nodiscard]] QString lockOf(const Account &account) const;
    /// Makes the folders with mode 0700, also where they exist. Storage, with errno.
    [[nodiscard]] Result<void> prepare() const;
};

} // namespace relaydesk
