// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/json_reader.h"
#include "core/protocol/json_writer.h"
#include "core/protocol/messages.h"

// Private to this room: a document's history inside other messages.
namespace relaydesk::json {

void writeDocumentPage(JsonWriter &out, const DocumentPage &page);
bool readDocumentPage(const Element &e, DocumentPage &out, Fault &fault);

} // namespace relaydesk::json
