// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace relaydesk {

/// What was asked for on the command line.
struct DeskOptions
{
    bool demo = false;   ///< the demo team, in a folder that goes with the program
    QString demoAs;      ///< whose desk the demo is, by id; empty: as chosen in Settings, or a sales rep's
    bool hidden = false; ///< in the tray, where there is one
    QString data;        ///< --data: everything in this folder; empty: the user's own folders
    QString theme;       ///< --theme light|dark|system; empty: as in Settings

    /// Nothing: the program ends, with \a exitCode, after saying why (--help, --version, a mistake).
    [[nodiscard]] static std::optional<DeskOptions> parse(const QStringList &arguments, int &exitCode);
};

} // namespace relaydesk
