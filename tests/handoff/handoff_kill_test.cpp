// SPDX-License-Identifier: GPL-3.0-or-later
// A run of 500 leads is killed while it writes, again and again, and ends as one that was never disturbed: with the same
// journal to the last byte (its chain ends in the same hash) and the same rows. A kill at any entry of a transaction leaves
// the same file as a kill at any other of it, so each transaction that writes the journal is torn once: at its first
// entry, its second, when everything is written and nothing committed, and at whatever is committed next, in turn.
// With a sanitizer, where a restart takes many times as long, it is one transaction in twenty-four.
#include "core/journal/handoff_fold.h"
#include "core/store/store.h"
#include "tests/handoff/busy_days.h"
#include "tests/store/raw_database.h"
#include "tests/support/verify.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <map>

using namespace relaydesk;
using namespace relaydesk::test;

namespace {

/// In memory where there is such a disk: what the process wrote outlives it there too, and sooner.
QString place()
{
    const QString memory = QStringLiteral("/dev/shm");
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + QStringLiteral("/relaydesk-handoff-XXXXXX");
}

/// How a story ended.
struct Ending
{
    ChainHead head;
    std::map<QString, Lead> leads;
    std::vector<HandoffEvent> events;
    bool holds = false;
};

Ending endingIn(const QString &database)
{
    Ending ending;
    const auto store = Store::open(database, Store::Access::Read);
    if (!store)
        return ending;
    const Result<JournalCheck> check = (*store)->verifyJournal();
    ending.holds = check && !check->broken;
    ending.head = check ? check->head : ChainHead();
    qint64 after = 0;
    for (bool more = true; more;) {
        const Result<Store::Changes> changes = (*store)->changesSince(after, 500);
        if (!changes)
            return {};
        for (const Lead &lead : changes->leads)
            ending.leads[lead.remoteId.value()] = lead;
        after = changes->revision;
        more = changes->more;
    }
    ending.events = (*store)->journal(0, 1'000'000).value_or({});
    return ending;
}

/// The columns of the table of leads, without one.
QByteArray columnsBut(const QByteArray &left, const QString &path)
{
    QList<QByteArray> columns;
    for (const QString &column : RawDatabase(path).rows("SELECT name FROM pragma_table_info('lead')")) {
        if (column.toUtf8() != left)
            columns.append(column.toUtf8());
    }
    return columns.join(", ");
}

QJsonObject payloadOf(const HandoffEvent &event)
{
    return QJsonDocument::fromJson(event.payload).object();
}

} // namespace

class HandoffKillTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder{place()};
    Ending m_undisturbed;

    /// The number of lives; 0 where one ended in another way.
    int live(const QString &name, const QStringList &how)
    {
        QProcess probe;
        probe.setProcessChannelMode(QProcess::SeparateChannels);
        probe.start(QStringLiteral(KILL_PROBE), QStringList{m_folder.filePath(name)} + how);
        if (!probe.waitForFinished(-1) || probe.exitCode() != 0)
            return 0;
        return probe.readAllStandardOutput().split(' ').front().toInt();
    }

    void compareWithUndisturbed(const QString &name)
    {
        const Ending ending = endingIn(m_folder.filePath(name));
        QVERIFY(ending.holds);
        QCOMPARE(ending.head.seq, m_undisturbed.head.seq);
        QVERIFY(ending.head == m_undisturbed.head);
        QCOMPARE(ending.leads.size(), m_undisturbed.leads.size());
        for (const auto &[id, lead] : ending.leads)
            QVERIFY2(lead == m_undisturbed.leads.at(id), qPrintable(id));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(live(u"whole.db"_qs, {u"whole"_qs}), 1);
        m_undisturbed = endingIn(m_folder.filePath(u"whole.db"_qs));
        QVERIFY(m_undisturbed.holds);
        QCOMPARE(m_undisturbed.leads.size(), size_t(busyLeads));
    }

    void everythingHappensInTheStory()
    {
        std::map<HandoffKind, int> counts;
        int alarms = 0;
        int late = 0;
        int held = 0;
        for (const HandoffEvent &event : m_undisturbed.events) {
            ++counts[event.kind];
            const QJsonObject payload = payloadOf(event);
            alarms += payload[u"alarm"].toBool() ? 1 : 0;
            late += payload[u"late"].toBool() ? 1 : 0;
            held += payload[u"about"].toString() == u"held" ? 1 : 0;
        }
        for (const HandoffKind kind :
             {HandoffKind::Standardised, HandoffKind::Enriched, HandoffKind::Merged, HandoffKind::Qualified,
              HandoffKind::Routed, HandoffKind::Notified, HandoffKind::Accepted, HandoffKind::Attempted,
              HandoffKind::Contacted, HandoffKind::Rejected, HandoffKind::Escalated, HandoffKind::Reassigned,
              HandoffKind::Recycled, HandoffKind::Undone, HandoffKind::Opportunity})
            QVERIFY2(counts[kind] >= 20, qPrintable(toString(kind)));
        QVERIFY(alarms >= 20 && late >= 20 && held >= 20);
    }

    void nothingIsRoutedNotifiedOrEscalatedTwice()
    {
        std::map<QString, int> once;
        std::map<qint64, int> cycles;
        for (const HandoffEvent &event : m_undisturbed.events) {
            const QJsonObject payload = payloadOf(event);
            const qint64 lead = event.lead.value();
            cycles[lead] += event.kind == HandoffKind::Recycled ? 1 : 0;
            const QString key
                = QStringLiteral("%1 of lead %2, cycle %3: ").arg(toString(event.kind)).arg(lead).arg(cycles[lead]);
            if (event.kind == HandoffKind::Routed || event.kind == HandoffKind::Qualified)
                ++once[key];
            else if (event.kind == HandoffKind::Standardised || event.kind == HandoffKind::Enriched)
                ++once[toString(event.kind) + (payload[u"known"].toBool() ? u" known "_qs : u" "_qs)
                       + QString::number(lead)];
            else if (event.kind == HandoffKind::Notified)
                ++once[key + QString::number(payload[u"of"].toInteger())];
            else if (event.kind == HandoffKind::Escalated)
                ++once[key + QString::number(payload[u"rung"].toInt())];
            else if (event.kind == HandoffKind::Reassigned && !event.actor.isValid())
                ++once[key + payload[u"from"].toString()];
        }
        QVERIFY(once.size() > 2000);
        for (const auto &[what, times] : once)
            QVERIFY2(times == 1, qPrintable(what));
    }

    void everyRowFollowsFromTheJournal()
    {
        HandoffFold fold;
        for (const HandoffEvent &event : m_undisturbed.events)
            RELAYDESK_VERIFY(fold.add(event));
        for (const auto &[id, lead] : m_undisturbed.leads) {
            HandoffState told = fold.models().leads.at(lead.id.value());
            told.rung = told.lastSeq = 0;
            QVERIFY2(told == handoffOf(lead), qPrintable(id));
        }
    }

    void rowsThatAreThrownAwayAreRebuiltToTheSameBytes()
    {
        // Given every column that the journal decides, gone
        const QString path = m_folder.filePath(u"rebuilt.db"_qs);
        QVERIFY(QFile::copy(m_folder.filePath(u"whole.db"_qs), path));
        const QByteArray all = "SELECT " + columnsBut("revision", path) + " FROM lead ORDER BY id";
        const QStringList before = RawDatabase(path).rows(all);
        QCOMPARE(before.size(), busyLeads);
        QCOMPARE(
            RawDatabase(path).execute(
                "UPDATE lead SET owner = 'x', team = '', stage = '', status = 'nurture', lost_reason = 'x', "
                "sla_started = NULL, sla_due = 1, sla_target = 0, sla_policy = '', sla_answered = NULL, "
                "sla_pause = 'snoozed', sla_paused_until = 7, submitted = NULL, captured = NULL, qualified = NULL, "
                "routed = NULL, alerted = NULL, accepted = NULL, first_attempt = NULL, first_contact = NULL, "
                "qualifying_rule = '', criteria_version = ''"),
            SQLITE_OK);
        QVERIFY(RawDatabase(path).rows(all) != before);
        // When
        {
            const auto store = Store::open(path, Store::Access::Write);
            RELAYDESK_VERIFY(store);
            const Result<ChangeSet> rebuilt = (*store)->rebuildHandoffs(Instant{});
            RELAYDESK_VERIFY(rebuilt);
            // And again: nothing is left to do
            QVERIFY((*store)->rebuildHandoffs(Instant{})->isEmpty());
        }
        // Then
        QCOMPARE(RawDatabase(path).rows(all), before);
    }

    void killedInEveryTransactionItEndsTheSame()
    {
        const int lives = live(u"every.db"_qs, {u"every"_qs, QString::number(KILL_STRIDE)});
        QVERIFY2(lives > 2000 / KILL_STRIDE, qPrintable(QString::number(lives)));
        compareWithUndisturbed(u"every.db"_qs);
    }

    void killedOnceAnywhereItEndsTheSame()
    {
        constexpr int kills = KILL_STRIDE > 1 ? 3 : 6;
        for (int kill = 0; kill < kills; ++kill) {
            const qint64 entry = 1 + kill * (m_undisturbed.head.seq - 1) / (kills - 1);
            const QString name = QStringLiteral("once-%1.db").arg(entry);
            QCOMPARE(live(name, {u"at"_qs, QString::number(entry)}), 2);
            compareWithUndisturbed(name);
        }
    }
};

QTEST_GUILESS_MAIN(HandoffKillTest)
#include "handoff_kill_test.moc"
