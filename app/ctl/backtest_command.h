// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command_line.h"
#include "core/conditions/vocabulary.h"

namespace relaydesk::ctl {

/// `criteria backtest`: what a document would have handed over, over the leads of a database.
ExitCode runBacktest(const QStringList &arguments, const Vocabulary &vocabulary);

} // namespace relaydesk::ctl
