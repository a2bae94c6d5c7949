// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/account_options.h"
#include "app/ctl/sub_command.h"
#include "core/base/clock.h"
#include "core/queue/queue_order.h"
#include "core/store/store.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace relaydesk::ctl {

namespace {

struct QueueText
{
    Q_DECLARE_TR_FUNCTIONS(relaydesk::ctl::QueueText)
};

QString nameOf(QueueGroup group)
{
    switch (group) {
    case QueueGroup::Breached: return QStringLiteral("breached");
    case QueueGroup::DueSoon: return QStringLiteral("dueSoon");
    case QueueGroup::DueToday: return QStringLiteral("dueToday");
    case QueueGroup::Later: return QStringLiteral("later");
    case QueueGroup::Waiting: return QStringLiteral("waiting");
    }
    return {};
}

struct Place
{
    QueueKey key;
    LeadRow row;
};

QJsonObject jsonOf(const Place &place)
{
    const LeadRow &row = place.row;
    QJsonObject json;
    json[u"id"] = row.id.value();
    json[u"remoteId"] = row.remoteId.value();
    json[u"group"] = nameOf(place.key.group);
    json[u"name"] = row.name;
    json[u"company"] = row.company;
    json[u"owner"] = row.owner.value();
    json[u"team"] = row.team.value();
    json[u"status"] = toString(row.status);
    json[u"source"] = row.source;
    json[u"arrivedAt"] = toIso8601(row.arrivedAt);
    json[u"dueAt"] = row.sla.dueAt ? QJsonValue(toIso8601(*row.sla.dueAt)) : QJsonValue();
    json[u"fit"] = row.grade.fit < 0 ? QJsonValue() : QJsonValue(row.grade.fit);
    json[u"engagement"] = row.grade.engagement < 0 ? QJsonValue() : QJsonValue(row.grade.engagement);
    json[u"pending"] = row.pending;
    return json;
}

QString lineOf(const Place &place)
{
    const QString due = place.row.sla.dueAt ? toIso8601(*place.row.sla.dueAt) : QStringLiteral("-");
    return harmless(QStringLiteral("%1  %2  %3  %4")
                        .arg(nameOf(place.key.group).leftJustified(8), due.leftJustified(24),
                             place.row.name.left(40).leftJustified(40), place.row.company.left(40)));
}

Instant endOfDay(Instant now)
{
    return fromDateTime(toDateTime(now).toLocalTime().date().endOfDay());
}

/// Nothing for "all".
Result<std::optional<QueueScope>> scopeOf(const QString &word, const RepId &me)
{
    QueueScope scope;
    scope.me = me;
    if (word == u"all")
        return std::optional<QueueScope>();
    if (word == u"team")
        scope.whose = QueueScope::Whose::Team;
    else if (word == u"unassigned")
        scope.whose = QueueScope::Whose::Unassigned;
    else if (word != u"mine")
        return makeError(ErrorKind::Invalid, word);
    return std::optional(scope);
}

Result<std::vector<Place>> placesIn(const Store &store, const std::optional<QueueScope> &scope, Instant now)
{
    constexpr int step = 5000;
    const Instant dayEnd = endOfDay(now);
    std::vector<Place> places;
    for (int offset = 0;; offset += step) {
        const Result<std::vector<LeadRow>> rows = store.queueRows(step, offset);
        if (!rows)
            return rows.error();
        for (const LeadRow &row : *rows) {
            if (!scope || isInScope(row, *scope))
                places.push_back(Place{keyOf(row, now, dayEnd), row});
        }
        if (static_cast<int>(rows->size()) < step)
            break;
    }
    std::ranges::sort(places, {}, &Place::key);
    return places;
}

void show(const std::vector<Place> &places, bool asJson)
{
    QJsonArray json;
    for (const Place &place : places) {
        if (asJson)
            json.append(jsonOf(place));
        else
            print(lineOf(place));
    }
    if (asJson)
        print(QString::fromUtf8(QJsonDocument(json).toJson()).trimmed());
}

ExitCode failed(const Error &error)
{
    printError(describe(error));
    return exitCodeOf(error.kind);
}

ExitCode showQueue(const CommandLine &line, const QString &file, int limit)
{
    if (!QFile::exists(file)) {
        printError(QueueText::tr("This account has no database yet: run relayctl sync --once first."));
        return ExitCode::Storage;
    }
    const Result<std::unique_ptr<Store>> store = Store::open(file, Store::Access::Read);
    if (!store)
        return failed(store.error());
    const Result<Directory> directory = (*store)->directory();
    if (!directory)
        return failed(directory.error());
    const auto scope = scopeOf(line.value(QStringLiteral("scope")), directory->me);
    if (!scope)
        return line.usageError(QueueText::tr("--scope is mine, team, unassigned or all."));
    const SystemClock clock;
    Result<std::vector<Place>> places = placesIn(**store, *scope, clock.now());
    if (!places)
        return failed(places.error());
    if (limit > 0 && static_cast<size_t>(limit) < places->size())
        places->resize(static_cast<size_t>(limit));
    show(*places, line.isSet(QStringLiteral("json")));
    return ExitCode::Ok;
}

} // namespace

ExitCode runQueue(const QStringList &arguments)
{
    CommandLine line(
        QStringLiteral("queue"),
        QueueText::tr("Prints the queue of the local database, most urgent first. Asks no server."),
        {QStringLiteral("relayctl queue"), QStringLiteral("relayctl queue --json --scope all --limit 10")});
    line.addFlag(QStringLiteral("json"), QueueText::tr("As a JSON array."));
    line.addValue(QStringLiteral("scope"), QueueText::tr("mine, team, unassigned or all."), QueueText::tr("scope"),
                  QStringLiteral("mine"));
    line.addValue(QStringLiteral("limit"), QueueText::tr("At most so many leads; 0: every one."),
                  QueueText::tr("count"), QStringLiteral("50"));
    AccountOptions::addTo(line);
    if (const auto end = line.parse(arguments))
        return *end;
    bool isNumber = false;
    const int limit = line.value(QStringLiteral("limit")).toInt(&isNumber);
    if (!isNumber || limit < 0)
        return line.usageError(QueueText::tr("--limit is a number, 0 or more."));
    const AccountOptions options(line);
    const Result<Account> account = options.account();
    if (!account)
        return line.usageError(account.error().context);
    return showQueue(line, options.paths().databaseOf(*account), limit);
}

} // namespace relaydesk::ctl
