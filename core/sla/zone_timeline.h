// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

#include <vector>

namespace relaydesk {

/// A time zone as stretches of constant offset, read once from the system's
/// zone data: asking QTimeZone for each deadline costs microseconds. Rules are
/// unrolled for the years 1900 to 2200, once for each zone; beyond them the nearest offset stays.
class ZoneTimeline
{
public:
    /// \a id is an IANA name ("Europe/Berlin"). Invalid: the system does not know
    /// it, or it is an offset. Any thread.
    [[nodiscard]] static Result<ZoneTimeline> of(const QString &id);

    struct Stretch
    {
        qint64 begin = 0;  ///< UTC, epoch milliseconds; of the first: the beginning of time
        qint64 offset = 0; ///< local time minus UTC, milliseconds
    };
    [[nodiscard]] const QString &id() const { return m_id; }
    [[nodiscard]] const std::vector<Stretch> &stretches() const { return m_stretches; }
    /// The stretch that \a utc lies in.
    [[nodiscard]] size_t indexAt(qint64 utc) const;

private:
    static ZoneTimeline unrolled(const QString &id);
    void indexYears();

    QString m_id;
    std::vector<Stretch> m_stretches; ///< sorted, at least one
    std::vector<quint32> m_hints;     ///< a stretch at or before the beginning of
                                      ///< each half year since 1900
};

} // namespace relaydesk
