// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/present/display_text.h"

#include <QChar>

namespace relaydesk {

namespace {

constexpr int mostCombiningMarks = 3; // Vietnamese and Hebrew need two or three; Zalgo stacks dozens

bool isInvisible(char32_t c)
{
    return (c >= 0x200B && c <= 0x200F && c != 0x200C && c != 0x200D)   // zero width, but joiners stay: emoji, Persian
        || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) // directions, invisible operators
        || (c >= 0xFFF9 && c <= 0xFFFB) || (c >= 0xE0000 && c <= 0xE0FFF) // annotations, tags
        || c == 0x061C || c == 0x00AD || c == 0xFEFF || c == 0x180E || c == 0x3164 || c == 0x115F || c == 0x1160
        || c == 0xFFA0;
}

/// Takes code points one by one and keeps what may be shown.
class Cleaner
{
public:
    Cleaner(bool keepLines, qsizetype longest)
        : m_keepLines(keepLines)
        , m_longest(longest)
    {
    }

    /// False once the text is long enough.
    bool take(char32_t c)
    {
        if (m_keepLines && c == U'\n') {
            m_space = false;
            return put(c);
        }
        if (QChar::isSpace(c) || c == U'\r' || c == U'\t') {
            m_space = !m_text.isEmpty() && !m_text.endsWith(QLatin1Char('\n'));
            return true;
        }
        if (c < 0x20 || (c >= 0x7F && c < 0xA0) || isInvisible(c))
            return true;
        const auto category = QChar::category(c);
        const bool mark = category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing;
        m_marks = mark ? m_marks + 1 : 0;
        if (m_marks > mostCombiningMarks)
            return true;
        if (std::exchange(m_space, false) && !put(U' '))
            return false;
        return put(c);
    }

    [[nodiscard]] QString text() const { return m_text.isNull() ? QLatin1String("") : m_text; }

private:
    bool put(char32_t c)
    {
        if (++m_length > m_longest) {
            m_text += QChar(0x2026);
            return false;
        }
        m_text += QChar::fromUcs4(c);
        return true;
    }

    bool m_keepLines;
    qsizetype m_longest;
    QString m_text;
    qsizetype m_length = 0;
    int m_marks = 0;
    bool m_space = false;
};

QString cleaned(QStringView outside, bool keepLines, qsizetype longest)
{
    Cleaner cleaner(keepLines, longest);
    // A megabyte of invisible characters must not cost a frame: what is far beyond is not looked at.
    const qsizetype end = std::min(outside.size(), longest * 4 + 256);
    for (qsizetype i = 0; i < end; ++i) {
        char32_t c = outside[i].unicode();
        if (outside[i].isHighSurrogate() && i + 1 < outside.size() && outside[i + 1].isLowSurrogate()) {
            c = QChar::surrogateToUcs4(outside[i], outside[i + 1]);
            ++i;
        } else if (outside[i].isSurrogate()) {
            c = QChar::ReplacementCharacter;
        }
        if (!cleaner.take(c))
            break;
    }
    return cleaner.text();
}

} // namespace

QString displayText(const QString &outside, qsizetype longest)
{
    return cleaned(outside, false, longest);
}

QString displayLines(const QString &outside, qsizetype longest)
{
    return cleaned(outside, true, longest);
}

QString toolTipText(const QString &outside)
{
    // Qt takes text with a tag in it for rich text and would open files that the tag names; text that is
    // rich on purpose, with everything escaped, shows the characters as they are.
    return QLatin1String("<span>") + displayText(outside, 1024).toHtmlEscaped() + QLatin1String("</span>");
}

} // namespace relaydesk
