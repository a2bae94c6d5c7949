// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/json_place.h"

#include <QByteArray>

#include <optional>

namespace relaydesk {

/// A value of a JSON document, as written: an object's members keep their order.
struct JsonNode
{
    enum class Kind { Null, Boolean, Number, Text, Array, Object };

    Kind kind = Kind::Null;
    bool boolean = false;
    double number = 0; ///< finite
    QString digits;    ///< of a number: as it is written, also where a double keeps less
    QString text;
    std::vector<QString> keys;   ///< of an object, beside items
    std::vector<JsonNode> items; ///< of an array or an object

    /// The member of that name; none if there is none, or this is no object.
    [[nodiscard]] const JsonNode *find(QStringView key) const;
    [[nodiscard]] bool isText() const { return kind == Kind::Text; }
    [[nodiscard]] bool isNumber() const { return kind == Kind::Number; }
    [[nodiscard]] bool isArray() const { return kind == Kind::Array; }
    [[nodiscard]] bool isObject() const { return kind == Kind::Object; }
    bool operator==(const JsonNode &) const = default;
};

/// What a document may be at most.
struct JsonLimits
{
    qsizetype bytes = 512 * 1024;
    int depth = 48; ///< nested arrays and objects
};

/// Reads a whole document strictly; a byte order mark before it is no part of it. Mistakes: not UTF-8, not JSON (with line
/// and column), a number that is not finite, a whole number of more than 64 bits, NUL or half a surrogate pair in a text,
/// a key given twice, too large, too deep. With a mistake the node is Null.
[[nodiscard]] JsonNode readJson(const QByteArray &bytes, Mistakes &mistakes, JsonLimits limits = {});

} // namespace relaydesk
