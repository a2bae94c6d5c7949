// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

// Every log category of the program. Nothing personal goes into any of them: ids, counts, kinds.
namespace relaydesk {

Q_DECLARE_LOGGING_CATEGORY(logStore) // relaydesk.store
Q_DECLARE_LOGGING_CATEGORY(
    logHttp) // relaydesk.http: verb, host, status, duration; never a path with a query, never a header
Q_DECLARE_LOGGING_CATEGORY(logCrm)    // relaydesk.crm
Q_DECLARE_LOGGING_CATEGORY(logSync)   // relaydesk.sync
Q_DECLARE_LOGGING_CATEGORY(logAlerts) // relaydesk.alerts
Q_DECLARE_LOGGING_CATEGORY(logConfig) // relaydesk.config
Q_DECLARE_LOGGING_CATEGORY(logHub)    // relaydesk.hub
Q_DECLARE_LOGGING_CATEGORY(logDesk)   // relaydesk.desk

} // namespace relaydesk
