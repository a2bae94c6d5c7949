// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/event_payload.h"

namespace relaydesk {

JsonNode readPayload(const QByteArray &payload)
{
    if (payload.isEmpty())
        return {};
    Mistakes mistakes;
    return readJson(payload, mistakes, {payload.size(), 64});
}

std::optional<QString> textOf(const JsonNode &object, QStringView key)
{
    const JsonNode *found = object.find(key);
    return found && found->isText() ? std::optional(found->text) : std::nullopt;
}

QString textIn(const JsonNode &object, QStringView key)
{
    return textOf(object, key).value_or(QString());
}

qint64 wholeIn(const JsonNode &object, QStringView key, qint64 otherwise)
{
    constexpr double exact = 9007199254740992; // above 2^53 a number does not stand for itself
    const JsonNode *found = object.find(key);
    return found && found->isNumber() && std::abs(found->number) <= exact ? static_cast<qint64>(found->number)
                                                                          : otherwise;
}

bool flagIn(const JsonNode &object, QStringView key, bool otherwise)
{
    const JsonNode *found = object.find(key);
    return found && found->kind == JsonNode::Kind::Boolean ? found->boolean : otherwise;
}

OptionalInstant timeIn(const JsonNode &object, QStringView key)
{
    const std::optional<QString> text = textOf(object, key);
    return text ? fromIso8601(*text) : std::nullopt;
}

} // namespace relaydesk
