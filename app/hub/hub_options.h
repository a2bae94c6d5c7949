// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/hub/demo/demo_plan.h"
#include "core/base/result.h"

#include <QStringList>

namespace relaydesk {

/// How the hub's process ends.
enum class HubExit {
    Done = 0,
    Usage = 2,        ///< the arguments make no sense
    Port = 3,         ///< the port cannot be listened on
    Data = 4,         ///< the database or the file of companies cannot be read or filled
    Installation = 5, ///< the program's own resources are missing
};

struct HubOptions
{
    bool help = false;
    bool version = false;
    quint16 port = 8765;
    QString data;      ///< folder of the database; empty: a temporary one, removed at the end
    QString companies; ///< CSV file that the team keeps of companies; empty: none
    QString me;        ///< whom the demo team's desk belongs to; empty: a sales rep
    demo::DemoPlan plan;

    /// Started by a desk: ends with its standard input.
    [[nodiscard]] bool isChild() const { return port == 0; }
};

/// Invalid, with a sentence for people, when the arguments make no sense.
[[nodiscard]] Result<HubOptions> parseOptions(const QStringList &arguments);
[[nodiscard]] QString helpText();

} // namespace relaydesk
