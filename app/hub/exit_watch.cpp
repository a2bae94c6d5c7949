// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hub/exit_watch.h"

#include <cerrno>

#include <unistd.h>

namespace relaydesk {

ExitWatch::ExitWatch(bool watchInput, QObject *parent)
    : QObject(parent)
{
    connect(&m_signals, &EndSignals::asked, this, &ExitWatch::asked);
    if (watchInput) {
        m_input = std::make_unique<QSocketNotifier>(STDIN_FILENO, QSocketNotifier::Read);
        connect(m_input.get(), &QSocketNotifier::activated, this, &ExitWatch::readInput);
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
