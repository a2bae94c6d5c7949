// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alerts/alert_board.h"

#include <QString>

namespace relaydesk {

/// An alert in words: who, why, by when. Plain text, fit to be shown.
struct AlertText
{
    QString title;   ///< "Mara Ekdahl, Norrvane Freight: call by 09:51"
    QString body;    ///< "VP Operations, 850 people, Sweden. Requested demo, Pricing ×3."
    QString heading; ///< "New lead for you"
    QString facts;   ///< "850 · Logistics · SE"
    QString why;     ///< "Requested demo, Pricing ×3"
    QString more;    ///< of a digest: "and 3 more", beyond the first linesOfDigest leads
};

/// How many leads a digest names.
constexpr int linesOfDigest = 4;

[[nodiscard]] AlertText alertText(const Alert &alert, Instant now);

} // namespace relaydesk
