// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

namespace relaydesk {

QString toString(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Network: return QStringLiteral("network");
    case ErrorKind::Timeout: return QStringLiteral("timeout");
    case ErrorKind::Tls: return QStringLiteral("tls");
    case ErrorKind::Auth: return QStringLiteral("auth");
    case ErrorKind::Forbidden: return QStringLiteral("forbidden");
    case ErrorKind::RateLimited: return QStringLiteral("rateLimited");
    case ErrorKind::QuotaExhausted: return QStringLiteral("quotaExhausted");
    case ErrorKind::NotFound: return QStringLiteral("notFound");
    case ErrorKind::Conflict: return QStringLiteral("conflict");
    case ErrorKind::Invalid: return QStringLiteral("invalid");
    case ErrorKind::Parse: return QStringLiteral("parse");
    case ErrorKind::Storage: return QStringLiteral("storage");
    case ErrorKind::StorageFull: return QStringLiteral("storageFull");
    case ErrorKind::StorageReadOnly: return QStringLiteral("storageReadOnly");
    case ErrorKind::StorageCorrupt: return QStringLiteral("storageCorrupt");
    case ErrorKind::StorageTooNew: return QStringLiteral("storageTooNew");
    case ErrorKind::KeychainUnavailable: return QStringLiteral("keychainUnavailable");
    case ErrorKind::Cancelled: return QStringLiteral("cancelled");
    case ErrorKind::UnknownOutcome: return QStringLiteral("unknownOutcome");
    case ErrorKind::Bug: return QStringLiteral("bug");
    }
    return QStringLiteral("bug");
}

} // namespace relaydesk
