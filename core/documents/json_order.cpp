// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/json_order.h"

#include <QHash>

#include <algorithm>

namespace relaydesk {

namespace {

bool contains(const Names &names, const QString &name)
{
    return std::ranges::find(names, name) != names.end();
}

Names onlyIn(const Names &names, const Names &those)
{
    Names kept;
    std::ranges::copy_if(names, std::back_inserter(kept),
                         [&those](const QString &name) { return contains(those, name); });
    return kept;
}

/// The names of \a side that are not in \a spine, by the one of the spine that they stand behind.
QHash<QString, Names> runsOf(const Names &side, const Names &spine)
{
    QHash<QString, Names> runs;
    QString anchor;
    for (const QString &name : side) {
        if (contains(spine, name))
            anchor = name;
        else
            runs[anchor].push_back(name);
    }
    return runs;
}

} // namespace

AgreedOrder agreedOrder(const Names &base, const Names &mine, const Names &theirs)
{
    AgreedOrder agreed;
    agreed.mine = onlyIn(mine, theirs);
    agreed.theirs = onlyIn(theirs, mine);
    agreed.base = onlyIn(base, agreed.mine);
    const Names mineOfBase = onlyIn(agreed.mine, agreed.base);
    const Names theirsOfBase = onlyIn(agreed.theirs, agreed.base);
    if (mineOfBase == theirsOfBase)
        agreed.order = std::min(agreed.mine, agreed.theirs); // they differ at most in where they put what both added
    else if (mineOfBase == agreed.base)
        agreed.order = agreed.theirs;
    else
        agreed.order = agreed.mine;
    agreed.isConflict = mineOfBase != theirsOfBase && mineOfBase != agreed.base && theirsOfBase != agreed.base;
    return agreed;
}

Names woven(const Names &spine, const Names &mine, const Names &theirs)
{
    const QHash<QString, Names> myRuns = runsOf(mine, spine);
    const QHash<QString, Names> theirRuns = runsOf(theirs, spine);
    Names all;
    const auto addRuns = [&](const QString &anchor) {
        Names first = myRuns.value(anchor);
        Names second = theirRuns.value(anchor);
        if (second < first && !second.empty())
            std::swap(first, second);
        all.insert(all.end(), first.begin(), first.end());
        all.insert(all.end(), second.begin(), second.end());
    };
    addRuns({});
    for (const QString &name : spine) {
        all.push_back(name);
        addRuns(name);
    }
    return all;
}

} // namespace relaydesk
