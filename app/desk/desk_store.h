// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/mailbox.h"
#include "core/store/store_strand.h"

#include <QObject>

#include <functional>
#include <memory>

namespace relaydesk {

/// The desk's database: one strand that writes, one that reads, and the mailbox their answers come
/// through. GUI thread; nothing here blocks.
class DeskStore final : public QObject
{
    Q_OBJECT
public:
    explicit DeskStore(QString path, QObject *parent = nullptr);
    ~DeskStore() override;

    /// Opens both, the writer first: it makes and migrates, and reads my first rows while the reader still
    /// opens. Answers with rowsRead() and opened(), or failed(). Where a damaged database lies aside that
    /// nobody has taken over yet, rescued() comes before opened().
    void open();
    /// For StorageCorrupt: puts the damaged files aside and opens a new database. Answers like open().
    void rebuild(Instant now);
    /// What rescued() told is in the new outbox: it is not told again at the next start.
    void takenOver(const QString &folder);
    /// All rows in pieces; loaded() at the end.
    void load();

    void search(const QString &text, QObject *context, std::function<void(Result<SearchResult>)> done);
    void lead(LeadId id, QObject *context, std::function<void(Result<std::optional<LeadDetail>>)> done);
    /// What the store's today() says, from the reader's strand: it may be asked as often as leads change.
    void today(const RepId &me, Instant since, QObject *context, std::function<void(Result<Today>)> done);
    /// The CRM's fields that no mapping takes, the most frequent first.
    void coverage(QObject *context, std::function<void(Result<std::vector<MappingCoverage>>)> done);
    void outbox(QObject *context, std::function<void(Result<std::vector<OutboxEntry>>)> done);

    [[nodiscard]] StoreStrand &writer() { return m_writer; }

Q_SIGNALS:
    void opened();
    void failed(const relaydesk::Error &error);
    void directoryRead(const relaydesk::Directory &directory);
    void rowsRead(std::vector<relaydesk::LeadRow> rows);
    void loaded();
    /// Changes that wait in the damaged database in \a folder, as far as it can be read; their leads have
    /// other ids now. Told at every start until takenOver().
    void rescued(const std::vector<relaydesk::OutboxEntry> &entries, const QString &folder);

private:
    /// What the first paint shows.
    struct FirstSight
    {
        Directory people;
        std::vector<LeadRow> mine;
    };
    static Result<FirstSight> firstSight(Store &store);
    void openReader();
    void readRest(int offset);
    void putAside(Instant now);
    void readAside();

    QString m_path;
    Mailbox m_mailbox;
    StoreStrand m_writer;
    StoreStrand m_reader;
    std::unique_ptr<StoreStrand> m_damaged;
};

} // namespace relaydesk
