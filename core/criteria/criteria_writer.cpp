// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/criteria/criteria.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace relaydesk {

namespace {

constexpr qint64 dayMs = 86'400'000;

QJsonObject decayJson(const Decay &decay)
{
    const qint64 days = decay.every.count() / dayMs;
    if (decay.kind == Decay::Kind::HalfLife)
        return {{QStringLiteral("halfLifeDays"), days}};
    // 0.55 * 100 is not 55: a per cent has at most ten digits after the point.
    const double percent = QString::number(decay.part * 100, 'g', 12).toDouble();
    return {{QStringLiteral("linear"), percent}, {QStringLiteral("everyDays"), days}};
}

QJsonObject ruleJson(const EngagementRule &rule)
{
    Condition when;
    when.kind = Condition::Kind::Event;
    when.event = rule.event;
    QJsonObject one{{QStringLiteral("name"), rule.name},
                    {QStringLiteral("points"), rule.points.value()},
                    {QStringLiteral("when"), toJsonObject(when)}};
    if (rule.decay.kind != Decay::Kind::None)
        one[u"decay"] = decayJson(rule.decay);
    if (rule.atMost)
        one[u"atMost"] = rule.atMost->value();
    return one;
}

QJsonObject ruleJson(const FitRule &rule)
{
    return {{QStringLiteral("name"), rule.name},
            {QStringLiteral("points"), rule.points.value()},
            {QStringLiteral("when"), toJsonObject(rule.when)}};
}

QJsonObject ruleJson(const Disqualification &rule)
{
    QJsonObject one{{QStringLiteral("name"), rule.name},
                    {QStringLiteral("when"), toJsonObject(rule.when)},
                    {QStringLiteral("reason"), rule.reason.value()}};
    if (rule.then == Disqualification::Then::Nurture)
        one[u"then"] = QStringLiteral("nurture");
    if (rule.revisitDays > 0)
        one[u"revisitDays"] = rule.revisitDays;
    return one;
}

QJsonObject ruleJson(const DisputeReason &reason)
{
    QJsonObject one{{QStringLiteral("reason"), reason.reason.value()}, {QStringLiteral("label"), reason.label}};
    if (!reason.disputes.isEmpty())
        one[u"disputes"] = reason.disputes;
    return one;
}

template<typename Rules> QJsonArray rulesJson(const Rules &rules)
{
    QJsonArray all;
    for (const auto &rule : rules)
        all.append(ruleJson(rule));
    return all;
}

QJsonArray numbersJson(const std::array<int, 3> &numbers)
{
    return {numbers[0], numbers[1], numbers[2]};
}

QJsonObject gradesJson(const GradeGrid &grades)
{
    QJsonArray line;
    for (size_t fit = 0; fit < grades.line.size(); ++fit) {
        if (grades.line.at(fit) > 0)
            line.append(QString(QStringLiteral("ABCD").at(qsizetype(fit)) + QString::number(grades.line.at(fit))));
    }
    return {{QStringLiteral("fit"), numbersJson(grades.fitFrom)},
            {QStringLiteral("engagement"), numbersJson(grades.engagementFrom)},
            {QStringLiteral("line"), line}};
}

} // namespace

QByteArray toJson(const Criteria &criteria)
{
    QJsonObject document{{QStringLiteral("name"), criteria.name},
                         {QStringLiteral("fit"), rulesJson(criteria.fit)},
                         {QStringLiteral("engagement"), rulesJson(criteria.engagement)},
                         {QStringLiteral("grades"), gradesJson(criteria.grades)},
                         {QStringLiteral("never"), rulesJson(criteria.never)},
                         {QStringLiteral("reasons"), rulesJson(criteria.reasons)}};
    document[u"required"] = QJsonArray::fromStringList({criteria.required.begin(), criteria.required.end()});
    if (criteria.mql.kind != Condition::Kind::Always)
        document[u"mql"] = toJsonObject(criteria.mql);
    QJsonObject sql;
    if (criteria.sql.kind != Condition::Kind::Always)
        sql[u"when"] = toJsonObject(criteria.sql);
    if (criteria.intent.kind != Condition::Kind::Always)
        sql[u"intent"] = toJsonObject(criteria.intent);
    if (!sql.isEmpty())
        document[u"sql"] = sql;
    return QJsonDocument(document).toJson(QJsonDocument::Indented);
}

} // namespace relaydesk
