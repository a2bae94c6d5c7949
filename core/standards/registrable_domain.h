// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/standards/remark.h"

namespace relaydesk {

/// The part of a host name that somebody registered: example.co.uk of www.example.co.uk.
struct RegistrableDomain
{
    QString typed;
    QString host;   ///< lower case, ASCII (IDNA); empty where there is none
    QString domain; ///< empty where there is none: no host, an address of numbers, or a public suffix itself
    Remarks remarks;

    bool operator==(const RegistrableDomain &) const = default;
};

/// From a host name, a web address with or without its scheme, or an e-mail address. By the Public Suffix
/// List that libpsl was built with, its private section included (somebody.github.io is a domain). Pure; any thread.
[[nodiscard]] RegistrableDomain registrableDomain(const QString &typed);

/// Lower case and ASCII by IDNA; empty where it is no host name of letters (RFC 1123, at least two labels).
[[nodiscard]] QString asciiHost(const QString &host);

/// Which list answered, for the record ("20221225").
[[nodiscard]] QString publicSuffixVersion();

} // namespace relaydesk
