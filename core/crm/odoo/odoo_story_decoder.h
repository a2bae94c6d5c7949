// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crm/odoo/odoo_cursor.h"
#include "core/crm/odoo/odoo_schema.h"
#include "core/domain/change_set.h"

namespace relaydesk {

/// A page of mail.message of leads as behaviour events. An incoming e-mail, or a comment of somebody
/// who is not staff, is EmailReceived; a comment of staff to the followers EmailSent; an internal one Note;
/// a done activity by its icon a call, an e-mail or a meeting; a system notification StageChanged.
/// Notifications to a single user ("assigned to you") are no part of a lead's story. Pure; any thread.
[[nodiscard]] Result<LeadPage> decodeOdooMessages(const QByteArray &answer, const OdooSchema &schema,
                                                  const OdooCursor &cursor);

/// A page of mail.activity of leads: what somebody plans to do, so it is EventKind::Other and no attempt.
/// Odoo deletes an activity that is done (then a message says so) or cancelled: the page is LeadPage::whole.
[[nodiscard]] Result<LeadPage> decodeOdooActivities(const QByteArray &answer, const OdooCursor &cursor);

} // namespace relaydesk
