// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/present/criteria_edits.h"

#include <QCoreApplication>

#include <algorithm>

namespace relaydesk {

namespace {

struct EditWords
{
    Q_DECLARE_TR_FUNCTIONS(relaydesk::CriteriaEdits)
};

constexpr qint64 dayMs = 86'400'000;
constexpr int lowest = 1;
constexpr int highest = 100;

bool isTaken(const Criteria &criteria, const QString &name)
{
    const auto has = [&name](const auto &rules) {
        return std::ranges::any_of(rules, [&name](const auto &rule) { return rule.name == name; });
    };
    return has(criteria.fit) || has(criteria.engagement) || has(criteria.never);
}

} // namespace

GradeGrid withLineAt(GradeGrid grid, int fit, int engagement)
{
    const auto row = static_cast<size_t>(std::clamp(fit, 1, 4)) - 1;
    const int end = std::clamp(engagement, 0, 4);
    grid.line.at(row) = end;
    for (size_t better = 0; better < row; ++better)
        grid.line.at(better) = std::max(grid.line.at(better), end);
    for (size_t worse = row + 1; worse < grid.line.size(); ++worse)
        grid.line.at(worse) = std::min(grid.line.at(worse), end);
    return grid;
}

GradeGrid withCell(GradeGrid grid, int fit, int engagement, bool inLine)
{
    return withLineAt(grid, fit, inLine ? engagement : engagement - 1);
}

std::array<int, 3> withStart(std::array<int, 3> starts, size_t index, int points)
{
    const int place = static_cast<int>(index);
    starts.at(index) = std::clamp(points, lowest + 2 - place, highest - place);
    for (size_t better = index; better-- > 0;)
        starts.at(better) = std::max(starts.at(better), starts.at(better + 1) + 1);
    for (size_t worse = index + 1; worse < starts.size(); ++worse)
        starts.at(worse) = std::min(starts.at(worse), starts.at(worse - 1) - 1);
    return starts;
}

QString freeName(const Criteria &criteria, const QString &wanted)
{
    QString name = wanted;
    for (int number = 2; isTaken(criteria, name); ++number)
        name = QStringLiteral("%1 %2").arg(wanted).arg(number);
    return name;
}

bool isNameFree(const Criteria &criteria, const QString &name)
{
    return !name.trimmed().isEmpty() && !isTaken(criteria, name.trimmed());
}

void renameRule(Criteria &criteria, const QString &from, const QString &to)
{
    if (!isNameFree(criteria, to))
        return;
    const auto rename = [&](auto &rules) {
        for (auto &rule : rules) {
            if (rule.name == from)
                rule.name = to.trimmed();
        }
    };
    rename(criteria.fit);
    rename(criteria.engagement);
    rename(criteria.never);
    for (DisputeReason &reason : criteria.reasons) {
        if (reason.disputes == from)
            reason.disputes = to.trimmed();
    }
}

void removeRule(Criteria &criteria, const QString &name)
{
    const auto isIt = [&name](const auto &rule) { return rule.name == name; };
    std::erase_if(criteria.fit, isIt);
    std::erase_if(criteria.engagement, isIt);
    std::erase_if(criteria.never, isIt);
    for (DisputeReason &reason : criteria.reasons) {
        if (reason.disputes == name)
            reason.disputes.clear();
    }
}

void setPoints(EngagementRule &rule, Points points)
{
    const bool turns = (points < Points()) != (rule.points < Points());
    if (turns && rule.atMost)
        rule.atMost = Points() - *rule.atMost;
    rule.points = points;
}

void setThen(Disqualification &rule, Disqualification::Then then)
{
    rule.then = then;
    if (then == Disqualification::Then::Disqualify)
        rule.revisitDays = 0;
}

Condition firstCondition(const Vocabulary &vocabulary)
{
    Condition condition;
    for (const FieldDefinition &field : vocabulary.fields()) {
        if (field.type != FieldType::Text || !vocabulary.operatorOf(field, QStringLiteral("isKnown")))
            continue;
        condition.kind = Condition::Kind::Field;
        condition.field = {field.name, QStringLiteral("isKnown"), {}};
        break;
    }
    return condition;
}

Points fitInAll(const Criteria &criteria)
{
    Points all;
    for (const FitRule &rule : criteria.fit)
        all += std::max(rule.points, Points());
    return all;
}

Points mostPoints(const Criteria &criteria)
{
    Points most = Points::whole(1);
    for (const FitRule &rule : criteria.fit)
        most = std::max(most, rule.points);
    for (const EngagementRule &rule : criteria.engagement)
        most = std::max(most, rule.points);
    return most;
}

QString fadingWords(const Criteria &criteria)
{
    if (criteria.engagement.empty())
        return {};
    const Decay &decay = criteria.engagement.front().decay;
    if (std::ranges::any_of(criteria.engagement, [&decay](const auto &rule) { return rule.decay != decay; }))
        return EditWords::tr("each rule fades in its own way");
    const int days = static_cast<int>(decay.every.count() / dayMs);
    switch (decay.kind) {
    case Decay::Kind::None: return EditWords::tr("never fades");
    case Decay::Kind::Linear:
        return EditWords::tr("loses %1 % in %Ln day(s)", nullptr, days).arg(QLocale().toString(decay.part * 100));
    case Decay::Kind::HalfLife: return EditWords::tr("halves in %Ln day(s)", nullptr, days);
    }
    return {};
}

QString pointsWords(Points points)
{
    const int whole = points.rounded();
    return points == Points::whole(whole)
        ? EditWords::tr("%Ln point(s)", nullptr, whole)
        : EditWords::tr("%1 points", "not whole").arg(QLocale().toString(points.value()));
}

} // namespace relaydesk
