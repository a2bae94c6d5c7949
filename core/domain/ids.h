// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

namespace relaydesk {

/// A lead's row in our own store. A lead made offline has one before it has a RemoteId.
using LeadId = Id<struct LeadIdTag, qint64>;
/// What the CRM or the hub calls a record.
using RemoteId = Id<struct RemoteIdTag, QString>;
using CompanyId = Id<struct CompanyIdTag, qint64>;
/// People and teams are named as the CRM names them.
using RepId = Id<struct RepIdTag, QString>;
using TeamId = Id<struct TeamIdTag, QString>;
/// A reason of the shared list ("no_budget"), or the CRM's id of its own lost reason.
using ReasonId = Id<struct ReasonIdTag, QString>;
/// Made by the client before the first attempt to send (UUID v4): the idempotency key.
using OperationId = Id<struct OperationIdTag, QString>;

} // namespace relaydesk
