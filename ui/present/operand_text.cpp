// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/present/operand_text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>

#include <cmath>

namespace relaydesk {

namespace {

struct OperandWords
{
    Q_DECLARE_TR_FUNCTIONS(relaydesk::OperandWords)
};

QString numberText(double number, const QLocale &locale)
{
    constexpr double longest = 1e15;
    const char format = std::abs(number) < longest ? 'f' : 'g';
    return locale.toString(number, format, QLocale::FloatingPointShortest);
}

} // namespace

QString listText(const QStringList &values)
{
    QStringList parts;
    for (const QString &value : values) {
        const bool isPlain = !value.contains(u',') && !value.contains(u'"') && value == value.trimmed();
        QString inside = value;
        parts << (isPlain ? value : u'"' + inside.replace(u'"', QStringLiteral("\"\"")) + u'"');
    }
    return parts.join(QStringLiteral(", "));
}

QStringList listValues(const QString &text)
{
    static const QRegularExpression part(QStringLiteral("\\s*(?:\"((?:[^\"]|\"\")*)\"\\s*(?=,|$)|([^,]*))(?:,|$)"));
    QStringList values;
    qsizetype at = 0;
    while (at < text.size()) {
        const auto match
            = part.match(text, at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
        if (!match.hasMatch())
            break;
        const bool isQuoted = match.capturedStart(1) >= 0;
        const QString value = isQuoted ? match.captured(1).replace(QStringLiteral("\"\""), QStringLiteral("\""))
                                       : match.captured(2).trimmed();
        if (isQuoted || !value.isEmpty())
            values << value;
        at = match.capturedEnd();
    }
    return values;
}

QString operandText(OperandKind kind, const QJsonValue &value, const QLocale &locale)
{
    switch (kind) {
    case OperandKind::None: return {};
    case OperandKind::Text:
    case OperandKind::Pattern:
    case OperandKind::ListName:
    case OperandKind::Time:
    case OperandKind::Grade: return value.toString();
    case OperandKind::Texts: return listText(value.toVariant().toStringList());
    case OperandKind::Number: return numberText(value.toDouble(), locale);
    case OperandKind::TwoNumbers:
        return OperandWords::tr("%1 and %2")
            .arg(numberText(value[0].toDouble(), locale), numberText(value[1].toDouble(), locale));
    case OperandKind::Days: return OperandWords::tr("%n day(s)", nullptr, value.toInt());
    case OperandKind::Flag: return value.toBool() ? OperandWords::tr("yes") : OperandWords::tr("no");
    }
    return {};
}

QString operandHint(OperandKind kind, const QLocale &locale)
{
    switch (kind) {
    case OperandKind::None: return {};
    case OperandKind::Text: return OperandWords::tr("Logistics", "an example of a value");
    case OperandKind::Texts: return OperandWords::tr("Logistics, Manufacturing", "an example of values");
    case OperandKind::Pattern: return OperandWords::tr("sales*", "an example of a pattern");
    case OperandKind::ListName: return OperandWords::tr("the name of a list");
    case OperandKind::Number: return numberText(250, locale);
    case OperandKind::TwoNumbers: return operandText(kind, QJsonArray{50, 5000}, locale);
    case OperandKind::Days: return operandText(kind, 14, locale);
    case OperandKind::Time: return QStringLiteral("2026-11-22T09:30:00Z");
    case OperandKind::Flag: return OperandWords::tr("yes or no");
    case OperandKind::Grade: return OperandWords::tr("B2, B or 2");
    }
    return {};
}

} // namespace relaydesk
