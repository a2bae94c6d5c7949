// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonDocument>
#include <QProcess>

namespace relaydesk::test {

/// How one run of relayctl ended.
struct Ended
{
    int code = -1; ///< -1: killed, or not ended
    QByteArray out;
    QByteArray err;

    [[nodiscard]] QJsonDocument json() const { return QJsonDocument::fromJson(out); }
};

/// What a process that stopped leaves.
inline Ended endedOf(QProcess &process)
{
    Ended ended;
    if (process.state() == QProcess::NotRunning && process.exitStatus() == QProcess::NormalExit)
        ended.code = process.exitCode();
    ended.out = process.readAllStandardOutput();
    ended.err = process.readAllStandardError();
    return ended;
}

/// Runs relayctl to its end, with \a input on its standard input.
inline Ended relayctl(const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    process.start(QStringLiteral(RELAYCTL), arguments);
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished(60'000);
    return endedOf(process);
}

} // namespace relaydesk::test
