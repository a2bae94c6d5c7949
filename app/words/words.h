// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTranslator;

namespace relaydesk {

/// Fills \a words with the texts in the language of this computer, or else in English: without it a person reads
/// "1 lead(s)". False where there are none; the texts then stay as they stand in the sources.
[[nodiscard]] bool loadWords(QTranslator &words);

} // namespace relaydesk
