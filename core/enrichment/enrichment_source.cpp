// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrichment/enrichment_source.h"

namespace relaydesk {

KnownCompanySource::KnownCompanySource(const CompanyBook &book)
    : m_book(book)
{
}

void KnownCompanySource::look(const EnrichmentQuestion &question, Answer answer)
{
    answer(m_book.factsOf(question.domain));
}

CompanyFileSource::CompanyFileSource(CompanyFile file)
    : m_file(std::move(file))
{
}

void CompanyFileSource::look(const EnrichmentQuestion &question, Answer answer)
{
    answer(m_file.factsOf(question.domain));
}

} // namespace relaydesk
