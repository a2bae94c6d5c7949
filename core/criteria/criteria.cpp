// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/criteria/criteria.h"

#include <QCoreApplication>

namespace relaydesk {

Vocabulary criteriaVocabulary(Vocabulary base)
{
    // The phrases belong to the table of operators.
    const auto phrase = [](const char *text) { return QCoreApplication::translate("relaydesk::OperatorPhrase", text); };
    const auto add = [&base](const QString &name, bool negated, const QString &said) {
        [[maybe_unused]] const Result<void> added
            = base.addOperator({name, FieldType::Grade, FieldTest::GradeInLine, negated, OperandKind::None, said});
        Q_ASSERT(added || added.error().kind == ErrorKind::Conflict);
    };
    add(QStringLiteral("isInsideLine"), false,
        phrase(QT_TRANSLATE_NOOP("relaydesk::OperatorPhrase", "%1 is inside the MQL line")));
    add(QStringLiteral("isOutsideLine"), true,
        phrase(QT_TRANSLATE_NOOP("relaydesk::OperatorPhrase", "%1 is outside the MQL line")));
    return base;
}

bool isScoreField(const QString &field)
{
    return field == u"grade" || field == u"fit" || field == u"engagement";
}

} // namespace relaydesk
