// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/company_table.h"
#include "core/store/event_table.h"
#include "core/store/journal_table.h"
#include "core/store/lead_table.h"
#include "core/store/meta_table.h"
#include "core/store/outbox_table.h"
#include "core/store/undone_table.h"

namespace relaydesk {

/// The tables that a write touches together.
struct Tables
{
    explicit Tables(sqlite3 *db)
        : meta(db)
        , companies(db)
        , leads(db)
        , events(db)
        , undone(db)
        , outbox(db)
        , journal(db)
    {
    }

    MetaTable meta;
    CompanyTable companies;
    LeadTable leads;
    EventTable events;
    UndoneTable undone;
    OutboxTable outbox;
    JournalTable journal;
};

} // namespace relaydesk
