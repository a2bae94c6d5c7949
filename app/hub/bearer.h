// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace relaydesk {

/// 256 bits from the system's generator, as 43 characters that need no escaping anywhere.
[[nodiscard]] QByteArray newToken();

/// True for "Bearer <token>". Takes the same time however much of it is right, so that a token
/// cannot be guessed a character at a time. Never true for an empty token.
[[nodiscard]] bool authorizes(QByteArrayView authorization, QByteArrayView token);

} // namespace relaydesk
