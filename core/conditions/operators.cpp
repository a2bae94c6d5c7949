// SPDX-License-Identifier: GPL-3.0-or-later
// Every operator in one table: its name, what it tests, what it compares with, and how it is said.
#include "core/conditions/standard_fields.h"

#include <QCoreApplication>

#include <array>

namespace relaydesk {

namespace {

struct Row
{
    const char *name;
    FieldTest test;
    bool negated;
    OperandKind operand;
    const char *phrase;
};

constexpr std::array textRows{
    Row{"is", FieldTest::TextIs, false, OperandKind::Text, QT_TRANSLATE_NOOP("relaydesk::OperatorPhrase", "%1 is %2")},
    Row{"isNot", FieldTest::TextIs, true, OperandKind::Text,
        QT_TRANSLATE_NOOP("relaydesk::OperatorPhrase", "%1 is not %2")},
    Row{"contains", FieldTest::TextContains, false, OperandKind::Text,
        QT_TRANSLATE_NOOP("relaydesk::OperatorPhrase", "%1 contains %2")},
    Row{"doesNotContain", FieldTest::TextContains, true, OperandKind::Text,
        QT_TRANSLATE_NOOP("relaydesk::OperatorPhrase", "%1 does not contain %2")},
    Row{"startsWith", FieldTest::TextStartsWith, false, OperandKind::Text,
        QT_TRANSLATE_NOOP("relaydesk::OperatorPhrase", "%1 starts with %2")},
    Row{"endsWith", FieldTest::TextEndsWith, false, OperandKind::Text,
        QT_TRANSLATE_NOOP("relaydesk::OperatorPhrase", "%1 ends with %2")},
    Row{"isOneOf", FieldTest::TextIsOneOf, false, OperandKind::Texts,
        QT_TRANSLATE_NOOP("relaydesk::OperatorPhrase", "%1 is one of %2")},
    Row{"isNotOneOf", FieldTest::TextIsOneOf, true, OperandKind::Texts,
        QT_TRANSLATE_NOOP("relaydesk::OperatorPhrase", "%1 is not one of %2")},
    Row{"matches", FieldTest::TextMatches, false, OperandKind::Pattern,
        QT_TRANSLATE_NOOP("relaydesk::OperatorPhrase", "%1 matches %2")},
    Row{"doesNotMatch", FieldTest::TextMatches, true, OperandKind::Pattern,
        QT_TRANSLATE_NOOP("relaydesk::OperatorPhrase", "%1 does not match %2")},
    Row{"isInList", FieldTest::TextIsOneOf, false, OperandKind::ListName,
        QT_TRANSLATE_NOOP("relaydesk::OperatorPhrase", "%1 is in the list %2")},
    Row{"isNotInList", FieldTest::TextIsOneOf, true, OperandKind::ListName,
        QT_TRANSLATE_NOOP("relaydesk::OperatorPhrase", "%1 is not in the list %2")},
};

constexpr std::array numberRows{
    Row{"is", FieldTest::NumberIs, false, OperandKind::Number,
        QT_TRANSLATE_NOOP("relaydesk::OperatorPhrase", "%1 is %2")},
    Row{"isNot", FieldTest::NumberIs, true, OperandKind::Number,
        QT_TRANSLATE_NOOP("relaydesk::OperatorPhrase", "%1 is not %2")},
    Row{"isAtLeast", FieldTest::NumberAtLeast, false, OperandKind::Number,
        QT_TRANSLATE_NOOP("relaydesk::OperatorPhrase", "%1 is at least %2")},
    Row{"isAtMost", FieldTest::NumberAtMost, false, OperandKind::Number,
        QT_TRANSLATE_NOOP("relaydesk::OperatorPhrase", "%1 is at most %2")},
    Row{"isAbove", FieldTest::NumberAbove, false, OperandKind::Number,
        QT_TRANSLATE_NOOP("relaydesk::OperatorPhrase", "%1 is above %2")},
    Row{"isBelow", FieldTest::NumberBelow, false, OperandKind::Number,
        QT_TRANSLATE_NOOP("relaydesk::OperatorPhrase", "%1 is below %2")},
    Row{"isBetween", FieldTest::NumberBetween, false, OperandKind::TwoNumbers,
        QT_TRANSLATE_NOOP("relaydesk::OperatorPhrase", "%1 is between %2")},
};

constexpr std::array timeRows{
    Row{"isBefore", FieldTest::TimeBefore, false, OperandKind::Time,
        QT_TRANSLATE_NOOP("relaydesk::OperatorPhrase", "%1 is before %2")},
    Row{"isAfter", FieldTest::TimeAfter, false, OperandKind::Time,
        QT_TRANSLATE_NOOP("relaydesk::OperatorPhrase", "%1 is after %2")},
    Row{"isInLastDays", FieldTest::TimeInLastDays, false, OperandKind::Days,
        QT_TRANSLATE_NOOP("relaydesk::OperatorPhrase", "%1 is in the last %2")},
    Row{"isOlderThanDays", FieldTest::TimeOlderThanDays, false, OperandKind::Days,
        QT_TRANSLATE_NOOP("relaydesk::OperatorPhrase", "%1 is more than %2 ago")},
    Row{"isInNextDays", FieldTest::TimeInNextDays, false, OperandKind::Days,
        QT_TRANSLATE_NOOP("relaydesk::OperatorPhrase", "%1 is in the next %2")},
};

constexpr std::array flagRows{
    Row{"is", FieldTest::FlagIs, false, OperandKind::Flag, QT_TRANSLATE_NOOP("relaydesk::OperatorPhrase", "%1 is %2")},
};

constexpr std::array gradeRows{
    Row{"is", FieldTest::GradeIs, false, OperandKind::Grade,
        QT_TRANSLATE_NOOP("relaydesk::OperatorPhrase", "%1 is %2")},
    Row{"isAtLeast", FieldTest::GradeAtLeast, false, OperandKind::Grade,
        QT_TRANSLATE_NOOP("relaydesk::OperatorPhrase", "%1 is at least %2")},
};

constexpr std::array anyRows{
    Row{"isKnown", FieldTest::Known, false, OperandKind::None,
        QT_TRANSLATE_NOOP("relaydesk::OperatorPhrase", "%1 is known")},
    Row{"isUnknown", FieldTest::Known, true, OperandKind::None,
        QT_TRANSLATE_NOOP("relaydesk::OperatorPhrase", "%1 is not known")},
};

OperatorDefinition definitionOf(const Row &row, FieldType type)
{
    return {QString::fromLatin1(row.name),
            type,
            row.test,
            row.negated,
            row.operand,
            QCoreApplication::translate("relaydesk::OperatorPhrase", row.phrase)};
}

std::span<const Row> rowsOf(FieldType type)
{
    switch (type) {
    case FieldType::Text:
    case FieldType::Texts: return textRows;
    case FieldType::Number: return numberRows;
    case FieldType::Time: return timeRows;
    case FieldType::Flag: return flagRows;
    case FieldType::Grade: return gradeRows;
    }
    return {};
}

} // namespace

std::vector<OperatorDefinition> standardOperators()
{
    std::vector<OperatorDefinition> operators;
    for (const FieldType type :
         {FieldType::Text, FieldType::Texts, FieldType::Number, FieldType::Time, FieldType::Flag, FieldType::Grade}) {
        for (const Row &row : rowsOf(type))
            operators.push_back(definitionOf(row, type));
        for (const Row &row : anyRows)
            operators.push_back(definitionOf(row, type));
    }
    return operators;
}

bool fits(FieldTest test, OperandKind operand, FieldType type)
{
    if (test == FieldTest::GradeInLine)
        return type == FieldType::Grade && operand == OperandKind::None;
    const auto same = [&](const Row &row) { return row.test == test && row.operand == operand; };
    return std::ranges::any_of(rowsOf(type), same) || std::ranges::any_of(anyRows, same);
}

} // namespace relaydesk
