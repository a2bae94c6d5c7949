// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hub/bearer.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <array>

namespace relaydesk {

QByteArray newToken()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    const QByteArray bytes(reinterpret_cast<const char *>(words.data()), sizeof(words));
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

bool authorizes(QByteArrayView authorization, QByteArrayView token)
{
    constexpr QByteArrayView scheme("Bearer ");
    if (token.isEmpty() || !authorization.startsWith(scheme))
        return false;
    // Hashes have one length and nothing in common where the texts have: comparing all of both says nothing.
    const QByteArray given
        = QCryptographicHash::hash(authorization.sliced(scheme.size()).toByteArray(), QCryptographicHash::Sha256);
    const QByteArray right = QCryptographicHash::hash(token.toByteArray(), QCryptographicHash::Sha256);
    unsigned difference = 0;
    for (qsizetype i = 0; i < right.size(); ++i)
        difference |= static_cast<unsigned>(static_cast<unsigned char>(given[i] ^ right[i]));
    return difference == 0;
}

} // namespace relaydesk
