// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crm/odoo/odoo_cursor.h"
#include "core/crm/odoo/odoo_schema.h"
#include "core/domain/change_set.h"

namespace relaydesk {

/// A page of crm.lead records, read behind \a cursor with at most \a limit asked for. Pure; any thread.
/// Parse where a record has no id, or where a full page does not move on.
[[nodiscard]] Result<LeadPage> decodeOdooLeads(const QByteArray &answer, const OdooSchema &schema,
                                               const OdooCursor &cursor, int limit);

/// The answer to a request for just \a asked: what is missing is gone, or no longer ours to see.
[[nodiscard]] Result<LeadPage> decodeOdooFetch(const QByteArray &answer, const OdooSchema &schema,
                                               const std::vector<RemoteId> &asked);

/// One record. Unset fields are fine; what no mapping takes goes to Lead::extra.
///
/// Odoo has no fit and no engagement score. Its priority (0 to 3 stars, a person's judgement of how good
/// the lead is) stands in for fit as the middle of our four bands: 12, 37, 62, 87. Its probability of
/// success (0 to 100, which its predictive scoring raises with what the lead does) stands in for engagement.
[[nodiscard]] Lead odooLead(const QJsonObject &record, const OdooSchema &schema);

} // namespace relaydesk
