// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"

#include <vector>

namespace relaydesk {

enum class Role { Rep, TeamLead, MarketingManager };

struct Rep
{
    RepId id;
    QString name;
    QString email;
    TeamId team;
    Role role = Role::Rep;
    bool active = true;
    bool available = true;
    int capacity = -1; ///< open leads at once; -1 unlimited

    bool operator==(const Rep &) const = default;
};

struct Team
{
    TeamId id;
    QString name;

    bool operator==(const Team &) const = default;
};

/// Why a lead is handed back; the list is shared with marketing.
struct Reason
{
    ReasonId id;
    QString label;        ///< plain text, the owners' language
    bool nurture = false; ///< "not now" rather than "never"

    bool operator==(const Reason &) const = default;
};

/// Everybody and every list a desk shows by name.
struct Directory
{
    RepId me;
    std::vector<Rep> reps;
    std::vector<Team> teams;
    std::vector<Reason> reasons;
    std::vector<QString> stages;

    bool operator==(const Directory &) const = default;
};

[[nodiscard]] QString toString(Role role);
[[nodiscard]] Role roleFrom(QStringView name);

} // namespace relaydesk
