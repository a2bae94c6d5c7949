// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conditions/condition_cover.h"
#include "core/conditions/folded_text.h"

#include <algorithm>
#include <limits>
#include <set>

namespace relaydesk {

namespace {

/// One field clause as what it says: a test that holds, or does not.
struct Meaning
{
    const FieldDefinition *field = nullptr;
    FieldTest test = FieldTest::Known;
    bool negated = false;
    const Operand *operand = nullptr;
};

std::optional<Meaning> meaningOf(const Literal &literal, const Vocabulary &vocabulary)
{
    if (literal.clause->kind != Condition::Kind::Field)
        return std::nullopt;
    const FieldClause &clause = literal.clause->field;
    const FieldDefinition *field = vocabulary.field(clause.field);
    const OperatorDefinition *definition = field ? vocabulary.operatorOf(*field, clause.operatorName) : nullptr;
    if (!definition)
        return std::nullopt;
    return Meaning{field, definition->test, definition->negated != literal.negated, &clause.operand};
}

std::optional<std::set<std::string>> valuesOf(const Meaning &meaning, const Vocabulary &vocabulary)
{
    if (meaning.test != FieldTest::TextIs && meaning.test != FieldTest::TextIsOneOf)
        return std::nullopt;
    std::vector<QString> texts = meaning.operand->texts;
    if (meaning.operand->kind == OperandKind::ListName)
        texts = vocabulary.valuesOf(texts.front()).value_or({});
    std::set<std::string> values;
    for (const QString &text : texts)
        values.insert(foldedText(text));
    return values;
}

struct Range
{
    double low = -std::numeric_limits<double>::infinity();
    double high = std::numeric_limits<double>::infinity();
    bool lowOpen = false;
    bool highOpen = false;

    [[nodiscard]] bool isInside(const Range &wider) const
    {
        return (low > wider.low || (low == wider.low && (lowOpen || !wider.lowOpen)))
            && (high < wider.high || (high == wider.high && (highOpen || !wider.highOpen)));
    }
    [[nodiscard]] bool isApartFrom(const Range &other) const
    {
        return high < other.low || other.high < low || (high == other.low && (highOpen || other.lowOpen))
            || (other.high == low && (other.highOpen || lowOpen));
    }
};

std::optional<Range> rangeOf(const Meaning &meaning)
{
    const std::vector<double> &numbers = meaning.operand->numbers;
    Range range;
    switch (meaning.test) {
    case FieldTest::NumberIs: range.low = range.high = numbers[0]; return range;
    case FieldTest::NumberBetween: range.low = numbers[0], range.high = numbers[1]; return range;
    case FieldTest::NumberAtLeast: range.low = numbers[0]; return range;
    case FieldTest::NumberAbove: range.low = numbers[0], range.lowOpen = true; return range;
    case FieldTest::NumberAtMost: range.high = numbers[0]; return range;
    case FieldTest::NumberBelow: range.high = numbers[0], range.highOpen = true; return range;
    default: return std::nullopt;
    }
}

bool gradeImplies(const Meaning &a, const Meaning &b)
{
    const bool areGrades = (a.test == FieldTest::GradeIs || a.test == FieldTest::GradeAtLeast)
        && b.test == FieldTest::GradeAtLeast && !a.negated && !b.negated;
    const auto isGood = [](int mine, int wanted, bool greaterIsBetter) {
        return wanted == 0 || (mine != 0 && (greaterIsBetter ? mine >= wanted : mine <= wanted));
    };
    return areGrades && isGood(a.operand->fit, b.operand->fit, true) && isGood(a.operand->step, b.operand->step, false);
}

bool textsImply(const Meaning &a, const Meaning &b, const Vocabulary &vocabulary)
{
    const auto mine = valuesOf(a, vocabulary);
    const auto theirs = valuesOf(b, vocabulary);
    if (!mine || !theirs)
        return false;
    if (a.negated)
        return b.negated && std::ranges::includes(*mine, *theirs);
    if (!b.negated)
        return std::ranges::includes(*theirs, *mine);
    // A field with several texts may have one of each.
    std::vector<std::string> common;
    std::ranges::set_intersection(*mine, *theirs, std::back_inserter(common));
    return a.field->type == FieldType::Text && common.empty();
}

bool fieldImplies(const Meaning &a, const Meaning &b, const Vocabulary &vocabulary)
{
    if (a.field != b.field)
        return false;
    if (a.test == b.test && a.negated == b.negated && *a.operand == *b.operand)
        return true;
    if (b.test == FieldTest::Known)
        return !a.negated && !b.negated; // no test holds of an unknown value
    if (a.test == FieldTest::Known)
        return a.negated && b.negated;
    const auto mine = rangeOf(a);
    const auto theirs = rangeOf(b);
    if (mine && theirs) {
        if (a.negated)
            return b.negated && theirs->isInside(*mine);
        return b.negated ? mine->isApartFrom(*theirs) : mine->isInside(*theirs);
    }
    return gradeImplies(a, b) || textsImply(a, b, vocabulary);
}

bool eventImplies(const Literal &a, const Literal &b)
{
    const EventClause &mine = a.clause->event;
    const EventClause &theirs = b.clause->event;
    if (a.negated || b.negated)
        return a.negated == b.negated && mine == theirs;
    const bool isLonger = theirs.withinDays == 0 || (mine.withinDays != 0 && mine.withinDays <= theirs.withinDays);
    const bool isSame = mine.kinds == theirs.kinds && mine.topic == theirs.topic;
    return mine == theirs || (isSame && theirs.atMost < 0 && theirs.atLeast <= mine.atLeast && isLonger);
}

} // namespace

bool literalImplies(const Literal &a, const Literal &b, const Vocabulary &vocabulary)
{
    if (a.clause->kind != b.clause->kind)
        return false;
    if (a.clause->kind == Condition::Kind::Event)
        return eventImplies(a, b);
    const auto mine = meaningOf(a, vocabulary);
    const auto theirs = meaningOf(b, vocabulary);
    return mine && theirs && fieldImplies(*mine, *theirs, vocabulary);
}

} // namespace relaydesk
