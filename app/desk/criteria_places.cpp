// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/criteria_places.h"

#include "core/documents/json_path.h"

#include <QStringList>

#include <algorithm>

namespace relaydesk {

namespace {

template<typename Rules> QStringList namesIn(const Rules &rules)
{
    QStringList names;
    for (const auto &rule : rules)
        names << rule.name;
    return names;
}

QStringList namesOf(const Criteria &criteria, QStringView list)
{
    if (list == u"fit")
        return namesIn(criteria.fit);
    if (list == u"engagement")
        return namesIn(criteria.engagement);
    return list == u"never" ? namesIn(criteria.never) : QStringList();
}

QString behind(const QString &place)
{
    const QString rest = place.section(u'/', 3);
    return rest.isEmpty() ? QString() : QString(u'/' % rest);
}

} // namespace

bool goesByName(const QString &place)
{
    const QString list = place.section(u'/', 1, 1);
    return (list == u"fit" || list == u"engagement" || list == u"never") && !place.section(u'/', 2, 2).isEmpty();
}

QString sharedPlace(const Criteria &criteria, const QString &place)
{
    const QString list = place.section(u'/', 1, 1);
    bool isNumber = false;
    const int index = place.section(u'/', 2, 2).toInt(&isNumber);
    const QStringList names = namesOf(criteria, list);
    if (!isNumber || index < 0 || index >= names.size())
        return place;
    return pathInto(pathInto({}, list), names[index]) % behind(place);
}

QString countedPlace(const Criteria &criteria, const QString &place)
{
    const QString list = place.section(u'/', 1, 1);
    const QStringList names = namesOf(criteria, list);
    if (names.isEmpty() || place.section(u'/', 2, 2).isEmpty())
        return place;
    for (int i = 0; i < names.size(); ++i) {
        const QString named = pathInto(pathInto({}, list), names[i]);
        if (place == named || place.startsWith(named % u'/'))
            return u'/' % list % u'/' % QString::number(i) % place.mid(named.size());
    }
    return {};
}

} // namespace relaydesk
