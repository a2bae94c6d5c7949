// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a golden database of one schema version: store_golden_maker VERSION ROWS.sql FILE.db
// See golden/README.md.
#include "core/store/migrations.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

using namespace relaydesk;

namespace {

bool make(int version, const QByteArray &rows, const QString &path)
{
    QFile::remove(path);
    const auto connection = Connection::open(path, Connection::Access::Write);
    if (!connection || !(*connection)->configure() || !migrate(**connection, version))
        return false;
    char *message = nullptr;
    if (sqlite3_exec((*connection)->handle(), rows.constData(), nullptr, nullptr, &message) != SQLITE_OK) {
        std::fprintf(stderr, "%s\n", message);
        return false;
    }
    // One file, without its WAL.
    return (*connection)->exec("PRAGMA journal_mode = DELETE") && (*connection)->exec("VACUUM");
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    QFile rows(arguments.value(2));
    if (arguments.size() != 4 || !rows.open(QIODevice::ReadOnly)) {
        std::fprintf(stderr, "usage: store_golden_maker VERSION ROWS.sql FILE.db\n");
        return 2;
    }
    return make(arguments.at(1).toInt(), rows.readAll(), arguments.at(3)) ? 0 : 1;
}
