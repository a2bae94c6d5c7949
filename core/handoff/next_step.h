// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/handoff/course.h"
#include "core/handoff/handoff_documents.h"

namespace relaydesk {

/// What happens next to a lead, and when.
struct Step
{
    enum class Kind {
        Standardise, ///< one format, duplicates, the question to an enrichment service
        Route,       ///< qualify, where that is open, and give it to somebody
        TakeBack,    ///< its owner has not accepted it in time: somebody else, or a rung
        Escalate,    ///< a rung of the policy's ladder is reached
        SetClock,    ///< a pause or a changed policy moved the due time, or its policy is gone
        TellContact, ///< the first two-way contact
        Recycle,     ///< a closed lead comes back
    };

    Kind kind = Kind::Standardise;
    Instant due{};   ///< long past: at once
    qint64 rung = 0; ///< Escalate: from 1, in the policy's order

    bool operator==(const Step &) const = default;
};

/// It was tried to route the lead and nobody was free: that is tried again when somebody may have room.
[[nodiscard]] bool waitsForRoom(const Course &course);
/// The earliest step that time alone brings to a lead; nothing where it waits for a person. Follows from the journal and the
/// documents, so that it is the same after a restart and whatever the clock does meanwhile. Pure; any thread.
[[nodiscard]] std::optional<Step> nextStep(const Course &course, const HandoffDocuments &documents);

} // namespace relaydesk
