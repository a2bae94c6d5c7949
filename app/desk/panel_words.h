// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/people.h"
#include "core/store/store.h"
#include "ui/lead/panel_content.h"

#include <QLocale>

namespace relaydesk {

/// Everything the lead panel shows of \a detail, in words and fit to be shown.
[[nodiscard]] PanelContent panelContent(const LeadDetail &detail, const Directory &people, Instant now,
                                        const QLocale &locale);

/// The stations of the handoff with their times and gaps; while nobody has made contact, that
/// station is open.
[[nodiscard]] std::vector<HandoffSteps::Step> handoffSteps(const HandoffStamps &stamps, const QLocale &locale);

/// Settings' sentences about the CRM's fields: how many have a place of their own, and which others are kept
/// as they are, the most frequent first. Empty where none is known.
[[nodiscard]] QString mappingText(int matched, const std::vector<MappingCoverage> &kept);

} // namespace relaydesk
