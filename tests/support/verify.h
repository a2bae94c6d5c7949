// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/command.h"
#include "core/domain/handoff_event.h"

#include <QTest>

#include <concepts>

/// Fails with the error that a Result holds.
#define RELAYDESK_VERIFY(result)                                                                                       \
    do {                                                                                                               \
        const auto &verified = (result);                                                                               \
        if (!verified)                                                                                                 \
            QFAIL(qPrintable(relaydesk::toString(verified.error().kind) + u": " + verified.error().context));          \
    } while (false)

namespace QTest {

/// QCOMPARE of our enumerations says their names. (It would find our toString(), which gives a QString,
/// where it expects one of its own.)
template<typename Enum>
requires std::is_enum_v<Enum> && requires(Enum value)
{
    {
        relaydesk::toString(value)
        } -> std::same_as<QString>;
}
bool qCompare(const Enum &actual, const Enum &expected, const char *actualText, const char *expectedText,
              const char *file, int line)
{
    return qCompare(relaydesk::toString(actual), relaydesk::toString(expected), actualText, expectedText, file, line);
}

} // namespace QTest
