// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hub/exit_watch.h"

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <unistd.h>

namespace relaydesk {

namespace {

// A signal handler can reach nothing but a global: it writes a byte here, and the event loop reads it.
std::atomic<int> signalPipe = -1;

extern "C" void hubSignal(int)
{
    const int saved = errno;
    const char byte = 1;
    [[maybe_unused]] const auto written = write(signalPipe.load(), &byte, 1);
    errno = saved;
}

constexpr std::array endSignals{SIGTERM, SIGINT, SIGHUP};

} // namespace

ExitWatch::ExitWatch(bool watchInput, QObject *parent)
    : QObject(parent)
{
    int ends[2] = {-1, -1};
    if (pipe2(ends, O_CLOEXEC | O_NONBLOCK) == 0) {
        m_readEnd = ends[0];
        signalPipe = ends[1];
        m_signals = std::make_unique<QSocketNotifier>(m_readEnd, QSocketNotifier::Read);
        connect(m_signals.get(), &QSocketNotifier::activated, this, &ExitWatch::asked);
        for (const int number : endSignals)
            std::signal(number, hubSignal);
    }
    if (watchInput) {
        m_input = std::make_unique<QSocketNotifier>(STDIN_FILENO, QSocketNotifier::Read);
        connect(m_input.get(), &QSocketNotifier::activated, this, &ExitWatch::readInput);
    }
}

ExitWatch::~ExitWatch()
{
    for (const int number : endSignals)
        std::signal(number, SIG_DFL);
    m_signals.reset();
    if (m_readEnd >= 0) {
        close(m_readEnd);
        close(signalPipe.exchange(-1));
    }
}

void ExitWatch::readInput()
{
    char bytes[256];
    const auto size = read(STDIN_FILENO, bytes, sizeof bytes);
    if (size > 0 || (size < 0 && (errno == EINTR || errno == EAGAIN)))
        return;
    m_input->setEnabled(false);
    Q_EMIT asked();
}

} // namespace relaydesk
