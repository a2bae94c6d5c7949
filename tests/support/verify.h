// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QTest>

/// Fails with the error that a Result holds.
#define RELAYDESK_VERIFY(result)                                                                                       \
    do {                                                                                                               \
        const auto &verified = (result);                                                                               \
        if (!verified)                                                                                                 \
            QFAIL(qPrintable(relaydesk::toString(verified.error().kind) + u": " + verified.error().context));          \
    } while (false)
