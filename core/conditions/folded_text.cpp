// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conditions/folded_text.h"

#include <algorithm>

namespace relaydesk {

namespace {

/// ASCII is most of what there is: no detour over two copies of the text.
bool foldAscii(QStringView text, std::string &out)
{
    bool space = false;
    for (const QChar c : text) {
        const char16_t unit = c.unicode();
        if (unit >= 0x80)
            return false;
        if (unit == u' ' || (unit >= 9 && unit <= 13)) {
            space = !out.empty();
            continue;
        }
        if (space)
            out += ' ';
        space = false;
        out += static_cast<char>(unit >= u'A' && unit <= u'Z' ? unit + 32 : unit);
    }
    return true;
}

} // namespace

std::string foldedText(QStringView text)
{
    std::string out;
    out.reserve(static_cast<size_t>(text.size()));
    if (foldAscii(text, out))
        return out;
    const QString folded = text.toString().normalized(QString::NormalizationForm_C).toCaseFolded();
    return folded.normalized(QString::NormalizationForm_C).simplified().toUtf8().toStdString();
}

quint64 textHash(std::string_view folded)
{
    quint64 hash = 14'695'981'039'346'656'037ULL;
    for (const char c : folded) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 1'099'511'628'211ULL;
    }
    return hash;
}

TextPattern::TextPattern(QStringView pattern)
{
    const std::string folded = foldedText(pattern);
    size_t from = 0;
    for (size_t star = folded.find('*'); star != std::string::npos; star = folded.find('*', from)) {
        m_parts.push_back(folded.substr(from, star - from));
        from = star + 1;
    }
    m_parts.push_back(folded.substr(from));
}

bool TextPattern::matches(std::string_view folded) const
{
    if (m_parts.size() <= 1)
        return m_parts.empty() ? folded.empty() : folded == m_parts.front();
    const std::string &first = m_parts.front();
    const std::string &last = m_parts.back();
    if (folded.size() < first.size() + last.size() || !folded.starts_with(first) || !folded.ends_with(last))
        return false;
    // The leftmost place of each part leaves the most room for those behind it: no going back.
    folded = folded.substr(first.size(), folded.size() - first.size() - last.size());
    for (size_t i = 1; i + 1 < m_parts.size(); ++i) {
        const size_t at = folded.find(m_parts[i]);
        if (at == std::string_view::npos)
            return false;
        folded.remove_prefix(at + m_parts[i].size());
    }
    return true;
}

} // namespace relaydesk
