// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace relaydesk {

/// The readable text of an HTML fragment: tags, comments, styles and scripts gone, block elements and
/// breaks as line ends, entities decoded. Linear in the input, loads nothing, accepts any rubbish.
/// The result is plain text and may itself look like markup ("&lt;b&gt;" becomes "<b>").
[[nodiscard]] QString textFromHtml(QStringView html);

/// Plain text as HTML that shows exactly it: escaped, line ends as <br>.
[[nodiscard]] QString htmlFromText(const QString &text);

} // namespace relaydesk
