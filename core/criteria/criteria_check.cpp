// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/criteria/criteria_check.h"

#include "core/conditions/condition_cover.h"
#include "core/conditions/condition_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace relaydesk {

namespace {

struct CheckText
{
    Q_DECLARE_TR_FUNCTIONS(relaydesk::CriteriaCheck)
};

Condition noneOf(const Condition &condition)
{
    Condition none;
    none.kind = Condition::Kind::None;
    none.parts = {condition};
    return none;
}

bool asksForLine(const Condition &condition)
{
    return condition.isGroup()
        ? std::ranges::any_of(condition.parts, asksForLine)
        : condition.field.operatorName == u"isInsideLine" || condition.field.operatorName == u"isOutsideLine";
}

class Check
{
public:
    Check(const Criteria &criteria, const Vocabulary &vocabulary)
        : m_criteria(criteria)
        , m_vocabulary(vocabulary)
    {
    }

    std::vector<CriteriaFinding> findings()
    {
        for (size_t i = 0; i < m_criteria.fit.size(); ++i)
            checkCondition(m_criteria.fit[i].when, QStringLiteral("/fit/%1/when").arg(i), true);
        checkGrid();
        if (m_criteria.mql.kind == Condition::Kind::Always)
            add(QStringLiteral("/mql"), CheckText::tr("No lead becomes an MQL: add a condition."));
        else
            checkCondition(m_criteria.mql, QStringLiteral("/mql"), true);
        checkUnfinished();
        if (m_criteria.sql.kind != Condition::Kind::Always)
            checkSql();
        for (size_t i = 0; i < m_criteria.never.size(); ++i)
            checkNever(i);
        checkMqlAgainstNever();
        return std::move(m_findings);
    }

private:
    void add(const QString &place, const QString &words) { m_findings.push_back({place, words}); }

    /// \a alwaysIsOdd: a rule that holds for every lead says nothing here.
    void checkCondition(const Condition &condition, const QString &place, bool alwaysIsOdd)
    {
        const auto terms = termsOf(condition, m_vocabulary);
        if (terms && terms->empty()) {
            add(place, CheckText::tr("Can never hold: %1 contradict each other.").arg(contradiction(condition)));
            return;
        }
        const auto others = termsOf(noneOf(condition), m_vocabulary);
        if (alwaysIsOdd && others && others->empty())
            add(place, CheckText::tr("Holds for every lead: remove it, or ask for something."));
        checkGroups(condition, place);
    }

    /// A group inside that never holds, or always does, is a mistake even where the whole can still hold.
    void checkGroups(const Condition &condition, const QString &place)
    {
        if (!condition.isGroup())
            return;
        const QString key = condition.kind == Condition::Kind::All ? QStringLiteral("all")
            : condition.kind == Condition::Kind::Any               ? QStringLiteral("any")
                                                                   : QStringLiteral("none");
        for (size_t i = 0; i < condition.parts.size(); ++i) {
            const Condition &part = condition.parts[i];
            const QString inside = QStringLiteral("%1/%2/%3").arg(place, key).arg(i);
            const bool isTwice = std::find(condition.parts.begin(), condition.parts.begin() + qsizetype(i), part)
                != condition.parts.begin() + qsizetype(i);
            if (isTwice)
                add(inside, CheckText::tr("Stands twice in this group: %1.").arg(inWords(part, m_vocabulary)));
            if (part.isGroup())
                checkCondition(part, inside, true);
        }
    }

    /// The first two clauses that exclude each other, in words; else the whole condition.
    [[nodiscard]] QString contradiction(const Condition &condition) const
    {
        const int count = condition.clauseCount();
        for (int i = 0; i < count; ++i) {
            for (int j = i + 1; j < count; ++j) {
                Condition both;
                both.kind = Condition::Kind::All;
                both.parts = {*condition.clause(i), *condition.clause(j)};
                const auto terms = termsOf(both, m_vocabulary);
                if (terms && terms->empty())
                    return CheckText::tr("“%1” and “%2”")
                        .arg(inWords(both.parts[0], m_vocabulary), inWords(both.parts[1], m_vocabulary));
            }
        }
        return CheckText::tr("the parts of “%1”").arg(inWords(condition, m_vocabulary));
    }

    void checkGrid()
    {
        Points fit;
        Points engagement;
        for (const FitRule &rule : m_criteria.fit)
            fit += std::max(rule.points, Points());
        bool isOpen = false;
        for (const EngagementRule &rule : m_criteria.engagement) {
            isOpen = isOpen || (rule.points > Points() && !rule.atMost);
            engagement += std::max(rule.atMost.value_or(Points()), Points());
        }
        checkReach(m_criteria.grades.fitFrom, fit, QStringLiteral("/grades/fit"), QStringLiteral("ABC"));
        if (!isOpen)
            checkReach(m_criteria.grades.engagementFrom, engagement, QStringLiteral("/grades/engagement"),
                       QStringLiteral("123"));
        const bool hasLine = std::ranges::any_of(m_criteria.grades.line, [](int step) { return step > 0; });
        if (hasLine && !asksForLine(m_criteria.mql))
            add(QStringLiteral("/grades/line"),
                CheckText::tr("The MQL line decides nothing: the MQL rule does not ask for a grade inside it."));
        if (!hasLine && asksForLine(m_criteria.mql))
            add(QStringLiteral("/grades/line"), CheckText::tr("No grade lies inside the MQL line: draw it."));
        for (size_t i = 1; i < m_criteria.grades.line.size(); ++i) {
            if (m_criteria.grades.line.at(i) > m_criteria.grades.line.at(i - 1))
                add(QStringLiteral("/grades/line"),
                    CheckText::tr("A lead of fit %1 qualifies where one of the better fit %2 does not.")
                        .arg(QStringLiteral("ABCD").at(qsizetype(i)))
                        .arg(QStringLiteral("ABCD").at(qsizetype(i) - 1)));
        }
    }

    void checkReach(const std::array<int, 3> &from, Points most, const QString &place, const QString &names)
    {
        for (size_t i = 0; i < from.size(); ++i) {
            if (Points::whole(from.at(i)) > std::min(most, Points::whole(100)))
                return add(place,
                           CheckText::tr("No lead reaches %1: it begins at %2 points, and all rules together give %3.")
                               .arg(names.at(qsizetype(i)))
                               .arg(from.at(i))
                               .arg(std::min(most, Points::whole(100)).rounded()));
        }
    }

    void checkSql()
    {
        checkCondition(m_criteria.sql, QStringLiteral("/sql/when"), false);
        checkCondition(m_criteria.intent, QStringLiteral("/sql/intent"), true);
    }

    void checkNever(size_t index)
    {
        const Disqualification &rule = m_criteria.never[index];
        const QString place = QStringLiteral("/never/%1/when").arg(index);
        checkCondition(rule.when, place, true);
        for (size_t before = 0; before < index; ++before) {
            if (covers(m_criteria.never[before].when, rule.when))
                return add(place,
                           CheckText::tr("Is never reached: “%1” takes all of its leads before.")
                               .arg(m_criteria.never[before].name));
        }
    }

    /// True: wherever \a narrow holds, \a wide does.
    [[nodiscard]] bool covers(const Condition &wide, const Condition &narrow) const
    {
        const auto wider = termsOf(wide, m_vocabulary);
        const auto terms = termsOf(narrow, m_vocabulary);
        return wider && terms && !terms->empty() && std::ranges::all_of(*terms, [&](const LiteralTerm &term) {
                   return std::ranges::any_of(*wider,
                                              [&](const LiteralTerm &one) { return implies(term, one, m_vocabulary); });
               });
    }

    /// What a draft may lack, and a document in force may not.
    void checkUnfinished()
    {
        const bool hasSql = m_criteria.sql.kind != Condition::Kind::Always;
        const bool hasIntent = m_criteria.intent.kind != Condition::Kind::Always;
        if (hasSql && !hasIntent)
            add(QStringLiteral("/sql/intent"), CheckText::tr("Say what shows buying intent: an SQL needs it."));
        if (hasIntent && !hasSql)
            add(QStringLiteral("/sql/when"), CheckText::tr("Say what else an SQL needs besides buying intent."));
        for (size_t i = 0; i < m_criteria.never.size(); ++i) {
            if (!m_criteria.never[i].reason.isValid())
                add(QStringLiteral("/never/%1").arg(i),
                    CheckText::tr("“%1” has no reason yet: choose one.").arg(m_criteria.never[i].name));
        }
    }

    void checkMqlAgainstNever()
    {
        if (m_criteria.mql.kind == Condition::Kind::Always)
            return;
        for (const Disqualification &rule : m_criteria.never) {
            if (covers(rule.when, m_criteria.mql))
                add(QStringLiteral("/mql"),
                    CheckText::tr("No lead becomes an MQL: “%1” takes every one of them.").arg(rule.name));
        }
    }

    const Criteria &m_criteria;
    const Vocabulary &m_vocabulary;
    std::vector<CriteriaFinding> m_findings;
};

} // namespace

std::vector<CriteriaFinding> findingsIn(const Criteria &criteria, const Vocabulary &vocabulary)
{
    return Check(criteria, vocabulary).findings();
}

} // namespace relaydesk
