// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/json_change.h"

#include "core/documents/json_path.h"

#include <algorithm>

namespace relaydesk {

namespace {

void insertBehind(JsonNode &list, JsonNode element, const QString &behind)
{
    auto at = list.items.begin();
    if (!behind.isEmpty()) {
        at = std::ranges::find(list.items, behind, nameOf);
        if (at != list.items.end())
            ++at;
    }
    list.items.insert(at, std::move(element));
}

bool changeMember(JsonNode &object, const QString &key, const JsonChange &change)
{
    const auto found = std::ranges::find(object.keys, key);
    const auto place = found - object.keys.begin();
    const bool isThere = found != object.keys.end();
    if (isThere == (change.kind == JsonChange::Kind::Added) || change.kind == JsonChange::Kind::Moved)
        return false;
    if (change.kind == JsonChange::Kind::Changed) {
        object.items[static_cast<size_t>(place)] = change.after;
    } else if (change.kind == JsonChange::Kind::Removed) {
        object.keys.erase(found);
        object.items.erase(object.items.begin() + place);
    } else {
        object.keys.push_back(key);
        object.items.push_back(change.after);
    }
    return true;
}

bool changeElement(JsonNode &list, const QString &name, const JsonChange &change)
{
    const auto found = std::ranges::find(list.items, name, nameOf);
    const bool isThere = found != list.items.end();
    if (isThere == (change.kind == JsonChange::Kind::Added))
        return false;
    if (change.kind == JsonChange::Kind::Added) {
        insertBehind(list, change.after, change.behind);
        return true;
    }
    if (change.kind == JsonChange::Kind::Changed) {
        *found = change.after;
        return true;
    }
    JsonNode element = std::move(*found);
    list.items.erase(found);
    if (change.kind == JsonChange::Kind::Moved)
        insertBehind(list, std::move(element), change.behind);
    return true;
}

bool doChange(JsonNode &document, const JsonChange &change)
{
    if (change.path.isEmpty()) {
        document = change.after;
        return change.kind == JsonChange::Kind::Changed;
    }
    const PathStep step = lastStep(change.path);
    JsonNode *parent = nodeAt(document, step.parent);
    if (!parent)
        return false;
    if (parent->isObject())
        return changeMember(*parent, step.key, change);
    return isNamedList(*parent) && changeElement(*parent, step.key, change);
}

} // namespace

Result<JsonNode> changed(JsonNode document, std::span<const JsonChange> changes)
{
    for (const JsonChange &change : changes) {
        if (!doChange(document, change))
            return makeError(ErrorKind::Invalid, QStringLiteral("a change does not fit"));
    }
    return document;
}

} // namespace relaydesk
