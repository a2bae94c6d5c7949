// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/account_options.h"

#include "core/config/keychain_secret_store.h"
#include "core/config/settings.h"

#include <QEventLoop>
#include <QTextStream>

namespace relaydesk::ctl {

namespace {

Error invalid(const QString &sentence)
{
    return makeError(ErrorKind::Invalid, sentence);
}

Result<QString> keychainSecret(const QString &key)
{
    KeychainSecretStore keychain;
    QEventLoop loop;
    std::optional<Result<QString>> answer;
    keychain.read(key, [&](Result<QString> read) {
        answer = std::move(read);
        loop.quit();
    });
    if (!answer)
        loop.exec();
    return *answer;
}

} // namespace

void AccountOptions::addTo(CommandLine &line)
{
    line.addValue(QStringLiteral("account"), tr("The account's key, as relayctl doctor shows it."), tr("key"));
    line.addValue(QStringLiteral("url"), tr("The server's address, instead of a known account."), tr("address"));
    line.addValue(QStringLiteral("database"), tr("Odoo: the database. Without it, the address is a hub's."),
                  tr("name"));
    line.addValue(QStringLiteral("user"), tr("Odoo: the login."), tr("login"));
    line.addFlag(QStringLiteral("password-stdin"),
                 tr("Reads the password, API key or token from standard input, one line."));
    line.addValue(QStringLiteral("data-dir"), tr("Keeps everything in this folder."), tr("folder"));
}

AccountOptions::AccountOptions(const CommandLine &line)
    : m_line(line)
    , m_paths(line.isSet(QStringLiteral("data-dir")) ? Paths::inFolder(line.value(QStringLiteral("data-dir")))
                                                     : Paths::ofUser())
{
}

Result<Account> AccountOptions::account() const
{
    if (m_line.isSet(QStringLiteral("url"))) {
        const Result<QUrl> url = serverUrlFrom(m_line.value(QStringLiteral("url")));
        if (!url)
            return invalid(tr("This is no http or https address: %1").arg(m_line.value(QStringLiteral("url"))));
        Account account;
        account.url = *url;
        account.database = m_line.value(QStringLiteral("database"));
        account.user = m_line.value(QStringLiteral("user"));
        account.kind = account.database.isEmpty() ? Account::Kind::Hub : Account::Kind::Odoo;
        return account;
    }
    if (!QFile::exists(m_paths.settings))
        return invalid(tr("No account is set up yet: give --url."));
    const Settings settings(m_paths.settings);
    if (!m_line.isSet(QStringLiteral("account"))) {
        const std::optional<Account> active = settings.activeAccount();
        return active ? Result<Account>(*active) : invalid(tr("No account is active: give --account or --url."));
    }
    const QString key = m_line.value(QStringLiteral("account"));
    for (const Account &known : settings.accounts()) {
        if (known.key() == key)
            return known;
    }
    return invalid(tr("There is no account with the key %1.").arg(key));
}

Result<QString> AccountOptions::secretOf(const Account &account) const
{
    if (m_line.isSet(QStringLiteral("password-stdin")))
        return QTextStream(stdin).readLine();
    Result<QString> secret = keychainSecret(account.secretKey());
    const bool optional = account.kind != Account::Kind::Odoo;
    if (!secret && optional)
        return QString();
    if (!secret && secret.error().kind == ErrorKind::NotFound)
        return makeError(ErrorKind::Auth, tr("No password is stored for this account: give --password-stdin."));
    return secret;
}

} // namespace relaydesk::ctl
