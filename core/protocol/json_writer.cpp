// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/json_writer.h"

#include <charconv>
#include <cstring>

namespace relaydesk {

namespace {

constexpr char hexDigits[] = "0123456789abcdef";
constexpr char32_t replacement = 0xFFFD;

char shortEscape(char16_t unit)
{
    switch (unit) {
    case u'"': return '"';
    case u'\\': return '\\';
    case u'\n': return 'n';
    case u'\r': return 'r';
    case u'\t': return 't';
    default: return 0;
    }
}

char *putAscii(char *out, char16_t unit)
{
    if (const char escape = shortEscape(unit)) {
        *out++ = '\\';
        *out++ = escape;
    } else if (unit < 0x20) {
        std::memcpy(out, "\\u00", 4);
        out += 4;
        *out++ = hexDigits[unit >> 4];
        *out++ = hexDigits[unit & 15];
    } else {
        *out++ = static_cast<char>(unit);
    }
    return out;
}

char *putWide(char *out, char32_t point)
{
    if (point < 0x800) {
        *out++ = static_cast<char>(0xC0 | (point >> 6));
    } else {
        if (point < 0x10000) {
            *out++ = static_cast<char>(0xE0 | (point >> 12));
        } else {
            *out++ = static_cast<char>(0xF0 | (point >> 18));
            *out++ = static_cast<char>(0x80 | ((point >> 12) & 0x3F));
        }
        *out++ = static_cast<char>(0x80 | ((point >> 6) & 0x3F));
    }
    *out++ = static_cast<char>(0x80 | (point & 0x3F));
    return out;
}

/// The code point at \a i, which is moved behind it.
char32_t pointAt(QStringView text, qsizetype &i)
{
    const char16_t unit = text[i++].unicode();
    if (!QChar::isSurrogate(unit))
        return unit;
    if (QChar::isHighSurrogate(unit) && i < text.size() && text[i].isLowSurrogate())
        return QChar::surrogateToUcs4(unit, text[i++].unicode());
    return replacement;
}

} // namespace

void JsonWriter::key(QLatin1StringView name)
{
    separate();
    put('"');
    append(name.data(), name.size());
    append("\":", 2);
}

void JsonWriter::text(QStringView text)
{
    separate();
    // The longest one unit becomes is the six bytes of \u001f.
    char *const start = room(text.size() * 6 + 2);
    char *out = start;
    *out++ = '"';
    for (qsizetype i = 0; i < text.size();) {
        const char16_t unit = text[i].unicode();
        if (unit < 0x80 && unit != 0) {
            out = putAscii(out, unit);
            ++i;
        } else {
            const char32_t point = pointAt(text, i);
            out = putWide(out, point == 0 ? replacement : point);
        }
    }
    *out++ = '"';
    m_used += out - start;
    m_comma = true;
}

void JsonWriter::number(qint64 value)
{
    separate();
    char *const start = room(24);
    m_used += std::to_chars(start, start + 24, value).ptr - start;
    m_comma = true;
}

void JsonWriter::boolean(bool value)
{
    separate();
    value ? append("true", 4) : append("false", 5);
    m_comma = true;
}

void JsonWriter::raw(QByteArrayView json)
{
    separate();
    append(json.data(), json.size());
    m_comma = true;
}

void JsonWriter::field(QLatin1StringView name, QStringView value)
{
    if (value.isEmpty())
        return;
    key(name);
    text(value);
}

void JsonWriter::field(QLatin1StringView name, const OptionalInstant &time)
{
    if (!time)
        return;
    key(name);
    number(toEpochMs(*time));
}

void JsonWriter::field(QLatin1StringView name, qint64 value)
{
    key(name);
    number(value);
}

QByteArray JsonWriter::take()
{
    m_bytes.truncate(m_used);
    m_used = 0;
    m_comma = false;
    return std::exchange(m_bytes, {});
}

void JsonWriter::open(char bracket)
{
    separate();
    put(bracket);
    m_comma = false;
}

void JsonWriter::close(char bracket)
{
    put(bracket);
    m_comma = true;
}

void JsonWriter::separate()
{
    if (m_comma)
        put(',');
    m_comma = false;
}

void JsonWriter::append(const char *bytes, qsizetype size)
{
    std::memcpy(room(size), bytes, static_cast<size_t>(size));
    m_used += size;
}

char *JsonWriter::room(qsizetype size)
{
    if (m_used + size > m_bytes.size())
        m_bytes.resize(std::max<qsizetype>({m_bytes.size() * 2, m_used + size, 256}));
    return m_bytes.data() + m_used;
}

} // namespace relaydesk
