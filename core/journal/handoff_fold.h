// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/command.h"
#include "core/domain/handoff_event.h"
#include "core/journal/handoff_state.h"

#include <optional>

namespace relaydesk {

struct JsonNode;

/// Adds events up to the read models, one by one and in order. Each kind's meaning, and the payload members that
/// carry facts, stand in docs/journal.md. The same events give the same models everywhere: nothing else is asked,
/// no clock, no document. Pure; any thread, one at a time.
class HandoffFold
{
public:
    HandoffFold() = default;
    explicit HandoffFold(HandoffModels models)
        : m_models(std::move(models))
    {
    }

    /// Invalid, with nothing changed, for an event that is not after the last one. A payload that cannot be read
    /// counts as none: the journal is the truth, also where it says little.
    [[nodiscard]] Result<void> add(const HandoffEvent &event);
    [[nodiscard]] const HandoffModels &models() const { return m_models; }

private:
    void countTurn(const HandoffEvent &event, const JsonNode &payload, const RepId &owner);

    HandoffModels m_models;
};

/// One lead's state after an event of it: what HandoffFold does, for one who has read the payload already. lastSeq is
/// the event's.
[[nodiscard]] HandoffState stateAfter(HandoffState state, const HandoffEvent &event, const JsonNode &payload);

/// The command an event tells of; nothing for an event that tells of none.
[[nodiscard]] std::optional<Command> commandOf(const HandoffEvent &event, const JsonNode &payload);

} // namespace relaydesk
