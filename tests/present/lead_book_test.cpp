// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/present/lead_book.h"

#include <QTest>

#include <map>
#include <random>
#include <set>

using namespace relaydesk;

namespace {

LeadRow rowOf(qint64 id, const QString &name = QStringLiteral("Anna"))
{
    LeadRow row;
    row.id = LeadId(id);
    row.name = name;
    row.company = QStringLiteral("Norrvane Freight");
    row.owner = RepId(QStringLiteral("jonas"));
    return row;
}

ChangeSet changeOf(std::vector<LeadRow> upserted, std::vector<LeadId> removed = {})
{
    ChangeSet changes;
    changes.upserted = std::move(upserted);
    changes.removed = std::move(removed);
    return changes;
}

/// What a book has told.
struct Told
{
    explicit Told(LeadBook &book)
    {
        QObject::connect(&book, &LeadBook::aboutToRemove, &book, [this, &book](const std::vector<LeadId> &ids) {
            for (const LeadId id : ids)
                known.push_back(book.find(id) != nullptr);
        });
        QObject::connect(&book, &LeadBook::changed, &book,
                         [this](const std::vector<LeadId> &in, const std::vector<LeadId> &out, bool atStart) {
                             ++times;
                             upserted = in;
                             removed = out;
                             loaded = atStart;
                         });
    }
    int times = 0;
    bool loaded = false;
    std::vector<LeadId> upserted, removed;
    std::vector<bool> known;
};

} // namespace

class LeadBookTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsOnceWhichRowsReallyDiffer()
    {
        LeadBook book;
        book.apply(changeOf({rowOf(1), rowOf(2)}));
        Told told(book);

        book.apply(changeOf({rowOf(1), rowOf(2, QStringLiteral("Berta")), rowOf(3)}));

        QCOMPARE(told.times, 1);
        QCOMPARE(told.upserted, (std::vector<LeadId>{LeadId(2), LeadId(3)}));
        QVERIFY(told.removed.empty());
        QVERIFY(!told.loaded);
        QCOMPARE(book.find(LeadId(2))->name, QStringLiteral("Berta"));
    }

    void isSilentWhereNothingDiffers()
    {
        LeadBook book;
        book.apply(changeOf({rowOf(1)}));
        Told told(book);

        book.apply(changeOf({rowOf(1)}, {LeadId(99)}));
        book.apply({});
        book.load({});

        QCOMPARE(told.times, 0);
    }

    void aRowThatGoesIsKnownUntilItIsGone()
    {
        LeadBook book;
        book.apply(changeOf({rowOf(1), rowOf(2)}));
        Told told(book);

        book.apply(changeOf({}, {LeadId(1), LeadId(7)}));

        QCOMPARE(told.known, std::vector<bool>{true});
        QCOMPARE(told.removed, std::vector<LeadId>{LeadId(1)});
        QVERIFY(!book.find(LeadId(1)));
        QCOMPARE(book.size(), 1);
    }

    void whatTheStoreReadsIsOlderThanAChangeThatCameMeanwhile()
    {
        LeadBook book;
        book.apply(changeOf({rowOf(1, QStringLiteral("new name"))}));
        Told told(book);

        book.load({rowOf(1, QStringLiteral("old name")), rowOf(2)});

        QCOMPARE(book.find(LeadId(1))->name, QStringLiteral("new name"));
        QCOMPARE(told.upserted, std::vector<LeadId>{LeadId(2)});
        QVERIFY(told.loaded);
    }

    void clearTakesEveryRowAndSaysSo()
    {
        LeadBook book;
        book.load({rowOf(1), rowOf(2), rowOf(3)});
        Told told(book);

        book.clear();

        QCOMPARE(book.size(), 0);
        QCOMPARE(told.removed.size(), size_t(3));
        QVERIFY(told.loaded);
    }

    void equalTextsShareOneCopy()
    {
        LeadBook book;
        const QString first = QStringLiteral("Norrvane ") + QString::number(1);
        LeadRow one = rowOf(1);
        one.company = first;
        LeadRow two = rowOf(2);
        two.company = QStringLiteral("Norrvane ") + QString::number(1);
        QVERIFY(one.company.constData() != two.company.constData());

        book.load({one, two});

        QCOMPARE(book.find(LeadId(1))->company.constData(), book.find(LeadId(2))->company.constData());
    }

    void anyRunOfChangesEndsWithTheLastWordOnEachLead()
    {
        std::mt19937 random(14);
        LeadBook book;
        std::map<qint64, LeadRow> expected;
        std::set<qint64> mirror; // as a listener keeps it
        connect(&book, &LeadBook::changed, this,
                [&](const std::vector<LeadId> &in, const std::vector<LeadId> &out, bool) {
                    for (const LeadId id : in)
                        mirror.insert(id.value());
                    for (const LeadId id : out)
                        QCOMPARE(mirror.erase(id.value()), size_t(1));
                });
        for (int i = 0; i < 500; ++i) {
            ChangeSet changes;
            std::set<qint64> used;
            for (unsigned k = 0; k < random() % 4; ++k) {
                const qint64 id = random() % 20;
                if (!used.insert(id).second)
                    continue;
                if (random() % 3 == 0) {
                    changes.removed.push_back(LeadId(id));
                    expected.erase(id);
                } else {
                    const LeadRow row = rowOf(id, QString::number(random() % 3));
                    changes.upserted.push_back(row);
                    expected[id] = row;
                }
            }
            book.apply(changes);
            QCOMPARE(size_t(book.size()), expected.size());
            QCOMPARE(mirror.size(), expected.size());
        }
        for (const auto &[id, row] : expected)
            QVERIFY(*book.find(LeadId(id)) == row);
    }
};

QTEST_GUILESS_MAIN(LeadBookTest)
#include "lead_book_test.moc"
