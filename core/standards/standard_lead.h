// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/lead.h"
#include "core/standards/bands.h"
#include "core/standards/company_name.h"
#include "core/standards/email_address.h"
#include "core/standards/phone_number.h"
#include "core/standards/places.h"
#include "core/standards/registrable_domain.h"

namespace relaydesk {

/// What is known of a lead, as text from outside: a form, a file, a CRM.
struct LeadFields
{
    QString id;
    QString name;
    QString role;
    QString email;
    QString phone;
    QString company;
    QString website;
    QString industry;
    QString employees; ///< a number or a band
    QString country;
    QString region;
    QString city;

    bool operator==(const LeadFields &) const = default;
};

/// A field's name, as JSON and CSV headers write it, and its place in LeadFields.
struct LeadFieldName
{
    QLatin1StringView name;
    QString LeadFields::*member;
};
/// Every field, in the order they are written.
[[nodiscard]] std::span<const LeadFieldName> leadFieldNames();

/// A lead in one format, every answer with its remarks.
struct StandardLead
{
    LeadFields given;
    QString name; ///< tidied
    EmailAddress email;
    PhoneNumber phone;
    CompanyName company;
    RegistrableDomain domain; ///< of the website, else of an e-mail address whose domain is not shared
    Industry industry;
    SizeBand size;
    Country country;
    Region region;

    /// The fields in their standard forms; what could not be read stays as typed. Standardising them again gives the same.
    [[nodiscard]] LeadFields standardFields() const;
    bool operator==(const StandardLead &) const = default;
};

/// One field that got another text, or about which there is something to say.
struct FieldChange
{
    QLatin1StringView field;
    QString from;
    QString to; ///< equal to \a from where only remarks are to be made
    Remarks remarks;

    bool operator==(const FieldChange &) const = default;
};

/// \a homeRegion (alpha-2, may be empty) is where phone numbers without + are read when the lead's own
/// country is unknown. Pure; any thread.
[[nodiscard]] StandardLead standardise(const LeadFields &given, const QString &homeRegion);
/// What changed and why, in the order of leadFieldNames(); fields without either are left out.
[[nodiscard]] std::vector<FieldChange> changesOf(const StandardLead &lead);

[[nodiscard]] LeadFields fieldsOf(const Lead &lead);
/// The lead with its texts in one format: name, e-mail, country (alpha-2), industry, website (host). The phone's
/// text and the company's name stay as typed.
[[nodiscard]] Lead withStandards(Lead lead, const StandardLead &standard);

} // namespace relaydesk
