// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/account_options.h"
#include "core/crm/crm_gateway.h"

#include <vector>

namespace relaydesk::ctl {

/// What one check of the doctor found.
struct Finding
{
    enum class State { Well, Warning, Problem, NotChecked };
    QString name; ///< stable, as JSON names it
    State state = State::Well;
    QString detail;                        ///< a sentence
    ExitCode exitCode = ExitCode::Problem; ///< for a problem
};

[[nodiscard]] Finding checkDatabase(const QString &file);
[[nodiscard]] Finding checkKeychain();
[[nodiscard]] Finding checkNotifications();
[[nodiscard]] Finding checkTray();
/// Reachability and sign-in, and then how far the clocks are apart.
struct ServerCheck
{
    std::vector<Finding> findings;
    std::vector<FieldUse> fields; ///< as Probe::fields; empty where the server did not answer
};
[[nodiscard]] ServerCheck checkServer(const AccountOptions &options, const Account &account);
/// How many fields of the CRM have a place of their own here, and which others are kept as they are, by the
/// number of leads in \a file where they are set. \a fields: what the server said of them.
[[nodiscard]] Finding checkMapping(const QString &file, const std::vector<FieldUse> &fields);

} // namespace relaydesk::ctl
