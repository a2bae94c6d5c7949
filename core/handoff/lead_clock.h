// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/handoff/course.h"
#include "core/handoff/handoff_documents.h"

#include <QJsonObject>

// Private to this room.
namespace relaydesk {

/// The member "sla" of an event that sets a lead's clock: by \a policy, its start, its target and its due time.
void addClock(QJsonObject &payload, const Course &course, const SlaPolicy &policy);
/// By the first policy that applies, with why: what was tried, in order. Nothing is added where none applies.
void addClock(QJsonObject &payload, const Course &course, const LeadFacts &facts, const HandoffDocuments &documents);

} // namespace relaydesk
