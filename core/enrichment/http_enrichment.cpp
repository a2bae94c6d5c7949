// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrichment/http_enrichment.h"

namespace relaydesk {

namespace {

constexpr qint64 largestAnswer = 1024 * 1024;
constexpr Duration longestWait = std::chrono::seconds(10);

} // namespace

HttpEnrichment::HttpEnrichment(FieldMapping mapping, HttpClient &client, const Clock &clock, const QString &secret)
    : m_mapping(std::move(mapping))
    , m_client(client)
    , m_clock(clock)
{
    if (!m_mapping.authHeader().isEmpty())
        m_client.setAuthHeader(m_mapping.authHeader(), m_mapping.authPrefix() + secret.toUtf8());
}

void HttpEnrichment::look(const EnrichmentQuestion &question, Answer answer)
{
    const Result<QUrl> url = m_mapping.urlFor(question);
    if (!url)
        return answer(url.error());
    // Everything it needs goes along: it may end after this object has gone.
    const QCoro::Task<void> asking = ask(m_mapping, &m_client, &m_clock, *url, std::move(answer));
}

QCoro::Task<void> HttpEnrichment::ask(FieldMapping mapping, HttpClient *client, const Clock *clock, QUrl url,
                                      Answer answer)
{
    HttpRequest request;
    request.url = std::move(url);
    request.addHeader("Accept", "application/json");
    request.repeatable = true;
    request.deadline = longestWait;
    request.sizeLimit = largestAnswer;
    const Result<HttpResponse> response = co_await client->send(request);
    if (response)
        answer(mapping.factsIn(response->body, clock->now()));
    else if (response.error().kind == ErrorKind::NotFound)
        answer(std::vector<CompanyFact>());
    else
        answer(response.error());
}

} // namespace relaydesk
