// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standards/company_fact.h"

#include "core/standards/bands.h"
#include "core/standards/folding.h"
#include "core/standards/places.h"
#include "core/standards/registrable_domain.h"

#include <algorithm>
#include <array>

namespace relaydesk {

namespace {

constexpr qsizetype longestValue = 500;

struct FieldWords
{
    CompanyField field;
    QStringView name;
    QString CompanyFacts::*member; ///< null for employees, the one number
};
constexpr std::array fields{
    FieldWords{CompanyField::Name, u"name", &CompanyFacts::name},
    FieldWords{CompanyField::Industry, u"industry", &CompanyFacts::industry},
    FieldWords{CompanyField::Employees, u"employees", nullptr},
    FieldWords{CompanyField::Country, u"country", &CompanyFacts::country},
    FieldWords{CompanyField::City, u"city", &CompanyFacts::city},
    FieldWords{CompanyField::Revenue, u"revenue", &CompanyFacts::revenue},
    FieldWords{CompanyField::Website, u"website", &CompanyFacts::website},
    FieldWords{CompanyField::Technology, u"technology", &CompanyFacts::technology},
};

std::optional<QString> employeesText(const QString &typed)
{
    const SizeBand size = standardSize(typed);
    // A range is no number: the middle would be made up.
    const bool isExact = size.least > 0 && size.least == size.most;
    return isExact ? std::optional(QString::number(size.least)) : std::nullopt;
}

std::optional<QString> unlessEmpty(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

FactOutcome outcomeOf(const KnownValue *known, const QString &value, const Provenance &offer)
{
    if (!known)
        return FactOutcome::Filled;
    if (known->value == value)
        return FactOutcome::SameValue;
    const Provenance &own = known->provenance;
    if (own.source == FactSource::Typed || own.source == FactSource::Crm)
        return FactOutcome::KeptTyped;
    if (own.source != offer.source)
        return offer.source < own.source ? FactOutcome::Preferred : FactOutcome::KeptTrusted;
    if (own.name == offer.name)
        return offer.at > own.at ? FactOutcome::Renewed : FactOutcome::KeptOlderOffer;
    return offer.confidence > own.confidence ? FactOutcome::Preferred : FactOutcome::KeptTrusted;
}

constexpr std::array sourceNames{QLatin1StringView("typed"), QLatin1StringView("crm"), QLatin1StringView("ownFile"),
                                 QLatin1StringView("knownCompany"), QLatin1StringView("service")};

} // namespace

std::optional<QString> standardValue(CompanyField field, const QString &typed)
{
    const QString text = tidied(typed);
    if (text.isEmpty() || text.size() > longestValue)
        return std::nullopt;
    switch (field) {
    case CompanyField::Employees: return employeesText(text);
    case CompanyField::Country: return unlessEmpty(standardCountry(text).code);
    case CompanyField::Website: return unlessEmpty(registrableDomain(text).host);
    case CompanyField::Industry: {
        const Industry industry = standardIndustry(text);
        return industry.name.isEmpty() ? text : industry.name;
    }
    default: return text;
    }
}

Enriched enrich(CompanyProfile profile, std::span<const CompanyFact> offered)
{
    Enriched answer;
    answer.decisions.reserve(offered.size());
    for (const CompanyFact &fact : offered) {
        const auto known = profile.find(fact.field);
        FactDecision decision{fact, known == profile.end() ? QString() : known->second.value, FactOutcome::Unreadable};
        // An enrichment is never a person: whoever claims to be one is not let in this way.
        const bool isPerson = fact.provenance.source == FactSource::Typed || fact.provenance.source == FactSource::Crm;
        const std::optional<QString> value = isPerson ? std::nullopt : standardValue(fact.field, fact.value);
        if (value) {
            decision.outcome = outcomeOf(known == profile.end() ? nullptr : &known->second, *value, fact.provenance);
            if (isWritten(decision.outcome))
                profile[fact.field] = {*value, fact.provenance};
        }
        answer.decisions.push_back(std::move(decision));
    }
    answer.profile = std::move(profile);
    return answer;
}

CompanyProfile profileOf(const CompanyFacts &facts, const Provenance &source)
{
    CompanyProfile profile;
    for (const FieldWords &field : fields) {
        const QString value = field.member ? facts.*field.member
            : facts.employees < 0          ? QString()
                                           : QString::number(facts.employees);
        if (!value.isEmpty())
            profile[field.field] = {value, source};
    }
    return profile;
}

CompanyFacts companyFactsOf(const CompanyProfile &profile)
{
    CompanyFacts facts;
    for (const FieldWords &field : fields) {
        const auto known = profile.find(field.field);
        if (known == profile.end())
            continue;
        if (field.member) {
            facts.*field.member = known->second.value;
            continue;
        }
        bool isNumber = false;
        const int employees = known->second.value.toInt(&isNumber);
        facts.employees = isNumber ? employees : -1;
    }
    return facts;
}

bool isWritten(FactOutcome outcome)
{
    return outcome == FactOutcome::Filled || outcome == FactOutcome::Renewed || outcome == FactOutcome::Preferred;
}

QString toString(CompanyField field)
{
    return fields[static_cast<size_t>(field)].name.toString();
}

std::optional<CompanyField> companyFieldFrom(QStringView name)
{
    const auto found = std::ranges::find(fields, name, &FieldWords::name);
    return found == fields.end() ? std::nullopt : std::optional(found->field);
}

std::span<const CompanyField> companyFields()
{
    static constexpr std::array all{CompanyField::Name,    CompanyField::Industry,  CompanyField::Employees,
                                    CompanyField::Country, CompanyField::City,      CompanyField::Revenue,
                                    CompanyField::Website, CompanyField::Technology};
    return all;
}

QString toString(FactSource source)
{
    return sourceNames[static_cast<size_t>(source)];
}

std::optional<FactSource> factSourceFrom(QStringView name)
{
    const auto *const found = std::ranges::find_if(sourceNames, [name](QLatin1StringView one) { return one == name; });
    return found == sourceNames.end() ? std::nullopt
                                      : std::optional(static_cast<FactSource>(found - sourceNames.begin()));
}

QString toString(FactOutcome outcome)
{
    static constexpr std::array names{"filled",    "renewed",     "preferred",      "sameValue",
                                      "keptTyped", "keptTrusted", "keptOlderOffer", "unreadable"};
    return QString::fromLatin1(names[static_cast<size_t>(outcome)]);
}

} // namespace relaydesk
