// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/roster.h"

#include <algorithm>

namespace relaydesk {

bool Person::isAbsent(Instant at) const
{
    return std::ranges::any_of(absences, [at](const Pause &p) { return p.begin <= at && (!p.end || at < *p.end); });
}

int Roster::indexOf(const RepId &id) const
{
    const auto found = std::ranges::find(people, id, &Person::id);
    return found == people.end() ? -1 : static_cast<int>(found - people.begin());
}

const BusinessCalendar *Roster::calendarOf(const Person &person) const
{
    return person.calendar < 0 ? nullptr : &calendars[static_cast<size_t>(person.calendar)].calendar;
}

OptionalInstant Roster::nextOpening(const Person &person, Instant at) const
{
    // The end of the first counted millisecond says where it began.
    constexpr Duration least{1};
    const OptionalInstant end = deadline(calendarOf(person), at, least, person.absences);
    return end ? OptionalInstant(*end - least) : std::nullopt;
}

} // namespace relaydesk
