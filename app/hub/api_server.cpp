// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hub/api_server.h"

#include "app/hub/bearer.h"
#include "core/protocol/message_json.h"

// The only file that includes it: 20 seconds of compile time.
#include <restinio/all.hpp>
#include <restinio/websocket/websocket.hpp>

#include <map>
#include <thread>

namespace relaydesk {

namespace {

struct Traits : restinio::default_traits_t
{
    static constexpr bool use_connection_count_limiter = true;
};

using Server = restinio::http_server_t<Traits>;
using RequestHandle = restinio::request_handle_t;
namespace ws = restinio::websocket::basic;

QByteArray bytesOf(restinio::string_view_t text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

QByteArray headerOf(const RequestHandle &request, const char *name)
{
    const auto value = request->header().opt_value_of(name);
    return value ? bytesOf(*value) : QByteArray();
}

ApiRequest readRequest(const RequestHandle &request)
{
    ApiRequest read;
    read.verb = request->header().method().c_str();
    read.path = bytesOf(request->header().path());
    read.query = bytesOf(request->header().query());
    read.authorization = headerOf(request, "Authorization");
    read.idempotencyKey = headerOf(request, "Idempotency-Key");
    read.body = QByteArray::fromStdString(request->body());
    return read;
}

void send(const RequestHandle &request, const ApiResponse &answer)
{
    auto response = request->create_response(
        restinio::http_status_line_t{restinio::http_status_code_t{static_cast<std::uint16_t>(answer.status)},
                                     answer.status < 400 ? "OK" : "Problem"});
    response.append_header(restinio::http_field::content_type, answer.contentType.toStdString());
    response.append_header(restinio::http_field::cache_control, "no-store");
    if (answer.status == 401)
        response.append_header(restinio::http_field::www_authenticate, "Bearer");
    if (!answer.next.isEmpty())
        response.append_header("Relaydesk-Next", answer.next.toStdString());
    response.append_header_date_field();
    response.set_body(answer.body.toStdString());
    response.done();
}

ApiResponse refusal(ErrorKind kind, int status, const QString &title)
{
    return {status, "application/problem+json", encodeProblem({kind, status, title, {}, std::nullopt}), {}};
}

ws::message_t textMessage(const QByteArray &text)
{
    return {ws::final_frame_flag_t::final_frame, ws::opcode_t::text_frame, text.toStdString()};
}

} // namespace

class ApiServer::Private
{
public:
    Private(QByteArray secret, Limits bounds, Handler handler)
        : token(std::move(secret))
        , limits(bounds)
        , handle(std::move(handler))
    {
    }

    restinio::request_handling_status_t answer(const RequestHandle &request);
    void listen(const RequestHandle &request);
    void hear(const ws::ws_handle_t &socket, const ws::message_handle_t &message);
    void configure(restinio::server_settings_t<Traits> &settings, quint16 port, quint16 &bound);

    QByteArray token;
    Limits limits;
    Handler handle;
    std::unique_ptr<Server> server;
    std::map<restinio::connection_id_t, ws::ws_handle_t> listeners; // the server's thread only
    std::jthread thread;
};

void ApiServer::Private::configure(restinio::server_settings_t<Traits> &settings, quint16 port, quint16 &bound)
{
    settings.address("127.0.0.1")
        .port(port)
        .buffer_size(64 * 1024)
        .read_next_http_message_timelimit(limits.readTime)
        .handle_request_timeout(limits.answerTime)
        .write_http_response_timelimit(limits.writeTime)
        .max_pipelined_requests(1)
        .max_parallel_connections(limits.connections)
        .incoming_http_msg_limits(restinio::incoming_http_msg_limits_t{}
                                      .max_url_size(limits.headerBytes)
                                      .max_field_name_size(256)
                                      .max_field_value_size(limits.headerBytes)
                                      .max_field_count(64)
                                      .max_body_size(limits.bodyBytes))
        .socket_options_setter([](auto &options) { options.set_option(asio::ip::tcp::no_delay(true)); })
        .acceptor_post_bind_hook(
            [&bound](asio::ip::tcp::acceptor &acceptor) { bound = acceptor.local_endpoint().port(); })
        .request_handler([this](const RequestHandle &request) { return answer(request); });
}

restinio::request_handling_status_t ApiServer::Private::answer(const RequestHandle &request)
{
    ApiRequest read = readRequest(request);
    if (read.path != "/openapi.json" && !authorizes(read.authorization, token)) {
        send(request, refusal(ErrorKind::Auth, 401, QStringLiteral("The token is missing or not accepted")));
        return restinio::request_accepted();
    }
    if (read.path == "/api/v1/hints") {
        listen(request);
        return restinio::request_accepted();
    }
    handle(std::move(read), [request](const ApiResponse &response) { send(request, response); });
    return restinio::request_accepted();
}

void ApiServer::Private::listen(const RequestHandle &request)
{
    if (request->header().connection() != restinio::http_connection_header_t::upgrade) {
        send(request, refusal(ErrorKind::Invalid, 426, QStringLiteral("This address speaks WebSocket only")));
        return;
    }
    const ws::ws_handle_t socket = ws::upgrade<Traits>(
        *request, ws::activation_t::immediate,
        [this](const ws::ws_handle_t &from, const ws::message_handle_t &message) { hear(from, message); });
    listeners.emplace(socket->connection_id(), socket);
}

void ApiServer::Private::hear(const ws::ws_handle_t &socket, const ws::message_handle_t &message)
{
    if (message->opcode() == ws::opcode_t::ping_frame) {
        message->set_opcode(ws::opcode_t::pong_frame);
        socket->send_message(*message);
    } else if (message->opcode() == ws::opcode_t::connection_close_frame) {
        listeners.erase(socket->connection_id());
    }
}

ApiServer::ApiServer(QByteArray token, Limits limits, Handler handler)
    : d(std::make_unique<Private>(std::move(token), limits, std::move(handler)))
{
}

ApiServer::~ApiServer()
{
    stop();
}

Result<quint16> ApiServer::start(quint16 port)
{
    quint16 bound = 0;
    try {
        d->server
            = std::make_unique<Server>(restinio::own_io_context(), [&](restinio::server_settings_t<Traits> &settings) {
                  d->configure(settings, port, bound);
              });
        d->server->open_sync();
    } catch (const std::exception &) {
        d->server.reset();
        return makeError(ErrorKind::Network, QStringLiteral("listening on 127.0.0.1:%1").arg(port));
    }
    d->thread = std::jthread([server = d->server.get()] {
        // Without work of its own the context would end when nobody is connected.
        const auto work = asio::make_work_guard(server->io_context());
        server->io_context().run();
    });
    return bound;
}

void ApiServer::stop()
{
    if (!d->thread.joinable())
        return;
    asio::post(d->server->io_context(), [this] {
        d->listeners.clear();
        d->server->close_sync();
        d->server->io_context().stop();
    });
    d->thread.join();
}

void ApiServer::hint(const QByteArray &text)
{
    if (!d->thread.joinable())
        return;
    asio::post(d->server->io_context(), [this, text] {
        for (const auto &[id, socket] : d->listeners)
            socket->send_message(textMessage(text));
    });
}

} // namespace relaydesk
