// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conditions/facts.h"

#include <QString>

#include <string>

namespace relaydesk {

/// As texts are compared: composed (NFC), case folded, runs of white space as one space, none at the ends; UTF-8.
/// Accents count. Half a surrogate pair becomes U+FFFD.
[[nodiscard]] std::string foldedText(QStringView text);
/// FNV-1a, 64 bits.
[[nodiscard]] quint64 textHash(std::string_view folded);

/// A folded text that owns its bytes.
class FoldedText
{
public:
    FoldedText() = default;
    explicit FoldedText(QStringView text)
        : m_bytes(foldedText(text))
        , m_hash(textHash(m_bytes))
    {
    }

    [[nodiscard]] FoldedView view() const { return {m_bytes, m_hash}; }
    bool operator==(const FoldedText &) const = default;

private:
    std::string m_bytes;
    quint64 m_hash = textHash({});
};

/// A pattern in which * stands for any run of characters, none included. Matching looks at each part
/// once, leftmost first, and never goes back over an earlier part: no pattern can explode.
class TextPattern
{
public:
    TextPattern() = default;
    /// \a pattern is folded like any other text.
    explicit TextPattern(QStringView pattern);

    [[nodiscard]] bool matches(std::string_view folded) const;
    bool operator==(const TextPattern &) const = default;

private:
    std::vector<std::string> m_parts; ///< between the stars; at least one
};

} // namespace relaydesk
