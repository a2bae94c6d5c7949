// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/logging.h"

namespace relaydesk {

Q_LOGGING_CATEGORY(logStore, "relaydesk.store", QtInfoMsg)
Q_LOGGING_CATEGORY(logHttp, "relaydesk.http", QtInfoMsg)
Q_LOGGING_CATEGORY(logCrm, "relaydesk.crm", QtInfoMsg)
Q_LOGGING_CATEGORY(logSync, "relaydesk.sync", QtInfoMsg)
Q_LOGGING_CATEGORY(logAlerts, "relaydesk.alerts", QtInfoMsg)
Q_LOGGING_CATEGORY(logConfig, "relaydesk.config", QtInfoMsg)
Q_LOGGING_CATEGORY(logHub, "relaydesk.hub", QtInfoMsg)
Q_LOGGING_CATEGORY(logDesk, "relaydesk.desk", QtInfoMsg)

} // namespace relaydesk
