// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/conditions/condition.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <span>
#include <vector>

namespace relaydesk {

/// What a field holds, and so which operators it takes.
enum class FieldType {
    Text,
    Texts, ///< several texts: a text operator holds when it holds for any of them
    Number,
    Time,
    Flag,
    Grade,
};

/// What an operator does with a known value. Of an unknown value none of them holds.
enum class FieldTest {
    Known,
    TextIs,
    TextContains,
    TextStartsWith,
    TextEndsWith,
    TextIsOneOf, ///< also "in list"
    TextMatches,
    NumberIs,
    NumberAtLeast,
    NumberAtMost,
    NumberAbove,
    NumberBelow,
    NumberBetween, ///< both ends included
    TimeBefore,
    TimeAfter,
    TimeInLastDays, ///< now - days * 24 h <= time <= now
    TimeOlderThanDays,
    TimeInNextDays,
    FlagIs,
    GradeIs,
    GradeAtLeast, ///< fit and engagement each at least as good
    GradeInLine,  ///< inside the MQL line of a criteria document; of a grade that no such document gave it never holds
};

/// A field that conditions may name.
struct FieldDefinition
{
    QString name; ///< stable, as documents write it: "company.industry"
    FieldType type = FieldType::Text;
    QString label;                  ///< as sentences say it, translated: "industry"
    QString extraKey;               ///< a connector's own field: its key in Lead::extra; empty for the standard ones
    std::vector<QString> operators; ///< the only ones it takes; empty: every one of its type

    bool operator==(const FieldDefinition &) const = default;
};

/// An operator that conditions may name, for one type of field.
struct OperatorDefinition
{
    QString name; ///< stable: "isOneOf"
    FieldType type = FieldType::Text;
    FieldTest test = FieldTest::Known;
    bool negated = false; ///< holds exactly where the test does not: also where the value is unknown
    OperandKind operand = OperandKind::None;
    QString phrase; ///< translated, with %1 for the field and %2 for the operand: "%1 is %2"

    bool operator==(const OperatorDefinition &) const = default;
};

/// A list that "is in list" looks into; it may include others.
struct NamedList
{
    QString name;
    std::vector<QString> values;
    std::vector<QString> includes; ///< names of other lists

    bool operator==(const NamedList &) const = default;
};

/// The table of fields, operators and lists that conditions are written in. A plain value: a connector takes
/// the standard one and adds its own. Slots are stable: a field added later never moves an earlier one.
class Vocabulary
{
public:
    /// Lead and company fields, and every operator.
    [[nodiscard]] static Vocabulary standard();

    /// The slot of the new field. Conflict: the name is taken. Invalid: no name, or an operator it cannot take.
    Result<int> addField(FieldDefinition field);
    /// Another name or phrase for a test. Conflict: the name is taken for that type. Invalid: the operand does
    /// not fit the test.
    Result<void> addOperator(OperatorDefinition definition);
    /// Replaces a list of the same name.
    void setList(const NamedList &list);

    [[nodiscard]] std::span<const FieldDefinition> fields() const { return m_fields; }
    [[nodiscard]] std::span<const OperatorDefinition> operators() const { return m_operators; }
    /// -1: there is none of that name.
    [[nodiscard]] int slotOf(const QString &field) const { return m_slots.value(field, -1); }
    [[nodiscard]] const FieldDefinition *field(const QString &name) const;
    /// None: unknown, or this field does not take it.
    [[nodiscard]] const OperatorDefinition *operatorOf(const FieldDefinition &field, const QString &name) const;
    [[nodiscard]] std::vector<QString> fieldNames() const;
    [[nodiscard]] std::vector<QString> operatorNamesOf(const FieldDefinition &field) const;
    [[nodiscard]] std::vector<QString> listNames() const;
    /// Every value of a list and of those it includes, each once. NotFound: no such list. Invalid: lists that
    /// include each other in a circle, named in the order of the circle.
    [[nodiscard]] Result<std::vector<QString>> valuesOf(const QString &list) const;

private:
    [[nodiscard]] Result<void> collect(const QString &list, QStringList &path, QSet<QString> &done,
                                       std::vector<QString> &values) const;

    std::vector<FieldDefinition> m_fields;
    std::vector<OperatorDefinition> m_operators;
    QHash<QString, int> m_slots;
    QHash<QString, NamedList> m_lists;
};

} // namespace relaydesk
