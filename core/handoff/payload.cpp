// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/payload.h"

namespace relaydesk {

JsonNode readPayload(const QByteArray &payload)
{
    if (payload.isEmpty())
        return {};
    Mistakes mistakes;
    return readJson(payload, mistakes, {payload.size(), 64});
}

QString textIn(const JsonNode &object, QStringView key)
{
    const JsonNode *found = object.find(key);
    return found && found->isText() ? found->text : QString();
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

} // namespace relaydesk
