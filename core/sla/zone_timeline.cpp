// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sla/zone_timeline.h"

#include <QTimeZone>

#include <algorithm>
#include <chrono>
#include <limits>

namespace relaydesk {

namespace {

constexpr int firstYear = 1900;
constexpr int lastYear = 2200;
constexpr int hintBits = 34; // 2^34 ms are 199 days: at most a few changes of offset in between
constexpr qint64 firstMs
    = std::chrono::sys_time<std::chrono::milliseconds>(std::chrono::sys_days(std::chrono::year(firstYear) / 1 / 1))
          .time_since_epoch()
          .count();

bool isOffset(const QString &id)
{
    return id.startsWith(u"UTC+") || id.startsWith(u"UTC-");
}

} // namespace

Result<ZoneTimeline> ZoneTimeline::of(const QString &id)
{
    const QByteArray name = id.toUtf8();
    // A zone named by an offset knows no daylight saving: whoever wrote it meant
    // a place.
    if (isOffset(id) || !QTimeZone::isTimeZoneIdAvailable(name))
        return makeError(ErrorKind::Invalid, QStringLiteral("unknown time zone %1").arg(id.left(64)));
    const QTimeZone zone(name);
    const QDateTime begin = QDate(firstYear, 1, 1).startOfDay(Qt::UTC);
    ZoneTimeline timeline;
    timeline.m_id = id;
    timeline.m_stretches.push_back({std::numeric_limits<qint64>::min(), zone.offsetFromUtc(begin) * 1000LL});
    for (const QTimeZone::OffsetData &change : zone.transitions(begin, QDate(lastYear, 1, 1).startOfDay(Qt::UTC))) {
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
