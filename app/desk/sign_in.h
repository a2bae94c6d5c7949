// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/account_connection.h"
#include "core/config/settings.h"
#include "ui/welcome/connection_draft.h"

#include <QObject>

namespace relaydesk {

/// What first run and "Sign in again" need from the program: trying a connection, and an account
/// made of what was typed.
class SignIn final : public QObject
{
    Q_OBJECT
public:
    explicit SignIn(Clock &clock, QObject *parent = nullptr);
    ~SignIn() override;

    /// Signs in with what was typed and reports what is there. One at a time; a newer one wins.
    void test(const ConnectionDraft &draft, std::function<void(Result<TestReport>)> done);

    [[nodiscard]] static Account accountOf(const ConnectionDraft &draft);
    /// A known account in its form, without the secret.
    [[nodiscard]] static ConnectionDraft draftOf(const Account &account);

private:
    void finish(quint64 run, const Result<Probe> &probe);

    Clock &m_clock;
    std::unique_ptr<AccountConnection> m_trying;
    std::vector<std::unique_ptr<AccountConnection>> m_ending;
    std::function<void(Result<TestReport>)> m_done;
    QString m_server;
    quint64 m_run = 0;
};

} // namespace relaydesk
