// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace relaydesk {

/// SIGTERM, SIGINT and SIGHUP as a Qt signal, through a pipe to ourselves: without it they end the
/// program at once, with the outbox open and a child left running. One at a time in a process; its
/// thread needs an event loop.
class EndSignals final : public QObject
{
    Q_OBJECT
public:
    explicit EndSignals(QObject *parent = nullptr);
    ~EndSignals() override;

Q_SIGNALS:
    /// The process is asked to end; again for each time that it is asked.
    void asked();

private:
    void drain();

    int m_read = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace relaydesk
