// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace relaydesk {

/// The one helper that makes text from outside fit to be shown: plain text of one line, at most
/// \a longest characters (then "…"), without control characters, lone surrogates, bidirectional
/// overrides and invisible fillers; runs of white space become one space. Never null for non-empty input.
[[nodiscard]] QString displayText(const QString &outside, qsizetype longest = 256);

/// The same for several lines: line ends stay, at most \a longest characters in all.
[[nodiscard]] QString displayLines(const QString &outside, qsizetype longest = 20000);

/// For places of Qt that guess whether text is markup (tool tips, message boxes, D-Bus bodies):
/// displayText() with markup characters escaped and wrapped so that Qt cannot take it for HTML.
[[nodiscard]] QString toolTipText(const QString &outside);

} // namespace relaydesk
