// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace relaydesk {

/// What went wrong, for machines. ui/present alone turns a kind into a sentence with a way out.
enum class ErrorKind {
    Network,        ///< no connection, name not found, refused, cut off
    Timeout,        ///< connected, but no whole answer before the deadline
    Tls,            ///< the certificate was refused
    Auth,           ///< the credentials are not, or no longer, accepted
    Forbidden,      ///< known to the server, but not allowed to do this
    RateLimited,    ///< asked too often; Error::retryAfter says when to come back
    QuotaExhausted, ///< the account's quota is used up until it is reset
    NotFound,       ///< address, database or record does not exist
    Conflict,       ///< somebody else changed it first
    Invalid,        ///< the server refused the values; context names the field
    Parse,          ///< the answer is not what the protocol says
    Storage,        ///< the database refused
    StorageFull,    ///< no space left; nothing was changed
    StorageReadOnly,
    StorageCorrupt, ///< not a database, or a damaged one
    StorageTooNew,  ///< written by a newer version of the program
    KeychainUnavailable,
    Cancelled,
    UnknownOutcome, ///< sent, but nobody said whether it was done
    Bug,            ///< a broken promise of our own
};

/// An error as a value. \a context is for logs and details, never personal data, never translated.
struct Error
{
    ErrorKind kind = ErrorKind::Bug;
    int detail = 0;           ///< HTTP status, SQLite code or errno; 0 where there is none
    QString context;          ///< what was being done, in English
    qint64 retryAfterMs = -1; ///< the server's wish; -1 where it said nothing

    bool operator==(const Error &) const = default;
};

/// The kind's stable name, as logs and JSON show it ("rateLimited").
[[nodiscard]] QString toString(ErrorKind kind);

[[nodiscard]] inline Error makeError(ErrorKind kind, QString context, int detail = 0)
{
    return Error{kind, detail, std::move(context), -1};
}

} // namespace relaydesk
