// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/exit_code.h"
#include "core/conditions/vocabulary.h"

#include <QStringList>

namespace relaydesk::ctl {

/// `relayctl criteria dispute`: one lead by the version that was in force then, and by the one that is now.
[[nodiscard]] ExitCode runDispute(const QStringList &arguments, const Vocabulary &vocabulary);

} // namespace relaydesk::ctl
