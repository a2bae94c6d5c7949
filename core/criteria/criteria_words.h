// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conditions/vocabulary.h"
#include "core/criteria/criteria.h"

namespace relaydesk {

/// One line of an agreement in plain words.
struct PlainLine
{
    QString place; ///< in the document: "/mql/all/0"
    QString words;
    int indent = 0; ///< groups around it

    bool operator==(const PlainLine &) const = default;
};

/// One part of an agreement, as people speak of it: what an MQL is, who is never handed over.
struct PlainSection
{
    QString place; ///< "/mql"
    QString title;
    std::vector<PlainLine> lines;

    bool operator==(const PlainSection &) const = default;
};

/// The whole agreement in plain words, translated. Pure.
[[nodiscard]] std::vector<PlainSection> inWords(const Criteria &criteria, const Vocabulary &vocabulary);
/// \a condition, a line for each group and each clause.
[[nodiscard]] std::vector<PlainLine> linesOf(const Condition &condition, const QString &place,
                                             const Vocabulary &vocabulary);
/// "30 points", "-5 points".
[[nodiscard]] QString inWords(Points points);
[[nodiscard]] QString inWords(const Decay &decay);

} // namespace relaydesk
