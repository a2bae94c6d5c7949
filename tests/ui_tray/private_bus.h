// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace relaydesk::test {

/// Puts the test program on a D-Bus session bus of its own, without activatable services, by starting
/// it again under dbus-run-session. Call it first in main(), before any QObject.
void enterPrivateBus(char **argv);

} // namespace relaydesk::test
