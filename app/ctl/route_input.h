// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command_line.h"
#include "core/routing/arrival.h"
#include "core/routing/router.h"
#include "core/sla/sla_policy.h"

#include <variant>

namespace relaydesk::ctl {

/// What ended a command before it could answer: Usage for what was typed, Problem for what stands in a document.
struct RouteRefusal
{
    ExitCode code = ExitCode::Usage;
    QString why; ///< a line for each mistake
};
template<typename T> using RouteInput = std::variant<T, RouteRefusal>;

/// The documents that the route commands take, from their options.
void addRouteOptions(CommandLine &line, bool withLeads);
/// --rules and --roster; the names of the options are given, for a changed pair.
[[nodiscard]] RouteInput<RoutingDocument> routingFrom(const CommandLine &line, const char *option);
[[nodiscard]] RouteInput<Roster> rosterFrom(const CommandLine &line, const char *option);
[[nodiscard]] RouteInput<Router> routerFrom(RouteInput<RoutingDocument> document, RouteInput<Roster> roster);
[[nodiscard]] RouteInput<std::vector<Arrival>> leadsFrom(const CommandLine &line);
/// Every --policy, in its order.
[[nodiscard]] RouteInput<std::vector<SlaPolicy>> policiesFrom(const CommandLine &line);
/// The contents of the file an option names.
[[nodiscard]] RouteInput<QByteArray> contentsOf(const CommandLine &line, const char *option);

/// Says why on standard error.
[[nodiscard]] ExitCode refuse(const CommandLine &line, const RouteRefusal &refusal);

template<typename T> [[nodiscard]] const RouteRefusal *refusalOf(const RouteInput<T> &input)
{
    return std::get_if<RouteRefusal>(&input);
}

} // namespace relaydesk::ctl
