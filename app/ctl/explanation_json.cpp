// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/explanation_json.h"

#include <QJsonObject>

namespace relaydesk::ctl {

QJsonArray clausesJson(const Explanation &why)
{
    QJsonArray clauses;
    for (const ClauseOutcome &clause : why.clauses)
        clauses.append(QJsonObject{{QStringLiteral("place"), clause.place},
                                   {QStringLiteral("words"), clause.words},
                                   {QStringLiteral("held"), clause.held},
                                   {QStringLiteral("decided"), clause.decided},
                                   {QStringLiteral("seen"), clause.seen}});
    return clauses;
}

} // namespace relaydesk::ctl
