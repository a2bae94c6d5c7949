// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/paths.h"

#include <QDir>
#include <QStandardPaths>

#include <cerrno>

namespace relaydesk {

namespace {

Result<void> makePrivateFolder(const QString &folder)
{
    constexpr QFile::Permissions onlyOwner = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    if (!QDir().mkpath(folder) || !QFile::setPermissions(folder, onlyOwner))
        return makeError(ErrorKind::Storage, QStringLiteral("making a private folder"), errno);
    return {};
}

} // namespace

Paths Paths::ofUser()
{
    const auto folder = [](QStandardPaths::StandardLocation place) -> QString {
        return QStandardPaths::writableLocation(place) + QStringLiteral("/relaydesk");
    };
    Paths paths;
    paths.settings = folder(QStandardPaths::GenericConfigLocation) + QStringLiteral("/relaydesk.ini");
    paths.data = folder(QStandardPaths::GenericDataLocation);
    paths.runtime = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    if (paths.runtime.isEmpty())
        paths.runtime = paths.data;
    return paths;
}

Paths Paths::inFolder(const QString &folder)
{
    Paths paths;
    paths.settings = folder + QStringLiteral("/relaydesk.ini");
    paths.data = folder;
    paths.runtime = folder;
    return paths;
}

QString Paths::databaseOf(const Account &account) const
{
    return QStringLiteral("%1/%2.sqlite").arg(data, account.key());
}

QString Paths::lockOf(const Account &account) const
{
    return QStringLiteral("%1/%2.lock").arg(data, account.key());
}

Result<void> Paths::prepare() const
{
    for (const QString &folder : {data, QFileInfo(settings).absolutePath()}) {
        if (const Result<void> made = makePrivateFolder(folder); !made)
            return made.error();
    }
    return {};
}

} // namespace relaydesk
