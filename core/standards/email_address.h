// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/standards/remark.h"

namespace relaydesk {

/// An e-mail address, what it is compared by, and what kind of mailbox it is.
struct EmailAddress
{
    QString typed;
    QString address;     ///< tidied, domain in lower case and IDNA; empty where it is no address
    QString mailbox;     ///< for comparing: lower case, without the plus tag
    QString domain;      ///< the host behind the @
    QString registrable; ///< its registrable domain; empty for none
    bool isFree = false;
    bool isDisposable = false;
    bool isRole = false;
    bool isAcademic = false;
    Remarks remarks;

    /// Many people who do not know each other have this domain: it must not make one of them of two.
    [[nodiscard]] bool hasSharedDomain() const { return isFree || isDisposable || isAcademic; }
    bool operator==(const EmailAddress &) const = default;
};

/// Also takes "Name <address>" and "mailto:". The lists are signals, and their version is in the remarks. Pure; any thread.
[[nodiscard]] EmailAddress standardEmail(const QString &typed);

/// What hasSharedDomain() says of a registrable domain.
[[nodiscard]] bool isSharedDomain(const QString &registrable);

} // namespace relaydesk
