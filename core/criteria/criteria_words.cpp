// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/criteria/criteria_words.h"

#include "core/conditions/condition_words.h"

#include <QCoreApplication>

namespace relaydesk {

namespace {

struct CriteriaWords
{
    Q_DECLARE_TR_FUNCTIONS(relaydesk::CriteriaWords)
};

constexpr qint64 dayMs = 86'400'000;

void addLines(const Condition &condition, const QString &place, int indent, const Vocabulary &vocabulary,
              std::vector<PlainLine> &lines)
{
    if (!condition.isGroup()) {
        lines.push_back({place, inWords(condition, vocabulary), indent});
        return;
    }
    const bool all = condition.kind == Condition::Kind::All;
    const bool any = condition.kind == Condition::Kind::Any;
    lines.push_back({place,
                     all       ? CriteriaWords::tr("All of:")
                         : any ? CriteriaWords::tr("Any of:")
                               : CriteriaWords::tr("None of:"),
                     indent});
    const QString key = all ? QStringLiteral("all") : any ? QStringLiteral("any") : QStringLiteral("none");
    for (size_t i = 0; i < condition.parts.size(); ++i)
        addLines(condition.parts[i], QStringLiteral("%1/%2/%3").arg(place, key).arg(i), indent + 1, vocabulary, lines);
}

void append(std::vector<PlainLine> &lines, std::vector<PlainLine> more)
{
    std::ranges::move(more, std::back_inserter(lines));
}

PlainSection fitSection(const Criteria &criteria, const Vocabulary &vocabulary)
{
    PlainSection section{QStringLiteral("/fit"), CriteriaWords::tr("Fit: who somebody is"), {}};
    for (size_t i = 0; i < criteria.fit.size(); ++i) {
        const FitRule &rule = criteria.fit[i];
        section.lines.push_back({QStringLiteral("/fit/%1").arg(i),
                                 CriteriaWords::tr("%1, %2: %3", "a rule's name, its points, its condition")
                                     .arg(rule.name, inWords(rule.points), inWords(rule.when, vocabulary)),
                                 0});
    }
    return section;
}

PlainSection engagementSection(const Criteria &criteria, const Vocabulary &vocabulary)
{
    PlainSection section{QStringLiteral("/engagement"), CriteriaWords::tr("Engagement: what somebody does"), {}};
    for (size_t i = 0; i < criteria.engagement.size(); ++i) {
        const EngagementRule &rule = criteria.engagement[i];
        Condition when;
        when.kind = Condition::Kind::Event;
        when.event = rule.event;
        QString words = CriteriaWords::tr("%1, %2 each: %3", "a rule's name, its points, its event")
                            .arg(rule.name, inWords(rule.points), inWords(when, vocabulary));
        if (rule.decay.kind != Decay::Kind::None)
            words = CriteriaWords::tr("%1; %2", "a rule, and how it fades").arg(words, inWords(rule.decay));
        if (rule.atMost)
            words
                = CriteriaWords::tr("%1; %2 in all at most", "a rule, and its limit").arg(words, inWords(*rule.atMost));
        section.lines.push_back({QStringLiteral("/engagement/%1").arg(i), words, 0});
    }
    return section;
}

PlainSection gradeSection(const Criteria &criteria)
{
    const GradeGrid &grades = criteria.grades;
    PlainSection section{QStringLiteral("/grades"), CriteriaWords::tr("Grades: fit by engagement"), {}};
    section.lines.push_back({QStringLiteral("/grades/fit"),
                             CriteriaWords::tr("Fit: A from %1 points, B from %2, C from %3, else D")
                                 .arg(grades.fitFrom[0])
                                 .arg(grades.fitFrom[1])
                                 .arg(grades.fitFrom[2]),
                             0});
    section.lines.push_back({QStringLiteral("/grades/engagement"),
                             CriteriaWords::tr("Engagement: 1 from %1 points, 2 from %2, 3 from %3, else 4")
                                 .arg(grades.engagementFrom[0])
                                 .arg(grades.engagementFrom[1])
                                 .arg(grades.engagementFrom[2]),
                             0});
    QStringList cells;
    for (size_t fit = 0; fit < grades.line.size(); ++fit) {
        for (int step = 1; step <= grades.line.at(fit); ++step)
            cells << QStringLiteral("ABCD").at(qsizetype(fit)) + QString::number(step);
    }
    section.lines.push_back({QStringLiteral("/grades/line"),
                             cells.isEmpty()
                                 ? CriteriaWords::tr("No grade lies inside the MQL line")
                                 : CriteriaWords::tr("Inside the MQL line: %1").arg(cells.join(QStringLiteral(", "))),
                             0});
    return section;
}

PlainSection sqlSection(const Criteria &criteria, const Vocabulary &vocabulary)
{
    PlainSection section{QStringLiteral("/sql"), CriteriaWords::tr("An MQL is sales-qualified (SQL) when"), {}};
    if (criteria.sql.kind == Condition::Kind::Always) {
        section.lines.push_back({QStringLiteral("/sql"), CriteriaWords::tr("Sales says so: no rule makes an SQL"), 0});
        return section;
    }
    section.lines = linesOf(criteria.sql, QStringLiteral("/sql/when"), vocabulary);
    section.lines.push_back({QStringLiteral("/sql/intent"), CriteriaWords::tr("and buying intent is shown:"), 0});
    append(section.lines, linesOf(criteria.intent, QStringLiteral("/sql/intent"), vocabulary));
    return section;
}

PlainSection requiredSection(const Criteria &criteria, const Vocabulary &vocabulary)
{
    PlainSection section{QStringLiteral("/required"), CriteriaWords::tr("Known before a lead is handed over"), {}};
    for (size_t i = 0; i < criteria.required.size(); ++i) {
        const FieldDefinition *field = vocabulary.field(criteria.required[i]);
        section.lines.push_back(
            {QStringLiteral("/required/%1").arg(i), field ? field->label : criteria.required[i], 0});
    }
    return section;
}

QString thenWords(const Disqualification &rule)
{
    if (rule.then == Disqualification::Then::Disqualify)
        return CriteriaWords::tr("disqualify");
    return rule.revisitDays > 0 ? CriteriaWords::tr("nurture, look again after %n day(s)", nullptr, rule.revisitDays)
                                : CriteriaWords::tr("nurture");
}

PlainSection neverSection(const Criteria &criteria, const Vocabulary &vocabulary)
{
    PlainSection section{QStringLiteral("/never"), CriteriaWords::tr("Never handed over"), {}};
    for (size_t i = 0; i < criteria.never.size(); ++i) {
        const Disqualification &rule = criteria.never[i];
        section.lines.push_back({QStringLiteral("/never/%1").arg(i),
                                 CriteriaWords::tr("%1: %2 (%3)", "a rule's name, its condition, what is done")
                                     .arg(rule.name, inWords(rule.when, vocabulary), thenWords(rule)),
                                 0});
    }
    return section;
}

PlainSection reasonSection(const Criteria &criteria)
{
    PlainSection section{QStringLiteral("/reasons"), CriteriaWords::tr("Why sales may hand a lead back"), {}};
    for (size_t i = 0; i < criteria.reasons.size(); ++i) {
        const DisputeReason &reason = criteria.reasons[i];
        const QString words = reason.disputes.isEmpty()
            ? reason.label
            : CriteriaWords::tr("%1, which disputes “%2”").arg(reason.label, reason.disputes);
        section.lines.push_back({QStringLiteral("/reasons/%1").arg(i), words, 0});
    }
    return section;
}

} // namespace

std::vector<PlainLine> linesOf(const Condition &condition, const QString &place, const Vocabulary &vocabulary)
{
    std::vector<PlainLine> lines;
    addLines(condition, place, 0, vocabulary, lines);
    return lines;
}

QString inWords(Points points)
{
    return CriteriaWords::tr("%1 points").arg(points.value());
}

QString inWords(const Decay &decay)
{
    const int days = static_cast<int>(decay.every.count() / dayMs);
    switch (decay.kind) {
    case Decay::Kind::None: return CriteriaWords::tr("never fades");
    case Decay::Kind::Linear:
        return CriteriaWords::tr("loses %1 % every %n day(s)", nullptr, days).arg(decay.part * 100);
    case Decay::Kind::HalfLife: return CriteriaWords::tr("halves every %n day(s)", nullptr, days);
    }
    return {};
}

std::vector<PlainSection> inWords(const Criteria &criteria, const Vocabulary &vocabulary)
{
    std::vector<PlainSection> all;
    PlainSection mql{QStringLiteral("/mql"), CriteriaWords::tr("A lead is marketing-qualified (MQL) when"), {}};
    if (criteria.mql.kind == Condition::Kind::Always)
        mql.lines.push_back({QStringLiteral("/mql"), CriteriaWords::tr("No lead is: there is no rule yet"), 0});
    else
        mql.lines = linesOf(criteria.mql, QStringLiteral("/mql"), vocabulary);
    all.push_back(std::move(mql));
    all.push_back(sqlSection(criteria, vocabulary));
    all.push_back(gradeSection(criteria));
    all.push_back(fitSection(criteria, vocabulary));
    all.push_back(engagementSection(criteria, vocabulary));
    all.push_back(requiredSection(criteria, vocabulary));
    all.push_back(neverSection(criteria, vocabulary));
    all.push_back(reasonSection(criteria));
    return all;
}

} // namespace relaydesk
