// SPDX-License-Identifier: GPL-3.0-or-later
// An iCalendar file as anybody may send it: refused, or days in their order and within the bounds.
#include "core/sla/holiday_import.h"

#include <algorithm>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace relaydesk;
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QDate first(2026, 1, 1);
    const QDate last(2027, 12, 31);
    const auto days = holidaysFromICalendar(bytes, first, last);
    if (days && (!std::ranges::is_sorted(*days) || (!days->empty() && (days->front() < first || days->back() > last))))
        __builtin_trap();
    return 0;
}
