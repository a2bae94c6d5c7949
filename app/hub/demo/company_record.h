// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/hub/demo/scenery.h"

#include <optional>

namespace relaydesk::demo {

/// What an enrichment service would say of a company, as JSON nested the way such services nest it:
/// {"company":{"name","website","industry","metrics":{"employees"},"geo":{"city","countryCode"},"technology"}}.
/// Made of the scenery and the domain alone, so that the same domain always gets the same answer; one domain in eight is
/// unknown. Pure; any thread.
[[nodiscard]] std::optional<QByteArray> companyRecord(const Scenery &scenery, const QString &domain);

} // namespace relaydesk::demo
