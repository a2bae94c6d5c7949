// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/protocol/messages.h"

// The small messages of the hub API. Each decoder gives all of it, or Parse with the place; all are pure.
namespace relaydesk {

[[nodiscard]] QByteArray encodeProbe(const HubProbe &probe);
[[nodiscard]] Result<HubProbe> decodeProbe(const QByteArray &bytes);

/// Without Command::lead (a row of one desk) and notBefore (a wait of one desk).
[[nodiscard]] QByteArray encodeCommand(const Command &command);
[[nodiscard]] Result<Command> decodeCommand(const QByteArray &bytes);

[[nodiscard]] QByteArray encodeRecord(const CommandRecord &record);
[[nodiscard]] Result<CommandRecord> decodeRecord(const QByteArray &bytes);

[[nodiscard]] QByteArray encodeProblem(const Problem &problem);
[[nodiscard]] Result<Problem> decodeProblem(const QByteArray &bytes);

/// {"ids":["L-1","L-2"]}.
[[nodiscard]] QByteArray encodeIds(const std::vector<RemoteId> &ids);
[[nodiscard]] Result<std::vector<RemoteId>> decodeIds(const QByteArray &bytes);

/// {"seq":42}, or {"seq":42,"documents":7}.
[[nodiscard]] QByteArray encodeHint(const Hint &hint);
[[nodiscard]] Result<Hint> decodeHint(const QByteArray &bytes);

/// One line, without its end.
[[nodiscard]] QByteArray encodeHello(const HubHello &hello);
[[nodiscard]] Result<HubHello> decodeHello(const QByteArray &bytes);

} // namespace relaydesk
