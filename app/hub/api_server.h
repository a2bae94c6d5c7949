// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/hub/api_message.h"
#include "core/base/result.h"

#include <chrono>
#include <memory>

namespace relaydesk {

/// HTTP and WebSocket on 127.0.0.1, on a thread of its own that only parses and answers.
/// Everything but /openapi.json needs the bearer token.
class ApiServer
{
public:
    struct Limits
    {
        quint64 bodyBytes = 4 * 1024 * 1024; ///< larger requests lose their connection before they are read
        quint64 headerBytes = 16 * 1024;     ///< of one field's value, and of the address
        size_t connections = 256;            ///< at once, web sockets included; the next one waits
        std::chrono::seconds readTime{15};   ///< for a whole request, and between two of them
        std::chrono::seconds answerTime{30}; ///< for our own work on one
        std::chrono::seconds writeTime{30};  ///< for sending one answer
    };
    /// Called on the server's thread with requests whose token was right.
    using Handler = std::function<void(ApiRequest, ApiReply)>;

    ApiServer(QByteArray token, Limits limits, Handler handler);
    ~ApiServer();
    ApiServer(const ApiServer &) = delete;
    ApiServer &operator=(const ApiServer &) = delete;

    /// Listens on \a port, or on a free one for 0, and returns it; Network when that port is taken.
    [[nodiscard]] Result<quint16> start(quint16 port);
    /// Ends the thread; answers given afterwards go nowhere.
    void stop();
    /// Sends a text to everybody who listens at /api/v1/hints. Any thread.
    void hint(const QByteArray &text);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace relaydesk
