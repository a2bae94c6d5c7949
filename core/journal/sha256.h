// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <array>
#include <memory>
#include <optional>

namespace relaydesk {

/// A SHA-256 value (FIPS 180-4).
using Hash256 = std::array<quint8, 32>;

/// 64 lower-case digits.
[[nodiscard]] QByteArray toHex(const Hash256 &hash);
/// Nothing for anything but 64 lower-case digits.
[[nodiscard]] std::optional<Hash256> hashFromHex(QByteArrayView hex);

/// SHA-256 over many short texts: its working memory is made once. Any thread, one at a time.
class Sha256
{
public:
    Sha256();
    Sha256(Sha256 &&other) noexcept;
    Sha256 &operator=(Sha256 &&other) noexcept;
    ~Sha256();

    [[nodiscard]] Hash256 of(QByteArrayView bytes);

private:
    struct Context;
    std::unique_ptr<Context> m_context;
};

} // namespace relaydesk
