// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_transport.h"

#include "core/http/http_client.h"

namespace relaydesk::test {

HttpTransport::Ticket FakeTransport::send(const HttpRequest &request, Done done)
{
    const Ticket ticket = m_next++;
    m_arrived.push_back(request);
    m_open.emplace_back(ticket, std::move(done));
    if (!m_held)
        deliver(ticket, m_server ? m_server(request) : Result<HttpResponse>(answerOf(200)));
    return ticket;
}

void FakeTransport::abort(Ticket ticket)
{
    deliver(ticket, makeError(ErrorKind::Cancelled, QStringLiteral("aborted")));
}

bool FakeTransport::release(Result<HttpResponse> answer)
{
    if (m_open.empty())
        return false;
    deliver(m_open.front().first, std::move(answer));
    return true;
}

void FakeTransport::deliver(Ticket ticket, Result<HttpResponse> answer)
{
    const auto found = std::ranges::find_if(m_open, [ticket](const auto &entry) { return entry.first == ticket; });
    if (found == m_open.end())
        return;
    const Done done = std::move(found->second);
    m_open.erase(found);
    QMetaObject::invokeMethod(
        this, [done, answer = std::move(answer)] { done(answer); }, Qt::QueuedConnection);
}

HttpResponse answerOf(int status, const QByteArray &body, const QList<QPair<QByteArray, QByteArray>> &headers)
{
    HttpResponse response;
    response.status = status;
    response.body = body;
    response.headers = headers;
    response.serverTime = parseHttpDate(response.header("date"));
    return response;
}

} // namespace relaydesk::test
