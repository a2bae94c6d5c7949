// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/sign_in.h"

#include "ui/present/display_text.h"

namespace relaydesk {

namespace {
TestReport reportOf(const Probe &probe, const QString &server)
{
    TestReport report;
    report.server = server;
    report.account = displayText(probe.account, 120);
    report.product = displayText(probe.capabilities.product, 60);
    report.readableLeads = probe.readableLeads;
    for (const FieldUse &use : probe.fields)
        report.fields.push_back({displayText(use.remote, 80), displayText(use.label, 80), displayText(use.local, 80)});
    return report;
}
} // namespace

SignIn::SignIn(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
}

SignIn::~SignIn()
{
    if (m_trying)
        m_trying->gateway().stop();
}

void SignIn::test(const ConnectionDraft &draft, std::function<void(Result<TestReport>)> done)
{
    const Account account = accountOf(draft);
    Result<std::unique_ptr<AccountConnection>> made = AccountConnection::make(account, draft.secret, m_clock);
    if (!made) {
        done(made.error());
        return;
    }
    if (m_trying) {
        m_trying->gateway().stop();
        m_ending.push_back(std::move(m_trying)); // its coroutine still runs out
    }
    m_trying = std::move(*made);
    m_done = std::move(done);
    m_server = account.url.host();
    const quint64 run = ++m_run;
    m_trying->gateway().probe().then([this, run](const Result<Probe> &probe) { finish(run, probe); });
}

void SignIn::finish(quint64 run, const Result<Probe> &probe)
{
    if (run != m_run)
        return;
    // Not destroyed here: we are inside its coroutine.
    m_ending.push_back(std::move(m_trying));
    QMetaObject::invokeMethod(
        this, [this] { m_ending.clear(); }, Qt::QueuedConnection);
    const auto done = std::exchange(m_done, {});
    if (probe)
        done(reportOf(*probe, m_server));
    else
        done(probe.error());
}

Account SignIn::accountOf(const ConnectionDraft &draft)
{
    Account account;
    account.kind = draft.source == LeadSource::Odoo ? Account::Kind::Odoo
        : draft.source == LeadSource::Hub           ? Account::Kind::Hub
                                                    : Account::Kind::Demo;
    account.url = connectionUrl(draft);
    account.database = draft.database.trimmed();
    account.user = draft.user.trimmed();
    account.displayName = account.url.host();
    return account;
}

ConnectionDraft SignIn::draftOf(const Account &account)
{
    ConnectionDraft draft;
    draft.source = account.kind == Account::Kind::Odoo ? LeadSource::Odoo
        : account.kind == Account::Kind::Hub           ? LeadSource::Hub
                                                       : LeadSource::Demo;
    draft.address = account.url.toString();
    draft.database = account.database;
    draft.user = account.user;
    return draft;
}

} // namespace relaydesk
