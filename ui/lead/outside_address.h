// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

#include <optional>

namespace relaydesk {

/// The door to other programs. Addresses come from a CRM, so anybody can write them; what does not
/// parse strictly is nothing here, and can only be copied. Pure; the opening itself is the shell's.

/// "+46 (0)8 465 004 12" as tel:+46846500412. Nothing for letters, several numbers in one field,
/// fewer than 3 or more than 15 digits, and the * and # of dialler codes.
[[nodiscard]] std::optional<QUrl> telUrl(const QString &phone);

/// One recipient, with subject and body as text. Nothing for several addresses, display names,
/// header tricks and anything beyond a plain dot-atom address. Line ends become %0D%0A in the
/// body and a space in the subject.
[[nodiscard]] std::optional<QUrl> mailtoUrl(const QString &email, const QString &subject, const QString &body);

/// An http or https address with a host, without user information. Nothing for all other schemes.
[[nodiscard]] std::optional<QUrl> webUrl(const QString &address);

/// The last gate before an address leaves the program: made by one of the three above.
[[nodiscard]] bool mayOpen(const QUrl &url);

} // namespace relaydesk
