// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/http_client.h"

#include "core/base/logging.h"
#include "core/http/circuit.h"
#include "core/http/pending.h"
#include "core/http/token_bucket.h"

#include <QRandomGenerator>

#include <array>
#include <cerrno>
#include <deque>
#include <random>
#include <unordered_map>

namespace relaydesk {

namespace {

using Answer = Result<HttpResponse>;

struct Job
{
    HttpRequest request;
    Pending<Answer> answer;
    int tries = 0;
    Duration readyAt{0};   ///< monotonic; waiting for its backoff until then
    Duration startedAt{0}; ///< monotonic
    HttpTransport::Ticket ticket = 0;
};
using JobPtr = std::shared_ptr<Job>;

bool isRefusal(int status)
{
    return status >= 400 && status < 500 && status != 401 && status != 408 && status != 429;
}

Answer judge(Answer answer, const HttpRequest &request, Instant now)
{
    if (answer && request.keepsRefusal && isRefusal(answer->status))
        return answer;
    if (answer && (answer->status < 200 || answer->status >= 300))
        return errorFor(*answer, now);
    return answer;
}

bool isRedirect(const Error &error)
{
    return error.detail >= 300 && error.detail < 400;
}

/// The server, or the way to it, is in trouble: counts towards the circuit.
bool isOutage(const Error &error)
{
    return (error.kind == ErrorKind::Network && !isRedirect(error)) || error.kind == ErrorKind::Timeout
        || error.kind == ErrorKind::Tls;
}

bool asksToWait(const Error &error)
{
    return error.kind == ErrorKind::RateLimited || error.detail == 503;
}

bool isWorthRepeating(const Error &error)
{
    return asksToWait(error) || (error.kind != ErrorKind::Tls && isOutage(error));
}

QCoro::Task<Answer> awaitAnswer(Pending<Answer> answer)
{
    // No `this` in here: the client may be gone before the last coroutine reads its Cancelled.
    co_return co_await answer;
}

} // namespace

class HttpClient::Private
{
public:
    Private(HttpClient *client, HttpTransport &wire, Clock &time, Policy limits);

    void add(const JobPtr &job);
    void stop();
    void abandonAll();
    /// By how much the clock's now() is corrected already.
    [[nodiscard]] Duration clockOffset() const
    {
        const auto *system = dynamic_cast<const SystemClock *>(&clock);
        return system ? system->serverOffset() : Duration(0);
    }

    HttpClient *q;
    HttpTransport &transport;
    Clock &clock;
    Policy policy;
    QByteArray authName;
    QByteArray authValue;
    LinkState link;
    std::optional<Duration> offset;
    std::array<std::deque<JobPtr>, 2> waiting; ///< by Lane
    std::unordered_map<Job *, JobPtr> active;
    std::deque<std::pair<JobPtr, Error>> doomed; ///< to be told, on the next turn of the event loop
    bool stopped = false;

private:
    void pump();
    void arm();
    [[nodiscard]] JobPtr takeNext();
    [[nodiscard]] bool mayStart(Lane lane) const;
    void start(const JobPtr &job);
    void finish(const JobPtr &job, Answer answer);
    void observe(const Job &job, const Answer &raw, const Answer &judged);
    void observeDate(const Job &job, const HttpResponse &response);
    void slowDown(const Error &error);
    [[nodiscard]] bool scheduleRepeat(const JobPtr &job, const Error &error);
    [[nodiscard]] std::optional<Error> refusal() const;
    void doomWaiting(const Error &error);
    void tellDoomed();
    void publish(LinkState::Kind kind, const Error &cause);
    [[nodiscard]] double random() { return std::uniform_real_distribution<double>(0, 1)(m_random); }
    [[nodiscard]] Duration backoff(int tries);

    TokenBucket m_bucket;
    Circuit m_circuit;
    Duration m_pausedUntil{0}; ///< monotonic: the whole account waits
    int m_slowed = 0;          ///< answers in a row that asked to wait
    AlarmId m_alarm = 0;
    std::mt19937 m_random;
};

HttpClient::Private::Private(HttpClient *client, HttpTransport &wire, Clock &time, Policy limits)
    : q(client)
    , transport(wire)
    , clock(time)
    , policy(limits)
    , m_bucket(limits.requestsPerSecond, limits.burst, time.monotonic())
    , m_circuit({limits.failuresToOpen, limits.firstBackoff, limits.longestBackoff})
    , m_pausedUntil(time.monotonic())
    , m_random(limits.jitterSeed ? limits.jitterSeed : QRandomGenerator::system()->generate())
{
}

void HttpClient::Private::add(const JobPtr &job)
{
    if (stopped)
        return job->answer.resolve(makeError(ErrorKind::Cancelled, QStringLiteral("stopped")));
    if (auto checked = checkRequest(job->request); !checked)
        return job->answer.resolve(checked.error());
    if (const auto refused = refusal())
        return job->answer.resolve(*refused);
    job->readyAt = clock.monotonic();
    waiting[static_cast<size_t>(job->request.lane)].push_back(job);
    pump();
}

std::optional<Error> HttpClient::Private::refusal() const
{
    const Duration now = clock.monotonic();
    if (m_circuit.refuses(now)) {
        Error error = link.cause;
        // Detail ECONNREFUSED: nothing was sent, see surelyNotSent().
        error.kind = error.kind == ErrorKind::Tls ? ErrorKind::Tls : ErrorKind::Network;
        error.detail = ECONNREFUSED;
        error.retryAfterMs = (m_circuit.nextTry() - now).count();
        return error;
    }
    if (m_pausedUntil - now > policy.longestBackoff) {
        Error error = makeError(ErrorKind::RateLimited, QStringLiteral("the server asked to wait"));
        error.retryAfterMs = (m_pausedUntil - now).count();
        return error;
    }
    return std::nullopt;
}

void HttpClient::Private::pump()
{
    while (const JobPtr job = takeNext())
        start(job);
    arm();
}

JobPtr HttpClient::Private::takeNext()
{
    const Duration now = clock.monotonic();
    if (stopped || now < m_pausedUntil || !m_circuit.admits(now))
        return {};
    for (const Lane lane : {Lane::User, Lane::Background}) {
        auto &queue = waiting[static_cast<size_t>(lane)];
        const auto ready = std::ranges::find_if(queue, [now](const JobPtr &job) { return job->readyAt <= now; });
        if (ready == queue.end() || !mayStart(lane))
            continue;
        if (!m_bucket.take(now))
            return {};
        JobPtr job = *ready;
        queue.erase(ready);
        return job;
    }
    return {};
}

bool HttpClient::Private::mayStart(Lane lane) const
{
    // One place is kept for the user: slow background requests must not hold up a click.
    const int places = lane == Lane::User ? policy.concurrent : std::max(1, policy.concurrent - 1);
    return static_cast<int>(active.size()) < places;
}

void HttpClient::Private::arm()
{
    if (m_alarm)
        clock.cancel(std::exchange(m_alarm, 0));
    const Duration now = clock.monotonic();
    std::optional<Duration> earliest;
    for (const auto &queue : waiting) {
        for (const JobPtr &job : queue)
            earliest = std::min(earliest.value_or(job->readyAt), job->readyAt);
    }
    if (!earliest || stopped)
        return;
    Duration next = std::max({*earliest, m_pausedUntil, m_bucket.nextAt(now)});
    if (m_circuit.isOpen())
        next = std::max(next, m_circuit.nextTry());
    if (next <= now)
        return; // waits for a place or for a probe: finish() pumps
    m_alarm = clock.after(next - now, q, [this] {
        m_alarm = 0;
        pump();
    });
}

void HttpClient::Private::start(const JobPtr &job)
{
    ++job->tries;
    job->startedAt = clock.monotonic();
    active.emplace(job.get(), job);
    m_circuit.started();
    HttpRequest request = job->request;
    if (!authName.isEmpty())
        request.addHeader(authName, authValue);
    const QPointer<HttpClient> alive(q);
    job->ticket = transport.send(request, [this, alive, job](Answer answer) {
        if (alive)
            finish(job, std::move(answer));
    });
}

void HttpClient::Private::finish(const JobPtr &job, Answer raw)
{
    if (active.erase(job.get()) == 0)
        return;
    const QPointer<HttpClient> alive(q);
    Answer answer = stopped ? Answer(makeError(ErrorKind::Cancelled, QStringLiteral("stopped")))
                            : judge(raw, job->request, clock.now());
    qCDebug(logHttp) << job->request.verb << job->request.url.host() << (raw ? raw->status : 0)
                     << (answer ? QStringLiteral("ok") : toString(answer.error().kind))
                     << (clock.monotonic() - job->startedAt).count() << "ms";
    observe(*job, raw, answer);
    if (!alive) // a listener of linkChanged() may have ended us
        return;
    if (!answer && scheduleRepeat(job, answer.error()))
        return pump();
    // Resuming the caller may send more, or destroy the client: nothing of ours after it but the pump.
    job->answer.resolve(std::move(answer));
    if (alive)
        pump();
}

void HttpClient::Private::observe(const Job &job, const Answer &raw, const Answer &judged)
{
    if (raw)
        observeDate(job, *raw);
    if (!judged && judged.error().kind == ErrorKind::Cancelled)
        return m_circuit.abandoned();
    if (!judged && asksToWait(judged.error()))
        slowDown(judged.error());
    if (judged || !isOutage(judged.error())) {
        m_circuit.succeeded();
        const bool slowed = !judged && asksToWait(judged.error());
        if (!slowed)
            m_slowed = 0;
        return publish(slowed ? LinkState::Kind::Degraded : LinkState::Kind::Online, slowed ? judged.error() : Error{});
    }
    m_circuit.failed(clock.monotonic(), random());
    publish(m_circuit.isOpen() ? LinkState::Kind::Offline : LinkState::Kind::Degraded, judged.error());
    if (const auto refused = refusal(); refused && m_circuit.isOpen())
        doomWaiting(*refused);
}

void HttpClient::Private::observeDate(const Job &job, const HttpResponse &response)
{
    if (!response.serverTime)
        return;
    // The header has whole seconds, and was written some time between sending and now.
    using namespace std::chrono_literals;
    const Duration trip = clock.monotonic() - job.startedAt;
    Duration measured = (*response.serverTime + 500ms) - (clock.now() - trip / 2);
    measured += clockOffset();
    const Duration noise = 1000ms + trip / 2;
    if (std::chrono::abs(measured) <= noise)
        measured = 0ms;
    if (offset && std::chrono::abs(measured - *offset) <= noise)
        return;
    offset = measured;
    Q_EMIT q->serverOffsetChanged(measured);
}

void HttpClient::Private::slowDown(const Error &error)
{
    const Duration wish = error.retryAfterMs >= 0 ? Duration(error.retryAfterMs) : backoff(++m_slowed);
    const Duration bounded = std::min(wish, policy.longestRetryAfter);
    // A little later than asked, and each desk a different little.
    const Duration spread(static_cast<qint64>(random() * static_cast<double>(policy.firstBackoff.count())));
    m_pausedUntil = std::max(m_pausedUntil, clock.monotonic() + bounded + spread);
}

bool HttpClient::Private::scheduleRepeat(const JobPtr &job, const Error &error)
{
    if (stopped || !job->request.repeatable || job->tries >= policy.maxTries || !isWorthRepeating(error)
        || refusal().has_value() || m_circuit.isOpen())
        return false;
    job->readyAt = asksToWait(error) ? m_pausedUntil : clock.monotonic() + backoff(job->tries);
    waiting[static_cast<size_t>(job->request.lane)].push_front(job);
    return true;
}

Duration HttpClient::Private::backoff(int tries)
{
    const qint64 ceiling
        = std::min(policy.longestBackoff.count(), policy.firstBackoff.count() << std::clamp(tries - 1, 0, 20));
    return Duration(static_cast<qint64>(random() * static_cast<double>(ceiling)));
}

void HttpClient::Private::doomWaiting(const Error &error)
{
    for (auto &queue : waiting) {
        for (const JobPtr &job : std::exchange(queue, {}))
            doomed.emplace_back(job, error);
    }
    // Later: their coroutines must not run inside the bookkeeping of this answer.
    QMetaObject::invokeMethod(
        q, [this] { tellDoomed(); }, Qt::QueuedConnection);
}

void HttpClient::Private::tellDoomed()
{
    // A resumed coroutine may destroy the client: only the local copy is touched.
    for (const auto &[job, error] : std::exchange(doomed, {}))
        job->answer.resolve(error);
}

void HttpClient::Private::publish(LinkState::Kind kind, const Error &cause)
{
    LinkState next{kind, link.since, std::nullopt, cause};
    if (next.kind != link.kind)
        next.since = clock.now();
    if (kind == LinkState::Kind::Offline)
        next.nextTry = clock.now() + (m_circuit.nextTry() - clock.monotonic());
    if (next == link)
        return;
    link = next;
    Q_EMIT q->linkChanged(link);
}

void HttpClient::Private::stop()
{
    if (std::exchange(stopped, true))
        return;
    if (m_alarm)
        clock.cancel(std::exchange(m_alarm, 0));
    std::vector<HttpTransport::Ticket> tickets;
    for (const auto &[job, owner] : active)
        tickets.push_back(owner->ticket);
    for (const auto ticket : tickets)
        transport.abort(ticket);
    doomWaiting(makeError(ErrorKind::Cancelled, QStringLiteral("stopped")));
}

void HttpClient::Private::abandonAll()
{
    stop();
    const Error cancelled = makeError(ErrorKind::Cancelled, QStringLiteral("stopped"));
    for (const auto &[job, owner] : std::exchange(active, {}))
        owner->answer.resolve(cancelled);
    tellDoomed();
}

HttpClient::HttpClient(HttpTransport &transport, Clock &clock, Policy policy, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, transport, clock, policy))
{
}

HttpClient::~HttpClient()
{
    d->abandonAll();
}

void HttpClient::setAuthHeader(const QByteArray &name, const QByteArray &value)
{
    d->authName = name;
    d->authValue = value;
}

QCoro::Task<Result<HttpResponse>> HttpClient::send(HttpRequest request)
{
    const auto job = std::make_shared<Job>();
    job->request = std::move(request);
    if (auto checked = checkHeader(d->authName, d->authValue); !d->authName.isEmpty() && !checked)
        job->answer.resolve(checked.error());
    else
        d->add(job);
    return awaitAnswer(job->answer);
}

void HttpClient::stop()
{
    d->stop();
}

int HttpClient::unfinished() const
{
    return static_cast<int>(d->active.size() + d->waiting[0].size() + d->waiting[1].size() + d->doomed.size());
}

const LinkState &HttpClient::link() const
{
    return d->link;
}

std::optional<Duration> HttpClient::serverOffset() const
{
    return d->offset;
}

Instant HttpClient::serverNow() const
{
    return d->clock.now() + d->offset.value_or(Duration(0)) - d->clockOffset();
}

} // namespace relaydesk
