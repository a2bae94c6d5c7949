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

std::optional<double> numberFrom(const QString &text, const QLocale &locale)
{
    bool isNumber = false;
    double number = locale.toDouble(text.trimmed(), &isNumber);
    if (!isNumber)
        number = QLocale::c().toDouble(text.trimmed(), &isNumber);
    return isNumber && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

OperandReading wrong(const QString &complaint)
{
    return {QJsonValue(QJsonValue::Undefined), complaint};
}

OperandReading readNumber(const QString &text, const QLocale &locale)
{
    if (const auto number = numberFrom(text, locale))
        return {*number, {}};
    return wrong(OperandWords::tr("“%1” is not a number.").arg(text.trimmed()));
}

OperandReading readTwoNumbers(const QString &text, const QLocale &locale)
{
    const QString words = QRegularExpression::escape(OperandWords::tr("and", "between two numbers"));
    const QRegularExpression between(QStringLiteral("\\s+(?:%1|-|–|&)\\s+|\\s*[;–]\\s*|\\s*\\.\\.\\s*").arg(words),
                                     QRegularExpression::CaseInsensitiveOption);
    const QStringList parts = text.trimmed().split(between);
    const auto low = numberFrom(parts.first(), locale);
    const auto high = numberFrom(parts.last(), locale);
    if (parts.size() != 2 || !low || !high)
        return wrong(OperandWords::tr("Write two numbers: %1.").arg(operandHint(OperandKind::TwoNumbers, locale)));
    if (*low > *high)
        return wrong(OperandWords::tr("The first number must not be above the second."));
    return {QJsonArray{*low, *high}, {}};
}

OperandReading readDays(const QString &text, const QLocale &locale)
{
    static const QRegularExpression form(QStringLiteral("^\\s*(\\S+)(?:\\s+(\\S+))?\\s*$"));
    const auto match = form.match(text);
    const QStringList units
        = OperandWords::tr("day days day(s) d", "what may stand behind a number of days").split(u' ');
    const auto days = numberFrom(match.captured(1), locale);
    const QString unit = match.captured(2);
    if (!days || (!unit.isEmpty() && !units.contains(unit, Qt::CaseInsensitive)))
        return wrong(OperandWords::tr("Write a number of days: %1.").arg(operandHint(OperandKind::Days, locale)));
    return {*days, {}};
}

OperandReading readFlag(const QString &text)
{
    const auto is = [&](const QString &word) { return word.compare(text.trimmed(), Qt::CaseInsensitive) == 0; };
    if (is(OperandWords::tr("yes")))
        return {true, {}};
    if (is(OperandWords::tr("no")))
        return {false, {}};
    return wrong(OperandWords::tr("Write yes or no."));
}

OperandReading readTime(const QString &text)
{
    static const QRegularExpression day(QStringLiteral("^\\d{4}-\\d{2}-\\d{2}$"));
    const QString written = text.trimmed();
    return {day.match(written).hasMatch() ? written + u"T00:00:00Z" : written, {}};
}

OperandReading readTexts(const QString &text)
{
    const QStringList values = listValues(text);
    if (values.isEmpty())
        return wrong(OperandWords::tr("Write the values, with commas between them."));
    return {QJsonArray::fromStringList(values), {}};
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

OperandReading readOperand(OperandKind kind, const QString &text, const QLocale &locale)
{
    if (kind == OperandKind::None)
        return wrong({});
    if (text.trimmed().isEmpty())
        return wrong(OperandWords::tr("A value is missing, such as %1.").arg(operandHint(kind, locale)));
    switch (kind) {
    case OperandKind::Texts: return readTexts(text);
    case OperandKind::Number: return readNumber(text, locale);
    case OperandKind::TwoNumbers: return readTwoNumbers(text, locale);
    case OperandKind::Days: return readDays(text, locale);
    case OperandKind::Flag: return readFlag(text);
    case OperandKind::Time: return readTime(text);
    case OperandKind::Grade: return {text.trimmed().toUpper(), {}};
    default: return {text, {}};
    }
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
