// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/enrichment/enrichment_source.h"
#include "core/http/http_client.h"

namespace relaydesk {

/// Any HTTP enrichment service, by its field mapping. One client an account: backoff, rate limit and circuit are its.
/// One thread. \a client and \a clock outlive it; the secret goes into the client's header and nowhere else.
class HttpEnrichment final : public EnrichmentSource
{
public:
    HttpEnrichment(FieldMapping mapping, HttpClient &client, const Clock &clock, const QString &secret);

    /// A company the service does not know (404) is no facts. Errors are the client's, and Invalid or Parse of the mapping.
    void look(const EnrichmentQuestion &question, Answer answer) override;

private:
    [[nodiscard]] static QCoro::Task<void> ask(FieldMapping mapping, HttpClient *client, const Clock *clock, QUrl url,
                                               Answer answer);

    FieldMapping m_mapping;
    HttpClient &m_client;
    const Clock &m_clock;
};

} // namespace relaydesk
