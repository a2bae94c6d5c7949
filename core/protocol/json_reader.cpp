// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/json_reader.h"

#include "core/base/utf8.h"

#include <cstring>

namespace relaydesk::json {

namespace {
// Years 1 to 9999: what every calendar of the program can show.
constexpr qint64 earliestMs = -62'135'596'800'000;
constexpr qint64 latestMs = 253'402'300'799'999;

/// A name from outside in an error: short and plain.
QByteArray shown(std::string_view name)
{
    QByteArray out;
    for (const char c : name.substr(0, 40)) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
        out += plain ? c : '?';
    }
    return out;
}
} // namespace

bool Fault::in(std::string_view name)
{
    const bool joins = !m_place.isEmpty() && m_place[0] != '[';
    m_place = shown(name) + (joins ? QByteArray(".") : QByteArray()) + m_place;
    return false;
}

bool Fault::at(size_t index)
{
    const bool joins = !m_place.isEmpty() && m_place[0] != '[';
    m_place = '[' + QByteArray::number(static_cast<qulonglong>(index)) + ']' + (joins ? QByteArray(".") : QByteArray())
        + m_place;
    return false;
}

Error Fault::error(const char *document) const
{
    QByteArray text = document;
    if (!m_place.isEmpty())
        text += ": " + m_place;
    return makeError(ErrorKind::Parse, QString::fromLatin1(text + ": " + m_what));
}

bool isCleanText(std::string_view text)
{
    if (text.empty())
        return true;
    if (std::memchr(text.data(), 0, text.size()))
        return false;
    // ED A0..BF: a surrogate by itself, which an escape can still bring in.
    for (size_t i = text.find('\xED'); i != std::string_view::npos; i = text.find('\xED', i + 1)) {
        if (i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) >= 0xA0)
            return false;
    }
    return true;
}

bool readText(const Element &e, QString &out, Fault &fault)
{
    std::string_view value;
    if (e.get(value))
        return fault.is("not a text");
    if (!isCleanText(value))
        return fault.is("text with NUL or half a character");
    out = exactText({value.data(), static_cast<qsizetype>(value.size())});
    return true;
}

bool readInteger(const Element &e, qint64 &out, qint64 least, qint64 most, Fault &fault)
{
    int64_t value = 0;
    if (const auto error = e.get(value))
        return fault.is(error == simdjson::NUMBER_OUT_OF_RANGE ? "out of range" : "not a whole number");
    if (value < least || value > most)
        return fault.is("out of range");
    out = value;
    return true;
}

bool readBoolean(const Element &e, bool &out, Fault &fault)
{
    return !e.get(out) || fault.is("not true or false");
}

bool readTime(const Element &e, Instant &out, Fault &fault)
{
    qint64 ms = 0;
    if (!readInteger(e, ms, earliestMs, latestMs, fault))
        return false;
    out = fromEpochMs(ms);
    return true;
}

bool readTime(const Element &e, OptionalInstant &out, Fault &fault)
{
    return readTime(e, out.emplace(), fault);
}

int depthOf(const Element &value)
{
    int deepestPart = -1;
    if (value.is_array()) {
        for (const Element part : simdjson::dom::array(value.get_array()))
            deepestPart = std::max(deepestPart, depthOf(part));
    } else if (value.is_object()) {
        for (const auto part : simdjson::dom::object(value.get_object()))
            deepestPart = std::max(deepestPart, depthOf(part.value));
    }
    return deepestPart + 1;
}

} // namespace relaydesk::json
