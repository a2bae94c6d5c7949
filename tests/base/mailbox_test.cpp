// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/mailbox.h"

#include <QTest>

#include <thread>

using namespace relaydesk;

class MailboxTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void runsWhatOtherThreadsPostOnItsOwnThreadAndInOrder()
    {
        Mailbox mailbox;
        const auto home = std::this_thread::get_id();
        std::vector<int> arrived;
        bool strayed = false;
        std::thread poster([&] {
            for (int i = 0; i < 1000; ++i) {
                mailbox.post([&, i] {
                    strayed = strayed || std::this_thread::get_id() != home;
                    arrived.push_back(i);
                });
            }
        });

        QTRY_COMPARE(arrived.size(), size_t(1000));
        poster.join();

        QVERIFY(!strayed);
        QVERIFY(std::ranges::is_sorted(arrived));
    }

    void keepsTheOrderOfEachOfManyPosters()
    {
        Mailbox mailbox;
        constexpr int posters = 4;
        constexpr int letters = 500;
        std::vector<std::vector<int>> arrived(posters);
        std::vector<std::thread> threads;
        for (int p = 0; p < posters; ++p) {
            threads.emplace_back([&mailbox, &arrived, p] {
                for (int i = 0; i < letters; ++i)
                    mailbox.post([&arrived, p, i] { arrived[size_t(p)].push_back(i); });
            });
        }

        QTRY_VERIFY(std::ranges::all_of(arrived, [](const auto &list) { return list.size() == letters; }));
        for (std::thread &thread : threads)
            thread.join();

        for (const auto &list : arrived)
            QVERIFY(std::ranges::is_sorted(list));
    }

    void aBurstIsOneBatch()
    {
        Mailbox mailbox;
        int jobs = 0;
        std::vector<int> batches;
        mailbox.setDrained([&] { batches.push_back(std::exchange(jobs, 0)); });

        for (int i = 0; i < 100; ++i)
            mailbox.post([&] { ++jobs; });

        QTRY_COMPARE(batches.size(), size_t(1));
        QCOMPARE(batches.front(), 100);
    }

    void whatAJobPostsComesWithTheNextBatch()
    {
        Mailbox mailbox;
        std::vector<QString> order;
        mailbox.setDrained([&] { order.push_back(QStringLiteral("drained")); });
        mailbox.post([&] {
            order.push_back(QStringLiteral("first"));
            mailbox.post([&] { order.push_back(QStringLiteral("second")); });
        });

        QTRY_COMPARE(order.size(), size_t(4));
        QCOMPARE(order,
                 (std::vector<QString>{QStringLiteral("first"), QStringLiteral("drained"), QStringLiteral("second"),
                                       QStringLiteral("drained")}));
    }
};

QTEST_GUILESS_MAIN(MailboxTest)
#include "mailbox_test.moc"
