// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conditions/vocabulary.h"

#include "core/conditions/standard_fields.h"

#include <algorithm>

namespace relaydesk {

Vocabulary Vocabulary::standard()
{
    Vocabulary vocabulary;
    vocabulary.m_operators = standardOperators();
    vocabulary.m_fields = standardFields();
    for (const FieldDefinition &field : vocabulary.m_fields)
        vocabulary.m_slots.insert(field.name, static_cast<int>(vocabulary.m_slots.size()));
    return vocabulary;
}

Result<int> Vocabulary::addField(FieldDefinition field)
{
    if (field.name.isEmpty())
        return makeError(ErrorKind::Invalid, QStringLiteral("a field needs a name"));
    if (m_slots.contains(field.name))
        return makeError(ErrorKind::Conflict, QStringLiteral("the field %1 is there already").arg(field.name));
    constexpr size_t mostFields = 60'000; // a program keeps slots in 16 bits
    if (m_fields.size() >= mostFields)
        return makeError(ErrorKind::Invalid, QStringLiteral("too many fields"));
    for (const QString &name : field.operators) {
        FieldDefinition open = field;
        open.operators.clear();
        if (!operatorOf(open, name))
            return makeError(ErrorKind::Invalid, QStringLiteral("%1 cannot take %2").arg(field.name, name));
    }
    const int slot = static_cast<int>(m_fields.size());
    m_slots.insert(field.name, slot);
    m_fields.push_back(std::move(field));
    return slot;
}

Result<void> Vocabulary::addOperator(OperatorDefinition definition)
{
    const auto same = [&](const OperatorDefinition &other) {
        return other.name == definition.name && other.type == definition.type;
    };
    if (std::ranges::any_of(m_operators, same))
        return makeError(ErrorKind::Conflict, QStringLiteral("the operator %1 is there already").arg(definition.name));
    if (definition.name.isEmpty() || !fits(definition.test, definition.operand, definition.type))
        return makeError(ErrorKind::Invalid, QStringLiteral("the operand does not fit %1").arg(definition.name));
    m_operators.push_back(std::move(definition));
    return {};
}

void Vocabulary::setList(const NamedList &list)
{
    m_lists.insert(list.name, list);
}

const FieldDefinition *Vocabulary::field(const QString &name) const
{
    const int slot = slotOf(name);
    return slot < 0 ? nullptr : &m_fields[static_cast<size_t>(slot)];
}

const OperatorDefinition *Vocabulary::operatorOf(const FieldDefinition &field, const QString &name) const
{
    if (!field.operators.empty() && std::ranges::find(field.operators, name) == field.operators.end())
        return nullptr;
    for (const OperatorDefinition &definition : m_operators) {
        if (definition.type == field.type && definition.name == name)
            return &definition;
    }
    return nullptr;
}

std::vector<QString> Vocabulary::fieldNames() const
{
    std::vector<QString> names;
    for (const FieldDefinition &field : m_fields)
        names.push_back(field.name);
    return names;
}

std::vector<QString> Vocabulary::operatorNamesOf(const FieldDefinition &field) const
{
    std::vector<QString> names;
    for (const OperatorDefinition &definition : m_operators) {
        if (definition.type == field.type && operatorOf(field, definition.name))
            names.push_back(definition.name);
    }
    return names;
}

std::vector<QString> Vocabulary::listNames() const
{
    std::vector<QString> names(m_lists.keyBegin(), m_lists.keyEnd());
    std::ranges::sort(names);
    return names;
}

Result<std::vector<QString>> Vocabulary::valuesOf(const QString &list) const
{
    QStringList path;
    QSet<QString> done;
    std::vector<QString> values;
    if (Result<void> collected = collect(list, path, done, values); !collected)
        return collected.error();
    std::ranges::sort(values);
    values.erase(std::unique(values.begin(), values.end()), values.end());
    return values;
}

Result<void> Vocabulary::collect(const QString &list, QStringList &path, QSet<QString> &done,
                                 std::vector<QString> &values) const
{
    const auto found = m_lists.constFind(list);
    if (found == m_lists.constEnd())
        return makeError(ErrorKind::NotFound, QStringLiteral("there is no list %1").arg(list));
    const bool circle = path.contains(list);
    path << list;
    if (circle)
        return makeError(ErrorKind::Invalid, QStringLiteral("lists in a circle: %1").arg(path.join(u" > ")));
    // A list reached on two ways is read once: doubling at every step would be a bomb.
    const bool isNew = !done.contains(list);
    done.insert(list);
    if (isNew)
        values.insert(values.end(), found->values.begin(), found->values.end());
    for (const QString &included : isNew ? found->includes : std::vector<QString>()) {
        if (Result<void> collected = collect(included, path, done, values); !collected)
            return collected;
    }
    path.removeLast();
    return {};
}

} // namespace relaydesk
