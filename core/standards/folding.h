// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace relaydesk {

/// Text for comparing only, never shown: compatibility forms resolved, accents taken off, lower case, letters
/// without a decomposition written out (ß ss, ø o, æ ae, ł l), "&" as "and", everything that is no letter or
/// digit one space. Letters of other scripts stay. Folding twice changes nothing.
[[nodiscard]] QString folded(QStringView text);

/// The words of folded(text).
[[nodiscard]] QStringList foldedWords(QStringView text);

/// Taken apart, without accents and in one case, the signs kept: the same for every normalisation of a text.
[[nodiscard]] QString withoutAccents(QStringView text);

/// Dotted initials joined, as "S.A.R.L.", "S. A. R. L." and "S.A R.L." become "SARL"; other dots stay. What counts is what
/// one letter is: of text from outside take the accents off first.
[[nodiscard]] QString withoutInitialDots(QStringView text);

/// Without white space at the ends and more than one blank inside, and without what cannot be seen
/// (control and format characters).
[[nodiscard]] QString tidied(QStringView text);

/// True where \a words stand in \a text as whole words; both folded.
[[nodiscard]] bool containsWords(QStringView text, QStringView words);

} // namespace relaydesk
