// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/base/time.h"

#include <QByteArray>

#include <simdjson.h>

#include <array>
#include <limits>
#include <string_view>
#include <vector>

// Private to this room: strict reading of values out of simdjson's document. The document has been
// checked as a whole (UTF-8, structure, numbers) before the first value is read.
namespace relaydesk::json {

using Element = simdjson::dom::element;

/// Where reading stopped and why; nothing personal: names and positions only.
class Fault
{
public:
    /// Always false, so that a reader can return it.
    bool is(const char *what)
    {
        m_what = what;
        return false;
    }
    /// Puts a field's name or a position before the place while the readers return.
    bool in(std::string_view name);
    bool at(size_t index);
    [[nodiscard]] Error error(const char *document) const;

private:
    QByteArray m_place;
    const char *m_what = "";
};

inline constexpr qint64 largestExact = (1LL << 53) - 1; // what every JSON reader of the world keeps

[[nodiscard]] bool isCleanText(std::string_view text);
bool readText(const Element &e, QString &out, Fault &fault);
bool readInteger(const Element &e, qint64 &out, qint64 least, qint64 most, Fault &fault);
bool readBoolean(const Element &e, bool &out, Fault &fault);
bool readTime(const Element &e, Instant &out, Fault &fault);
bool readTime(const Element &e, OptionalInstant &out, Fault &fault);

/// One of an enumeration's names; \a from gives an optional value.
template<typename E, typename From> bool readName(const Element &e, E &out, From from, Fault &fault)
{
    std::string_view name;
    if (e.get(name))
        return fault.is("not a text");
    std::array<char16_t, 40> wide; // names are short ASCII: no allocation for each of them
    if (name.size() > wide.size())
        return fault.is("not a known name");
    for (size_t i = 0; i < name.size(); ++i)
        wide[i] = static_cast<unsigned char>(name[i]);
    const auto value = from(QStringView(wide.data(), static_cast<qsizetype>(name.size())));
    if (!value)
        return fault.is("not a known name");
    out = *value;
    return true;
}

template<typename T, typename Read> bool readArray(const Element &e, std::vector<T> &out, Read read, Fault &fault)
{
    simdjson::dom::array array;
    if (e.get(array))
        return fault.is("not an array");
    out.reserve(array.size());
    size_t index = 0;
    for (const Element item : array) {
        if (!read(item, out.emplace_back(), fault))
            return fault.at(index);
        ++index;
    }
    return true;
}

/// A field's name and what reads it.
template<typename T> struct Field
{
    std::string_view name;
    bool (*read)(const Element &e, T &out, Fault &fault);
    bool required = false;
};

// Readers of one member, for the tables of fields.
template<auto Member, typename T> bool text(const Element &e, T &out, Fault &fault)
{
    return readText(e, out.*Member, fault);
}
template<auto Member, typename T> bool id(const Element &e, T &out, Fault &fault)
{
    QString value;
    if (!readText(e, value, fault))
        return false;
    if (value.isEmpty())
        return fault.is("empty");
    out.*Member = std::remove_reference_t<decltype(out.*Member)>(std::move(value));
    return true;
}
template<auto Member, typename T> bool time(const Element &e, T &out, Fault &fault)
{
    return readTime(e, out.*Member, fault);
}
template<auto Member, typename T> bool flag(const Element &e, T &out, Fault &fault)
{
    return readBoolean(e, out.*Member, fault);
}
template<auto Member, qint64 Least, qint64 Most, typename T> bool integer(const Element &e, T &out, Fault &fault)
{
    using Value = std::remove_reference_t<decltype(out.*Member)>;
    static_assert(Least >= std::numeric_limits<Value>::min() && Most <= std::numeric_limits<Value>::max());
    qint64 value = 0;
    if (!readInteger(e, value, Least, Most, fault))
        return false;
    out.*Member = static_cast<Value>(value);
    return true;
}

/// Says no to a field that no table names.
struct RefuseUnknown
{
    bool operator()(std::string_view, const Element &, Fault &fault) const { return fault.is("unknown field"); }
};

template<typename T, size_t N>
size_t indexOf(const std::array<Field<T>, N> &fields, std::string_view name, size_t guess)
{
    // Our own writer keeps the table's order, so the first look is nearly always right.
    for (size_t i = 0; i < N; ++i) {
        const size_t index = guess + i < N ? guess + i : guess + i - N;
        if (fields[index].name == name)
            return index;
    }
    return N;
}

template<typename T, size_t N, typename Unknown = RefuseUnknown>
bool readObject(const Element &e, T &out, const std::array<Field<T>, N> &fields, Fault &fault, Unknown unknown = {})
{
    static_assert(N <= 64);
    simdjson::dom::object object;
    if (e.get(object))
        return fault.is("not an object");
    quint64 seen = 0;
    size_t guess = 0;
    for (const auto field : object) {
        const size_t index = indexOf(fields, field.key, guess);
        if (index == N) {
            if (!unknown(field.key, field.value, fault))
                return fault.in(field.key);
            continue;
        }
        if (seen & (1ULL << index))
            return fault.is("given twice") || fault.in(field.key);
        seen |= 1ULL << index;
        guess = index + 1;
        if (!fields[index].read(field.value, out, fault))
            return fault.in(field.key);
    }
    for (size_t i = 0; i < N; ++i) {
        if (fields[i].required && !(seen & (1ULL << i)))
            return fault.is("missing") || fault.in(fields[i].name);
    }
    return true;
}

/// Containers inside each other that a document may have, as simdjson counts: one that is empty is none.
constexpr int deepest = 15;
constexpr int deepestExtra = deepest - 3; ///< of a lead's extra fields: page, leads and lead are around them
/// How many containers lie inside each other in \a value, itself among them, counted likewise.
[[nodiscard]] int depthOf(const Element &value);

/// Parses \a bytes and gives the root to \a read; \a document names it in errors.
template<typename T, typename Read> Result<T> decode(const QByteArray &bytes, const char *document, Read read)
{
    constexpr qsizetype largest = 256LL * 1024 * 1024;
    if (bytes.size() > largest)
        return makeError(ErrorKind::Parse, QString::fromLatin1(document) + QStringLiteral(": too large"));
    simdjson::dom::parser parser;
    Element root;
    auto error = parser.allocate(std::max<size_t>(static_cast<size_t>(bytes.size()), 64), size_t(deepest) + 1);
    if (!error)
        error = parser.parse(bytes.constData(), static_cast<size_t>(bytes.size())).get(root);
    if (error)
        return makeError(ErrorKind::Parse,
                         QString::fromLatin1(document) + QStringLiteral(": ")
                             + QString::fromLatin1(simdjson::error_message(error)));
    Fault fault;
    T value{};
    if (!read(root, value, fault))
        return fault.error(document);
    return value;
}

} // namespace relaydesk::json
