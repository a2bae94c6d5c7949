// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standards/company_book.h"

#include "core/standards/csv_table.h"
#include "core/standards/email_address.h"
#include "core/standards/registrable_domain.h"

#include <algorithm>

namespace relaydesk {

void CompanyBook::add(const QString &domain, const CompanyFacts &facts, Instant at)
{
    if (domain.isEmpty() || isSharedDomain(domain))
        return;
    Voices &voices = m_companies[domain];
    for (const auto &[field, known] : profileOf(facts, {})) {
        const std::optional<QString> value = standardValue(field, known.value);
        if (!value)
            continue;
        std::vector<Voice> &heard = voices[field];
        auto voice = std::ranges::find(heard, *value, &Voice::value);
        if (voice == heard.end())
            voice = heard.insert(heard.end(), Voice{*value, 0, at});
        ++voice->count;
        voice->last = std::max(voice->last, at);
    }
}

std::vector<CompanyFact> CompanyBook::factsOf(const QString &domain) const
{
    std::vector<CompanyFact> facts;
    const auto company = m_companies.constFind(domain);
    if (company == m_companies.cend())
        return facts;
    for (const auto &[field, heard] : *company) {
        int all = 0;
        for (const Voice &voice : heard)
            all += voice.count;
        // The value itself decides last, so that the order of adding never does.
        const auto best = std::ranges::max_element(heard, [](const Voice &a, const Voice &b) {
            return std::tie(a.count, a.last, a.value) < std::tie(b.count, b.last, b.value);
        });
        const Provenance from{FactSource::KnownCompany, domain, best->last, best->count * 100 / all};
        facts.push_back({field, best->value, from});
    }
    return facts;
}

Result<CompanyFile> CompanyFile::read(const QByteArray &bytes, const QString &name, Instant at, char separator)
{
    const Result<CsvTable> table = readCsv(bytes, separator);
    if (!table)
        return table.error();
    CompanyFile file;
    std::vector<std::pair<qsizetype, CompanyField>> columns;
    for (qsizetype i = 0; i < table->header.size(); ++i) {
        if (const auto field = companyFieldFrom(table->header[i]))
            columns.emplace_back(i, *field);
        else if (table->header[i] != u"domain")
            file.m_ignored << table->header[i];
    }
    const qsizetype key = table->header.indexOf(QStringLiteral("domain"));
    if (key < 0)
        return makeError(ErrorKind::Invalid, QStringLiteral("company file: no column \"domain\""));
    qsizetype line = 1;
    for (const QStringList &row : table->rows) {
        ++line;
        const QString domain = registrableDomain(row[key]).domain;
        if (domain.isEmpty() || file.m_facts.contains(domain))
            return makeError(
                ErrorKind::Invalid,
                QStringLiteral("company file: row %1: %2")
                    .arg(line)
                    .arg(domain.isEmpty() ? QStringLiteral("no domain") : QStringLiteral("a domain given twice")));
        std::vector<CompanyFact> &facts = file.m_facts[domain];
        for (const auto &[column, field] : columns) {
            if (!row[column].trimmed().isEmpty())
                facts.push_back({field, row[column], {FactSource::OwnFile, name, at, 100}});
        }
    }
    return file;
}

} // namespace relaydesk
