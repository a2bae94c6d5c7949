// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/json_fields.h"

#include <QCoreApplication>

#include <algorithm>

// Private to this room: what its two documents have in common.
namespace relaydesk {

struct RoutingText
{
    Q_DECLARE_TR_FUNCTIONS(relaydesk::RoutingText)
};

/// A list of texts, none empty, none twice.
[[nodiscard]] std::vector<QString> readTexts(const JsonNode &node, const JsonPlace &place, Mistakes &mistakes,
                                             size_t most = 1000);
/// The same as an optional member.
[[nodiscard]] std::vector<QString> readTexts(const JsonFields &fields, const JsonPlace &place, QLatin1StringView key,
                                             Mistakes &mistakes);
/// A whole number from 1 to 1000.
[[nodiscard]] std::optional<int> readWeight(const JsonNode &node, const JsonPlace &place, Mistakes &mistakes);

/// One of the names, by its index; the first where the member is missing.
template<typename Choice>
[[nodiscard]] Choice readChoice(const JsonFields &fields, const JsonPlace &place, QLatin1StringView key,
                                std::span<const QLatin1StringView> names, Mistakes &mistakes)
{
    const std::optional<QString> name = fields.text(key, false);
    if (!name)
        return Choice{};
    const auto found = std::ranges::find(names, *name);
    if (found != names.end())
        return static_cast<Choice>(found - names.begin());
    const QString member(key);
    const QStringList possible(names.begin(), names.end());
    mistakes.add(JsonPlace(place, member),
                 RoutingText::tr("%1 is none of %2%3")
                     .arg(quoted(*name), possible.join(QStringLiteral(", ")), didYouMean(*name, possible)));
    return Choice{};
}

} // namespace relaydesk
