// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/standards/remark.h"

namespace relaydesk {

/// A phone number as typed and as E.164.
struct PhoneNumber
{
    QString typed;        ///< untouched
    QString e164;         ///< "+442079460958"; empty where it cannot be read
    QString extension;    ///< digits; empty for none
    QString region;       ///< alpha-2 of the country whose number it is; empty for none ("001" for +800 and the like)
    bool isValid = false; ///< the numbering plan has such numbers
    bool regionGuessed = false; ///< typed without +: the country is an assumption, and shown as one
    Remarks remarks;

    /// The number and, behind it, its extension, in a text that reads back to the same.
    [[nodiscard]] QString standardText() const;
    bool operator==(const PhoneNumber &) const = default;
};

/// Reads \a typed; a number without + is read in \a region (alpha-2; empty where no country is known, then it
/// stays unread). By libphonenumber's metadata. Pure; any thread.
[[nodiscard]] PhoneNumber standardPhone(const QString &typed, const QString &region);

/// "+44 20 7946 0958", for showing; empty for what is no E.164 number.
[[nodiscard]] QString internationalPhone(const QString &e164);

} // namespace relaydesk
