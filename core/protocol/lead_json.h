// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/lead.h"
#include "core/protocol/json_reader.h"
#include "core/protocol/json_writer.h"

// Private to this room: the lead inside other messages.
namespace relaydesk::json {

void writeLead(JsonWriter &out, const Lead &lead);
bool readLead(const Element &e, Lead &out, Fault &fault);

} // namespace relaydesk::json
