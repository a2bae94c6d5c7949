// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace relaydesk {

/// SIGTERM, SIGINT and SIGHUP as a Qt signal, through a pipe to ourselves: without it they end the
/// program at once, with the outbox open and the demo's hub left running. One a program.
class UnixSignals final : public QObject
{
    Q_OBJECT
public:
    explicit UnixSignals(QObject *parent = nullptr);
    ~UnixSignals() override;

Q_SIGNALS:
    void quitRequested();

private:
    void drain();

    int m_read = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace relaydesk
