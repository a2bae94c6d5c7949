// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command_line.h"
#include "core/base/result.h"
#include "core/standards/standard_lead.h"

namespace relaydesk::ctl {

/// Leads from a file or standard input (readLeadFile()), as standardise and duplicates take them.
class LeadInput
{
    Q_DECLARE_TR_FUNCTIONS(relaydesk::ctl::LeadInput)
public:
    static void addTo(CommandLine &line);
    /// Invalid, with a sentence, for what cannot be read.
    [[nodiscard]] static Result<std::vector<LeadFields>> read(const CommandLine &line);
    /// Where numbers without + are read: alpha-2, or empty. Invalid for what is no country.
    [[nodiscard]] static Result<QString> homeRegion(const CommandLine &line);
};

} // namespace relaydesk::ctl
