// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/welcome/connection_draft.h"

#include <optional>

namespace relaydesk {

/// Why a connection that was typed does not work: which part of it, and what to do about it.
struct TestFailure
{
    QString sentence; ///< "There is no database “crm2” on crm.example.com."
    QString meaning;
    QString code;                    ///< for whoever helps; plain text
    std::optional<DraftField> field; ///< the field that would mend it, where one would
};

/// Names what was typed, so that a person sees which of it is wrong.
[[nodiscard]] TestFailure testFailure(const Error &error, const ConnectionDraft &draft);

} // namespace relaydesk
