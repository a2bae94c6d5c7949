// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/lead.h"

#include <map>
#include <optional>
#include <span>
#include <vector>

namespace relaydesk {

/// What can be known of a company. The names are stored: never rename, only add.
enum class CompanyField { Name, Industry, Employees, Country, City, Revenue, Website, Technology };

/// Who says so, the most trusted first.
enum class FactSource {
    Typed,        ///< by a person
    Crm,          ///< stood in the CRM; who wrote it is not known, so it counts as typed
    OwnFile,      ///< a CSV file that the team keeps
    KnownCompany, ///< other leads of the same company
    Service,      ///< an enrichment service
};

/// Where a value is from.
struct Provenance
{
    FactSource source = FactSource::Crm;
    QString name;         ///< of the file or the service
    Instant at{};         ///< when it was learnt
    int confidence = 100; ///< 0 to 100, as the source says

    bool operator==(const Provenance &) const = default;
};

/// One value somebody offers. Employees are a whole number as text, the country is alpha-2.
struct CompanyFact
{
    CompanyField field{};
    QString value;
    Provenance provenance;

    bool operator==(const CompanyFact &) const = default;
};

/// A value with where it is from.
struct KnownValue
{
    QString value;
    Provenance provenance;

    bool operator==(const KnownValue &) const = default;
};
/// What is known of one company; a field that is unknown is not in it.
using CompanyProfile = std::map<CompanyField, KnownValue>;

/// What became of an offered value, and why.
enum class FactOutcome {
    Filled,         ///< nothing was known
    Renewed,        ///< the same source, later
    Preferred,      ///< from a more trusted source, or the same kind with more confidence
    SameValue,      ///< known already
    KeptTyped,      ///< a person typed what stands there: never overwritten
    KeptTrusted,    ///< what stands there is from a more trusted source
    KeptOlderOffer, ///< the offer is older than what the same source said since
    Unreadable,     ///< no such country, no number, nothing
};

struct FactDecision
{
    CompanyFact offered;
    QString before; ///< empty where nothing was known
    FactOutcome outcome{};

    bool operator==(const FactDecision &) const = default;
};

struct Enriched
{
    CompanyProfile profile;
    std::vector<FactDecision> decisions; ///< one an offered fact, in their order

    bool operator==(const Enriched &) const = default;
};

/// In one format (country alpha-2, employees a number, website a host, industry's name); nothing where it cannot be read.
[[nodiscard]] std::optional<QString> standardValue(CompanyField field, const QString &typed);
/// The write policy. Pure; the same facts again change nothing.
[[nodiscard]] Enriched enrich(CompanyProfile profile, std::span<const CompanyFact> offered);

/// What stands in \a facts, all from \a source.
[[nodiscard]] CompanyProfile profileOf(const CompanyFacts &facts, const Provenance &source);
[[nodiscard]] CompanyFacts companyFactsOf(const CompanyProfile &profile);

/// True where the offered value now stands in the profile.
[[nodiscard]] bool isWritten(FactOutcome outcome);
[[nodiscard]] QString toString(CompanyField field);
[[nodiscard]] std::optional<CompanyField> companyFieldFrom(QStringView name);
[[nodiscard]] QString toString(FactSource source);
[[nodiscard]] std::optional<FactSource> factSourceFrom(QStringView name);
[[nodiscard]] QString toString(FactOutcome outcome);
[[nodiscard]] std::span<const CompanyField> companyFields();

} // namespace relaydesk
