// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sla/zone_timeline.h"

#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <chrono>
#include <limits>
#include <mutex>

namespace relaydesk {

namespace {

constexpr int firstYear = 1900;
constexpr int lastYear = 2200;
constexpr int hintBits = 34; // 2^34 ms are 199 days: at most a few changes of offset in between
constexpr qint64 firstMs
    = std::chrono::sys_time<std::chrono::milliseconds>(std::chrono::sys_days(std::chrono::year(firstYear) / 1 / 1))
          .time_since_epoch()
          .count();

/// A name of the IANA database. QTimeZone::isTimeZoneIdAvailable() knows zone.tab alone, and so neither Asia/Calcutta nor
/// Etc/UTC; QTimeZone::isValid() takes paths, POSIX rules ("Berlin" is one to it) and zones that count leap seconds.
bool isZoneName(const QString &id)
{
    if (QTimeZone::isTimeZoneIdAvailable(id.toUtf8()))
        return !id.startsWith(u"UTC+") && !id.startsWith(u"UTC-");
    static const QRegularExpression shape(QStringLiteral("^[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)*$"));
    static const QSet<QString> noPlaces{u"localtime"_qs, u"posixrules"_qs, u"Factory"_qs};
    if (!shape.match(id).hasMatch() || noPlaces.contains(id) || id.startsWith(u"right/") || id.startsWith(u"posix/"))
        return false;
    // Where Qt itself looks for the database.
    constexpr std::array folders{QLatin1StringView("/usr/share/zoneinfo/"), QLatin1StringView("/usr/lib/zoneinfo/")};
    return QTimeZone(id.toUtf8()).isValid()
        && std::ranges::any_of(folders, [&id](QLatin1StringView folder) { return QFileInfo(folder + id).isFile(); });
}

/// What transitions() says, and what follows from the zone's rule after it: Qt 6.4 ends with the last line of the zone's table,
/// which is today's rule where the tables are slim, and 2037 elsewhere. Asked from two
/// milliseconds behind that line it goes on with the rule.
QTimeZone::OffsetDataList changesOf(const QTimeZone &zone, const QDateTime &begin, const QDateTime &end)
{
    QTimeZone::OffsetDataList changes = zone.transitions(begin, end);
    const QDateTime last = changes.isEmpty() ? begin : changes.last().atUtc;
    for (const QTimeZone::OffsetData &change : zone.transitions(last.addMSecs(2), end)) {
        if (change.atUtc > last)
            changes.append(change);
    }
    return changes;
}

} // namespace

Result<ZoneTimeline> ZoneTimeline::of(const QString &id)
{
    // Qt reads a zone's rule anew for every change: a hundred years of it take a millisecond, and a roster has one zone for
    // many people.
    static std::mutex mutex;
    static QHash<QString, ZoneTimeline> known;
    const std::lock_guard lock(mutex);
    if (const auto found = known.constFind(id); found != known.constEnd())
        return *found;
    // A zone named by an offset knows no daylight saving: whoever wrote it meant
    // a place.
    if (!isZoneName(id))
        return makeError(ErrorKind::Invalid, QStringLiteral("unknown time zone %1").arg(id.left(64)));
    return *known.insert(id, unrolled(id));
}

ZoneTimeline ZoneTimeline::unrolled(const QString &id)
{
    const QTimeZone zone(id.toUtf8());
    const QDateTime begin = QDate(firstYear, 1, 1).startOfDay(Qt::UTC);
    ZoneTimeline timeline;
    timeline.m_id = id;
    timeline.m_stretches.push_back({std::numeric_limits<qint64>::min(), zone.offsetFromUtc(begin) * 1000LL});
    const QTimeZone::OffsetDataList changes = changesOf(zone, begin, QDate(lastYear + 1, 1, 1).startOfDay(Qt::UTC));
    for (const QTimeZone::OffsetData &change : changes) {
        const qint64 offset = change.offsetFromUtc * 1000LL;
        if (offset != timeline.m_stretches.back().offset) // a new abbreviation alone changes no clock
            timeline.m_stretches.push_back({change.atUtc.toMSecsSinceEpoch(), offset});
    }
    timeline.indexYears();
    return timeline;
}

void ZoneTimeline::indexYears()
{
    const qint64 lastMs = m_stretches.back().begin;
    quint32 stretch = 0;
    for (qint64 at = firstMs; m_hints.empty() || at <= lastMs; at += 1LL << hintBits) {
        while (stretch + 1 < m_stretches.size() && m_stretches[stretch + 1].begin <= at)
            ++stretch;
        m_hints.push_back(stretch);
    }
}

size_t ZoneTimeline::indexAt(qint64 utc) const
{
    if (utc < firstMs)
        return 0;
    const auto hint = static_cast<size_t>((utc - firstMs) >> hintBits);
    size_t index = m_hints[std::min(hint, m_hints.size() - 1)];
    while (index + 1 < m_stretches.size() && m_stretches[index + 1].begin <= utc)
        ++index;
    return index;
}

} // namespace relaydesk
