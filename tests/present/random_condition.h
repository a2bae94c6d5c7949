// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conditions/condition.h"
#include "core/conditions/vocabulary.h"
#include "tests/support/dice.h"

namespace relaydesk::test {

inline double randomNumber(Dice &dice)
{
    switch (dice.upTo(3)) {
    case 0: return dice.upTo(10);
    case 1: return dice.upTo(2'000'000'000);
    case 2: return -dice.upTo(1000) / 8.0;
    default: return dice.upTo(1000) / 7.0 * 1e16;
    }
}

inline QString randomText(Dice &dice)
{
    static const QStringList texts{u"Logistics"_qs,   u"Smith, Jones"_qs,  u"said \"yes\""_qs, u"%1 and %2"_qs,
                                   u" edges "_qs,     u"5 and 7"_qs,       u"a about b"_qs,    u"in 3 days about x"_qs,
                                   u"Zürich 東京"_qs, u"line\nend, \n"_qs, u"\""_qs,           u","_qs};
    return texts.at(dice.upTo(int(texts.size()) - 1));
}

inline Operand randomOperand(Dice &dice, OperandKind kind)
{
    Operand operand;
    operand.kind = kind;
    switch (kind) {
    case OperandKind::None: break;
    case OperandKind::Text:
    case OperandKind::Pattern: operand.texts = {randomText(dice)}; break;
    case OperandKind::Texts:
        for (int i = dice.upTo(3); i >= 0; --i)
            operand.texts.push_back(randomText(dice));
        break;
    case OperandKind::ListName: operand.texts = {u"Markets"_qs}; break;
    case OperandKind::Number: operand.numbers = {randomNumber(dice)}; break;
    case OperandKind::TwoNumbers:
        operand.numbers = {randomNumber(dice), randomNumber(dice)};
        std::ranges::sort(operand.numbers);
        break;
    case OperandKind::Days: operand.numbers = {double(dice.upTo(3659) + 1)}; break;
    case OperandKind::Time: operand.time = fromIso8601(u"2026-11-22T09:30:00Z"_qs); break;
    case OperandKind::Flag: operand.flag = dice.chance(50); break;
    case OperandKind::Grade:
        operand.fit = dice.upTo(4);
        operand.step = operand.fit == 0 ? dice.upTo(3) + 1 : dice.upTo(4);
    }
    return operand;
}

inline Condition randomClause(Dice &dice, const Vocabulary &vocabulary)
{
    Condition clause;
    if (dice.chance(35)) {
        clause.kind = Condition::Kind::Event;
        EventClause &event = clause.event;
        event.kinds = {static_cast<EventKind>(dice.upTo(18))};
        if (dice.chance(30))
            event.kinds.push_back(static_cast<EventKind>((int(event.kinds.front()) + 1 + dice.upTo(17)) % 19));
        event.topic = dice.chance(50) ? randomText(dice) : QString();
        event.withinDays = dice.chance(50) ? dice.upTo(3659) + 1 : 0;
        event.atLeast = dice.upTo(4);
        event.atMost = event.atLeast == 0 || dice.chance(40) ? event.atLeast + dice.upTo(3) : -1;
        return clause;
    }
    clause.kind = Condition::Kind::Field;
    const auto fields = vocabulary.fields();
    const FieldDefinition &field = fields[size_t(dice.upTo(int(fields.size()) - 1))];
    const std::vector<QString> names = vocabulary.operatorNamesOf(field);
    clause.field.field = field.name;
    clause.field.operatorName = names[size_t(dice.upTo(int(names.size()) - 1))];
    const OperatorDefinition *is = vocabulary.operatorOf(field, clause.field.operatorName);
    clause.field.operand = randomOperand(dice, is->operand);
    return clause;
}

inline Condition randomCondition(Dice &dice, const Vocabulary &vocabulary, int depth = 3)
{
    if (depth == 0 || dice.chance(45))
        return randomClause(dice, vocabulary);
    Condition group;
    group.kind = static_cast<Condition::Kind>(1 + dice.upTo(2));
    for (int i = dice.upTo(3); i >= 0; --i)
        group.parts.push_back(randomCondition(dice, vocabulary, depth - 1));
    return group;
}

/// The place of a line, any of them.
inline QString randomPlace(Dice &dice, const Condition &condition, const QString &place,
                           QString (*partOf)(const Condition &, const QString &, size_t))
{
    if (!condition.isGroup() || dice.chance(25))
        return place;
    const auto index = size_t(dice.upTo(int(condition.parts.size()) - 1));
    return randomPlace(dice, condition.parts[index], partOf(condition, place, index), partOf);
}

/// The vocabulary of criteria documents, with a flag and a list besides.
inline Vocabulary wideVocabulary(Vocabulary vocabulary)
{
    [[maybe_unused]] const auto flag
        = vocabulary.addField({u"crm.openDeal"_qs, FieldType::Flag, u"open deal in CRM"_qs, u"open_deal"_qs, {}});
    [[maybe_unused]] const auto twin
        = vocabulary.addField({u"crm.industry"_qs, FieldType::Text, u"industry"_qs, u"industry"_qs, {}});
    vocabulary.setList({u"Markets"_qs, {u"SE"_qs, u"NO"_qs}, {}});
    return vocabulary;
}

} // namespace relaydesk::test
