// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command_line.h"
#include "core/config/paths.h"

namespace relaydesk::ctl {

/// Which account a sub-command speaks of: given by its address, named by its key, or the active one.
class AccountOptions
{
    Q_DECLARE_TR_FUNCTIONS(relaydesk::ctl::AccountOptions)
public:
    static void addTo(CommandLine &line);

    explicit AccountOptions(const CommandLine &line);

    [[nodiscard]] const Paths &paths() const { return m_paths; }
    /// Invalid, with a sentence, where no account is named and none is active, or the address is none.
    [[nodiscard]] Result<Account> account() const;
    /// From standard input, else the keychain; empty for a hub that has none stored.
    [[nodiscard]] Result<QString> secretOf(const Account &account) const;

private:
    const CommandLine &m_line;
    Paths m_paths;
};

} // namespace relaydesk::ctl
