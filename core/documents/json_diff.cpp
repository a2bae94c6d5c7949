// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/json_diff.h"

#include "core/documents/json_path.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace relaydesk {

namespace {

/// The longest part of \a values that grows: what need not be moved.
QSet<size_t> longestGrowing(const std::vector<size_t> &values)
{
    std::vector<size_t> ends; // of the growing part of each length, the place with the least value
    std::vector<size_t> before(values.size());
    for (size_t i = 0; i < values.size(); ++i) {
        const auto at
            = std::ranges::lower_bound(ends, values[i], {}, [&values](size_t place) { return values[place]; });
        const auto length = static_cast<size_t>(at - ends.begin());
        before[i] = length > 0 ? ends[length - 1] : values.size();
        if (at == ends.end())
            ends.push_back(i);
        else
            *at = i;
    }
    QSet<size_t> growing;
    for (size_t i = ends.empty() ? values.size() : ends.back(); i < values.size(); i = before[i])
        growing.insert(values[i]);
    return growing;
}

class Differ
{
public:
    Differ(const JsonNode &a, const JsonNode &b) { compare(a, b, {}); }
    [[nodiscard]] std::vector<JsonChange> take() { return std::move(m_changes); }

private:
    void compare(const JsonNode &a, const JsonNode &b, const QString &path)
    {
        if (sameJson(a, b))
            return;
        if (a.isObject() && b.isObject())
            members(a, b, path);
        else if (isNamedList(a) && isNamedList(b))
            elements(a, b, path);
        else
            m_changes.push_back({JsonChange::Kind::Changed, path, a, b, {}});
    }

    void members(const JsonNode &a, const JsonNode &b, const QString &path)
    {
        for (size_t i = 0; i < a.keys.size(); ++i) {
            const QString at = pathInto(path, a.keys[i]);
            if (const JsonNode *other = b.find(a.keys[i]))
                compare(a.items[i], *other, at);
            else
                m_changes.push_back({JsonChange::Kind::Removed, at, a.items[i], {}, {}});
        }
        for (size_t i = 0; i < b.keys.size(); ++i) {
            if (!a.find(b.keys[i]))
                m_changes.push_back({JsonChange::Kind::Added, pathInto(path, b.keys[i]), {}, b.items[i], {}});
        }
    }

    void elements(const JsonNode &a, const JsonNode &b, const QString &path)
    {
        QHash<QString, size_t> placesInA;
        for (size_t i = 0; i < a.items.size(); ++i)
            placesInA.insert(nameOf(a.items[i]), i);
        QSet<QString> names;
        std::vector<size_t> kept; // in the order of b: where they stand in a
        for (const JsonNode &element : b.items) {
            names.insert(nameOf(element));
            if (const auto place = placesInA.constFind(nameOf(element)); place != placesInA.cend())
                kept.push_back(*place);
        }
        for (const JsonNode &element : a.items) {
            if (const QString name = nameOf(element); !names.contains(name))
                m_changes.push_back({JsonChange::Kind::Removed, pathInto(path, name), element, {}, {}});
        }
        place(a, b, path, placesInA, longestGrowing(kept));
    }

    /// Behind each other in the order of b: what one stands behind is in its place already.
    void place(const JsonNode &a, const JsonNode &b, const QString &path, const QHash<QString, size_t> &placesInA,
               const QSet<size_t> &still)
    {
        QString behind;
        for (const JsonNode &element : b.items) {
            const QString name = nameOf(element);
            const QString at = pathInto(path, name);
            if (const auto place = placesInA.constFind(name); place == placesInA.cend()) {
                m_changes.push_back({JsonChange::Kind::Added, at, {}, element, behind});
            } else {
                compare(a.items[*place], element, at);
                if (!still.contains(*place))
                    m_changes.push_back({JsonChange::Kind::Moved, at, {}, {}, behind});
            }
            behind = name;
        }
    }

    std::vector<JsonChange> m_changes;
};

} // namespace

std::vector<JsonChange> jsonDiff(const JsonNode &a, const JsonNode &b)
{
    return Differ(a, b).take();
}

} // namespace relaydesk
