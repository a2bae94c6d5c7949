// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/handoff/course.h"
#include "core/handoff/handoff_documents.h"

#include <QJsonObject>

// Private to this room.
namespace relaydesk {

/// The member "sla" of an event that starts a lead's clock: the first policy that applies, its start and due time. Nothing
/// is added where none applies.
void addClock(QJsonObject &payload, const Course &course, const LeadFacts &facts, const HandoffDocuments &documents);

} // namespace relaydesk
