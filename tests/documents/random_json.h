// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/documents/json_path.h"
#include "tests/support/dice.h"

#include <algorithm>

namespace relaydesk::test {

/// Documents as people write them, small enough that two who edit one often meet: the same for the same seed.
class RandomJson
{
public:
    explicit RandomJson(unsigned seed)
        : m_dice(seed)
    {
    }

    [[nodiscard]] JsonNode document()
    {
        JsonNode object = value(0);
        while (!object.isObject())
            object = value(0);
        return object;
    }

    /// The document after a few changes of somebody.
    [[nodiscard]] JsonNode edited(JsonNode document)
    {
        for (int i = m_dice.upTo(3); i >= 0; --i)
            edit(document, 0);
        return document;
    }

private:
    static JsonNode of(JsonNode::Kind kind)
    {
        JsonNode node;
        node.kind = kind;
        return node;
    }
    static JsonNode textOf(const QString &text)
    {
        JsonNode node = of(JsonNode::Kind::Text);
        node.text = text;
        return node;
    }
    QString word() { return QString::fromLatin1("abcde").mid(m_dice.upTo(4), 1); }

    JsonNode value(int depth)
    {
        const int kind = m_dice.upTo(depth < 3 ? 9 : 3);
        JsonNode node;
        if (kind == 0)
            return node;
        if (kind == 1)
            return textOf(word() + u"/~");
        if (kind <= 3) {
            node = of(kind == 2 ? JsonNode::Kind::Number : JsonNode::Kind::Boolean);
            node.number = kind == 2 ? m_dice.upTo(3) : 0;
            node.boolean = kind == 3 && m_dice.chance(50);
            return node;
        }
        if (kind == 4) {
            node = of(JsonNode::Kind::Array);
            for (int i = m_dice.upTo(2); i > 0; --i)
                node.items.push_back(value(depth + 1));
            return node;
        }
        return kind <= 6 ? object(depth) : namedList(depth);
    }

    JsonNode object(int depth)
    {
        JsonNode node = of(JsonNode::Kind::Object);
        for (int i = m_dice.upTo(3); i > 0; --i)
            addMember(node, depth);
        return node;
    }

    JsonNode namedList(int depth)
    {
        JsonNode node = of(JsonNode::Kind::Array);
        for (int i = m_dice.upTo(4); i > 0; --i)
            addElement(node, depth);
        return node;
    }

    void addMember(JsonNode &node, int depth)
    {
        const QString key = word();
        if (node.find(key))
            return;
        node.keys.push_back(key);
        node.items.push_back(value(depth + 1));
    }

    void addElement(JsonNode &node, int depth)
    {
        const QString name = word() + (m_dice.chance(20) ? u"/0" : u"");
        if (std::ranges::find(node.items, name, nameOf) != node.items.end())
            return;
        JsonNode element = object(depth + 1);
        element.keys.insert(element.keys.begin(), QStringLiteral("name"));
        element.items.insert(element.items.begin(), textOf(name));
        const auto size = static_cast<int>(node.items.size());
        node.items.insert(node.items.begin() + m_dice.upTo(size), element);
    }

    void edit(JsonNode &node, int depth)
    {
        const bool hasName = node.find(u"name") != nullptr;
        const auto size = static_cast<int>(node.items.size());
        if (size > 0 && m_dice.chance(60)) {
            const auto at = static_cast<size_t>(m_dice.upTo(size - 1));
            if (!hasName || node.keys[at] != u"name")
                return edit(node.items[at], depth + 1);
        }
        if (node.isObject())
            editObject(node, depth);
        else if (isNamedList(node))
            editList(node, depth);
        else
            node = value(depth);
    }

    void editObject(JsonNode &node, int depth)
    {
        const auto size = static_cast<int>(node.items.size());
        const int at = size > 0 ? m_dice.upTo(size - 1) : 0;
        if (size == 0 || m_dice.chance(50))
            addMember(node, depth);
        else if (node.keys[static_cast<size_t>(at)] != u"name") {
            node.keys.erase(node.keys.begin() + at);
            node.items.erase(node.items.begin() + at);
        }
    }

    void editList(JsonNode &node, int depth)
    {
        const auto size = static_cast<int>(node.items.size());
        const int what = m_dice.upTo(2);
        if (size == 0 || what == 0)
            return addElement(node, depth);
        const auto at = node.items.begin() + m_dice.upTo(size - 1);
        const JsonNode element = *at;
        node.items.erase(at);
        if (what == 1)
            node.items.insert(node.items.begin() + m_dice.upTo(size - 1), element);
    }

    Dice m_dice;
};

} // namespace relaydesk::test
