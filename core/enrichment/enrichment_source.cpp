// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrichment/enrichment_source.h"

#include <algorithm>
#include <memory>

namespace relaydesk {

namespace {

using Facts = Result<std::vector<CompanyFact>>;

Facts joined(const std::vector<std::optional<Facts>> &answers)
{
    std::vector<CompanyFact> facts;
    bool anybody = answers.empty();
    for (const std::optional<Facts> &answer : answers) {
        if (!*answer)
            continue;
        anybody = true;
        facts.insert(facts.end(), (*answer)->begin(), (*answer)->end());
    }
    return anybody ? Facts(std::move(facts)) : *answers.front();
}

} // namespace

CompanyFileSource::CompanyFileSource(CompanyFile file)
    : m_file(std::move(file))
{
}

void CompanyFileSource::look(const EnrichmentQuestion &question, Answer answer)
{
    answer(m_file.factsOf(question.domain));
}

JoinedSource::JoinedSource(std::vector<EnrichmentSource *> sources)
    : m_sources(std::move(sources))
{
}

void JoinedSource::look(const EnrichmentQuestion &question, Answer answer)
{
    const auto answers = std::make_shared<std::vector<std::optional<Facts>>>(m_sources.size());
    if (m_sources.empty())
        return answer(joined(*answers));
    for (size_t i = 0; i < m_sources.size(); ++i) {
        m_sources[i]->look(question, [answers, i, answer](Facts said) {
            (*answers)[i] = std::move(said);
            if (std::ranges::all_of(*answers, [](const auto &one) { return one.has_value(); }))
                answer(joined(*answers));
        });
    }
}

} // namespace relaydesk
