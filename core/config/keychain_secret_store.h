// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/config/secret_store.h"

#include <QObject>

namespace relaydesk {

/// The desktop's keychain (Secret Service, KWallet) through QtKeychain. Never falls back to disk.
/// Traps it covers (QtKeychain 0.13.2): a hung daemon never answers, so every call has a time-out of
/// its own; a locked keyring reads as "never stored", so that answer is believed only when
/// org.freedesktop.secrets says that the default collection is open.
class KeychainSecretStore final : public QObject, public SecretStore
{
    Q_OBJECT
public:
    explicit KeychainSecretStore(Duration timeOut = std::chrono::seconds(5), QObject *parent = nullptr);

    void read(const QString &key, ReadDone done) override;
    void write(const QString &key, const QString &secret, Done done) override;
    void remove(const QString &key, Done done) override;

    /// Empty where a keychain is there and open; else KeychainUnavailable with what is missing.
    void probe(Done done);

private:
    Duration m_timeOut;
};

} // namespace relaydesk
