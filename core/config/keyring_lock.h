// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/time.h"

#include <functional>

class QObject;

namespace relaydesk {

/// Asks org.freedesktop.secrets over D-Bus, without blocking, whether the default collection is
/// locked. False also where there is no default collection yet (nothing can be stored then).
/// KeychainUnavailable where nobody answers in time. \a done is not called once \a context died.
void askKeyringLocked(QObject *context, Duration timeOut, std::function<void(Result<bool>)> done);

} // namespace relaydesk
