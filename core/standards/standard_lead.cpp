// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standards/standard_lead.h"

#include "core/standards/folding.h"

#include <array>

namespace relaydesk {

namespace {

QString orTyped(const QString &standard, const QString &typed)
{
    return standard.isEmpty() ? tidied(typed) : standard;
}

/// The answer about the country, with what the region says where the country itself says nothing.
Country countryWith(Country country, const Region &region)
{
    if (!country.code.isEmpty() || region.country.isEmpty())
        return country;
    country.code = region.country;
    country.name = countryName(region.country);
    country.remarks.push_back({RemarkKind::CountryFromRegion, region.code});
    return country;
}

RegistrableDomain domainFrom(const QString &website, const EmailAddress &email)
{
    RegistrableDomain domain = registrableDomain(website);
    if (!domain.domain.isEmpty() || email.registrable.isEmpty() || email.hasSharedDomain())
        return domain;
    domain.host = email.domain;
    domain.domain = email.registrable;
    domain.remarks.push_back({RemarkKind::DomainFromEmail, email.address});
    return domain;
}

/// The website's own host; none where the domain came from the e-mail address.
QString websiteHost(const StandardLead &lead)
{
    return has(lead.domain.remarks, RemarkKind::DomainFromEmail) ? QString() : lead.domain.host;
}

QString employeesText(const SizeBand &size)
{
    return size.least > 0 && size.least == size.most ? QString::number(size.least) : size.band;
}

const Remarks &remarksOn(const StandardLead &lead, const LeadFieldName &field)
{
    static const Remarks none;
    const std::array answers{
        std::pair(&LeadFields::email, &lead.email.remarks),       std::pair(&LeadFields::phone, &lead.phone.remarks),
        std::pair(&LeadFields::company, &lead.company.remarks),   std::pair(&LeadFields::website, &lead.domain.remarks),
        std::pair(&LeadFields::industry, &lead.industry.remarks), std::pair(&LeadFields::employees, &lead.size.remarks),
        std::pair(&LeadFields::country, &lead.country.remarks),   std::pair(&LeadFields::region, &lead.region.remarks),
    };
    for (const auto &[member, remarks] : answers) {
        if (member == field.member)
            return *remarks;
    }
    return none;
}

} // namespace

std::span<const LeadFieldName> leadFieldNames()
{
    using L = QLatin1StringView;
    static constexpr std::array names{
        LeadFieldName{L("id"), &LeadFields::id},
        LeadFieldName{L("name"), &LeadFields::name},
        LeadFieldName{L("role"), &LeadFields::role},
        LeadFieldName{L("email"), &LeadFields::email},
        LeadFieldName{L("phone"), &LeadFields::phone},
        LeadFieldName{L("company"), &LeadFields::company},
        LeadFieldName{L("website"), &LeadFields::website},
        LeadFieldName{L("industry"), &LeadFields::industry},
        LeadFieldName{L("employees"), &LeadFields::employees},
        LeadFieldName{L("country"), &LeadFields::country},
        LeadFieldName{L("region"), &LeadFields::region},
        LeadFieldName{L("city"), &LeadFields::city},
    };
    return names;
}

LeadFields StandardLead::standardFields() const
{
    LeadFields fields = given;
    fields.name = name;
    fields.role = tidied(given.role);
    fields.city = tidied(given.city);
    fields.email = orTyped(email.address, given.email);
    fields.phone = phone.isValid ? phone.standardText() : given.phone;
    fields.website = orTyped(websiteHost(*this), given.website);
    fields.industry = orTyped(industry.name, given.industry);
    fields.employees = orTyped(employeesText(size), given.employees);
    fields.country = orTyped(country.code, given.country);
    fields.region = orTyped(region.code, given.region);
    return fields;
}

StandardLead standardise(const LeadFields &given, const QString &homeRegion)
{
    StandardLead lead;
    lead.given = given;
    lead.name = tidied(given.name);
    lead.email = standardEmail(given.email);
    lead.company = standardCompanyName(given.company);
    lead.domain = domainFrom(given.website, lead.email);
    lead.industry = standardIndustry(given.industry);
    lead.size = standardSize(given.employees);
    lead.country = standardCountry(given.country);
    lead.region = standardRegion(given.region, lead.country.code);
    lead.country = countryWith(lead.country, lead.region);
    lead.phone = standardPhone(given.phone, lead.country.code.isEmpty() ? homeRegion : lead.country.code);
    return lead;
}

std::vector<FieldChange> changesOf(const StandardLead &lead)
{
    const LeadFields standard = lead.standardFields();
    std::vector<FieldChange> changes;
    for (const LeadFieldName &field : leadFieldNames()) {
        const QString &from = lead.given.*field.member;
        const QString &to = standard.*field.member;
        const Remarks &remarks = remarksOn(lead, field);
        if (from != to || !remarks.empty())
            changes.push_back({field.name, from, to, remarks});
    }
    return changes;
}

LeadFields fieldsOf(const Lead &lead)
{
    LeadFields fields;
    fields.id = lead.remoteId.value();
    fields.name = lead.name;
    fields.role = lead.role;
    fields.email = lead.email;
    fields.phone = lead.phone;
    fields.company = lead.company.name;
    fields.website = lead.company.website;
    fields.industry = lead.company.industry;
    fields.employees = lead.company.employees < 0 ? QString() : QString::number(lead.company.employees);
    fields.country = lead.company.country;
    fields.city = lead.company.city;
    return fields;
}

Lead withStandards(Lead lead, const StandardLead &standard)
{
    const LeadFields fields = standard.standardFields();
    lead.name = fields.name;
    lead.role = fields.role;
    lead.email = fields.email;
    lead.company.website = fields.website;
    lead.company.industry = fields.industry;
    lead.company.country = fields.country;
    lead.company.city = fields.city;
    return lead;
}

} // namespace relaydesk
