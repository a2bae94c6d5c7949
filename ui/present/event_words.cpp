// SPDX-License-Identifier: GPL-3.0-or-later
// How what happened is named.
#include "core/conditions/condition_words.h"
#include "ui/present/clause_words.h"

#include <algorithm>

namespace relaydesk {

namespace {

std::optional<EventKind> eventNamed(const QString &text)
{
    for (int kind = 0; kind <= static_cast<int>(EventKind::StageChanged); ++kind) {
        if (isSame(text, inWords(static_cast<EventKind>(kind))))
            return static_cast<EventKind>(kind);
    }
    return {};
}

} // namespace

QString eventSeparator()
{
    return ClauseWords::tr(" or ", "between things that happened");
}

QString eventsText(const std::vector<EventKind> &kinds)
{
    QStringList words;
    for (const EventKind kind : kinds)
        words << inWords(kind);
    return capitalised(words.join(eventSeparator()));
}

std::vector<EventKind> eventsNamed(const QString &text)
{
    if (const auto one = eventNamed(text))
        return {*one};
    std::vector<EventKind> kinds;
    for (const QString &part : text.split(eventSeparator())) {
        const auto kind = eventNamed(part);
        if (!kind || std::ranges::find(kinds, *kind) != kinds.end())
            return {};
        kinds.push_back(*kind);
    }
    return kinds;
}

QString eventOperatorText(EventOperator how)
{
    switch (how) {
    case EventOperator::AtLeast: return ClauseWords::tr("at least", "how often");
    case EventOperator::AtMost: return ClauseWords::tr("at most", "how often");
    case EventOperator::Exactly: return ClauseWords::tr("exactly", "how often");
    case EventOperator::Between: return ClauseWords::tr("between", "how often");
    case EventOperator::Never: return ClauseWords::tr("never", "how often");
    }
    return {};
}

std::optional<EventOperator> eventOperatorNamed(const QString &words)
{
    const auto is = [&](EventOperator how) { return isSame(words, eventOperatorText(how)); };
    const auto found = std::ranges::find_if(eventOperators, is);
    return found == eventOperators.end() ? std::nullopt : std::optional(*found);
}

EventOperator eventOperatorOf(const EventClause &clause)
{
    if (clause.atMost < 0)
        return EventOperator::AtLeast;
    if (clause.atMost == 0)
        return EventOperator::Never;
    if (clause.atLeast == 0)
        return EventOperator::AtMost;
    return clause.atLeast == clause.atMost ? EventOperator::Exactly : EventOperator::Between;
}

int countsOf(EventOperator how)
{
    return how == EventOperator::Never ? 0 : how == EventOperator::Between ? 2 : 1;
}

} // namespace relaydesk
