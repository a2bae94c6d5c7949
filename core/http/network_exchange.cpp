// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/network_exchange.h"

#include "core/http/http_client.h"
#include "core/http/upload_device.h"

#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QSslConfiguration>

#include <cerrno>

namespace relaydesk {

namespace {

constexpr qint64 readAhead = 256 * 1024; // what Qt may hold of a body that we have not looked at

QNetworkRequest wireRequest(const HttpRequest &request)
{
    QNetworkRequest wire(request.url);
    wire.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    // Debian's 6.4.2 lacks the HPACK fixes, see facts of CVE-2023-51714.
    wire.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    wire.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    wire.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    wire.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    wire.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    wire.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    wire.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    for (const auto &[name, value] : request.headers)
        wire.setRawHeader(name, value);
    return wire;
}

/// Qt calls a whole answer with a status of 400 or more an error.
bool isWholeAnswer(int status, QNetworkReply::NetworkError error)
{
    if (error == QNetworkReply::NoError)
        return status >= 100;
    // A 307 asks for the body again; it is not sent again, and the answer is whole.
    if (error == QNetworkReply::ContentReSendError)
        return status >= 300 && status < 400;
    const bool aboutContent = error > 200;
    return status >= 400 && (aboutContent || error == QNetworkReply::ProxyAuthenticationRequiredError);
}

} // namespace

NetworkExchange::NetworkExchange(QNetworkAccessManager &network, const QSslConfiguration &tls,
                                 const HttpRequest &request)
    : m_sizeLimit(request.sizeLimit)
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] { stop(Stopped::Deadline); });
    begin(network, tls, request);
    m_deadline.start(request.deadline);
}

void NetworkExchange::begin(QNetworkAccessManager &network, const QSslConfiguration &tls, const HttpRequest &request)
{
    QNetworkRequest wire = wireRequest(request);
    if (request.url.scheme() == u"https")
        wire.setSslConfiguration(tls);
    if (request.verb == "GET") {
        m_reply = network.get(wire);
    } else if (request.verb == "HEAD") {
        m_reply = network.head(wire);
    } else {
        auto *body = new UploadDevice(request.body, this);
        wire.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
        m_reply
            = request.verb == "POST" ? network.post(wire, body) : network.sendCustomRequest(wire, request.verb, body);
    }
    m_reply->setParent(this);
    m_reply->setReadBufferSize(readAhead);
    connect(m_reply, &QNetworkReply::readyRead, this, &NetworkExchange::takeBody);
    connect(m_reply, &QNetworkReply::finished, this, &NetworkExchange::finish, Qt::QueuedConnection);
}

void NetworkExchange::cancel()
{
    stop(Stopped::Cancelled);
}

void NetworkExchange::stop(Stopped why)
{
    if (m_stopped != Stopped::No || m_reply->isFinished())
        return;
    m_stopped = why;
    m_reply->abort();
}

void NetworkExchange::takeBody()
{
    m_body += m_reply->readAll();
    if (m_body.size() > m_sizeLimit)
        stop(Stopped::TooLarge);
}

void NetworkExchange::finish()
{
    m_deadline.stop();
    if (m_stopped == Stopped::No) {
        m_body += m_reply->readAll();
        if (m_body.size() > m_sizeLimit)
            m_stopped = Stopped::TooLarge;
    }
    Q_EMIT ended(result());
}

Result<HttpResponse> NetworkExchange::result() const
{
    if (const auto stopped = stopError())
        return *stopped;
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (!isWholeAnswer(status, m_reply->error()))
        return networkError();
    HttpResponse answer = response();
    // Qt joins repeated headers and believes one of them; two lengths are a body smuggled or cut.
    if (answer.header("content-length").contains(','))
        return makeError(ErrorKind::Network, QStringLiteral("two content lengths"));
    return answer;
}

std::optional<Error> NetworkExchange::stopError() const
{
    switch (m_stopped) {
    case Stopped::Cancelled: return makeError(ErrorKind::Cancelled, QStringLiteral("aborted"));
    case Stopped::Deadline: return makeError(ErrorKind::Timeout, QStringLiteral("no whole answer before the deadline"));
    case Stopped::TooLarge:
        return makeError(ErrorKind::Parse, QStringLiteral("the answer is larger than allowed"), EMSGSIZE);
    case Stopped::No: break;
    }
    return std::nullopt;
}

Error NetworkExchange::networkError() const
{
    // Never errorString(): it holds the whole address.
    const auto error = m_reply->error();
    const QString context = QStringLiteral("network error %1").arg(static_cast<int>(error));
    switch (error) {
    case QNetworkReply::SslHandshakeFailedError: return makeError(ErrorKind::Tls, context);
    case QNetworkReply::HostNotFoundError:
        return makeError(ErrorKind::Network, QStringLiteral("unknown host"), ECONNREFUSED);
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError: return makeError(ErrorKind::Network, context, ECONNREFUSED);
    case QNetworkReply::TimeoutError: return makeError(ErrorKind::Timeout, context);
    case QNetworkReply::UnknownContentError:
        return makeError(ErrorKind::Parse, QStringLiteral("the answer cannot be unpacked"));
    default: return makeError(ErrorKind::Network, context);
    }
}

HttpResponse NetworkExchange::response() const
{
    HttpResponse answer;
    answer.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.body = m_body;
    for (const auto &[name, value] : m_reply->rawHeaderPairs())
        answer.headers.append({name.toLower(), value});
    answer.serverTime = parseHttpDate(answer.header("date"));
    return answer;
}

} // namespace relaydesk
