// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/empty_state.h"

namespace relaydesk {

/// Why the list is empty, as a value.
struct QueueEmptiness
{
    enum class Why { AllAnswered, Filtered, NothingFound };
    Why why = Why::AllAnswered;
    int contacted = 0; ///< today
    int inTime = 0;    ///< of these
    int hidden = 0;    ///< by the filter
    QString query;
    QString closest; ///< the nearest name; empty for none
    qint64 searched = 0;

    bool operator==(const QueueEmptiness &) const = default;
};

/// Says it, in the words of the design.
void sayEmptiness(EmptyState &state, const QueueEmptiness &is);

} // namespace relaydesk
