// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/written_numbers.h"

#include <QByteArray>

namespace relaydesk {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// True for what has a point or an exponent: a double stands for it.
bool fitsIn64Bits(QByteArrayView token)
{
    if (token.contains('.') || token.contains('e') || token.contains('E'))
        return true;
    bool fits = false;
    if (token.startsWith('-'))
        (void)token.toLongLong(&fits);
    else
        (void)token.toULongLong(&fits);
    return fits;
}

} // namespace

QByteArrayView WrittenNumbers::next()
{
    for (; m_at < m_document.size(); ++m_at) {
        const char c = m_document[m_at];
        if (c == '"')
            skipText();
        else if (c == '-' || isDigit(c))
            return token();
    }
    return {};
}

void WrittenNumbers::skipText()
{
    for (++m_at; m_at < m_document.size() && m_document[m_at] != '"'; ++m_at)
        m_at += m_document[m_at] == '\\' ? 1 : 0;
}

QByteArrayView WrittenNumbers::token()
{
    const qsizetype begin = m_at;
    constexpr QByteArrayView signs("+-.eE");
    while (m_at < m_document.size() && (isDigit(m_document[m_at]) || signs.contains(m_document[m_at])))
        ++m_at;
    return m_document.sliced(begin, m_at - begin);
}

qsizetype tooLargeNumberIn(QByteArrayView document)
{
    WrittenNumbers numbers(document);
    for (QByteArrayView token = numbers.next(); !token.isEmpty(); token = numbers.next()) {
        if (!fitsIn64Bits(token))
            return token.data() - document.data();
    }
    return -1;
}

} // namespace relaydesk
