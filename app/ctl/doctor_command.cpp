// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/doctor_checks.h"
#include "app/ctl/sub_command.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace relaydesk::ctl {

namespace {

using State = Finding::State;

struct DoctorText
{
    Q_DECLARE_TR_FUNCTIONS(relaydesk::ctl::DoctorText)
};

QString nameOf(State state)
{
    switch (state) {
    case State::Well: return QStringLiteral("ok");
    case State::Warning: return QStringLiteral("warning");
    case State::Problem: return QStringLiteral("problem");
    case State::NotChecked: return QStringLiteral("notChecked");
    }
    return {};
}

std::vector<Finding> findingsOf(const AccountOptions &options)
{
    const Result<Account> account = options.account();
    const QString none = account ? QString() : account.error().context;
    std::vector<Finding> findings;
    findings.push_back(account ? checkDatabase(options.paths().databaseOf(*account))
                               : Finding{QStringLiteral("database"), State::NotChecked, none, ExitCode::Ok});
    findings.push_back(checkKeychain());
    findings.push_back(checkNotifications());
    findings.push_back(checkTray());
    if (!account) {
        for (const char *name : {"server", "mapping"})
            findings.push_back({QString::fromLatin1(name), State::NotChecked, none, ExitCode::Ok});
        return findings;
    }
    const ServerCheck server = checkServer(options, *account);
    findings.insert(findings.end(), server.findings.begin(), server.findings.end());
    findings.push_back(checkMapping(options.paths().databaseOf(*account), server.fields));
    return findings;
}

void show(const std::vector<Finding> &findings, bool asJson)
{
    QJsonArray json;
    for (const Finding &finding : findings) {
        if (!asJson) {
            print(QStringLiteral("%1 %2 %3")
                      .arg(finding.name.leftJustified(14), nameOf(finding.state).leftJustified(11), finding.detail));
            continue;
        }
        QJsonObject entry;
        entry[u"check"] = finding.name;
        entry[u"state"] = nameOf(finding.state);
        entry[u"detail"] = finding.detail;
        json.append(entry);
    }
    if (asJson)
        print(QString::fromUtf8(QJsonDocument(json).toJson()).trimmed());
}

/// A database or a server that refuses says more than "a problem".
ExitCode verdictOn(const std::vector<Finding> &findings)
{
    ExitCode verdict = ExitCode::Ok;
    for (const Finding &finding : findings) {
        if (finding.state == State::Problem && (verdict == ExitCode::Ok || verdict == ExitCode::Problem))
            verdict = finding.exitCode;
    }
    return verdict;
}

} // namespace

ExitCode runDoctor(const QStringList &arguments)
{
    CommandLine line(QStringLiteral("doctor"),
                     DoctorText::tr("Checks the database, the keychain, notifications, the tray, the server, the clock "
                                    "and the mapping of fields. Warnings alone end with 0."),
                     {QStringLiteral("relayctl doctor"), QStringLiteral("relayctl doctor --json")});
    line.addFlag(QStringLiteral("json"), DoctorText::tr("As a JSON array."));
    AccountOptions::addTo(line);
    if (const auto end = line.parse(arguments))
        return *end;
    const AccountOptions options(line);
    const bool named = line.isSet(QStringLiteral("url")) || line.isSet(QStringLiteral("account"));
    if (const Result<Account> account = options.account(); !account && named)
        return line.usageError(account.error().context);
    const std::vector<Finding> findings = findingsOf(options);
    show(findings, line.isSet(QStringLiteral("json")));
    return verdictOn(findings);
}

} // namespace relaydesk::ctl
