// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crm/relay/hint_socket.h"

#include "core/base/logging.h"
#include "core/protocol/message_json.h"

#include <QNetworkProxy>
#include <QNetworkRequest>
#include <QWebSocket>

#include <algorithm>

namespace relaydesk {

namespace {
using namespace std::chrono_literals;

constexpr Duration firstPause = 1s;
constexpr Duration longestPause = 60s;
constexpr quint64 largestHint = 4096;

QUrl socketUrl(QUrl url)
{
    url.setScheme(url.scheme() == u"https" ? QStringLiteral("wss") : QStringLiteral("ws"));
    return url;
}

bool isHere(const QUrl &url)
{
    return url.host() == u"127.0.0.1" || url.host() == u"localhost" || url.host() == u"::1";
}
} // namespace

class HintSocket::Line
{
public:
    QWebSocket socket;
    AlarmId retry = 0;
};

HintSocket::HintSocket(QUrl url, QByteArray authorization, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_url(socketUrl(std::move(url)))
    , m_authorization(std::move(authorization))
    , m_clock(clock)
    , m_line(std::make_unique<Line>())
{
    QWebSocket &socket = m_line->socket;
    socket.setMaxAllowedIncomingMessageSize(largestHint);
    socket.setMaxAllowedIncomingFrameSize(largestHint);
    if (isHere(m_url))
        socket.setProxy(QNetworkProxy::NoProxy);
    connect(&socket, &QWebSocket::connected, this, [this] {
        m_pause = Duration(0);
        Q_EMIT listening();
    });
    connect(&socket, &QWebSocket::textMessageReceived, this, [this](const QString &text) {
        // Only a hint: the numbers are not used, but rubbish is not taken for one.
        const Result<Hint> hint = decodeHint(text.toUtf8());
        if (hint && hint->documents > 0)
            Q_EMIT documentsHinted();
        else if (hint)
            Q_EMIT hinted();
    });
    connect(&socket, &QWebSocket::stateChanged, this, [this](QAbstractSocket::SocketState state) {
        if (state == QAbstractSocket::UnconnectedState)
            lost();
    });
}

HintSocket::~HintSocket()
{
    stop();
}

void HintSocket::start()
{
    if (std::exchange(m_wanted, true))
        return;
    open();
}

void HintSocket::stop()
{
    m_wanted = false;
    m_clock.cancel(std::exchange(m_line->retry, 0));
    m_line->socket.abort();
}

bool HintSocket::isListening() const
{
    return m_line->socket.state() == QAbstractSocket::ConnectedState;
}

void HintSocket::open()
{
    QNetworkRequest request(m_url);
    request.setRawHeader("Authorization", m_authorization);
    m_line->socket.open(request);
}

void HintSocket::lost()
{
    if (!m_wanted || m_line->retry != 0)
        return;
    m_pause = m_pause == Duration(0) ? firstPause : std::min(m_pause * 2, longestPause);
    qCDebug(logCrm) << "hints: the line is lost, next try in" << m_pause.count() << "ms";
    m_line->retry = m_clock.after(m_pause, this, [this] {
        m_line->retry = 0;
        if (m_wanted)
            open();
    });
}

} // namespace relaydesk
