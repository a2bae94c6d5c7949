// SPDX-License-Identifier: GPL-3.0-or-later
// Answers of an Odoo, whole or broken: refused, or decoded into a page that can be sent on and read again.
#include "core/crm/odoo/odoo_lead_decoder.h"
#include "core/crm/odoo/odoo_story_decoder.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace relaydesk;
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const OdooSchema schema;
    const OdooCursor cursor;
    if (const Result<LeadPage> page = decodeOdooLeads(bytes, schema, cursor, 100)) {
        for (const Lead &lead : page->leads) {
            if (!lead.remoteId.isValid())
                __builtin_trap();
        }
    }
    (void)decodeOdooMessages(bytes, schema, cursor);
    (void)decodeOdooActivities(bytes, cursor);
    return 0;
}
