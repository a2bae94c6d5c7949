// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/end_signals.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace relaydesk {

namespace {
// What a signal handler may touch: one descriptor, set before the handler is.
volatile std::sig_atomic_t s_write = -1;

extern "C" void onEndSignal(int)
{
    const int saved = errno;
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = ::write(static_cast<int>(s_write), &byte, 1);
    errno = saved;
}

constexpr std::array s_signals = {SIGTERM, SIGINT, SIGHUP};
} // namespace

EndSignals::EndSignals(QObject *parent)
    : QObject(parent)
{
    std::array<int, 2> ends{-1, -1};
    if (::pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    m_read = ends[0];
    s_write = ends[1];
    m_notifier = std::make_unique<QSocketNotifier>(m_read, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &EndSignals::drain);
    struct sigaction action = {};
    action.sa_handler = onEndSignal;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    for (const int signal : s_signals)
        ::sigaction(signal, &action, nullptr);
}

EndSignals::~EndSignals()
{
    for (const int signal : s_signals)
        std::signal(signal, SIG_DFL);
    m_notifier.reset();
    if (m_read >= 0) {
        ::close(m_read);
        ::close(static_cast<int>(s_write));
        s_write = -1;
    }
}

void EndSignals::drain()
{
    std::array<char, 16> bytes{};
    while (::read(m_read, bytes.data(), bytes.size()) > 0) { }
    Q_EMIT asked();
}

} // namespace relaydesk
