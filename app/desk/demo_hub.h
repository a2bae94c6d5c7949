// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QObject>
#include <QProcess>
#include <QTimer>

namespace relaydesk {

/// The demo team: relaydesk-hub --demo as a child on a free port. It lives as long as our end of its
/// standard input, so it goes even when this program is killed.
class DemoHub final : public QObject
{
    Q_OBJECT
public:
    /// What the child says once it serves, as one line of JSON.
    struct Ready
    {
        quint16 port = 0;
        QString token;
        QString me;
    };

    /// \a program is the hub's path; see find().
    /// \a me: whose desk it is, by id; empty: a sales rep's.
    explicit DemoHub(const QString &program, const QString &me = {}, QObject *parent = nullptr);
    ~DemoHub() override;

    /// Beside this program, in ../libexec, or where a build tree makes it; empty if it is nowhere.
    [[nodiscard]] static QString find();

    void start();
    /// Closes its standard input, and insists after a second. Ends with stopped(), at once if it does not run.
    void stop();
    [[nodiscard]] qint64 processId() const { return m_process.processId(); }

Q_SIGNALS:
    void ready(const relaydesk::DemoHub::Ready &ready);
    /// It did not start, or it ended by itself.
    void failed(const relaydesk::Error &error);
    void stopped();

private:
    void readLine();
    void insist();
    void fail(const QString &what);

    QString m_program;
    QProcess m_process;
    QByteArray m_line;
    QTimer m_insist;
    bool m_ready = false;
    bool m_stopping = false; ///< asked to, or already reported as failed
    bool m_terminated = false;
};

} // namespace relaydesk
