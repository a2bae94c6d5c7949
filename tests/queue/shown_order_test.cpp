// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queue/shown_order.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace relaydesk;

namespace {

/// The slow and obviously right version: a sorted list, counted anew each time.
class SlowOrder
{
public:
    void apply(const ShownOrder::Change &change)
    {
        std::erase_if(m_keys, [&](const QueueKey &key) { return key.id == change.id; });
        if (change.key)
            m_keys.push_back(*change.key);
        std::ranges::sort(m_keys);
    }

    [[nodiscard]] std::vector<QueueLine> lines() const
    {
        std::vector<QueueLine> found;
        for (const QueueKey &key : m_keys) {
            if (found.empty() || found.back().group != key.group)
                found.push_back({key.group, {}});
            found.push_back({key.group, key.id});
        }
        return found;
    }

private:
    std::vector<QueueKey> m_keys;
};

std::vector<QueueLine> linesOf(const ShownOrder &order)
{
    std::vector<QueueLine> lines;
    for (int i = 0; i < order.lineCount(); ++i)
        lines.push_back(order.lineAt(i));
    return lines;
}

} // namespace

class ShownOrderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anyRunOfChangesGivesWhatSortingGives()
    {
        std::mt19937 random(20261118);
        const auto below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
        for (int run = 0; run < 300; ++run) {
            ShownOrder order;
            SlowOrder slow;
            for (int step = 0; step < 12; ++step) {
                std::vector<ShownOrder::Change> changes;
                const int first = below(40);
                for (int i = 0; i < 1 + below(run % 2 ? 3 : 30); ++i) {
                    const LeadId id(1 + (first + i) % 40);
                    std::optional<QueueKey> key;
                    if (below(3) > 0)
                        key = QueueKey{static_cast<QueueGroup>(below(5)), fromEpochMs(below(9)), below(3), id};
                    changes.push_back({id, key});
                }
                for (const auto &change : changes)
                    slow.apply(change);
                order.apply(changes);

                const std::vector<QueueLine> expected = slow.lines();
                QCOMPARE(linesOf(order), expected);
                for (size_t line = 0; line < expected.size(); ++line) {
                    const QueueLine &shown = expected[line];
                    const int found = shown.lead.isValid() ? order.lineOf(shown.lead) : order.headLine(shown.group);
                    QCOMPARE(found, static_cast<int>(line));
                }
            }
        }
    }

    void saysWhereALeadWouldBeInserted()
    {
        ShownOrder order;
        const QueueKey soon{QueueGroup::DueSoon, fromEpochMs(10), 0, LeadId(1)};
        const QueueKey later{QueueGroup::Later, fromEpochMs(10), 0, LeadId(2)};
        QCOMPARE(order.lineFor(later), 0);
        order.apply(std::array{ShownOrder::Change{later.id, later}});
        QCOMPARE(order.lineFor(soon), 0);
        QCOMPARE(order.lineFor({QueueGroup::Later, fromEpochMs(11), 0, LeadId(3)}), 2);
        QCOMPARE(order.lineFor({QueueGroup::Waiting, fromEpochMs(1), 0, LeadId(4)}), 2);
    }

    void aLeadStaysInPlaceWhileItsNeighboursAllowIt()
    {
        ShownOrder order;
        for (int i = 1; i <= 3; ++i) {
            const QueueKey key{QueueGroup::Later, fromEpochMs(10 * i), 0, LeadId(i)};
            order.apply(std::array{ShownOrder::Change{key.id, key}});
        }
        QVERIFY(order.staysInPlace(LeadId(2), {QueueGroup::Later, fromEpochMs(29), 0, LeadId(2)}));
        QVERIFY(!order.staysInPlace(LeadId(2), {QueueGroup::Later, fromEpochMs(31), 0, LeadId(2)}));
        QVERIFY(!order.staysInPlace(LeadId(2), {QueueGroup::Waiting, fromEpochMs(20), 0, LeadId(2)}));
        QVERIFY(!order.staysInPlace(LeadId(9), {QueueGroup::Later, fromEpochMs(20), 0, LeadId(9)}));
    }
};

QTEST_GUILESS_MAIN(ShownOrderTest)
#include "shown_order_test.moc"
