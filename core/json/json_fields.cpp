// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/json_fields.h"

#include "core/base/word_distance.h"

#include <QCoreApplication>

#include <cmath>

namespace relaydesk {

namespace {

struct JsonText
{
    Q_DECLARE_TR_FUNCTIONS(relaydesk::JsonText)
};

} // namespace

QString kindText(JsonNode::Kind kind)
{
    switch (kind) {
    case JsonNode::Kind::Null: return JsonText::tr("null");
    case JsonNode::Kind::Boolean: return JsonText::tr("true or false");
    case JsonNode::Kind::Number: return JsonText::tr("a number");
    case JsonNode::Kind::Text: return JsonText::tr("a text");
    case JsonNode::Kind::Array: return JsonText::tr("a list");
    case JsonNode::Kind::Object: return JsonText::tr("an object");
    }
    return {};
}

QString nearestName(QStringView word, std::span<const QString> known)
{
    constexpr qsizetype longestCompared = 64;
    constexpr int farthest = 4;
    if (word.size() > longestCompared)
        return {};
    QString nearest;
    // A third of the letters may differ: "indsutry" is meant, "xyz" is not.
    int best = std::min<int>(farthest, 1 + static_cast<int>(word.size()) / 3);
    for (const QString &name : known) {
        // "industry" for "company.industry" is no typing error but a forgotten word.
        const QStringView last = QStringView(name).mid(name.lastIndexOf(u'.') + 1);
        const int distance = std::min(wordDistance(word, name, best), 1 + wordDistance(word, last, best));
        if (distance < best) {
            best = distance;
            nearest = name;
        }
    }
    return nearest;
}

QString didYouMean(QStringView word, std::span<const QString> known)
{
    const QString nearest = nearestName(word, known);
    return nearest.isEmpty() ? QString() : JsonText::tr(", did you mean %1?").arg(quoted(nearest));
}

bool JsonFields::allow(std::span<const QLatin1StringView> known) const
{
    if (!m_node.isObject()) {
        m_mistakes.add(m_place, JsonText::tr("must be an object, not %1").arg(kindText(m_node.kind)));
        return false;
    }
    const std::vector<QString> names(known.begin(), known.end());
    for (const QString &key : m_node.keys) {
        if (std::ranges::find(names, key) == names.end())
            m_mistakes.add(JsonPlace(m_place, key), JsonText::tr("is not known here%1").arg(didYouMean(key, names)));
    }
    return true;
}

const JsonNode *JsonFields::find(QLatin1StringView key, bool required) const
{
    const QString name(key);
    const JsonNode *found = m_node.find(name);
    if (!found && required)
        m_mistakes.add(JsonPlace(m_place, name), JsonText::tr("is missing"));
    return found;
}

std::optional<QString> JsonFields::text(QLatin1StringView key, bool required) const
{
    const JsonNode *found = node(key, JsonNode::Kind::Text, required);
    return found ? std::optional(found->text) : std::nullopt;
}

std::optional<qint64> JsonFields::integer(QLatin1StringView key, qint64 least, qint64 most, bool required) const
{
    const JsonNode *found = node(key, JsonNode::Kind::Number, required);
    if (!found)
        return std::nullopt;
    if (std::trunc(found->number) == found->number && found->number >= static_cast<double>(least)
        && found->number <= static_cast<double>(most))
        return static_cast<qint64>(found->number);
    const QString name(key);
    m_mistakes.add(JsonPlace(m_place, name), JsonText::tr("must be a whole number from %1 to %2").arg(least).arg(most));
    return std::nullopt;
}

const JsonNode *JsonFields::node(QLatin1StringView key, JsonNode::Kind kind, bool required) const
{
    const JsonNode *found = find(key, required);
    if (!found || found->kind == kind)
        return found;
    const QString name(key);
    m_mistakes.add(JsonPlace(m_place, name),
                   JsonText::tr("must be %1, not %2").arg(kindText(kind), kindText(found->kind)));
    return nullptr;
}

} // namespace relaydesk
