// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conditions/condition_program.h"
#include "core/conditions/standard_fields.h"

#include <algorithm>

namespace relaydesk {

namespace {

constexpr qint64 dayMs = 86'400'000;

Error invalid(const QString &what)
{
    return makeError(ErrorKind::Invalid, what);
}

/// A connector's table may have grown since the document was read: the operand must be what the test needs.
bool isComplete(const Operand &operand)
{
    switch (operand.kind) {
    case OperandKind::None:
    case OperandKind::Flag: return true;
    case OperandKind::Text:
    case OperandKind::Texts:
    case OperandKind::Pattern:
    case OperandKind::ListName: return !operand.texts.empty();
    case OperandKind::Number:
    case OperandKind::Days: return operand.numbers.size() == 1;
    case OperandKind::TwoNumbers: return operand.numbers.size() == 2;
    case OperandKind::Time: return operand.time.has_value();
    case OperandKind::Grade: return operand.fit > 0 || operand.step > 0;
    }
    return false;
}

} // namespace

/// Lays the tree out as steps in document order; each group passes on where its parts go on to.
class ProgramCompiler
{
public:
    explicit ProgramCompiler(const Vocabulary &vocabulary)
        : m_vocabulary(vocabulary)
    {
    }

    Result<ConditionProgram> compile(const Condition &condition)
    {
        if (condition.kind == Condition::Kind::Always)
            return ConditionProgram();
        if (Result<void> put = add(condition, ConditionProgram::yes, ConditionProgram::no); !put)
            return put.error();
        m_program.m_entry = 0;
        return std::move(m_program);
    }

private:
    Result<void> add(const Condition &condition, qint32 onTrue, qint32 onFalse)
    {
        switch (condition.kind) {
        case Condition::Kind::Field: return addField(condition.field, onTrue, onFalse);
        case Condition::Kind::Event: return addEvent(condition.event, onTrue, onFalse);
        case Condition::Kind::All:
        case Condition::Kind::Any: return addGroup(condition, onTrue, onFalse);
        case Condition::Kind::None: return addGroup(condition, onFalse, onTrue); // any, turned round
        case Condition::Kind::Always: break;
        }
        return invalid(QStringLiteral("an empty condition inside a group"));
    }

    Result<void> addGroup(const Condition &group, qint32 groupTrue, qint32 groupFalse)
    {
        if (group.parts.empty())
            return invalid(QStringLiteral("an empty group"));
        const bool all = group.kind == Condition::Kind::All;
        for (size_t i = 0; i < group.parts.size(); ++i) {
            const Condition &part = group.parts[i];
            const bool isLast = i + 1 == group.parts.size();
            const qint32 next = static_cast<qint32>(m_program.m_steps.size()) + part.clauseCount();
            const qint32 onTrue = all && !isLast ? next : groupTrue;
            const qint32 onFalse = all || isLast ? groupFalse : next;
            if (Result<void> put = add(part, onTrue, onFalse); !put)
                return put;
        }
        return {};
    }

    Result<void> addField(const FieldClause &clause, qint32 onTrue, qint32 onFalse)
    {
        const FieldDefinition *field = m_vocabulary.field(clause.field);
        const OperatorDefinition *definition = field ? m_vocabulary.operatorOf(*field, clause.operatorName) : nullptr;
        if (!definition)
            return invalid(QStringLiteral("%1 %2 is not known").arg(clause.field, clause.operatorName));
        if (definition->operand != clause.operand.kind || !isComplete(clause.operand))
            return invalid(QStringLiteral("%1 %2 lacks its value").arg(clause.field, clause.operatorName));
        ConditionProgram::Step step;
        step.test = definition->test;
        step.type = field->type;
        step.negated = definition->negated;
        step.slot = static_cast<quint16>(m_vocabulary.slotOf(clause.field));
        if (step.slot >= firstScore && step.slot <= lastScore)
            step.score = static_cast<quint8>(step.slot - firstScore);
        step.onTrue = onTrue;
        step.onFalse = onFalse;
        if (Result<void> put = addOperand(clause.operand, step); !put)
            return put;
        m_program.m_steps.push_back(step);
        return {};
    }

    Result<void> addOperand(const Operand &operand, ConditionProgram::Step &step)
    {
        switch (operand.kind) {
        case OperandKind::None: break;
        case OperandKind::Text:
            step.operand = static_cast<quint32>(m_program.m_texts.size());
            m_program.m_texts.emplace_back(operand.texts.front());
            break;
        case OperandKind::Pattern:
            step.operand = static_cast<quint32>(m_program.m_patterns.size());
            m_program.m_patterns.emplace_back(operand.texts.front());
            break;
        case OperandKind::Texts: addSet(operand.texts, step); break;
        case OperandKind::ListName: {
            const Result<std::vector<QString>> values = m_vocabulary.valuesOf(operand.texts.front());
            if (!values)
                return values.error();
            addSet(*values, step);
            break;
        }
        case OperandKind::Number:
        case OperandKind::TwoNumbers:
            step.low = operand.numbers.front();
            step.high = operand.numbers.back();
            break;
        case OperandKind::Days: step.ms = static_cast<qint64>(operand.numbers.front()) * dayMs; break;
        case OperandKind::Time: step.ms = toEpochMs(*operand.time); break;
        case OperandKind::Flag: step.ms = operand.flag ? 1 : 0; break;
        case OperandKind::Grade: step.ms = gradeFact(operand.fit, operand.step); break;
        }
        return {};
    }

    void addSet(const std::vector<QString> &texts, ConditionProgram::Step &step)
    {
        step.operand = static_cast<quint32>(m_program.m_sets.size());
        std::vector<FoldedText> folded(texts.begin(), texts.end());
        std::ranges::sort(folded, {}, [](const FoldedText &text) { return text.view().hash; });
        ConditionProgram::TextSet set;
        for (const FoldedText &text : folded)
            set.hashes.push_back(text.view().hash);
        set.texts = std::move(folded);
        m_program.m_sets.push_back(std::move(set));
    }

    Result<void> addEvent(const EventClause &clause, qint32 onTrue, qint32 onFalse)
    {
        if (clause.kinds.empty())
            return invalid(QStringLiteral("an event clause without a kind of event"));
        ConditionProgram::EventTest test;
        for (const EventKind kind : clause.kinds)
            test.kinds |= kindBit(kind);
        test.topic = FoldedText(clause.topic);
        test.windowMs = clause.withinDays * dayMs;
        test.atLeast = clause.atLeast;
        test.atMost = clause.atMost;
        ConditionProgram::Step step;
        step.isEvent = true;
        step.operand = static_cast<quint32>(m_program.m_eventTests.size());
        step.onTrue = onTrue;
        step.onFalse = onFalse;
        m_program.m_eventTests.push_back(std::move(test));
        m_program.m_steps.push_back(step);
        return {};
    }

    const Vocabulary &m_vocabulary;
    ConditionProgram m_program;
};

Result<ConditionProgram> ConditionProgram::compile(const Condition &condition, const Vocabulary &vocabulary)
{
    return ProgramCompiler(vocabulary).compile(condition);
}

} // namespace relaydesk
