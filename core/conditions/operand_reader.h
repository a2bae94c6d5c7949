// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conditions/condition_reader.h"

// Private to this room.
namespace relaydesk {

/// The value behind an operator, as the operator wants it.
class OperandReader
{
public:
    OperandReader(const Vocabulary &vocabulary, Mistakes &mistakes, const ConditionLimits &limits)
        : m_vocabulary(vocabulary)
        , m_mistakes(mistakes)
        , m_limits(limits)
    {
    }

    /// \a value is none where the document has none.
    Operand read(OperandKind kind, const JsonNode *value, const JsonPlace &place);

private:
    [[nodiscard]] bool isKind(const JsonNode &value, JsonNode::Kind kind, const JsonPlace &place);
    QString text(const JsonNode &value, const JsonPlace &place, int longest);
    void readList(OperandKind kind, const JsonNode &value, const JsonPlace &place, Operand &out);
    void readListName(const JsonNode &value, const JsonPlace &place, Operand &out);
    void readDays(const JsonNode &value, const JsonPlace &place, Operand &out);
    void readTime(const JsonNode &value, const JsonPlace &place, Operand &out);
    void readGrade(const JsonNode &value, const JsonPlace &place, Operand &out);
    void readOne(OperandKind kind, const JsonNode &value, const JsonPlace &place, Operand &out);

    const Vocabulary &m_vocabulary;
    Mistakes &m_mistakes;
    const ConditionLimits &m_limits;
};

/// "B2", "B" or "2" as fit 1 to 4 (0 any) and step 1 to 4 (0 any); false for anything else.
[[nodiscard]] bool gradeFrom(QStringView text, int &fit, int &step);
[[nodiscard]] QString gradeText(int fit, int step);

} // namespace relaydesk
