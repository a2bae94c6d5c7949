// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/connection.h"
#include "core/store/directory_table.h"
#include "core/store/document_event_table.h"
#include "core/store/document_table.h"
#include "core/store/lead_reads.h"
#include "core/store/search.h"
#include "core/store/store.h"
#include "core/store/sweep.h"
#include "core/store/tables.h"

#include <thread>

namespace relaydesk {

/// What a Store is made of. The statements end before the connection closes.
class Store::Private
{
public:
    explicit Private(std::unique_ptr<Connection> opened)
        : connection(std::move(opened))
        , tables(connection->handle())
        , directory(connection->handle())
        , documents(connection->handle())
        , documentEvents(connection->handle())
        , reads(connection->handle())
        , search(connection->handle())
        , sweep(connection->handle())
    {
    }

    /// A database used from a second thread works silently, until it does not.
    void assertThread() const { Q_ASSERT(std::this_thread::get_id() == thread); }

    std::thread::id thread = std::this_thread::get_id();
    std::unique_ptr<Connection> connection;
    Tables tables;
    DirectoryTable directory;
    DocumentTable documents;
    DocumentEventTable documentEvents;
    LeadReads reads;
    Search search;
    Sweep sweep;
};

} // namespace relaydesk
