// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"

#include <QByteArray>
#include <QJsonArray>

namespace relaydesk {

/// Where the pull stands. One round reads leads, then messages, then activities, each in the order of
/// their ids: the first round everything, each later one what was written since the start of the round
/// before, less an overlap; but of the activities, which Odoo deletes once they are done, always every one. Paging by id and not by time, because Odoo shows whole seconds of
/// a time that is the transaction's start: rows appear behind any watermark in time. What changes
/// behind the page of a round is found by the next round.
struct OdooCursor
{
    enum class Part { Leads, Messages, Activities };

    Part part = Part::Leads;
    qint64 last = 0;       ///< the highest id of this part's pages so far
    OptionalInstant since; ///< nothing: the first round
    OptionalInstant start; ///< server time at this round's start
    qint64 total = -1;     ///< leads in the first round

    /// Longer than any import or cron job that commits rows behind our back.
    static constexpr Duration overlap = std::chrono::minutes(10);

    /// A damaged or empty cursor is the start of everything.
    [[nodiscard]] static OdooCursor fromBytes(const QByteArray &bytes);
    [[nodiscard]] QByteArray toBytes() const;

    /// What to ask Odoo for.
    [[nodiscard]] QJsonArray domain() const;
    /// Behind a page that ended with \a lastId; \a full: there may be more of this part.
    [[nodiscard]] OdooCursor after(qint64 lastId, bool full) const;
    /// A new round is due: nothing more to ask at once.
    [[nodiscard]] bool isAtRoundStart() const { return part == Part::Leads && last == 0; }
    [[nodiscard]] bool isFirstRound() const { return !since; }

    bool operator==(const OdooCursor &) const = default;
};

} // namespace relaydesk
