// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/standards/company_fact.h"

#include <QHash>

namespace relaydesk {

/// What the leads that are here already say of their companies, by registrable domain. Shared domains (free mail,
/// universities) are no company. One thread at a time.
class CompanyBook
{
public:
    /// \a domain is registrable; facts that were themselves enriched must not come back as knowledge: give only
    /// what people or the CRM said.
    void add(const QString &domain, const CompanyFacts &facts, Instant at);

    /// The value most leads give, a field each; the later one among equals. Confidence is its share in percent.
    [[nodiscard]] std::vector<CompanyFact> factsOf(const QString &domain) const;
    [[nodiscard]] qsizetype size() const { return m_companies.size(); }

private:
    struct Voice
    {
        QString value;
        int count = 0;
        Instant last{};
    };
    using Voices = std::map<CompanyField, std::vector<Voice>>;

    QHash<QString, Voices> m_companies;
};

/// A CSV file that the team keeps: one company a row, columns named as CompanyField is, and "domain".
class CompanyFile
{
public:
    /// \a name is the file's, for provenance; \a at when it was read. Parse for what is no CSV (see readCsv()), Invalid
    /// without a column "domain" or with a row whose domain is none, or given twice.
    [[nodiscard]] static Result<CompanyFile> read(const QByteArray &bytes, const QString &name, Instant at,
                                                  char separator = ',');

    [[nodiscard]] std::vector<CompanyFact> factsOf(const QString &domain) const { return m_facts.value(domain); }
    [[nodiscard]] qsizetype size() const { return m_facts.size(); }
    /// Columns that say nothing to us.
    [[nodiscard]] QStringList ignoredColumns() const { return m_ignored; }

private:
    QHash<QString, std::vector<CompanyFact>> m_facts;
    QStringList m_ignored;
};

} // namespace relaydesk
