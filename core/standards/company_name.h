// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/standards/remark.h"

namespace relaydesk {

/// A company's name for showing and for comparing.
struct CompanyName
{
    QString display;   ///< as typed, untouched
    QString key;       ///< for comparing: folded, legal forms off; never empty where the name has a letter or digit
    QString legalForm; ///< folded, "gmbh and co kg"; empty where none stood there
    Remarks remarks;

    bool operator==(const CompanyName &) const = default;
};

/// Accents are folded and dotted initials joined first (S.A.R.L. is sarl); then legal forms go, from the end and,
/// where a country writes them so, from the front, until none is left or nothing else would be left. The key of a
/// key is the key itself. Pure; any thread.
[[nodiscard]] CompanyName standardCompanyName(const QString &typed);

} // namespace relaydesk
