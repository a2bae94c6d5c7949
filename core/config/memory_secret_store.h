// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/secret_store.h"

#include <QHash>

namespace relaydesk {

/// For a machine without a keychain, and for tests: lives as long as the program, and never on disk.
/// Answers at once, inside the call.
class MemorySecretStore final : public SecretStore
{
public:
    void read(const QString &key, ReadDone done) override;
    void write(const QString &key, const QString &secret, Done done) override;
    void remove(const QString &key, Done done) override;

private:
    QHash<QString, QString> m_secrets;
};

} // namespace relaydesk
