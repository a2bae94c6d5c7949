// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conditions/condition.h"
#include "core/conditions/operand_reader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace relaydesk {

namespace {

QJsonArray arrayOf(const std::vector<double> &numbers)
{
    QJsonArray array;
    for (const double number : numbers)
        array.append(number);
    return array;
}

QJsonValue valueOf(const Operand &operand)
{
    const QString first = operand.texts.empty() ? QString() : operand.texts.front();
    switch (operand.kind) {
    case OperandKind::None: break;
    case OperandKind::Text:
    case OperandKind::Pattern:
    case OperandKind::ListName: return first;
    case OperandKind::Texts: return QJsonArray::fromStringList({operand.texts.begin(), operand.texts.end()});
    case OperandKind::Number:
    case OperandKind::Days: return operand.numbers.empty() ? QJsonValue() : QJsonValue(operand.numbers.front());
    case OperandKind::TwoNumbers: return arrayOf(operand.numbers);
    case OperandKind::Time: return operand.time ? QJsonValue(toIso8601(*operand.time)) : QJsonValue();
    case OperandKind::Flag: return operand.flag;
    case OperandKind::Grade: return gradeText(operand.fit, operand.step);
    }
    return {};
}

QJsonObject objectOf(const FieldClause &clause)
{
    QJsonObject object{{QStringLiteral("field"), clause.field}, {QStringLiteral("operator"), clause.operatorName}};
    if (clause.operand.kind != OperandKind::None)
        object[u"value"] = valueOf(clause.operand);
    return object;
}

QJsonObject objectOf(const EventClause &clause)
{
    QJsonArray kinds;
    for (const EventKind kind : clause.kinds)
        kinds.append(toString(kind));
    QJsonObject object{{QStringLiteral("event"), kinds.size() == 1 ? kinds.first() : QJsonValue(kinds)}};
    if (!clause.topic.isEmpty())
        object[u"topic"] = clause.topic;
    object[u"atLeast"] = clause.atLeast;
    if (clause.atMost >= 0)
        object[u"atMost"] = clause.atMost;
    if (clause.withinDays > 0)
        object[u"withinDays"] = clause.withinDays;
    return object;
}

} // namespace

QJsonObject toJsonObject(const Condition &condition)
{
    switch (condition.kind) {
    case Condition::Kind::Always: return {};
    case Condition::Kind::Field: return objectOf(condition.field);
    case Condition::Kind::Event: return objectOf(condition.event);
    default: break;
    }
    QJsonArray parts;
    for (const Condition &part : condition.parts)
        parts.append(toJsonObject(part));
    const QString key = condition.kind == Condition::Kind::All ? QStringLiteral("all")
        : condition.kind == Condition::Kind::Any               ? QStringLiteral("any")
                                                               : QStringLiteral("none");
    return {{key, parts}};
}

QByteArray toJson(const Condition &condition)
{
    if (condition.kind == Condition::Kind::Always)
        return {};
    return QJsonDocument(toJsonObject(condition)).toJson(QJsonDocument::Compact);
}

} // namespace relaydesk
