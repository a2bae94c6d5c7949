// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conditions/condition.h"
#include "core/conditions/facts.h"
#include "core/conditions/folded_text.h"
#include "core/conditions/vocabulary.h"

#include <set>

namespace relaydesk {

/// A condition compiled once into a flat list of tests: after each, where to go on if it held and if it did
/// not. Evaluating allocates nothing. A value; safe to evaluate from several threads at once.
class ConditionProgram
{
public:
    /// Holds for every lead.
    ConditionProgram() = default;

    /// Invalid: a field, operator or list that \a vocabulary has not, or an empty group. A condition that
    /// readCondition() took without a mistake compiles.
    [[nodiscard]] static Result<ConditionProgram> compile(const Condition &condition, const Vocabulary &vocabulary);

    [[nodiscard]] bool holds(const LeadFacts &facts) const;
    /// The outcome of one clause by itself; clauses are numbered in the order of the document, from 0.
    [[nodiscard]] bool clauseHolds(size_t clause, const LeadFacts &facts) const;
    /// The earliest time after facts.now at which a clause changes its outcome by the passing of time alone;
    /// nothing if none will. The whole condition may stay as it is then.
    [[nodiscard]] OptionalInstant nextChange(const LeadFacts &facts) const;
    [[nodiscard]] size_t clauseCount() const { return m_steps.size(); }
    /// Adds every slot that is looked at.
    void addSlots(std::set<int> &slots) const;
    /// The same for facts that hold only those slots, in that order; every slot of addSlots() must be among them.
    void narrow(std::span<const int> slots);

private:
    friend class ProgramCompiler;

    static constexpr qint32 yes = -1;
    static constexpr qint32 no = -2;
    static constexpr quint8 noScore = 255;

    /// One clause. 48 bytes, read in the order of the list.
    struct Step
    {
        FieldTest test = FieldTest::Known;
        FieldType type = FieldType::Text;
        bool isEvent = false;
        bool negated = false;
        quint8 score = noScore; ///< index in LeadFacts::scored
        quint16 slot = 0;
        quint32 operand = 0; ///< index into the table that the test asks
        qint32 onTrue = yes;
        qint32 onFalse = no;
        double low = 0;
        double high = 0;
        qint64 ms = 0; ///< time, days in milliseconds, flag, or grade
    };
    struct TextSet
    {
        std::vector<quint64> hashes;   ///< sorted
        std::vector<FoldedText> texts; ///< beside them
        [[nodiscard]] bool contains(FoldedView text) const;
    };
    struct EventTest
    {
        quint32 kinds = 0; ///< a bit for each EventKind
        FoldedText topic;
        qint64 windowMs = 0; ///< 0: ever
        int atLeast = 1;
        int atMost = -1;
        [[nodiscard]] bool counts(const EventFact &event) const;
    };

    [[nodiscard]] static const Fact *factOf(const Step &step, const LeadFacts &facts);
    [[nodiscard]] bool stepHolds(const Step &step, const LeadFacts &facts) const;
    [[nodiscard]] bool factHolds(const Step &step, const Fact &fact, qint64 now) const;
    [[nodiscard]] bool textHolds(const Step &step, FoldedView text) const;
    [[nodiscard]] static bool eventsHold(const EventTest &test, const LeadFacts &facts);
    [[nodiscard]] qint64 nextChangeOf(const Step &step, const LeadFacts &facts) const;

    std::vector<Step> m_steps;
    qint32 m_entry = yes;
    std::vector<FoldedText> m_texts;
    std::vector<TextPattern> m_patterns;
    std::vector<TextSet> m_sets;
    std::vector<EventTest> m_eventTests;
};

} // namespace relaydesk
