// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standards/remark.h"

#include <algorithm>
#include <array>

namespace relaydesk {

namespace {

struct Words
{
    RemarkKind kind;
    const char *name;
    const char *sentence; // %1 stands for the detail, %2 for the list
};

using K = RemarkKind;
constexpr std::array words{
    Words{K::PhoneFormatted, "phoneFormatted", "Written as E.164: %1."},
    Words{K::PhoneExtensionSplit, "phoneExtensionSplit", "The extension %1 is kept apart from the number."},
    Words{K::PhoneRegionGuessed, "phoneRegionGuessed",
          "Typed without a country code; read as a number of %1, which is a guess."},
    Words{K::PhoneRegionUnknown, "phoneRegionUnknown",
          "Typed without a country code, and no country is known to read it in."},
    Words{K::PhoneNotANumber, "phoneNotANumber", "This cannot be read as a phone number."},
    Words{K::PhoneNotValid, "phoneNotValid",
          "Read as a number, but the numbering plan of its country has no such number; it stays as typed."},
    Words{K::PhoneTextKept, "phoneTextKept", "The number was found inside other text, which is kept as typed."},
    Words{K::CountryByCode, "countryByCode", "Read as an ISO 3166-1 code."},
    Words{K::CountryByName, "countryByName", "Read as a country's name."},
    Words{K::CountryByAlias, "countryByAlias", "Read as another way to write the country (list %1)."},
    Words{K::CountryRejected, "countryRejected",
          "This stands for no answer, so no country is taken from it (list %1)."},
    Words{K::CountryUnknown, "countryUnknown", "ISO 3166-1 has no country of that name or code; it stays as typed."},
    Words{K::CountryAmbiguous, "countryAmbiguous", "More than one country is called so: %1."},
    Words{K::RegionByCode, "regionByCode", "Read as an ISO 3166-2 code."},
    Words{K::RegionByName, "regionByName", "Read as a region's name."},
    Words{K::RegionByAlias, "regionByAlias", "Read as another way to write the region (list %1)."},
    Words{K::RegionRejected, "regionRejected", "This stands for no answer, so no region is taken from it (list %1)."},
    Words{K::RegionUnknown, "regionUnknown", "No region of that name or code is known there."},
    Words{K::RegionAmbiguous, "regionAmbiguous", "More than one region is called so: %1."},
    Words{K::CountryFromRegion, "countryFromRegion", "The country follows from the region %1."},
    Words{K::LegalFormSplit, "legalFormSplit",
          "The legal form %1 is split off for comparing; the name stays as typed (list %2)."},
    Words{K::CompanyNameUnusable, "companyNameUnusable", "Nothing in this name can be compared."},
    Words{K::EmailFormatted, "emailFormatted", "Spaces around it removed, its domain written in lower case."},
    Words{K::EmailTagIgnored, "emailTagIgnored", "The tag +%1 is ignored for comparing."},
    Words{K::EmailNotAnAddress, "emailNotAnAddress", "This cannot be read as an e-mail address."},
    Words{K::EmailFree, "emailFree", "A free mailbox: its domain says nothing about the company (list %1)."},
    Words{K::EmailDisposable, "emailDisposable", "A disposable mailbox (list %1)."},
    Words{K::EmailRole, "emailRole", "A mailbox of a function, not of a person (list %1)."},
    Words{K::EmailAcademic, "emailAcademic", "A university's domain, shared by many people (list %1)."},
    Words{K::DomainRegistrable, "domainRegistrable", "The registrable domain of %1 by the Public Suffix List."},
    Words{K::DomainNotAHost, "domainNotAHost", "This holds no host name."},
    Words{K::DomainIsPublicSuffix, "domainIsPublicSuffix", "%1 is a public suffix: nobody's own domain."},
    Words{K::DomainFromEmail, "domainFromEmail", "Taken from the e-mail address %1, since no website is given."},
    Words{K::IndustryByWord, "industryByWord", "Sorted by the word \"%1\" (list %2)."},
    Words{K::IndustryUnknown, "industryUnknown", "No industry of the list fits (list %1)."},
    Words{K::SizeBandFound, "sizeBandFound", "Sorted into the band %1."},
    Words{K::SizeUnknown, "sizeUnknown", "No number of employees can be read from this."},
};
static_assert(words.size() == static_cast<size_t>(K::SizeUnknown) + 1);

const Words &wordsOf(RemarkKind kind)
{
    return words[static_cast<size_t>(kind)];
}

} // namespace

QString toString(RemarkKind kind)
{
    return QString::fromLatin1(wordsOf(kind).name);
}

QString sentenceOf(const Remark &remark)
{
    return QString::fromLatin1(wordsOf(remark.kind).sentence)
        .replace(QStringLiteral("%2"), remark.list)
        .replace(QStringLiteral("%1"), remark.detail);
}

bool has(const Remarks &remarks, RemarkKind kind)
{
    return std::ranges::any_of(remarks, [kind](const Remark &remark) { return remark.kind == kind; });
}

} // namespace relaydesk
