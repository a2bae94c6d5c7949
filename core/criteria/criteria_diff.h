// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/criteria/criteria_words.h"

namespace relaydesk {

/// One difference between two versions of an agreement, in plain words.
struct CriteriaChange
{
    enum class Kind { Added, Removed, Changed };

    Kind kind = Kind::Changed;
    QString section; ///< the title of its part
    QString place;   ///< in the later version; Removed: in the earlier one
    QString before;  ///< empty: Added
    QString after;   ///< empty: Removed

    bool operator==(const CriteriaChange &) const = default;
};

/// What \a later says otherwise than \a earlier, line by line, in the order of the document. Empty: they say the same.
/// A line that only moved inside its part is removed and added. Pure.
[[nodiscard]] std::vector<CriteriaChange> differences(const Criteria &earlier, const Criteria &later,
                                                      const Vocabulary &vocabulary);
/// "pricing was viewed at least 2 times (was: at least 1 time)" as one sentence, translated.
[[nodiscard]] QString inWords(const CriteriaChange &change);
[[nodiscard]] QString toString(CriteriaChange::Kind kind);

} // namespace relaydesk
