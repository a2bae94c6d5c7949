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
    const auto folder = [](QStandardPaths::StandardLocation place) {
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
    return data + u'/' + account.key() + QStringLiteral(".sqlite");
}

QString Paths::lockOf(const Account &account) const
{
    return data + u'/' + account.key() + QStringLiteral(".lock");
}

Result<void> Paths::prepare() const
{
    const Result<void> made = makePrivateFolder(data);
    if (!made)
        return made;
    return makePrivateFolder(QFileInfo(settings).absolutePath());
}

} // namespace relaydesk
