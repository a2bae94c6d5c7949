// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/document_input.h"
#include "core/routing/router.h"

namespace relaydesk::ctl {

/// The documents that the route commands take, from their options.
void addRouteOptions(CommandLine &line, bool withLeads);
/// --rules and --roster; the names of the options are given, for a changed pair.
[[nodiscard]] DocumentInput<RoutingDocument> routingFrom(const CommandLine &line, const char *option);
[[nodiscard]] DocumentInput<Roster> rosterFrom(const CommandLine &line, const char *option);
[[nodiscard]] DocumentInput<Router> routerFrom(DocumentInput<RoutingDocument> document, DocumentInput<Roster> roster);

} // namespace relaydesk::ctl
