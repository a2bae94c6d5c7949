// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store_strand.h"

#include "tests/support/lead_factory.h"
#include "tests/support/verify.h"

#include <QTemporaryDir>

using namespace relaydesk;

namespace {
const Instant now = test::testNow();
const QString feed = QStringLiteral("crm");
} // namespace

/// One writer and one reader, each on its strand, as the desk has them.
class StrandTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aWriterAndAReaderWorkAtTheSameTime()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("desk.db"));
        Mailbox mailbox;
        {
            StoreStrand writer(QStringLiteral("writer"), mailbox);
            StoreStrand reader(QStringLiteral("reader"), mailbox);
            bool written = false;
            bool read = false;
            open(writer, path, Store::Access::Write);
            open(reader, path, Store::Access::Read);
            size_t rows = 0;

            for (int page = 0; page < 20; ++page) {
                writer.run<ChangeSet>(
                    [page](Store &store) {
                        return store.applyPage(test::makePage(page * 10, page * 10 + 10), feed, now);
                    },
                    this,
                    [&, page](const Result<ChangeSet> &result) {
                        RELAYDESK_VERIFY(result);
                        QCOMPARE(result->revision, page + 1);
                        written = page == 19;
                    });
                reader.run<std::vector<LeadRow>>([](Store &store) { return store.queueRows(1000, 0); }, this,
                                                 [&, page](const Result<std::vector<LeadRow>> &result) {
                                                     RELAYDESK_VERIFY(result);
                                                     QVERIFY(result->size()
                                                             >= rows); // whole pages, never fewer than before
                                                     rows = result->size();
                                                     read = page == 19;
                                                 });
            }

            QTRY_VERIFY(written && read);
        }
    }

    void saysThatAStoreIsNotOpen()
    {
        Mailbox mailbox;
        StoreStrand strand(QStringLiteral("closed"), mailbox);
        bool answered = false;
        strand.run<qint64>([](Store &store) { return store.leadCount(); }, this,
                           [&](const Result<qint64> &result) {
                               QCOMPARE(result.error().kind, ErrorKind::Storage);
                               answered = true;
                           });
        QTRY_VERIFY(answered);
    }

private:
    void open(StoreStrand &strand, const QString &path, Store::Access access)
    {
        bool opened = false;
        strand.open(path, access, this, [&](const Result<void> &result) {
            RELAYDESK_VERIFY(result);
            opened = true;
        });
        QTRY_VERIFY(opened);
    }
};

QTEST_GUILESS_MAIN(StrandTest)
#include "strand_test.moc"
