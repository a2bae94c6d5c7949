// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/standards/standard_lead.h"

#include <vector>

namespace relaydesk {

enum class LeadFileFormat { Auto, Json, Csv }; ///< Auto: by the first character

/// Leads as people keep them: a JSON array of objects, one JSON object, or CSV with a header. Fields are named as
/// leadFieldNames() has them; others are left alone. Invalid, with a sentence, for what cannot be read. Pure.
[[nodiscard]] Result<std::vector<LeadFields>> readLeadFile(const QByteArray &bytes, LeadFileFormat format,
                                                           char separator = ',');

} // namespace relaydesk
