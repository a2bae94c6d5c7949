// SPDX-License-Identifier: GPL-3.0-or-later
// A roster as anybody may write it: refused with words and places, or asked who works when.
#include "core/routing/roster.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace relaydesk;
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const Result<Roster> roster = parseRoster(bytes);
    if (!roster) {
        if (roster.error().context.isEmpty())
            __builtin_trap();
        return 0;
    }
    const Instant now = fromEpochMs(1'795'000'000'000);
    for (const Person &person : roster->people) {
        const OptionalInstant opening = roster->nextOpening(person, now);
        if (opening && (*opening < now || person.isAbsent(*opening)))
            __builtin_trap();
        const BusinessCalendar *calendar = roster->calendarOf(person);
        if (opening && calendar && !calendar->isOpen(*opening))
            __builtin_trap();
    }
    return 0;
}
