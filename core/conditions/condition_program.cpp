// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conditions/condition_program.h"

#include <algorithm>
#include <limits>

namespace relaydesk {

namespace {

constexpr qint64 never = std::numeric_limits<qint64>::max();

bool timeHolds(FieldTest test, qint64 time, qint64 operand, qint64 now)
{
    switch (test) {
    case FieldTest::TimeBefore: return time < operand;
    case FieldTest::TimeAfter: return time > operand;
    case FieldTest::TimeInLastDays: return time <= now && time >= now - operand;
    case FieldTest::TimeOlderThanDays: return time < now - operand;
    case FieldTest::TimeInNextDays: return time >= now && time <= now + operand;
    default: return false;
    }
}

bool numberHolds(FieldTest test, double number, double low, double high)
{
    switch (test) {
    case FieldTest::NumberIs: return number == low;
    case FieldTest::NumberAtLeast: return number >= low;
    case FieldTest::NumberAtMost: return number <= low;
    case FieldTest::NumberAbove: return number > low;
    case FieldTest::NumberBelow: return number < low;
    case FieldTest::NumberBetween: return number >= low && number <= high;
    default: return false;
    }
}

/// An operand's 0 for fit or step means any.
bool gradeHolds(FieldTest test, qint64 grade, qint64 operand)
{
    if (test == FieldTest::GradeInLine)
        return grade >= gradeFact(0, 0, true);
    const int fit = fitOfGrade(grade);
    const int step = stepOfGrade(grade);
    const int wantedFit = fitOfGrade(operand);
    const int wantedStep = stepOfGrade(operand);
    if (test == FieldTest::GradeIs)
        return (wantedFit == 0 || fit == wantedFit) && (wantedStep == 0 || step == wantedStep);
    return (wantedFit == 0 || fit >= wantedFit) && (wantedStep == 0 || step <= wantedStep);
}

} // namespace

bool ConditionProgram::TextSet::contains(FoldedView text) const
{
    auto at = std::ranges::lower_bound(hashes, text.hash);
    for (; at != hashes.end() && *at == text.hash; ++at) {
        if (texts[static_cast<size_t>(at - hashes.begin())].view().bytes == text.bytes)
            return true;
    }
    return false;
}

bool ConditionProgram::EventTest::counts(const EventFact &event) const
{
    if (!(kinds & kindBit(event.kind)))
        return false;
    const std::string_view wanted = topic.view().bytes;
    return wanted.empty() || event.topic.find(wanted) != std::string_view::npos;
}

bool ConditionProgram::holds(const LeadFacts &facts) const
{
    qint32 at = m_entry;
    while (at >= 0) {
        const Step &step = m_steps[static_cast<size_t>(at)];
        at = stepHolds(step, facts) ? step.onTrue : step.onFalse;
    }
    return at == yes;
}

bool ConditionProgram::clauseHolds(size_t clause, const LeadFacts &facts) const
{
    return stepHolds(m_steps[clause], facts);
}

bool ConditionProgram::stepHolds(const Step &step, const LeadFacts &facts) const
{
    if (step.isEvent)
        return eventsHold(m_eventTests[step.operand], facts);
    const Fact *fact = factOf(step, facts);
    return (fact && fact->isKnown() && factHolds(step, *fact, toEpochMs(facts.now))) != step.negated;
}

const Fact *ConditionProgram::factOf(const Step &step, const LeadFacts &facts)
{
    if (step.score < facts.scored.size())
        return &facts.scored[step.score];
    return step.slot < facts.values.size() ? &facts.values[step.slot] : nullptr;
}

bool ConditionProgram::factHolds(const Step &step, const Fact &fact, qint64 now) const
{
    if (step.test == FieldTest::Known)
        return true;
    switch (step.type) {
    case FieldType::Text: return textHolds(step, fact.text());
    case FieldType::Texts:
        return std::ranges::any_of(fact.texts(), [&](FoldedView text) { return textHolds(step, text); });
    case FieldType::Number: return numberHolds(step.test, fact.number(), step.low, step.high);
    case FieldType::Time: return timeHolds(step.test, fact.integer(), step.ms, now);
    case FieldType::Flag: return fact.integer() == step.ms;
    case FieldType::Grade: return gradeHolds(step.test, fact.integer(), step.ms);
    }
    return false;
}

bool ConditionProgram::textHolds(const Step &step, FoldedView text) const
{
    switch (step.test) {
    case FieldTest::TextIs: return text == m_texts[step.operand].view();
    case FieldTest::TextContains: return text.bytes.find(m_texts[step.operand].view().bytes) != std::string_view::npos;
    case FieldTest::TextStartsWith: return text.bytes.starts_with(m_texts[step.operand].view().bytes);
    case FieldTest::TextEndsWith: return text.bytes.ends_with(m_texts[step.operand].view().bytes);
    case FieldTest::TextIsOneOf: return m_sets[step.operand].contains(text);
    case FieldTest::TextMatches: return m_patterns[step.operand].matches(text.bytes);
    default: return false;
    }
}

bool ConditionProgram::eventsHold(const EventTest &test, const LeadFacts &facts)
{
    if (!(test.kinds & facts.kinds))
        return test.atLeast == 0;
    const qint64 now = toEpochMs(facts.now);
    const qint64 since = test.windowMs > 0 ? now - test.windowMs : std::numeric_limits<qint64>::min();
    // Enough is enough: counting stops where more events change nothing.
    const int enough = test.atMost >= 0 ? test.atMost + 1 : test.atLeast;
    int count = 0;
    for (auto event = facts.events.rbegin(); event != facts.events.rend() && event->at >= since; ++event) {
        if (event->at <= now && test.counts(*event) && ++count >= enough)
            break;
    }
    return count >= test.atLeast && (test.atMost < 0 || count <= test.atMost);
}

void ConditionProgram::addSlots(std::set<int> &slots) const
{
    for (const Step &step : m_steps) {
        if (!step.isEvent)
            slots.insert(step.slot);
    }
}

void ConditionProgram::narrow(std::span<const int> slots)
{
    for (Step &step : m_steps) {
        if (!step.isEvent)
            step.slot = static_cast<quint16>(std::ranges::find(slots, int(step.slot)) - slots.begin());
    }
}

OptionalInstant ConditionProgram::nextChange(const LeadFacts &facts) const
{
    qint64 next = never;
    for (const Step &step : m_steps)
        next = std::min(next, nextChangeOf(step, facts));
    return next == never ? std::nullopt : OptionalInstant(fromEpochMs(next));
}

qint64 ConditionProgram::nextChangeOf(const Step &step, const LeadFacts &facts) const
{
    const qint64 now = toEpochMs(facts.now);
    const bool before = stepHolds(step, facts);
    qint64 next = never;
    // Outcomes change only where a time enters a window or leaves it: try those moments.
    const auto tryAt = [&](qint64 moment) {
        if (moment <= now || moment >= next)
            return;
        LeadFacts then = facts;
        then.now = fromEpochMs(moment);
        if (stepHolds(step, then) != before)
            next = moment;
    };
    if (step.isEvent) {
        const EventTest &test = m_eventTests[step.operand];
        for (const EventFact &event : facts.events) {
            tryAt(event.at);
            if (test.windowMs > 0)
                tryAt(event.at + test.windowMs + 1);
        }
    } else if (const Fact *fact = factOf(step, facts); step.type == FieldType::Time && fact && fact->isKnown()) {
        const qint64 time = fact->integer();
        for (const qint64 moment : {time, time + 1, time - step.ms, time + step.ms + 1})
            tryAt(moment);
    }
    return next;
}

} // namespace relaydesk
