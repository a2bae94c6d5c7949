// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/command.h"

#include <QByteArray>

namespace relaydesk {

/// A command as the outbox keeps it: a JSON object with stable names.
[[nodiscard]] QByteArray writeCommand(const Command &command);
/// Nothing for text that is no command.
[[nodiscard]] std::optional<Command> readCommand(const QByteArray &text);
/// SHA-256. SQLite does not see bytes that rot inside a value; this does.
[[nodiscard]] QByteArray sumOf(const QByteArray &text);

} // namespace relaydesk
