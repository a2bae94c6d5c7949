// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/standards/remark.h"

namespace relaydesk {

/// A country as ISO 3166-1 knows it.
struct Country
{
    QString typed;
    QString code; ///< alpha-2; empty where none was found
    QString name; ///< the name people use, in English; empty where none was found
    Remarks remarks;

    bool operator==(const Country &) const = default;
};

/// A region (state, Land, province) as ISO 3166-2 knows it.
struct Region
{
    QString typed;
    QString code;    ///< "US-CA"; empty where none was found
    QString name;    ///< as iso-codes writes it
    QString country; ///< alpha-2 of the country it lies in; empty where none was found
    Remarks remarks;

    bool operator==(const Region &) const = default;
};

/// By code (alpha-2, alpha-3), name (English, official, or as its own people write it), or alias (UK, Holland).
/// What stands for no answer (n/a, Europe) is rejected. What has no code in ISO 3166-1 stays unknown, such as Kosovo, whose
/// XK is a code by usage only. Pure; any thread.
[[nodiscard]] Country standardCountry(const QString &typed);

/// \a country is alpha-2, or empty: then only a full code, or a name that one country alone has, is taken.
/// Aliases (Calif., Bavaria) count like names. Pure; any thread.
[[nodiscard]] Region standardRegion(const QString &typed, const QString &country);

/// The name people use for an alpha-2 code; empty for none.
[[nodiscard]] QString countryName(const QString &code);

} // namespace relaydesk
