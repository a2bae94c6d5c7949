// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/lead.h"
#include "core/domain/people.h"
#include "core/handoff/agreement.h"

#include <QJsonArray>

namespace relaydesk::demo {

struct Place
{
    QString city;
    QString country;
    QString zone;
    QString language;
    QString phone; ///< from a range reserved for fiction; # stands for a digit
};

struct Trade
{
    QString word;
    QString industry;
    QString technology;
};

/// The lists that the demo's people and companies are made of (resources/demo).
struct Scenery
{
    Directory directory;
    std::vector<QString> firstNames;
    std::vector<QString> lastStarts;
    std::vector<QString> lastEnds;
    std::vector<QString> roles;
    std::vector<QString> companyStarts;
    std::vector<QString> companyMiddles;
    std::vector<Trade> trades;
    std::vector<Place> places;
    std::vector<Attribution> campaigns;
    QJsonArray opening;                                       ///< the leads of the first screen, as written
    std::vector<std::shared_ptr<const Agreement>> agreements; ///< as agreedVersions()

    /// The criteria that were in force so long before the demo begins.
    [[nodiscard]] const Agreement &agreementAt(Duration before) const;
    /// Whose leads the first screen shows: me, or the first rep where I am none.
    [[nodiscard]] RepId deskRep() const;
    /// Reps only, in the order of the directory.
    [[nodiscard]] std::vector<Rep> reps() const;
};

/// From the program's resources; Bug when one of them is missing or broken.
[[nodiscard]] Result<Scenery> loadScenery();

} // namespace relaydesk::demo
