// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/doctor_checks.h"

#include "app/common/account_connection.h"
#include "core/config/keychain_secret_store.h"
#include "core/store/store.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusReply>
#include <QEventLoop>
#include <QFile>

#include <algorithm>
#include <span>

namespace relaydesk::ctl {

namespace {

using State = Finding::State;

struct DoctorText
{
    Q_DECLARE_TR_FUNCTIONS(relaydesk::ctl::DoctorText)
};

constexpr int busTimeOutMs = 2000; // a hung service is a finding, not a hung doctor
constexpr size_t namedFields = 5;
constexpr Duration toleratedSkew = std::chrono::minutes(2);

QDBusMessage ask(const QString &service, const QString &path, const QString &interface, const QString &method,
                 const QVariantList &arguments = {})
{
    QDBusMessage question = QDBusMessage::createMethodCall(service, path, interface, method);
    question.setArguments(arguments);
    return QDBusConnection::sessionBus().call(question, QDBus::Block, busTimeOutMs);
}

Finding noBus(const QString &name)
{
    return {name, State::Problem, DoctorText::tr("There is no session bus (DBUS_SESSION_BUS_ADDRESS)."),
            ExitCode::Problem};
}

QCoro::Task<void> probe(CrmGateway *gateway, std::optional<Result<Probe>> *answer, QEventLoop *loop)
{
    Result<Probe> found = co_await gateway->probe();
    answer->emplace(std::move(found));
    loop->quit();
}

Result<Probe> probed(CrmGateway &gateway)
{
    QEventLoop loop;
    std::optional<Result<Probe>> answer;
    const QCoro::Task<void> probing = probe(&gateway, &answer, &loop);
    if (!answer)
        loop.exec();
    return *answer;
}

Finding serverFinding(const Result<Probe> &found)
{
    const QString name = QStringLiteral("server");
    if (!found)
        return {name, State::Problem, describe(found.error()), exitCodeOf(found.error().kind)};
    return {name, State::Well,
            DoctorText::tr("%1, signed in as %2, %3 leads readable.")
                .arg(harmless(found->capabilities.product), harmless(found->account),
                     QString::number(found->readableLeads)),
            ExitCode::Ok};
}

Finding clockFinding(const std::optional<Duration> &offset)
{
    const QString name = QStringLiteral("clock");
    if (!offset)
        return {name, State::NotChecked, DoctorText::tr("The server did not say what time it is."), ExitCode::Ok};
    const double seconds = static_cast<double>(offset->count()) / 1000;
    const QString detail = DoctorText::tr("The server's clock minus this machine's: %1 s.").arg(seconds, 0, 'f', 0);
    return {name, std::chrono::abs(*offset) > toleratedSkew ? State::Warning : State::Well, detail, ExitCode::Ok};
}

} // namespace

Finding checkDatabase(const QString &file)
{
    const QString name = QStringLiteral("database");
    if (!QFile::exists(file))
        return {name, State::NotChecked, DoctorText::tr("There is none yet."), ExitCode::Ok};
    const Result<std::unique_ptr<Store>> store = Store::open(file, Store::Access::Read);
    if (!store)
        return {name, State::Problem, describe(store.error()), ExitCode::Storage};
    const Result<void> checked = (*store)->check();
    if (!checked)
        return {name, State::Problem, describe(checked.error()), ExitCode::Storage};
    return {name, State::Well,
            DoctorText::tr("Schema %1, %2 leads, whole.")
                .arg((*store)->schemaVersion())
                .arg((*store)->leadCount().value_or(-1)),
            ExitCode::Ok};
}

Finding checkMapping(const QString &file, const std::vector<FieldUse> &fields)
{
    const QString name = QStringLiteral("mapping");
    if (!QFile::exists(file))
        return {name, State::NotChecked, DoctorText::tr("There is no database yet."), ExitCode::Ok};
    const Result<std::unique_ptr<Store>> store = Store::open(file, Store::Access::Read);
    const auto kept = store ? (*store)->coverage() : Result<std::vector<MappingCoverage>>(store.error());
    if (!kept)
        return {name, State::NotChecked, describe(kept.error()), ExitCode::Ok};
    const auto matched
        = std::count_if(fields.begin(), fields.end(), [](const FieldUse &use) { return !use.local.isEmpty(); });
    QStringList said;
    if (!fields.empty()) // a hub speaks our own language and names none
        said << DoctorText::tr("Fields matched: %1.").arg(matched);
    said << DoctorText::tr("Fields kept as they are: %1.").arg(kept->size());
    QStringList often;
    for (const MappingCoverage &field : std::span(*kept).first(std::min(namedFields, kept->size())))
        often << DoctorText::tr("%1 on %2 leads").arg(harmless(field.field)).arg(field.leads);
    if (!often.isEmpty())
        said << DoctorText::tr("Most often set: %1.").arg(often.join(QStringLiteral(", ")));
    return {name, State::Well, said.join(u' '), ExitCode::Ok};
}

Finding checkKeychain()
{
    KeychainSecretStore keychain;
    QEventLoop loop;
    std::optional<Result<void>> answer;
    keychain.probe([&](Result<void> found) {
        answer = std::move(found);
        loop.quit();
    });
    if (!answer)
        loop.exec();
    const QString name = QStringLiteral("keychain");
    if (*answer)
        return {name, State::Well, DoctorText::tr("There, and open."), ExitCode::Ok};
    return {name, State::Problem,
            DoctorText::tr("%1. Passwords are asked for each time.").arg(describe(answer->error())), ExitCode::Problem};
}

Finding checkNotifications()
{
    const QString name = QStringLiteral("notifications");
    if (!QDBusConnection::sessionBus().isConnected())
        return noBus(name);
    const QString service = QStringLiteral("org.freedesktop.Notifications");
    const QDBusMessage answer
        = ask(service, QStringLiteral("/org/freedesktop/Notifications"), service, QStringLiteral("GetCapabilities"));
    if (answer.type() != QDBusMessage::ReplyMessage)
        return {name, State::Problem,
                DoctorText::tr("No notification server answers (%1). Alerts are shown in the window.")
                    .arg(answer.errorName()),
                ExitCode::Problem};
    const QStringList abilities = answer.arguments().value(0).toStringList();
    const bool actions = abilities.contains(u"actions");
    return {name, actions ? State::Well : State::Warning,
            DoctorText::tr("A server is there. It can do: %1.").arg(harmless(abilities.join(QStringLiteral(", ")))),
            ExitCode::Ok};
}

Finding checkTray()
{
    const QString name = QStringLiteral("tray");
    if (!QDBusConnection::sessionBus().isConnected())
        return noBus(name);
    const QString watcher = QStringLiteral("org.kde.StatusNotifierWatcher");
    const QDBusMessage answer
        = ask(watcher, QStringLiteral("/StatusNotifierWatcher"), QStringLiteral("org.freedesktop.DBus.Properties"),
              QStringLiteral("Get"), {watcher, QStringLiteral("IsStatusNotifierHostRegistered")});
    if (answer.type() != QDBusMessage::ReplyMessage)
        return {name, State::Warning,
                DoctorText::tr("No StatusNotifier host. A tray of the older XEmbed kind cannot be seen from a shell."),
                ExitCode::Ok};
    const bool host = answer.arguments().value(0).value<QDBusVariant>().variant().toBool();
    return host
        ? Finding{name, State::Well, DoctorText::tr("A StatusNotifier host is there."), ExitCode::Ok}
        : Finding{name, State::Warning, DoctorText::tr("A StatusNotifier watcher without a host."), ExitCode::Ok};
}

ServerCheck checkServer(const AccountOptions &options, const Account &account)
{
    const auto problem = [](const Error &error) {
        return ServerCheck{{{QStringLiteral("server"), State::Problem, describe(error), exitCodeOf(error.kind)}}, {}};
    };
    const Result<QString> secret = options.secretOf(account);
    if (!secret)
        return problem(secret.error());
    SystemClock clock;
    const auto connection = AccountConnection::make(account, *secret, clock);
    if (!connection)
        return problem(connection.error());
    const Result<Probe> found = probed((*connection)->gateway());
    (*connection)->gateway().stop();
    return {{serverFinding(found), clockFinding((*connection)->serverOffset())},
            found ? found->fields : std::vector<FieldUse>()};
}

} // namespace relaydesk::ctl
