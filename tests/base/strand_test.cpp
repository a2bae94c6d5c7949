// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/strand.h"

#include "core/base/mailbox.h"

#include <QTest>

#include <atomic>
#include <latch>
#include <set>

using namespace relaydesk;

class StrandTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void runsJobsInOrderOnOneOtherThread()
    {
        std::vector<int> ran;
        std::set<std::thread::id> threads;
        {
            Strand strand(QStringLiteral("test"));
            for (int i = 0; i < 1000; ++i) {
                QVERIFY(strand.post([&, i] {
                    ran.push_back(i);
                    threads.insert(std::this_thread::get_id());
                }));
            }
        }

        QCOMPARE(ran.size(), size_t(1000));
        QVERIFY(std::ranges::is_sorted(ran));
        QCOMPARE(threads.size(), size_t(1));
        QVERIFY(!threads.contains(std::this_thread::get_id()));
    }

    void runsEverythingPostedBeforeItEnds()
    {
        std::atomic<int> ran = 0;
        std::latch go(1);
        {
            Strand strand(QStringLiteral("test"));
            strand.post([&] { go.wait(); });
            for (int i = 0; i < 50; ++i)
                strand.post([&] { ++ran; });
            QVERIFY(strand.waiting() >= 50);
            go.count_down();
        }

        QCOMPARE(ran.load(), 50);
    }

    void takesNoJobFromAJobThatRunsWhileItEnds()
    {
        std::optional<bool> taken;
        auto strand = std::make_unique<Strand>(QStringLiteral("test"));
        Strand *const own = strand.get();
        std::latch started(1);
        strand->post([&, own] {
            started.count_down();
            // Ends only once the destructor has closed the door: posting then is refused.
            while (own->post([] {}))
                std::this_thread::yield();
            taken = false;
        });
        started.wait();

        strand.reset();

        QCOMPARE(taken, std::optional<bool>(false));
    }

    void knowsItsOwnThread()
    {
        bool inside = false;
        {
            Strand strand(QStringLiteral("a name longer than the kernel keeps"));
            QVERIFY(!strand.isCurrent());
            strand.post([&] { inside = strand.isCurrent(); });
        }

        QVERIFY(inside);
    }

    void letsGoOfWhatAJobCapturedBeforeTheNextOneRuns()
    {
        const auto held = std::make_shared<int>(1);
        long users = 0;
        {
            Strand strand(QStringLiteral("test"));
            std::latch go(1);
            strand.post([&] { go.wait(); });
            strand.post([held] {});
            strand.post([&users, weak = std::weak_ptr<int>(held)] { users = weak.use_count(); });
            go.count_down();
        }

        QCOMPARE(users, 1L);
    }

    void answersThroughAMailbox()
    {
        Mailbox mailbox;
        Strand strand(QStringLiteral("test"));
        std::optional<QString> answer;
        strand.post([&mailbox, &answer] {
            QString made = QStringLiteral("made over there");
            mailbox.post([&answer, made = std::move(made)] { answer = made; });
        });

        QTRY_VERIFY(answer.has_value());
        QCOMPARE(*answer, QStringLiteral("made over there"));
    }
};

QTEST_GUILESS_MAIN(StrandTest)
#include "strand_test.moc"
