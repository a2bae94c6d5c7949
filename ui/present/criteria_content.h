// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/criteria/criteria_diff.h"

#include <QString>

#include <array>
#include <vector>

namespace relaydesk {

/// The two that agree on what qualified means.
enum class CriteriaSide { Marketing, Sales };

/// One version of the agreement, as the list of versions shows it.
struct CriteriaVersion
{
    enum class State {
        Draft,
        Proposed,  ///< both sides were asked
        Scheduled, ///< published, in force from a moment to come on
        InForce,
        Past,
    };

    int number = 0;
    State state = State::Draft;
    QString note; ///< "Pricing twice, webinar 20 min"
    QString when; ///< Past: until when, "24 Aug"; Scheduled: from when on, "30 Nov 09:00"

    bool operator==(const CriteriaVersion &) const = default;
};

/// Where one side stands with the shown version.
struct CriteriaApproval
{
    enum class State { NotAsked, Asked, Approved };

    QString person; ///< who signs for that side
    State state = State::NotAsked;
    QString when;      ///< "09:32"; empty: not asked
    bool mine = false; ///< given by the reader, who may take it back

    bool operator==(const CriteriaApproval &) const = default;
};

/// What somebody wrote about a line of the shown version.
struct CriteriaComment
{
    QString place;      ///< in the document as it is shown; empty: about the whole, or the line is gone
    QString placeWords; ///< the line in plain words, as it was then; empty: about the whole
    QString text;
    QString who;
    QString when;

    bool operator==(const CriteriaComment &) const = default;
};

/// What the reader may do.
struct CriteriaRights
{
    bool mayEdit = false;
    bool maySignMarketing = false;
    bool maySignSales = false;
    bool mayPublish = false;
    bool mayRevert = false; ///< begin a draft from a version of the past
    bool mayComment = false;

    bool operator==(const CriteriaRights &) const = default;
};

/// When a version may come into force.
struct PublishMoment
{
    QString label;      ///< "Monday morning"
    QString detail;     ///< "Mon 09:00"
    OptionalInstant at; ///< none: at once

    bool operator==(const PublishMoment &) const = default;
};

/// Everything around the document on the criteria page, in words and fit to be shown.
struct CriteriaPageContent
{
    CriteriaVersion shown;
    int inForce = 0; ///< the version that changes are told against; 0: there is none yet
    QString savedAt; ///< "09:31"; empty: not saved yet
    CriteriaRights rights;
    std::array<CriteriaApproval, 2> approvals; ///< by CriteriaSide
    std::vector<CriteriaVersion> versions;     ///< the latest first
    std::vector<CriteriaComment> comments;
    std::vector<PublishMoment> moments; ///< to choose from when publishing; none: at once
    QString editedBy;                   ///< somebody else's edits of the same version wait; empty: nobody's

    [[nodiscard]] const CriteriaApproval &approval(CriteriaSide side) const
    {
        return approvals.at(static_cast<size_t>(side));
    }
    bool operator==(const CriteriaPageContent &) const = default;
};

/// What one version says otherwise than another.
struct CriteriaComparison
{
    int earlier = 0;
    int later = 0;
    std::vector<CriteriaChange> changes;

    bool operator==(const CriteriaComparison &) const = default;
};

/// In what form the agreement leaves the program.
enum class AgreementForm { Pdf, Html, Json };

/// What becomes of edits that somebody else made to the same version.
enum class ConflictAnswer { Merge, KeepMine, TakeTheirs };

} // namespace relaydesk
