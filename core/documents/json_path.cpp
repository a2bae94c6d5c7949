// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/json_path.h"

#include <QSet>
#include <QStringList>

#include <algorithm>

namespace relaydesk {

namespace {

QString unescaped(const QString &step)
{
    QString key = step;
    return key.replace(QStringLiteral("~1"), QStringLiteral("/")).replace(QStringLiteral("~0"), QStringLiteral("~"));
}

const JsonNode *stepInto(const JsonNode &node, const QString &key)
{
    if (!node.isArray())
        return node.find(key);
    if (isNamedList(node)) {
        const auto found = std::ranges::find(node.items, key, nameOf);
        return found == node.items.end() ? nullptr : &*found;
    }
    bool isNumber = false;
    const quint64 index = key.toULongLong(&isNumber);
    return isNumber && index < node.items.size() ? &node.items[index] : nullptr;
}

} // namespace

QString nameOf(const JsonNode &element)
{
    const JsonNode *name = element.find(u"name");
    return name ? name->text : QString();
}

bool isNamedList(const JsonNode &node)
{
    if (!node.isArray())
        return false;
    QSet<QString> names;
    for (const JsonNode &element : node.items) {
        const QString name = nameOf(element);
        if (name.isEmpty() || names.contains(name))
            return false;
        names.insert(name);
    }
    return true;
}

bool sameJson(const JsonNode &a, const JsonNode &b)
{
    if (a.kind != b.kind || a.items.size() != b.items.size())
        return false;
    if (!a.isObject() && !a.isArray())
        return a.isNumber() ? a.number == b.number : a == b; // however they are written
    for (size_t i = 0; i < a.items.size(); ++i) {
        const bool isHere = a.isArray() || a.keys[i] == b.keys[i];
        const JsonNode *other = isHere ? &b.items[i] : b.find(a.keys[i]);
        if (!other || !sameJson(a.items[i], *other))
            return false;
    }
    return true;
}

QString pathInto(const QString &path, QStringView key)
{
    QString step = key.toString();
    step.replace(u'~', QStringLiteral("~0")).replace(u'/', QStringLiteral("~1"));
    return path % u'/' % step;
}

PathStep lastStep(const QString &path)
{
    const qsizetype slash = path.lastIndexOf(u'/');
    return slash < 0 ? PathStep{} : PathStep{path.left(slash), unescaped(path.mid(slash + 1))};
}

const JsonNode *nodeAt(const JsonNode &document, const QString &path)
{
    if (path.isEmpty())
        return &document;
    if (!path.startsWith(u'/'))
        return nullptr;
    const JsonNode *node = &document;
    const QStringList steps = path.mid(1).split(u'/');
    for (const QString &step : steps) {
        node = stepInto(*node, unescaped(step));
        if (!node)
            return nullptr;
    }
    return node;
}

JsonNode *nodeAt(JsonNode &document, const QString &path)
{
    return const_cast<JsonNode *>(nodeAt(std::as_const(document), path));
}

} // namespace relaydesk
