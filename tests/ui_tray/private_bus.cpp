// SPDX-License-Identifier: GPL-3.0-or-later
#include "private_bus.h"

#include <cstdio>
#include <cstdlib>
#include <unistd.h>
#include <vector>

namespace relaydesk::test {

void enterPrivateBus(char **argv)
{
    if (std::getenv("RELAYDESK_TEST_BUS") != nullptr)
        return;
    ::setenv("RELAYDESK_TEST_BUS", "1", 1);
    const char *config = "--config-file=" RELAYDESK_SOURCE_DIR "/tests/support/session-bus.conf";
    std::vector<char *> command{const_cast<char *>("dbus-run-session"), const_cast<char *>(config),
                                const_cast<char *>("--")};
    for (char **argument = argv; *argument != nullptr; ++argument)
        command.push_back(*argument);
    command.push_back(nullptr);
    ::execvp(command[0], command.data());
    std::perror("dbus-run-session");
    std::_Exit(127);
}

} // namespace relaydesk::test
