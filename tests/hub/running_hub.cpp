// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/hub/running_hub.h"

#include <QCoreApplication>

namespace relaydesk::test {

RunningHub::RunningHub(const HubOptions &options, ApiServer::Limits limits)
    : m_hub(std::make_unique<Hub>(options, m_clock, limits))
{
    QObject::connect(m_hub.get(), &Hub::serving, m_hub.get(), [this](const HubHello &hello) { m_hello = hello; });
    QObject::connect(m_hub.get(), &Hub::filled, m_hub.get(), [this] { m_filled = true; });
    QObject::connect(m_hub.get(), &Hub::failed, m_hub.get(), [this] { m_failed = true; });
    m_hub->start();
    turnUntil([this] { return isUp() || m_failed; });
}

HubOptions RunningHub::quiet()
{
    HubOptions options;
    options.port = 0;
    options.plan.leads = 30;
    options.plan.simulation = false;
    return options;
}

RunningHub::Answer RunningHub::get(const QString &path)
{
    HttpRequest request;
    request.url = url(path);
    return ask(request);
}

RunningHub::Answer RunningHub::post(const QString &path, const QByteArray &body, const QByteArray &idempotencyKey)
{
    HttpRequest request;
    request.verb = "POST";
    request.url = url(path);
    request.headers.emplace_back("Content-Type", "application/json");
    if (!idempotencyKey.isEmpty())
        request.headers.emplace_back("Idempotency-Key", idempotencyKey);
    request.body = body;
    return ask(request);
}

RunningHub::Answer RunningHub::send(const Command &command)
{
    return post(QStringLiteral("/api/v1/commands"), encodeCommand(command), command.id.value().toUtf8());
}

RunningHub::Answer RunningHub::ask(HttpRequest request, bool authorized)
{
    if (authorized)
        request.headers.emplace_back("Authorization", "Bearer " + m_hello.token.toUtf8());
    std::optional<Result<HttpResponse>> answer;
    m_transport.send(request, [&answer](Result<HttpResponse> response) { answer.emplace(std::move(response)); });
    turnUntil([&answer] { return answer.has_value(); });
    if (!answer || !*answer)
        return {0, {}, answer ? answer->error() : makeError(ErrorKind::Timeout, QStringLiteral("test"))};
    return {(*answer)->status, (*answer)->body, {}};
}

LeadPage RunningHub::everything()
{
    LeadPage all;
    QByteArray after = "0";
    for (bool more = true; more;) {
        const Answer answer = get(u"/api/v1/changes?limit=50&after=" % QString::fromLatin1(after));
        const Result<LeadPage> page = decodeChanges(answer.body);
        if (!page) {
            qWarning() << "the change feed:" << answer.status << answer.error.context << page.error().context;
            return {};
        }
        all.leads.insert(all.leads.end(), page->leads.begin(), page->leads.end());
        all.events.insert(all.events.end(), page->events.begin(), page->events.end());
        all.next = after = page->next;
        all.total = page->total;
        more = page->more;
    }
    return all;
}

Lead RunningHub::find(const std::function<bool(const Lead &)> &fits)
{
    for (const Lead &lead : everything().leads) {
        if (fits(lead))
            return lead;
    }
    return {};
}

QUrl RunningHub::url(const QString &path) const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_hello.port) % path);
}

Command commandOn(const Lead &lead, CommandKind kind, const QString &actor, const QString &id)
{
    Command command;
    command.id = OperationId(id);
    command.kind = kind;
    command.remoteLead = lead.remoteId;
    command.actor = RepId(actor);
    command.basedOn = lead.version;
    command.previousOwner = lead.owner;
    command.occurredAt = fromEpochMs(1'795'000'000'000);
    return command;
}

} // namespace relaydesk::test
