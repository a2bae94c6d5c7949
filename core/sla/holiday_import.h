// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QDate>

#include <vector>

namespace relaydesk {

/// The days of every all-day event of an iCalendar file (RFC 5545) from \a
/// first to \a last, both included: sorted, each once. Events of several days
/// give each of them; RRULE, RDATE and EXDATE are carried out; cancelled events
/// and those with a time of day are no holidays. Parse: no calendar in it.
/// Invalid: larger than 4 MB, or more than 5,000 days.
[[nodiscard]] Result<std::vector<QDate>> holidaysFromICalendar(const QByteArray &ics, const QDate &first,
                                                               const QDate &last);

} // namespace relaydesk
