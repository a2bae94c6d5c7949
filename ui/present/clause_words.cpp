// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/present/clause_words.h"

#include <algorithm>

namespace relaydesk {

namespace {

QString labelOf(const FieldDefinition &field)
{
    return field.label.isEmpty() ? field.name : field.label;
}

} // namespace

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text.front() = text.front().toUpper();
    return text;
}

bool isSame(const QString &a, const QString &b)
{
    return a.trimmed().compare(b.trimmed(), Qt::CaseInsensitive) == 0;
}

QString fieldText(const FieldDefinition &field, const Vocabulary &vocabulary)
{
    const auto isAlike = [&](const FieldDefinition &other) { return isSame(labelOf(other), labelOf(field)); };
    if (std::ranges::count_if(vocabulary.fields(), isAlike) > 1)
        return capitalised(ClauseWords::tr("%1 (%2)", "a field's label and name").arg(labelOf(field), field.name));
    return capitalised(labelOf(field));
}

QString fieldNamed(const QString &text, const Vocabulary &vocabulary)
{
    for (const FieldDefinition &field : vocabulary.fields()) {
        // The whole text, which looks through all fields for another label like it, only where this one may be meant.
        const bool mayBe = text.trimmed().startsWith(labelOf(field), Qt::CaseInsensitive);
        if ((mayBe && isSame(text, fieldText(field, vocabulary))) || text.trimmed() == field.name)
            return field.name;
    }
    return {};
}

QString operatorWords(const OperatorDefinition &definition)
{
    QString words = definition.phrase;
    words.remove(QStringLiteral("%1"));
    words = words.trimmed();
    if (words.endsWith(QStringLiteral("%2")))
        words.chop(2);
    return words.replace(QStringLiteral("%2"), QStringLiteral("…")).simplified();
}

const OperatorDefinition *operatorNamed(const QString &words, const FieldDefinition &field,
                                        const Vocabulary &vocabulary)
{
    for (const OperatorDefinition &definition : vocabulary.operators()) {
        if (definition.type == field.type && vocabulary.operatorOf(field, definition.name)
            && (isSame(words, operatorWords(definition)) || words.trimmed() == definition.name))
            return &definition;
    }
    return nullptr;
}

} // namespace relaydesk
