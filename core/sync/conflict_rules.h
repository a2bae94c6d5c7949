// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/command.h"

namespace relaydesk {

/// What becomes of a command whose lead somebody else changed first.
enum class Ruling {
    SendAgain,     ///< it does not touch what they changed: on top of their version
    AlreadySo,     ///< the lead is already as the command wants it
    TheyWereFirst, ///< theirs stands, and the person is told
};

/// Notes, attempts and sleep never lose against anybody. Ownership and outcome are decided by who
/// was first: a command stands only while the lead is still what it was based on in that respect.
[[nodiscard]] Ruling rule(const Command &mine, const Lead &theirs);

} // namespace relaydesk
