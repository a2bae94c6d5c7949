// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/standards/standard_lead.h"

#include <QByteArray>

#include <array>
#include <optional>

namespace relaydesk {

/// What two leads are compared by, UTF-8; empty where a lead has no such thing.
struct MatchKeys
{
    QByteArray mailbox;   ///< lower case, no plus tag
    QByteArray phone;     ///< E.164, valid numbers only
    QByteArray extension; ///< of the phone
    QByteArray name;      ///< the person's words, folded, sorted, titles off
    QByteArray domain;    ///< registrable; never a shared one (free mail, universities)
    bool roleMailbox = false;
    bool phoneGuessed = false;

    bool operator==(const MatchKeys &) const = default;
};

/// Two names of people beside each other.
enum class NameAgreement {
    Unknown, ///< one of them is missing
    Same,
    Similar, ///< they share a word of two letters or more
    Different,
};

/// Why two leads may be one, strongest first. The names are stored and printed: never rename, only add.
enum class MatchEvidence {
    SameMailbox,          ///< the same mailbox, nothing against it
    SameMailboxOtherName, ///< the same mailbox, two different names
    SameRoleMailbox,      ///< info@, sales@: read by several people
    SamePhone,
    SamePhoneOtherName, ///< a switchboard, or a household
    SameNameAndDomain,  ///< the same person's name at the same company's domain
};

/// One piece of evidence and what it alone is worth, 0 to 1000.
struct EvidencePoints
{
    MatchEvidence evidence{};
    int points = 0;

    bool operator==(const EvidencePoints &) const = default;
};

/// Which kinds of key may speak: one that a hundred leads share says nothing about two of them.
struct KeyTrust
{
    bool mailbox = true;
    bool phone = true;
    bool nameAndDomain = true;

    bool operator==(const KeyTrust &) const = default;
};

/// How likely two leads are one, 0 to 1000, with the evidence it follows from: 1000 × (1 − Π (1 − points/1000)).
struct MatchScore
{
    int score = 0;
    std::vector<EvidencePoints> evidence;

    bool operator==(const MatchScore &) const = default;
};

/// What the score calls for. Same: 900 and more; Likely: 600; Possible: 300; else None.
enum class MatchVerdict { None, Possible, Likely, Same };

[[nodiscard]] MatchKeys matchKeysOf(const StandardLead &lead);
/// Folded words of a person's name in alphabetical order, titles off: "Dr. Ek, Anna" is "anna ek".
[[nodiscard]] QString personNameKey(const QString &name);

/// The keys as views, so that an index need not keep a QByteArray each.
struct MatchView
{
    QByteArrayView mailbox;
    QByteArrayView phone;
    QByteArrayView extension;
    QByteArrayView name;
    QByteArrayView domain;
    bool roleMailbox = false;
    bool phoneGuessed = false;

    MatchView() = default;
    explicit MatchView(const MatchKeys &keys);
};

[[nodiscard]] NameAgreement agreementOf(QByteArrayView a, QByteArrayView b);
/// Symmetric and pure. Order of strength: mailbox, phone, name with domain.
[[nodiscard]] MatchScore matchScore(const MatchView &a, const MatchView &b, const KeyTrust &trust);
[[nodiscard]] MatchVerdict verdictOf(int score);

[[nodiscard]] QString toString(MatchEvidence evidence);
[[nodiscard]] QString toString(MatchVerdict verdict);
[[nodiscard]] QString sentenceOf(MatchEvidence evidence);

} // namespace relaydesk
