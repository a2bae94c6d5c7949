// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/present/criteria_step.h"

#include "ui/present/display_text.h"

#include <QCoreApplication>

namespace relaydesk {

namespace {

struct StepWords
{
    Q_DECLARE_TR_FUNCTIONS(relaydesk::CriteriaStep)
};

using State = CriteriaVersion::State;

constexpr auto marketing = CriteriaSide::Marketing;
constexpr auto sales = CriteriaSide::Sales;

bool isOpen(const CriteriaVersion &version)
{
    return version.state == State::Draft || version.state == State::Proposed;
}

bool wasAsked(const CriteriaPageContent &content)
{
    return content.shown.state == State::Proposed
        || content.approval(marketing).state != CriteriaApproval::State::NotAsked
        || content.approval(sales).state != CriteriaApproval::State::NotAsked;
}

/// The side that is waited for; the one the reader cannot sign first.
CriteriaSide waitedFor(const CriteriaPageContent &content)
{
    return isSigned(content, marketing) ? sales : marketing;
}

QString firstName(const QString &person)
{
    return displayText(person.section(u' ', 0, 0), 40);
}

QString versionName(int number)
{
    return StepWords::tr("v%1", "a version").arg(number);
}

} // namespace

bool isSigned(const CriteriaPageContent &content, CriteriaSide side)
{
    return content.approval(side).state == CriteriaApproval::State::Approved;
}

CriteriaStep nextStep(const CriteriaPageContent &content)
{
    const CriteriaRights &may = content.rights;
    if (!isOpen(content.shown))
        return CriteriaStep::None;
    if (!wasAsked(content))
        return may.mayEdit ? CriteriaStep::Propose : CriteriaStep::None;
    if (may.maySignMarketing && !isSigned(content, marketing))
        return CriteriaStep::ApproveMarketing;
    if (may.maySignSales && !isSigned(content, sales))
        return CriteriaStep::ApproveSales;
    if (isSigned(content, marketing) && isSigned(content, sales))
        return may.mayPublish ? CriteriaStep::Publish : CriteriaStep::None;
    return may.mayEdit ? CriteriaStep::Remind : CriteriaStep::None;
}

QString stepLabel(CriteriaStep step, const CriteriaPageContent &content)
{
    const QString version = versionName(content.shown.number);
    switch (step) {
    case CriteriaStep::None: return {};
    case CriteriaStep::Propose: return StepWords::tr("Propose %1").arg(version);
    case CriteriaStep::ApproveMarketing: return StepWords::tr("Approve for Marketing");
    case CriteriaStep::ApproveSales: return StepWords::tr("Approve for Sales");
    case CriteriaStep::Remind: {
        const QString person = firstName(content.approval(waitedFor(content)).person);
        return person.isEmpty() ? StepWords::tr("Remind") : StepWords::tr("Remind %1").arg(person);
    }
    case CriteriaStep::Publish: return StepWords::tr("Publish %1").arg(version);
    }
    return {};
}

QString whyNotStep(CriteriaStep step, const CriteriaPageContent &content, size_t changes)
{
    if (step != CriteriaStep::None && !content.editedBy.isEmpty())
        return StepWords::tr("%1 also edited this version. Decide first what becomes of it.")
            .arg(displayText(content.editedBy, 80));
    if (step == CriteriaStep::Propose && content.inForce > 0 && changes == 0)
        return StepWords::tr("Nothing to propose: %1 says the same as %2.")
            .arg(versionName(content.shown.number), versionName(content.inForce));
    return {};
}

QString whyNotPublish(const CriteriaPageContent &content)
{
    const QString version = versionName(content.shown.number);
    if (content.shown.state == State::InForce)
        return StepWords::tr("%1 is in force.").arg(version);
    if (content.shown.state == State::Scheduled)
        return StepWords::tr("%1 is published already. It comes into force %2.")
            .arg(version, displayText(content.shown.when, 40));
    if (content.shown.state == State::Past)
        return StepWords::tr("%1 was in force. Bring it back to use it again.").arg(version);
    const bool byMarketing = isSigned(content, marketing);
    const bool bySales = isSigned(content, sales);
    if (!byMarketing && !bySales)
        return StepWords::tr("Marketing and Sales have to approve this version first.");
    if (!byMarketing || !bySales)
        return byMarketing ? StepWords::tr("Sales has to approve this version first.")
                           : StepWords::tr("Marketing has to approve this version first.");
    if (!content.rights.mayPublish)
        return StepWords::tr("Both teams approved. Somebody who may publish has to do so.");
    return whyNotStep(CriteriaStep::Publish, content, 0);
}

QString publishRemark(const CriteriaPageContent &content)
{
    if (!isOpen(content.shown) || !wasAsked(content))
        return {};
    const bool byMarketing = isSigned(content, marketing);
    const bool bySales = isSigned(content, sales);
    if (byMarketing && bySales)
        return StepWords::tr("Both teams approved");
    if (!byMarketing && !bySales)
        return StepWords::tr("Publishes when both teams approve");
    return byMarketing ? StepWords::tr("Publishes when Sales approves")
                       : StepWords::tr("Publishes when Marketing approves");
}

QString versionChip(const CriteriaVersion &version)
{
    const QString name = versionName(version.number);
    switch (version.state) {
    case State::Draft: return StepWords::tr("Draft %1").arg(name);
    case State::Proposed: return StepWords::tr("Proposed %1").arg(name);
    case State::Scheduled: return StepWords::tr("Scheduled %1", "a version").arg(name);
    case State::InForce: return StepWords::tr("In force %1").arg(name);
    case State::Past: return StepWords::tr("Past %1").arg(name);
    }
    return {};
}

QString versionState(const CriteriaVersion &version)
{
    switch (version.state) {
    case State::Draft: return StepWords::tr("Draft");
    case State::Proposed: return StepWords::tr("Proposed");
    case State::InForce: return StepWords::tr("In force");
    case State::Scheduled: return StepWords::tr("From %1", "a day and time").arg(displayText(version.when, 40));
    case State::Past:
        return version.when.isEmpty() ? StepWords::tr("Past")
                                      : StepWords::tr("To %1", "a day").arg(displayText(version.when, 40));
    }
    return {};
}

QString approvalWords(const CriteriaApproval &approval)
{
    switch (approval.state) {
    case CriteriaApproval::State::NotAsked: return StepWords::tr("Not asked yet");
    case CriteriaApproval::State::Asked: return StepWords::tr("Asked %1", "a time").arg(displayText(approval.when, 40));
    case CriteriaApproval::State::Approved:
        return StepWords::tr("Approved %1", "a time").arg(displayText(approval.when, 40));
    }
    return {};
}

QString sideName(CriteriaSide side)
{
    return side == marketing ? StepWords::tr("Marketing") : StepWords::tr("Sales");
}

QString changesWords(size_t changes, int inForce)
{
    if (inForce <= 0)
        return {};
    const QString version = versionName(inForce);
    return changes == 0 ? StepWords::tr("Nothing changed from %1").arg(version)
                        : StepWords::tr("%Ln change(s) from %1", nullptr, static_cast<int>(changes)).arg(version);
}

QString changeLine(const CriteriaChange &change)
{
    const QString before = displayText(change.before);
    const QString after = displayText(change.after);
    switch (change.kind) {
    case CriteriaChange::Kind::Added: return StepWords::tr("New: %1").arg(after);
    case CriteriaChange::Kind::Removed: return StepWords::tr("Gone: %1").arg(before);
    case CriteriaChange::Kind::Changed: return StepWords::tr("%1 (was: %2)").arg(after, before);
    }
    return {};
}

} // namespace relaydesk
