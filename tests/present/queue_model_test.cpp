// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_clock.h"
#include "ui/present/queue_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <random>

using namespace relaydesk;
using namespace std::chrono_literals;

namespace {

const RepId me(QStringLiteral("jonas"));
const RepId amara(QStringLiteral("amara"));

LeadRow makeRow(qint64 id, Instant due, const RepId &owner = me)
{
    LeadRow row;
    row.id = LeadId(id);
    row.name = QStringLiteral("Lead %1").arg(id);
    row.owner = owner;
    row.sla.target = 2h;
    row.sla.dueAt = due;
    return row;
}

QStringList lines(const char *expected)
{
    return QString::fromLatin1(expected).split(QLatin1Char('|'));
}

struct Fixture
{
    test::FakeClock clock;
    LeadBook book;
    QueueModel model{book, clock};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};

    Fixture() { model.setScope({QueueScope::Whose::Mine, me, {}}); }

    void apply(std::vector<LeadRow> upserted, std::vector<LeadId> removed = {})
    {
        ChangeSet changes;
        changes.upserted = std::move(upserted);
        changes.removed = std::move(removed);
        book.apply(changes);
    }

    [[nodiscard]] QStringList shown() const
    {
        QStringList found;
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex index = model.index(row, 0);
            const bool head = index.data(QueueModel::KindRole).toInt() == static_cast<int>(QueueModel::RowKind::Head);
            found << (head ? QStringLiteral("[%1 %2]")
                                 .arg(index.data().toString())
                                 .arg(index.data(QueueModel::GroupCountRole).toInt())
                           : index.data(QueueModel::LeadIdRole).toString());
        }
        return found;
    }
};

} // namespace

class QueueModelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsLeadsUnderTheirGroupsMostUrgentFirst()
    {
        Fixture f;
        const Instant now = f.clock.now();
        f.apply({makeRow(1, now + 1h), makeRow(2, now + 2min), makeRow(3, now - 1min), makeRow(4, now + 30min)});

        QCOMPARE(f.shown(), lines("[Breached 1]|3|[Due in 5 min 1]|2|[Due today 2]|4|1"));
        QCOMPARE(f.model.leadCount(), 4);
        QCOMPARE(f.model.countIn(QueueScope::Whose::Mine), 4);
    }

    void aLeadCrossesIntoTheNextGroupByItself()
    {
        Fixture f;
        const Instant now = f.clock.now();
        f.apply({makeRow(1, now + 6min), makeRow(2, now + 20min)});
        QCOMPARE(f.shown().first(), QStringLiteral("[Due today 2]"));

        f.clock.advance(1min);
        QCOMPARE(f.shown(), lines("[Due in 5 min 1]|1|[Due today 1]|2"));
        f.clock.advance(5min + 1ms);
        QCOMPARE(f.shown(), lines("[Breached 1]|1|[Due today 1]|2"));
    }

    void heldOrderChangesCellsButMovesNothing()
    {
        Fixture f;
        const Instant now = f.clock.now();
        f.apply({makeRow(1, now + 1h), makeRow(2, now + 2h), makeRow(3, now + 3h)});
        const QStringList before = f.shown();
        f.model.hold();
        QSignalSpy moved(&f.model, &QAbstractItemModel::layoutChanged);
        QSignalSpy inserted(&f.model, &QAbstractItemModel::rowsInserted);
        QSignalSpy cells(&f.model, &QAbstractItemModel::dataChanged);

        f.apply({makeRow(3, now + 10min), makeRow(9, now + 20min)});

        QCOMPARE(f.shown(), before);
        QCOMPARE(moved.size() + inserted.size(), 0);
        QVERIFY(cells.size() > 0);
        QCOMPARE(f.model.held(), (QueueModel::Held{true, 1, 1}));
    }

    void releaseSettlesWithMarksThatFadeAfterFourSeconds()
    {
        Fixture f;
        const Instant now = f.clock.now();
        f.apply({makeRow(1, now + 1h), makeRow(2, now + 2h), makeRow(3, now + 3h)});
        f.clock.advance(10s);
        f.model.hold();
        f.apply({makeRow(3, now + 10min), makeRow(9, now + 20min)});

        f.model.release();

        QCOMPARE(f.shown(), lines("[Due today 4]|3|9|1|2"));
        QCOMPARE(f.model.indexOf(LeadId(3)).data(QueueModel::MovedRole).toInt(), 2);
        QVERIFY(f.model.indexOf(LeadId(9)).data(QueueModel::NewRole).toBool());
        f.clock.advance(4s);
        QCOMPARE(f.model.indexOf(LeadId(3)).data(QueueModel::MovedRole).toInt(), 0);
        QVERIFY(!f.model.indexOf(LeadId(9)).data(QueueModel::NewRole).toBool());
    }

    void aHeldLeadTakenBySomebodyStaysAndSaysWho()
    {
        Fixture f;
        Directory people;
        people.reps.push_back({amara, QStringLiteral("Amara Oyedele"), {}, {}, Role::Rep, true, true, -1});
        f.model.setPeople(people);
        f.model.setScope({QueueScope::Whose::Unassigned, me, {}});
        const Instant now = f.clock.now();
        f.apply({makeRow(1, now + 1h, {}), makeRow(2, now + 2h, {})});
        f.model.hold();

        f.apply({makeRow(1, now + 1h, amara)}, {LeadId(2)});

        QCOMPARE(f.model.rowCount(), 3);
        QCOMPARE(f.model.indexOf(LeadId(1)).data(QueueModel::TakenByRole).toString(), QStringLiteral("Amara"));
        QVERIFY(f.model.indexOf(LeadId(2)).data(QueueModel::GoneRole).toBool());
        QVERIFY(f.model.indexOf(LeadId(2)).data(QueueModel::LeadRowRole).value<const LeadRow *>());
        f.model.release();
        QCOMPARE(f.model.rowCount(), 0);
    }

    void aRowThatMovesKeepsItsPersistentIndexInAnyGroup()
    {
        Fixture f;
        const Instant now = f.clock.now();
        f.apply({makeRow(1, now + 6min), makeRow(2, now + 20min), makeRow(3, now + 30min)});
        const QPersistentModelIndex selected(f.model.indexOf(LeadId(1)));
        QSignalSpy reset(&f.model, &QAbstractItemModel::modelReset);

        f.clock.advance(2min); // into a group that was not there
        QVERIFY(selected.isValid());
        f.apply({makeRow(2, now + 4min)});  // beside it
        f.clock.advance(5min);              // and on, into the next
        f.apply({makeRow(1, now + 40min)}); // and back, behind another

        QVERIFY(selected.isValid());
        QCOMPARE(selected.data(QueueModel::LeadIdRole).toLongLong(), 1);
        QCOMPARE(f.shown(), lines("[Breached 1]|2|[Due today 2]|3|1"));
        QCOMPARE(reset.size(), 0);
    }

    void aClockSetBackPutsEveryRowWhereItBelongs()
    {
        Fixture f;
        const Instant now = f.clock.now();
        f.clock.jump(24h);
        f.apply({makeRow(1, now + 1h), makeRow(2, now + 2h)});
        QCOMPARE(f.shown().first(), QStringLiteral("[Breached 2]"));

        f.clock.jump(-24h);
        f.apply({makeRow(3, now + 3h)});

        QCOMPARE(f.shown(), lines("[Due today 3]|1|2|3"));
    }

    void aMarkFadesOnTimeWhileOthersKeepComing()
    {
        Fixture f;
        const Instant now = f.clock.now();
        f.apply({makeRow(1, now + 1h)});
        f.clock.advance(3s);
        f.apply({makeRow(2, now + 2h)});
        f.clock.advance(1s);
        QVERIFY(!f.model.indexOf(LeadId(1)).data(QueueModel::NewRole).toBool());
        QVERIFY(f.model.indexOf(LeadId(2)).data(QueueModel::NewRole).toBool());
    }

    void heldCountsFollowALeadThatChangesAgainAndAgain()
    {
        Fixture f;
        const Instant now = f.clock.now();
        f.apply({makeRow(1, now + 1h), makeRow(2, now + 2h)});
        f.model.hold();
        f.apply({makeRow(2, now + 30min), makeRow(9, now + 3h)});
        QCOMPARE(f.model.held(), (QueueModel::Held{true, 1, 1}));
        f.apply({makeRow(2, now + 2h)}, {LeadId(9)});
        QCOMPARE(f.model.held(), (QueueModel::Held{true, 0, 0}));
    }

    void selectionSurvivesAnyRunOfChanges()
    {
        std::mt19937 random(4711);
        const auto below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
        for (int run = 0; run < 60; ++run) {
            Fixture f;
            const Instant start = f.clock.now();
            std::vector<QPersistentModelIndex> watched;
            std::map<qint64, QPersistentModelIndex> indexes;
            for (int step = 0; step < 25; ++step) {
                std::vector<LeadRow> upserted;
                std::vector<LeadId> removed;
                const int size = step % 5 == 0 ? 40 : 3;
                for (int i = 0; i < size; ++i) {
                    const qint64 id = 1 + below(60);
                    if (below(4) == 0)
                        removed.push_back(LeadId(id));
                    else
                        upserted.push_back(
                            makeRow(id, start + std::chrono::minutes(below(3000) - 200), below(5) ? me : amara));
                }
                // A change set names each lead once.
                std::ranges::sort(upserted, {}, &LeadRow::id);
                const auto sameId = [](const LeadRow &a, const LeadRow &b) { return a.id == b.id; };
                upserted.erase(std::unique(upserted.begin(), upserted.end(), sameId), upserted.end());
                std::erase_if(removed, [&](LeadId id) { return std::ranges::count(upserted, id, &LeadRow::id) > 0; });
                f.apply(upserted, removed);
                if (below(6) == 0)
                    f.model.hold();
                else if (below(3) == 0)
                    f.model.release();
                f.clock.advance(std::chrono::minutes(below(15)));
                for (const auto &[id, index] : indexes) {
                    if (index.isValid())
                        QCOMPARE(index.data(QueueModel::LeadIdRole).toLongLong(), id);
                }
                for (const LeadRow &row : upserted) {
                    const QModelIndex at = f.model.indexOf(row.id);
                    if (at.isValid())
                        indexes[row.id.value()] = at;
                }
            }
            f.model.release();
            QueueModel fresh(f.book, f.clock);
            fresh.setScope(f.model.scope());
            QCOMPARE(f.model.rowCount(), fresh.rowCount());
            for (int row = 0; row < fresh.rowCount(); ++row)
                QCOMPARE(f.model.index(row).data(QueueModel::LeadIdRole),
                         fresh.index(row).data(QueueModel::LeadIdRole));
        }
    }
};

QTEST_GUILESS_MAIN(QueueModelTest)
#include "queue_model_test.moc"
