// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/lead.h"

namespace relaydesk {

QChar Grade::fitLetter() const
{
    if (fit < 0)
        return {};
    return fit >= 75 ? u'A' : fit >= 50 ? u'B' : fit >= 25 ? u'C' : u'D';
}

int Grade::engagementStep() const
{
    if (engagement < 0)
        return 0;
    return engagement >= 75 ? 1 : engagement >= 50 ? 2 : engagement >= 25 ? 3 : 4;
}

LeadRow rowOf(const Lead &lead, bool pending)
{
    return {.id = lead.id,
            .remoteId = lead.remoteId,
            .name = lead.name,
            .role = lead.role,
            .company = lead.company.name,
            .industry = lead.company.industry,
            .country = lead.company.country,
            .source = lead.attribution.campaign.isEmpty() ? lead.attribution.source : lead.attribution.campaign,
            .owner = lead.owner,
            .team = lead.team,
            .signals = lead.signals,
            .sla = lead.sla,
            .arrivedAt = lead.stamps.submitted.value_or(lead.stamps.captured.value_or(lead.createdAt)),
            .employees = lead.company.employees,
            .grade = lead.grade,
            .status = lead.status,
            .pending = pending};
}

bool isInQueue(LeadStatus status)
{
    return status == LeadStatus::Open || status == LeadStatus::Contacted;
}

} // namespace relaydesk
