// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/standards/remark.h"

namespace relaydesk {

/// How many people work there, as one of eight bands: 1-10, 11-50, 51-200, 201-500, 501-1000, 1001-5000, 5001-10000, 10001+.
struct SizeBand
{
    QString typed;
    QString band;   ///< "51-200"; empty where it is unknown
    int least = -1; ///< of the number as given; -1 unknown
    int most = -1;  ///< -1 unknown or without an end
    Remarks remarks;

    bool operator==(const SizeBand &) const = default;
};

/// What a company does, as one entry of resources/standards/industries.json.
struct Industry
{
    QString typed;
    QString id;   ///< "logistics"; empty where it is unknown
    QString name; ///< "Transport and logistics"
    QString isic; ///< section of ISIC revision 4: "H"
    Remarks remarks;

    bool operator==(const Industry &) const = default;
};

/// Empty for less than one.
[[nodiscard]] QString sizeBandOf(int employees);
/// From "850", "51-200", "1,000+", "1.2k", "<11", "about 40 people". A range belongs to the band of its middle, one without
/// an end to the band of its start, one without a start ("<11", "up to 50") to the band of its end. What is no whole number
/// above zero ("-5", "2.5") is unknown. Pure; any thread.
[[nodiscard]] SizeBand standardSize(const QString &typed);

/// By name, by id, or by the longest of the list's words that stands in it. Pure; any thread.
[[nodiscard]] Industry standardIndustry(const QString &typed);

} // namespace relaydesk
