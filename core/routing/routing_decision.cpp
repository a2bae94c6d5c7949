// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/routing_decision.h"

#include <array>

namespace relaydesk {

void Decision::clear(size_t calendars)
{
    rule = person = pool = member = opener = -1;
    way = AssignmentWay::Turn;
    none = NoOwner::None;
    itemWeight = 1;
    skipped.clear();
    eligible.clear();
    absent.clear();
    nextOpening.reset();
    openCalendars.assign(calendars, -1);
}

QString toString(SkipReason reason)
{
    static const std::array names{
        QStringLiteral("none"),           QStringLiteral("leftTheTeam"), QStringLiteral("missesSkill"),
        QStringLiteral("missesLanguage"), QStringLiteral("absent"),      QStringLiteral("away"),
        QStringLiteral("outsideHours"),   QStringLiteral("atCapacity"),  QStringLiteral("overMaximum"),
        QStringLiteral("justCameBack"),   QStringLiteral("hadItBefore")};
    return names[static_cast<size_t>(reason)];
}

QString toString(NoOwner reason)
{
    static const std::array names{QStringLiteral("none"),       QStringLiteral("noRule"),
                                  QStringLiteral("nobodyFits"), QStringLiteral("nobodyAvailable"),
                                  QStringLiteral("allFull"),    QStringLiteral("waitsForAccountOwner")};
    return names[static_cast<size_t>(reason)];
}

} // namespace relaydesk
