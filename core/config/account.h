// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QUrl>

namespace relaydesk {

/// Where a desk gets its leads from. Holds no secret: that is in the keychain under secretKey().
struct Account
{
    enum class Kind { Demo, Hub, Odoo };
    Kind kind = Kind::Demo;
    QUrl url;         ///< http or https, without user, password, query and fragment
    QString database; ///< Odoo only
    QString user;     ///< Odoo: the login. Hub: the rep's name, or empty
    QString displayName;

    /// Stable name of the account for folders and settings: a hash of kind, address, database and user.
    [[nodiscard]] QString key() const;
    /// Under which the keychain keeps the password or key; readable, so that a person finds it there.
    [[nodiscard]] QString secretKey() const;
    bool operator==(const Account &) const = default;
};

[[nodiscard]] QString toString(Account::Kind kind);
[[nodiscard]] std::optional<Account::Kind> accountKindFrom(QStringView name);

/// An address as a person types it ("crm.example.com/odoo/"): https is added where no scheme is
/// given, http only for this machine; user, password, query, fragment and trailing slash are dropped.
/// Invalid for another scheme, an empty host or nonsense.
[[nodiscard]] Result<QUrl> serverUrlFrom(const QString &typed);

} // namespace relaydesk
