// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conditions/explanation.h"

#include "core/conditions/condition_words.h"
#include "core/conditions/operand_reader.h"
#include "core/conditions/standard_fields.h"

#include <QCoreApplication>

namespace relaydesk {

namespace {

QString textOf(FoldedView text)
{
    return QString::fromUtf8(text.bytes.data(), static_cast<qsizetype>(text.bytes.size()));
}

QString seenOf(const Fact &fact, FieldType type)
{
    if (!fact.isKnown())
        return {};
    switch (type) {
    case FieldType::Text: return textOf(fact.text());
    case FieldType::Texts: {
        QStringList all;
        for (const FoldedView text : fact.texts())
            all << textOf(text);
        return all.join(QStringLiteral(", "));
    }
    case FieldType::Number: return QString::number(fact.number(), 'g', 15);
    case FieldType::Time: return toIso8601(fromEpochMs(fact.integer()));
    case FieldType::Flag: return fact.integer() != 0 ? QStringLiteral("true") : QStringLiteral("false");
    case FieldType::Grade: return gradeText(fitOfGrade(fact.integer()), stepOfGrade(fact.integer()));
    }
    return {};
}

int countOf(const EventClause &clause, const LeadFacts &facts)
{
    constexpr qint64 dayMs = 86'400'000;
    const qint64 now = toEpochMs(facts.now);
    const FoldedText topic(clause.topic);
    int count = 0;
    for (const EventFact &event : facts.events) {
        const bool inWindow
            = event.at <= now && (clause.withinDays == 0 || event.at >= now - clause.withinDays * dayMs);
        const bool isKind = std::ranges::find(clause.kinds, event.kind) != clause.kinds.end();
        if (inWindow && isKind && event.topic.find(topic.view().bytes) != std::string_view::npos)
            ++count;
    }
    return count;
}

class Explainer
{
public:
    Explainer(const ConditionProgram &program, const Vocabulary &vocabulary, const LeadFacts &facts)
        : m_program(program)
        , m_vocabulary(vocabulary)
        , m_facts(facts)
    {
    }

    bool walk(const Condition &condition, const QString &place)
    {
        if (!condition.isGroup())
            return condition.kind == Condition::Kind::Always || clause(condition, place);
        const bool all = condition.kind == Condition::Kind::All;
        const QString key = all                      ? QStringLiteral("all")
            : condition.kind == Condition::Kind::Any ? QStringLiteral("any")
                                                     : QStringLiteral("none");
        bool settled = false;
        const size_t groupBegin = m_clauses.size();
        std::pair<size_t, size_t> settling;
        for (size_t i = 0; i < condition.parts.size(); ++i) {
            const size_t begin = m_clauses.size();
            const bool held = walk(condition.parts[i], QStringLiteral("%1/%2/%3").arg(place, key).arg(i));
            if (held != all && !settled) {
                settled = true;
                settling = {begin, m_clauses.size()};
            }
        }
        if (settled)
            keepOnly(groupBegin, settling);
        const bool any = all ? !settled : settled;
        return condition.kind == Condition::Kind::None ? !any : any;
    }

    std::vector<ClauseOutcome> take() { return std::move(m_clauses); }

private:
    bool clause(const Condition &condition, const QString &place)
    {
        ClauseOutcome outcome;
        outcome.place = place;
        outcome.words = inWords(condition, m_vocabulary);
        outcome.isEvent = condition.kind == Condition::Kind::Event;
        outcome.held = m_program.clauseHolds(m_clauses.size(), m_facts);
        outcome.decided = true;
        if (condition.kind == Condition::Kind::Event) {
            outcome.seen = QString::number(countOf(condition.event, m_facts));
        } else if (const FieldDefinition *field = m_vocabulary.field(condition.field.field)) {
            outcome.seen = seenOf(factOf(m_vocabulary.slotOf(field->name)), field->type);
        }
        m_clauses.push_back(std::move(outcome));
        return m_clauses.back().held;
    }

    [[nodiscard]] Fact factOf(int slot) const
    {
        if (slot >= firstScore && slot <= lastScore && !m_facts.scored.empty())
            return m_facts.scored[static_cast<size_t>(slot - firstScore)];
        const auto index = static_cast<size_t>(slot);
        return index < m_facts.values.size() ? m_facts.values[index] : Fact();
    }

    void keepOnly(size_t groupBegin, std::pair<size_t, size_t> settling)
    {
        for (size_t i = groupBegin; i < m_clauses.size(); ++i) {
            if (i < settling.first || i >= settling.second)
                m_clauses[i].decided = false;
        }
    }

    const ConditionProgram &m_program;
    const Vocabulary &m_vocabulary;
    const LeadFacts &m_facts;
    std::vector<ClauseOutcome> m_clauses;
};

} // namespace

QStringList Explanation::decisive() const
{
    QStringList words;
    for (const ClauseOutcome &clause : clauses) {
        if (clause.decided)
            words.append(clause.words);
    }
    return words;
}

Explanation explain(const Condition &condition, const ConditionProgram &program, const Vocabulary &vocabulary,
                    const LeadFacts &facts)
{
    Explainer explainer(program, vocabulary, facts);
    Explanation explanation;
    explanation.holds = explainer.walk(condition, QString());
    explanation.clauses = explainer.take();
    return explanation;
}

} // namespace relaydesk
