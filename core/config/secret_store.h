// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <functional>

namespace relaydesk {

/// Where passwords and keys live: the desktop's keychain, and nothing else. There is no fallback
/// to disk; without a keychain the program asks each time and keeps the answer in memory.
class SecretStore
{
public:
    using ReadDone
        = std::function<void(Result<QString>)>; ///< NotFound: never stored; KeychainUnavailable: absent, locked or hung
    using Done = std::function<void(Result<void>)>;

    virtual ~SecretStore() = default;
    virtual void read(const QString &key, ReadDone done) = 0;
    virtual void write(const QString &key, const QString &secret, Done done) = 0;
    virtual void remove(const QString &key, Done done) = 0;
};

} // namespace relaydesk
