// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/present/criteria_content.h"

namespace relaydesk {

/// The one next thing the reader can do for the shown version.
enum class CriteriaStep { None, Propose, ApproveMarketing, ApproveSales, Remind, Publish };

[[nodiscard]] CriteriaStep nextStep(const CriteriaPageContent &content);
/// "Propose v15", "Approve for Sales", "Remind Dario"; empty: there is nothing to do.
[[nodiscard]] QString stepLabel(CriteriaStep step, const CriteriaPageContent &content);
/// Why the next step cannot be taken now; empty where it can. \a changes: against the version in force.
[[nodiscard]] QString whyNotStep(CriteriaStep step, const CriteriaPageContent &content, size_t changes);
/// Why the shown version cannot be published now; empty where it can.
[[nodiscard]] QString whyNotPublish(const CriteriaPageContent &content);
/// "Publishes when Sales approves"; empty where nothing is waited for.
[[nodiscard]] QString publishRemark(const CriteriaPageContent &content);
/// Whether the reader's signature stands, or waits, under the shown version.
[[nodiscard]] bool isSigned(const CriteriaPageContent &content, CriteriaSide side);

/// "Draft v15", "In force v14".
[[nodiscard]] QString versionChip(const CriteriaVersion &version);
/// "Draft", "In force", "To 24 Aug".
[[nodiscard]] QString versionState(const CriteriaVersion &version);
/// "Approved 09:31", "Asked 09:32", "Not asked yet".
[[nodiscard]] QString approvalWords(const CriteriaApproval &approval);
[[nodiscard]] QString sideName(CriteriaSide side);
/// "2 changes from v14", "Nothing changed from v14"; empty without a version in force.
[[nodiscard]] QString changesWords(size_t changes, int inForce);
/// What a version says otherwise: one line each, without the name of its part.
[[nodiscard]] QString changeLine(const CriteriaChange &change);

} // namespace relaydesk
