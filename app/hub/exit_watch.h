// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/end_signals.h"

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace relaydesk {

/// Hears that the program is asked to end: SIGTERM, SIGINT and SIGHUP and, for a child, the end of its
/// standard input, which comes also when the parent crashed. One at a time in a process.
class ExitWatch final : public QObject
{
    Q_OBJECT
public:
    explicit ExitWatch(bool watchInput, QObject *parent = nullptr);

Q_SIGNALS:
    void asked();

private:
    void readInput();

    EndSignals m_signals;
    std::unique_ptr<QSocketNotifier> m_input;
};

} // namespace relaydesk
