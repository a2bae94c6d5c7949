// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/memory_secret_store.h"

namespace relaydesk {

void MemorySecretStore::read(const QString &key, ReadDone done)
{
    const auto found = m_secrets.constFind(key);
    if (found == m_secrets.constEnd())
        done(makeError(ErrorKind::NotFound, QStringLiteral("secret")));
    else
        done(*found);
}

void MemorySecretStore::write(const QString &key, const QString &secret, Done done)
{
    m_secrets.insert(key, secret);
    done({});
}

void MemorySecretStore::remove(const QString &key, Done done)
{
    m_secrets.remove(key);
    done({});
}

} // namespace relaydesk
