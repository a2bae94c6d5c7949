// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conditions/condition.h"

namespace relaydesk {

int Condition::clauseCount() const
{
    if (!isGroup())
        return kind == Kind::Always ? 0 : 1;
    int count = 0;
    for (const Condition &part : parts)
        count += part.clauseCount();
    return count;
}

const Condition *Condition::clause(int number) const
{
    if (!isGroup())
        return kind != Kind::Always && number == 0 ? this : nullptr;
    for (const Condition &part : parts) {
        const int inside = part.clauseCount();
        if (number < inside)
            return part.clause(number);
        number -= inside;
    }
    return nullptr;
}

} // namespace relaydesk
