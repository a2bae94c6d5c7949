// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/exit_code.h"

#include <QStringList>

namespace relaydesk::ctl {

// One function a sub-command, each in a file of its own; arguments without its name.
ExitCode runSync(const QStringList &arguments);
ExitCode runQueue(const QStringList &arguments);
ExitCode runCondition(const QStringList &arguments);
ExitCode runCriteria(const QStringList &arguments);
ExitCode runSla(const QStringList &arguments);
ExitCode runDoctor(const QStringList &arguments);
ExitCode runStandardise(const QStringList &arguments);
ExitCode runStory(const QStringList &arguments);
ExitCode runDuplicates(const QStringList &arguments);
ExitCode runJournal(const QStringList &arguments);
ExitCode runRoute(const QStringList &arguments);
ExitCode runRouteCheck(const QStringList &arguments);
ExitCode runRouteReplay(const QStringList &arguments);

} // namespace relaydesk::ctl
