// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/desk_store.h"

#include "core/base/logging.h"

#include <QDir>
#include <QFileInfo>

namespace relaydesk {

namespace {
constexpr int s_firstRows = 60; // more than a window shows
constexpr int s_piece = 4000;   // read and laid out within a few frames
constexpr int s_searchHits = 50;
constexpr QLatin1StringView s_aside("/damaged-");
constexpr QLatin1StringView s_takenOver("/taken-over");
} // namespace

DeskStore::DeskStore(QString path, QObject *parent)
    : QObject(parent)
    , m_path(std::move(path))
    , m_writer(QStringLiteral("store writer"), m_mailbox)
    , m_reader(QStringLiteral("store reader"), m_mailbox)
{
}

DeskStore::~DeskStore() = default;

void DeskStore::open()
{
    m_writer.open(m_path, Store::Access::Write, this, [this](const Result<void> &result) {
        if (result)
            openReader();
        else
            Q_EMIT failed(result.error());
    });
    // Asked of the writer, and now: its thread reads while this one makes the window.
    m_writer.run<FirstSight>(firstSight, this, [this](Result<FirstSight> sight) {
        if (!sight)
            return; // the opening has said why, or the reading of all rows will
        Q_EMIT directoryRead(sight->people);
        Q_EMIT rowsRead(std::move(sight->mine));
    });
}

Result<DeskStore::FirstSight> DeskStore::firstSight(Store &store)
{
    Result<Directory> people = store.directory();
    if (!people)
        return people.error();
    Result<std::vector<LeadRow>> mine = store.firstRows(people->me, s_firstRows);
    if (!mine)
        return mine.error();
    return FirstSight{std::move(*people), std::move(*mine)};
}

void DeskStore::openReader()
{
    m_reader.open(m_path, Store::Access::Read, this, [this](const Result<void> &result) {
        if (result)
            readAside();
        else
            Q_EMIT failed(result.error());
    });
}

void DeskStore::rebuild(Instant now)
{
    m_reader.close(this, [this, now](const Result<void> &) {
        m_writer.close(this, [this, now](const Result<void> &) { putAside(now); });
    });
}

void DeskStore::putAside(Instant now)
{
    const QFileInfo file(m_path);
    const QString folder = file.absolutePath() + s_aside + QString::number(toEpochMs(now));
    bool moved = QDir().mkpath(folder);
    // The -wal belongs to its database: one without the other is nothing.
    for (const char *part : {"", "-wal", "-shm"}) {
        const QString name = file.fileName() + QLatin1StringView(part);
        if (QFile::exists(file.absolutePath() + u'/' + name))
            moved = moved && QFile::rename(file.absolutePath() + u'/' + name, folder + u'/' + name);
    }
    if (!moved) {
        Q_EMIT failed(makeError(ErrorKind::StorageReadOnly, QStringLiteral("putting the damaged database aside")));
        return;
    }
    qCWarning(logDesk) << "a damaged database was put aside";
    open();
}

void DeskStore::readAside()
{
    const QFileInfo file(m_path);
    const QStringList folders = file.dir().entryList({QStringLiteral("damaged-*")}, QDir::Dirs, QDir::Name);
    for (const QString &name : folders) {
        const QString folder = file.absolutePath() + u'/' + name;
        if (!QFile::exists(folder + u'/' + file.fileName()) || QFile::exists(folder + s_takenOver))
            continue;
        m_damaged = std::make_unique<StoreStrand>(QStringLiteral("damaged store"), m_mailbox);
        m_damaged->open(folder + u'/' + file.fileName(), Store::Access::Read, this, [](const Result<void> &) {});
        // Where it does not open, this answer says so.
        m_damaged->run<std::vector<OutboxEntry>>([](Store &store) { return store.outbox(); }, this,
                                                 [this, folder](const Result<std::vector<OutboxEntry>> &entries) {
                                                     m_damaged.reset();
                                                     Q_EMIT rescued(entries.value_or(std::vector<OutboxEntry>()),
                                                                    folder);
                                                     Q_EMIT opened();
                                                 });
        return; // one at a time: the next one at the next start
    }
    Q_EMIT opened();
}

void DeskStore::takenOver(const QString &folder)
{
    QFile mark(folder + s_takenOver);
    if (!mark.open(QIODevice::WriteOnly))
        qCWarning(logDesk) << "a damaged database cannot be marked as taken over";
}

void DeskStore::load()
{
    readRest(0);
}

void DeskStore::readRest(int offset)
{
    m_reader.run<std::vector<LeadRow>>([offset](Store &store) { return store.queueRows(s_piece, offset); }, this,
                                       [this, offset](Result<std::vector<LeadRow>> rows) {
                                           if (!rows) {
                                               Q_EMIT failed(rows.error());
                                               return;
                                           }
                                           const int count = static_cast<int>(rows->size());
                                           if (count > 0)
                                               Q_EMIT rowsRead(std::move(*rows));
                                           if (count == s_piece)
                                               readRest(offset + count);
                                           else
                                               Q_EMIT loaded();
                                       });
}

void DeskStore::search(const QString &text, QObject *context, std::function<void(Result<SearchResult>)> done)
{
    m_reader.run<SearchResult>([text](Store &store) { return store.search(text, s_searchHits); }, context,
                               std::move(done));
}

void DeskStore::lead(LeadId id, QObject *context, std::function<void(Result<std::optional<LeadDetail>>)> done)
{
    m_reader.run<std::optional<LeadDetail>>([id](Store &store) { return store.lead(id); }, context, std::move(done));
}

void DeskStore::today(const RepId &me, Instant since, QObject *context, std::function<void(Result<Today>)> done)
{
    m_reader.run<Today>([me, since](Store &store) { return store.today(me, since); }, context, std::move(done));
}

void DeskStore::coverage(QObject *context, std::function<void(Result<std::vector<MappingCoverage>>)> done)
{
    m_reader.run<std::vector<MappingCoverage>>([](Store &store) { return store.coverage(); }, context, std::move(done));
}

void DeskStore::outbox(QObject *context, std::function<void(Result<std::vector<OutboxEntry>>)> done)
{
    m_reader.run<std::vector<OutboxEntry>>([](Store &store) { return store.outbox(); }, context, std::move(done));
}

} // namespace relaydesk
