// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/standards/standard_lead.h"

#include <optional>
#include <vector>

namespace relaydesk {

enum class LeadFileFormat { Auto, Json, Csv }; ///< Auto: by the first character

/// Leads as people keep them: a JSON array of objects, one JSON object, or CSV with a header; with or without a byte order
/// mark. Fields are named as leadFieldNames() has them; others are left alone. In JSON a text or a number, which keeps its
/// digits; null is nothing. Without \a separator CSV is read with that of comma, semicolon and tab which its header fits.
/// Invalid, with a sentence or a line each for what cannot be read: also a header without any known column. Pure.
[[nodiscard]] Result<std::vector<LeadFields>> readLeadFile(const QByteArray &bytes, LeadFileFormat format,
                                                           std::optional<char> separator = {});

} // namespace relaydesk
