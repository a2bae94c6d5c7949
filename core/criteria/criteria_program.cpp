// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/criteria/criteria_program.h"

#include <algorithm>

namespace relaydesk {

namespace {

constexpr qint64 dayMs = 86'400'000;
constexpr Points lowest = {0};
constexpr Points highest = {100'000};

int stepOf(Points points, const std::array<int, 3> &from)
{
    const auto reached = std::ranges::find_if(from, [points](int least) { return points >= Points::whole(least); });
    return static_cast<int>(reached - from.begin()) + 1;
}

Points limited(Points sum, const std::optional<Points> &atMost)
{
    if (!atMost)
        return sum;
    return atMost->thousandths < 0 ? std::max(sum, *atMost) : std::min(sum, *atMost);
}

} // namespace

Result<CriteriaProgram> CriteriaProgram::compile(const Criteria &criteria, const Vocabulary &vocabulary)
{
    CriteriaProgram made;
    std::optional<Error> fault;
    const auto compiled = [&](const Condition &condition) {
        Result<ConditionProgram> program = ConditionProgram::compile(condition, vocabulary);
        if (!program && !fault)
            fault = program.error();
        return program ? *std::move(program) : ConditionProgram();
    };
    for (const FitRule &rule : criteria.fit)
        made.m_fit.push_back({compiled(rule.when), rule.points});
    for (const EngagementRule &rule : criteria.engagement) {
        quint32 kinds = 0;
        for (const EventKind kind : rule.event.kinds)
            kinds |= kindBit(kind);
        made.m_engagement.push_back(
            {kinds, FoldedText(rule.event.topic), rule.event.withinDays * dayMs, rule.points, rule.decay, rule.atMost});
    }
    for (const Disqualification &rule : criteria.never)
        made.m_never.push_back({compiled(rule.when), rule.then == Disqualification::Then::Nurture});
    made.m_mql = compiled(criteria.mql);
    made.m_sql = compiled(criteria.sql);
    made.m_intent = compiled(criteria.intent);
    made.m_hasMql = criteria.mql.kind != Condition::Kind::Always;
    made.m_hasSql = criteria.sql.kind != Condition::Kind::Always;
    made.m_grades = criteria.grades;
    for (const QString &field : criteria.required)
        made.m_required.push_back(vocabulary.slotOf(field));
    if (fault)
        return *fault;
    return made;
}

template<typename Told> Points CriteriaProgram::fitOf(const LeadFacts &facts, const Told &told) const
{
    Points sum;
    for (size_t i = 0; i < m_fit.size(); ++i) {
        if (!m_fit[i].when.holds(facts))
            continue;
        sum += m_fit[i].points;
        told(ScorePart::Kind::Fit, static_cast<int>(i), 0, m_fit[i].points);
    }
    const Points kept = std::clamp(sum, lowest, highest);
    if (kept != sum)
        told(ScorePart::Kind::Limit, -1, 0, kept - sum);
    return kept;
}

template<typename Told> Points CriteriaProgram::engagementOf(const LeadFacts &facts, const Told &told) const
{
    const qint64 now = toEpochMs(facts.now);
    Points all;
    for (size_t i = 0; i < m_engagement.size(); ++i) {
        const Counted &rule = m_engagement[i];
        if (!(rule.kinds & facts.kinds))
            continue;
        const qint64 since = rule.windowMs > 0 ? now - rule.windowMs : std::numeric_limits<qint64>::min();
        const std::string_view topic = rule.topic.view().bytes;
        Points sum;
        for (auto event = facts.events.rbegin(); event != facts.events.rend() && event->at >= since; ++event) {
            if (event->at > now || !(rule.kinds & kindBit(event->kind))
                || event->topic.find(topic) == std::string_view::npos)
                continue;
            const Points left = faded(rule.points, rule.decay, Duration(now - event->at));
            sum += left;
            told(ScorePart::Kind::Event, static_cast<int>(i), event->at, left);
        }
        const Points kept = limited(sum, rule.atMost);
        if (kept != sum)
            told(ScorePart::Kind::RuleLimit, static_cast<int>(i), 0, kept - sum);
        all += kept;
    }
    const Points kept = std::clamp(all, lowest, highest);
    if (kept != all)
        told(ScorePart::Kind::Limit, -1, 0, kept - all);
    return kept;
}

Judgement CriteriaProgram::judge(const LeadFacts &facts) const
{
    const auto nobody = [](ScorePart::Kind, int, qint64, Points) {};
    Judgement judgement;
    judgement.fit = fitOf(facts, nobody);
    judgement.engagement = engagementOf(facts, nobody);
    judgement.fitStep = stepOf(judgement.fit, m_grades.fitFrom);
    judgement.engageStep = stepOf(judgement.engagement, m_grades.engagementFrom);
    judgement.inLine = m_grades.isInLine(judgement.fitStep, judgement.engageStep);
    judgement.missing
        = static_cast<int>(std::ranges::count_if(m_required, [&facts](int slot) { return isUnknown(facts, slot); }));
    const std::array<Fact, 3> scored = judgement.scored();
    LeadFacts seen = facts;
    seen.scored = scored;
    const auto never = std::ranges::find_if(m_never, [&seen](const Refused &rule) { return rule.when.holds(seen); });
    if (never != m_never.end()) {
        judgement.never = static_cast<int>(never - m_never.begin());
        judgement.stage = never->nurtures ? Judgement::Stage::Nurture : Judgement::Stage::Disqualified;
    } else if (m_hasMql && m_mql.holds(seen)) {
        const bool isSql = m_hasSql && m_sql.holds(seen) && m_intent.holds(seen);
        judgement.stage = isSql ? Judgement::Stage::Sql : Judgement::Stage::Mql;
    }
    return judgement;
}

std::vector<ScorePart> CriteriaProgram::parts(const LeadFacts &facts) const
{
    std::vector<ScorePart> parts;
    bool isFit = true;
    const auto told = [&](ScorePart::Kind kind, int rule, qint64 at, Points points) {
        const OptionalInstant when = kind == ScorePart::Kind::Event ? OptionalInstant(fromEpochMs(at)) : std::nullopt;
        parts.push_back({kind, isFit, rule, when, points});
    };
    fitOf(facts, told);
    isFit = false;
    engagementOf(facts, told);
    return parts;
}

std::vector<int> CriteriaProgram::missing(const LeadFacts &facts) const
{
    std::vector<int> found;
    for (size_t i = 0; i < m_required.size(); ++i) {
        if (isUnknown(facts, m_required[i]))
            found.push_back(static_cast<int>(i));
    }
    return found;
}

bool CriteriaProgram::isUnknown(const LeadFacts &facts, int slot)
{
    const auto index = static_cast<size_t>(slot);
    return slot < 0 || index >= facts.values.size() || !facts.values[index].isKnown();
}

std::vector<int> CriteriaProgram::slots() const
{
    std::set<int> used(m_required.begin(), m_required.end());
    eachProgram(*this, [&used](const ConditionProgram &program) { program.addSlots(used); });
    return {used.begin(), used.end()};
}

CriteriaProgram CriteriaProgram::narrowed() const
{
    const std::vector<int> kept = slots();
    CriteriaProgram made = *this;
    eachProgram(made, [&kept](ConditionProgram &program) { program.narrow(kept); });
    for (int &slot : made.m_required)
        slot = static_cast<int>(std::ranges::find(kept, slot) - kept.begin());
    return made;
}

std::array<Fact, 3> Judgement::scored() const
{
    return {Fact::ofInteger(gradeFact(5 - fitStep, engageStep, inLine)), Fact::ofNumber(fit.value()),
            Fact::ofNumber(engagement.value())};
}

QString Judgement::grade() const
{
    return QStringLiteral("ABCD").at(fitStep - 1) + QString::number(engageStep);
}

QString toString(Judgement::Stage stage)
{
    switch (stage) {
    case Judgement::Stage::Inquiry: return QStringLiteral("inquiry");
    case Judgement::Stage::Mql: return QStringLiteral("mql");
    case Judgement::Stage::Sql: return QStringLiteral("sql");
    case Judgement::Stage::Disqualified: return QStringLiteral("disqualified");
    case Judgement::Stage::Nurture: return QStringLiteral("nurture");
    }
    return {};
}

QString toString(ScorePart::Kind kind)
{
    switch (kind) {
    case ScorePart::Kind::Fit: return QStringLiteral("fit");
    case ScorePart::Kind::Event: return QStringLiteral("event");
    case ScorePart::Kind::RuleLimit: return QStringLiteral("ruleLimit");
    case ScorePart::Kind::Limit: return QStringLiteral("limit");
    }
    return {};
}

} // namespace relaydesk
