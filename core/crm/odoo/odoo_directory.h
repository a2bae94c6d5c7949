// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crm/odoo/odoo_session.h"

namespace relaydesk {

/// Users, teams, lost reasons and stages by name. The leader of a team is a team lead.
[[nodiscard]] QCoro::Task<Result<Directory>> readOdooDirectory(OdooSession *session);

} // namespace relaydesk
