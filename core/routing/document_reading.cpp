// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/document_reading.h"

#include <cmath>

namespace relaydesk {

std::vector<QString> readTexts(const JsonNode &node, const JsonPlace &place, Mistakes &mistakes, size_t most)
{
    std::vector<QString> texts;
    if (!node.isArray() || node.items.empty() || node.items.size() > most) {
        mistakes.add(place, RoutingText::tr("must be a list of 1 to %1 texts").arg(most));
        return texts;
    }
    QSet<QString> seen;
    for (size_t i = 0; i < node.items.size(); ++i) {
        const JsonNode &item = node.items[i];
        if (!item.isText() || item.text.trimmed().isEmpty())
            mistakes.add(JsonPlace(place, i), RoutingText::tr("must be a text that is not empty"));
        else if (seen.contains(item.text))
            mistakes.add(JsonPlace(place, i), RoutingText::tr("%1 is given twice").arg(quoted(item.text)));
        else
            texts.push_back(item.text);
        seen.insert(item.text);
    }
    return texts;
}

std::vector<QString> readTexts(const JsonFields &fields, const JsonPlace &place, QLatin1StringView key,
                               Mistakes &mistakes)
{
    const JsonNode *node = fields.node(key, JsonNode::Kind::Array, false);
    if (!node)
        return {};
    const QString member(key);
    return readTexts(*node, JsonPlace(place, member), mistakes);
}

std::optional<int> readWeight(const JsonNode &node, const JsonPlace &place, Mistakes &mistakes)
{
    constexpr double most = 1000;
    if (node.isNumber() && node.number >= 1 && node.number <= most && std::trunc(node.number) == node.number)
        return static_cast<int>(node.number);
    mistakes.add(place, RoutingText::tr("must be a whole number from 1 to 1000"));
    return std::nullopt;
}

} // namespace relaydesk
