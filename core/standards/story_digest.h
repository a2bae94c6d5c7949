// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/standards/interest_topics.h"

#include <array>

namespace relaydesk {

/// One line of a story, and the events it stands for.
struct DigestLine
{
    QString text;                 ///< plain English, one line; text from outside in it is plain text
    std::vector<RemoteId> events; ///< oldest first; each event of the story is in exactly one line

    bool operator==(const DigestLine &) const = default;
};

/// A lead's story in three lines: how it began, what it looked at since, and where it stands (what it asked for, and what
/// the team did). A line without events is empty. Pure; any thread; the order of \a events does not matter.
[[nodiscard]] std::array<DigestLine, 3> digestOf(std::span<const BehaviourEvent> events);

} // namespace relaydesk
