// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/sha256.h"

#include <openssl/evp.h>

namespace relaydesk {

struct Sha256::Context
{
    Context()
        : algorithm(EVP_MD_fetch(nullptr, "SHA256", nullptr))
        , state(EVP_MD_CTX_new())
    {
        Q_CHECK_PTR(algorithm);
        Q_CHECK_PTR(state);
    }
    ~Context()
    {
        EVP_MD_CTX_free(state);
        EVP_MD_free(algorithm);
    }
    Context(const Context &) = delete;
    Context &operator=(const Context &) = delete;

    EVP_MD *algorithm; // fetched once: a lookup by name costs more than the hash of one event
    EVP_MD_CTX *state;
};

Sha256::Sha256()
    : m_context(std::make_unique<Context>())
{
}

Sha256::Sha256(Sha256 &&) noexcept = default;
Sha256 &Sha256::operator=(Sha256 &&) noexcept = default;
Sha256::~Sha256() = default;

Hash256 Sha256::of(QByteArrayView bytes)
{
    Hash256 hash{};
    const bool done = EVP_DigestInit_ex2(m_context->state, m_context->algorithm, nullptr) == 1
        && EVP_DigestUpdate(m_context->state, bytes.data(), static_cast<size_t>(bytes.size())) == 1
        && EVP_DigestFinal_ex(m_context->state, hash.data(), nullptr) == 1;
    Q_ASSERT(done);
    Q_UNUSED(done);
    return hash;
}

QByteArray toHex(const Hash256 &hash)
{
    return QByteArray::fromRawData(reinterpret_cast<const char *>(hash.data()), static_cast<qsizetype>(hash.size()))
        .toHex();
}

std::optional<Hash256> hashFromHex(QByteArrayView hex)
{
    Hash256 hash{};
    const auto bytes = static_cast<qsizetype>(hash.size());
    if (hex.size() != 2 * bytes)
        return std::nullopt;
    const auto digit = [](char c) { return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1; };
    for (qsizetype i = 0; i < bytes; ++i) {
        const int high = digit(hex[2 * i]);
        const int low = digit(hex[2 * i + 1]);
        if (high < 0 || low < 0)
            return std::nullopt;
        hash[static_cast<size_t>(i)] = static_cast<quint8>(high * 16 + low);
    }
    return hash;
}

} // namespace relaydesk
