// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/standards/company_book.h"
#include "core/standards/field_mapping.h"

#include <functional>

namespace relaydesk {

/// Whoever can say something about a company. What it says is written by enrich() alone, which knows the policy.
class EnrichmentSource
{
public:
    using Answer = std::function<void(Result<std::vector<CompanyFact>>)>;

    virtual ~EnrichmentSource() = default;

    /// \a answer is called once, at once or later on this thread; no facts where nothing is known.
    virtual void look(const EnrichmentQuestion &question, Answer answer) = 0;
};

/// A CSV file that the team keeps.
class CompanyFileSource final : public EnrichmentSource
{
public:
    explicit CompanyFileSource(CompanyFile file);
    void look(const EnrichmentQuestion &question, Answer answer) override;

private:
    CompanyFile m_file;
};

/// Several sources as one: everything that any of them says, in their order. An error only where each of them failed: the
/// first one's. The sources outlive it.
class JoinedSource final : public EnrichmentSource
{
public:
    explicit JoinedSource(std::vector<EnrichmentSource *> sources);
    void look(const EnrichmentQuestion &question, Answer answer) override;

private:
    std::vector<EnrichmentSource *> m_sources;
};

} // namespace relaydesk
