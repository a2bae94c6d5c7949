// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/json_node.h"

#include <span>

namespace relaydesk {

/// Reads the members of one object and says in words what is wrong with them. Lives shorter than the
/// node, the place and the mistakes it was made with.
class JsonFields
{
public:
    JsonFields(const JsonNode &node, const JsonPlace &place, Mistakes &mistakes)
        : m_node(node)
        , m_place(place)
        , m_mistakes(mistakes)
    {
    }

    /// False, with a mistake, for what is no object; unknown members are mistakes that name the nearest known one.
    // NOLINTNEXTLINE(modernize-use-nodiscard): the mistakes count; the answer only where reading on is useless
    bool allow(std::span<const QLatin1StringView> known) const;
    /// Nothing, with a mistake where \a required, if it is not there; nothing with a mistake for another type.
    [[nodiscard]] std::optional<QString> text(QLatin1StringView key, bool required) const;
    /// A whole number within [least, most].
    [[nodiscard]] std::optional<qint64> integer(QLatin1StringView key, qint64 least, qint64 most, bool required) const;
    /// The array or object of that name; none as above.
    [[nodiscard]] const JsonNode *node(QLatin1StringView key, JsonNode::Kind kind, bool required) const;

private:
    [[nodiscard]] const JsonNode *find(QLatin1StringView key, bool required) const;

    const JsonNode &m_node;
    const JsonPlace &m_place;
    Mistakes &m_mistakes;
};

/// "a text", "a number", "a list", as a sentence needs it.
[[nodiscard]] QString kindText(JsonNode::Kind kind);
/// The known name that \a word was most likely meant to be; empty if none is near.
[[nodiscard]] QString nearestName(QStringView word, std::span<const QString> known);
/// ", did you mean “industry”?" or nothing.
[[nodiscard]] QString didYouMean(QStringView word, std::span<const QString> known);

} // namespace relaydesk
