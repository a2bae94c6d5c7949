// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/hub/demo/scenery.h"
#include "core/documents/document_event.h"

#include <span>

namespace relaydesk::demo {

/// A version of the team's criteria that came into force.
struct AgreedVersion
{
    int number = 0;
    Duration before{0}; ///< the demo begins
    const char *title;  ///< what is new in it

    [[nodiscard]] QString name() const { return u'v' % QString::number(number); }
};

/// Every published version, oldest first; the last one is in force.
[[nodiscard]] std::span<const AgreedVersion> agreedVersions();

/// How the team came to its criteria: what was tried and dropped, every version that both sides signed, and the next one,
/// which marketing has signed and sales is asked for. Every event was decided by the documents' own rules. Bug where they refuse one.
[[nodiscard]] Result<std::vector<DocumentEvent>> agreementStory(const Scenery &scenery, Instant now);

} // namespace relaydesk::demo
