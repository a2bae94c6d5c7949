// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody typed as an operand, read.
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
    static const QRegularExpression between(QStringLiteral("\\s+(?:-|–|&)\\s+|\\s*[;–]\\s*|\\s*\\.\\.\\s*"));
    const QString word = u' ' % OperandWords::tr("and", "between two numbers") % u' ';
    const QStringList parts = text.simplified().replace(word, QStringLiteral(";"), Qt::CaseInsensitive).split(between);
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

} // namespace relaydesk
