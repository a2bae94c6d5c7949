// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace relaydesk {

/// What was done to a value, or seen about it. The names are stored and printed: never rename, only add.
enum class RemarkKind {
    // phone
    PhoneFormatted,      ///< written as E.164; detail: the number
    PhoneExtensionSplit, ///< detail: the extension
    PhoneRegionGuessed,  ///< typed without +; detail: the region it was read in
    PhoneRegionUnknown,  ///< typed without +, and nothing says which country
    PhoneNotANumber,     ///< cannot be read at all
    PhoneNotValid,       ///< read, but nobody can have this number
    PhoneTextKept,       ///< other text stood beside the number
    // places
    CountryByCode,
    CountryByName,
    CountryByAlias,   ///< detail: version of the alias list
    CountryRejected,  ///< says nothing, such as "n/a"
    CountryUnknown,   ///< nothing of that name
    CountryAmbiguous, ///< detail: the codes
    RegionByCode,
    RegionByName,
    RegionByAlias,
    RegionRejected,
    RegionUnknown,
    RegionAmbiguous,
    CountryFromRegion, ///< detail: the region's code
    // company
    LegalFormSplit,      ///< detail: the form; list
    CompanyNameUnusable, ///< only signs or nothing
    // e-mail
    EmailFormatted,  ///< spaces or case of the domain changed
    EmailTagIgnored, ///< for matching; detail: the tag
    EmailNotAnAddress,
    EmailFree,       ///< detail: version of the list
    EmailDisposable, ///< detail: version of the list
    EmailRole,       ///< detail: version of the list
    EmailAcademic,   ///< detail: version of the list
    // domain
    DomainRegistrable, ///< detail: the host it was taken from
    DomainNotAHost,
    DomainIsPublicSuffix,
    DomainFromEmail,
    // bands
    IndustryByWord,  ///< detail: the word that was found; list
    IndustryUnknown, ///< detail: version of the list
    SizeBandFound,   ///< detail: the band
    SizeUnknown,
};

/// One remark with its evidence. Plain data: nothing in it is translated.
struct Remark
{
    RemarkKind kind{};
    QString detail;
    QString list = {}; ///< version of the list that decided, where the detail says something else

    bool operator==(const Remark &) const = default;
};
using Remarks = std::vector<Remark>;

/// The kind's stable name, as JSON shows it ("phoneRegionGuessed").
[[nodiscard]] QString toString(RemarkKind kind);
/// One English sentence that says what was done and why.
[[nodiscard]] QString sentenceOf(const Remark &remark);
[[nodiscard]] bool has(const Remarks &remarks, RemarkKind kind);

} // namespace relaydesk
