// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/json_merge.h"

#include "core/documents/json_change.h"
#include "core/documents/json_order.h"
#include "core/documents/json_path.h"
#include "core/json/json_text.h"

#include <algorithm>

namespace relaydesk {

namespace {

using Node = const JsonNode *;

bool same(Node a, Node b)
{
    return a && b ? sameJson(*a, *b) : a == b;
}

std::optional<JsonNode> copyOf(Node node)
{
    return node ? std::optional(*node) : std::nullopt;
}

Names namesOf(const JsonNode &list)
{
    Names names;
    for (const JsonNode &element : list.items)
        names.push_back(nameOf(element));
    return names;
}

JsonNode listOf(const Names &names)
{
    JsonNode list;
    list.kind = JsonNode::Kind::Array;
    for (const QString &name : names) {
        JsonNode text;
        text.kind = JsonNode::Kind::Text;
        text.text = name;
        list.items.push_back(text);
    }
    return list;
}

class Merger
{
public:
    std::optional<JsonNode> merge(Node base, Node mine, Node theirs, const QString &path, const QString &behind = {})
    {
        if (same(mine, theirs) || same(base, theirs))
            return copyOf(mine);
        if (same(base, mine))
            return copyOf(theirs);
        if (mine && theirs && mayMerge(*mine, *theirs, base)) {
            const JsonNode &from = base ? *base : m_nothing;
            return mine->isObject() ? members(from, *mine, *theirs, path) : elements(from, *mine, *theirs, path);
        }
        m_conflicts.push_back({path, copyOf(base), copyOf(mine), copyOf(theirs), false, behind});
        return copyOf(mine);
    }
    [[nodiscard]] std::vector<JsonConflict> takeConflicts() { return std::move(m_conflicts); }

private:
    static bool mayMerge(const JsonNode &mine, const JsonNode &theirs, Node base)
    {
        if (mine.isObject())
            return theirs.isObject() && (!base || base->isObject());
        return isNamedList(mine) && isNamedList(theirs) && (!base || isNamedList(*base));
    }

    JsonNode members(const JsonNode &base, const JsonNode &mine, const JsonNode &theirs, const QString &path)
    {
        JsonNode merged;
        merged.kind = JsonNode::Kind::Object;
        const auto take = [&](const QString &key) {
            std::optional<JsonNode> value
                = merge(base.find(key), mine.find(key), theirs.find(key), pathInto(path, key));
            if (!value)
                return;
            merged.keys.push_back(key);
            merged.items.push_back(*std::move(value));
        };
        for (const QString &key : mine.keys)
            take(key);
        for (const QString &key : theirs.keys) {
            if (!mine.find(key))
                take(key);
        }
        return merged;
    }

    JsonNode elements(const JsonNode &base, const JsonNode &mine, const JsonNode &theirs, const QString &path)
    {
        const Names myNames = namesOf(mine);
        const Names theirNames = namesOf(theirs);
        const Names spine = orderOf(namesOf(base), myNames, theirNames, path);
        JsonNode merged;
        merged.kind = JsonNode::Kind::Array;
        for (const QString &name : woven(spine, myNames, theirNames)) {
            const auto element = [&name](const JsonNode &list) -> Node {
                const auto found = std::ranges::find(list.items, name, nameOf);
                return found == list.items.end() ? nullptr : &*found;
            };
            const auto place = std::ranges::find(theirNames, name);
            const bool isBehind = place != theirNames.end() && place != theirNames.begin();
            std::optional<JsonNode> value = merge(element(base), element(mine), element(theirs), pathInto(path, name),
                                                  isBehind ? *(place - 1) : QString());
            if (value)
                merged.items.push_back(*std::move(value));
        }
        return merged;
    }

    Names orderOf(const Names &base, const Names &mine, const Names &theirs, const QString &path)
    {
        const AgreedOrder agreed = agreedOrder(base, mine, theirs);
        if (agreed.isConflict)
            m_conflicts.push_back({path, listOf(agreed.base), listOf(agreed.mine), listOf(agreed.theirs), true, {}});
        return agreed.order;
    }

    const JsonNode m_nothing{};
    std::vector<JsonConflict> m_conflicts;
};

Result<JsonNode> reordered(JsonNode body, const JsonConflict &conflict)
{
    JsonNode *list = nodeAt(body, conflict.path);
    if (!list || !isNamedList(*list))
        return makeError(ErrorKind::Invalid, conflict.path);
    const Names names = namesOf(*list);
    Names spine;
    for (const JsonNode &name : conflict.theirs->items) {
        if (std::ranges::find(names, name.text) != names.end())
            spine.push_back(name.text);
    }
    std::vector<JsonNode> items;
    for (const QString &name : woven(spine, names, {}))
        items.push_back(*std::ranges::find(list->items, name, nameOf));
    list->items = std::move(items);
    return body;
}

} // namespace

JsonMerge merge3(const JsonNode &base, const JsonNode &mine, const JsonNode &theirs)
{
    Merger merger;
    std::optional<JsonNode> body = merger.merge(&base, &mine, &theirs, {});
    return {body ? *std::move(body) : JsonNode(), merger.takeConflicts()};
}

Result<JsonNode> withTheirs(JsonNode body, const JsonConflict &conflict)
{
    if (conflict.isOrder)
        return reordered(std::move(body), conflict);
    const JsonNode *stands = nodeAt(std::as_const(body), conflict.path);
    if (!stands && !conflict.theirs)
        return body;
    JsonChange change;
    change.path = conflict.path;
    change.behind = conflict.behind;
    change.after = conflict.theirs.value_or(JsonNode());
    change.kind = !conflict.theirs ? JsonChange::Kind::Removed
        : stands                   ? JsonChange::Kind::Changed
                                   : JsonChange::Kind::Added;
    return changed(std::move(body), std::span(&change, 1));
}

Result<BodyMerge> merge3(const QByteArray &base, const QByteArray &mine, const QByteArray &theirs)
{
    Mistakes mistakes;
    const JsonNode from = readJson(base, mistakes);
    const JsonNode one = readJson(mine, mistakes);
    const JsonNode other = readJson(theirs, mistakes);
    if (!mistakes.isEmpty())
        return mistakes.error();
    JsonMerge merged = merge3(from, one, other);
    return BodyMerge{writeJson(merged.body), std::move(merged.conflicts)};
}

} // namespace relaydesk
