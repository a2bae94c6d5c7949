// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/account_options.h"

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
[[nodiscard]] std::vector<Finding> checkServer(const AccountOptions &options, const Account &account);

} // namespace relaydesk::ctl
