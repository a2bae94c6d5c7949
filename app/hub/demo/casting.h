// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/hub/demo/random.h"
#include "app/hub/demo/scenery.h"

namespace relaydesk::demo {

/// Makes up prospects: who they are, where they came from and how good they look; no times yet.
class Casting
{
public:
    /// \a scenery and \a random outlive this object.
    Casting(const Scenery &scenery, Random &random)
        : m_scenery(scenery)
        , m_random(random)
    {
    }

    /// The lead numbered \a number ("L-000123"), version 1.
    [[nodiscard]] Lead lead(qint64 number);

private:
    void nameAndReach(Lead &lead);
    CompanyFacts company(const Place &place);
    QString digits(QString pattern);

    const Scenery &m_scenery;
    Random &m_random;
};

/// The lead's number as its id.
[[nodiscard]] RemoteId leadName(qint64 number);
/// How a lead's score stands among all: mean 0, deviation 1, from both parts of the grade.
[[nodiscard]] double scoreOf(const Grade &grade);
/// An address part of a name: lower case, ASCII letters only ("béatrice" -> "beatrice").
[[nodiscard]] QString addressPart(const QString &name);

} // namespace relaydesk::demo
