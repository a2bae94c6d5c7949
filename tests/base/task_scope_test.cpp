// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/task_scope.h"

#include <QTest>

using namespace relaydesk;

namespace {

/// Something to wait for that the test ends by hand.
struct Gate
{
    std::vector<std::coroutine_handle<>> waiting;

    struct Awaiter
    {
        Gate &gate;
        [[nodiscard]] bool await_ready() const { return false; }
        void await_suspend(std::coroutine_handle<> handle) { gate.waiting.push_back(handle); }
        void await_resume() const { }
    };
    Awaiter pass() { return Awaiter{*this}; }
    void open()
    {
        for (const std::coroutine_handle<> handle : std::exchange(waiting, {}))
            handle.resume();
    }
};

struct Owner
{
    TaskScope scope;
    Gate gate;
    int steps = 0;

    QCoro::Task<void> work()
    {
        const auto running = scope.enter();
        const StopToken stop = scope.token();
        while (!stop.stopRequested()) {
            co_await gate.pass();
            ++steps;
        }
    }
};

} // namespace

class TaskScopeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isIdleAtOnceWhereNothingRuns()
    {
        TaskScope scope;
        bool idle = false;

        scope.whenIdle([&] { idle = true; });

        QVERIFY(idle);
    }

    void becomesIdleOnlyWhenTheLastCoroutineHasLeft()
    {
        Owner owner;
        const QCoro::Task<void> one = owner.work();
        const QCoro::Task<void> two = owner.work();
        int idle = 0;

        owner.scope.requestStop();
        owner.scope.whenIdle([&] { ++idle; });
        QCOMPARE(owner.scope.running(), 2);
        QCOMPARE(idle, 0);
        owner.gate.open();

        QCOMPARE(owner.scope.running(), 0);
        QCOMPARE(idle, 1);
        QCOMPARE(owner.steps, 2);
    }

    void theOwnerMayDieInTheIdleCallback()
    {
        auto owner = std::make_unique<Owner>();
        Gate *const gate = &owner->gate;
        const QCoro::Task<void> task = owner->work();
        auto handles = std::exchange(gate->waiting, {});
        owner->scope.requestStop();
        owner->scope.whenIdle([&] { owner.reset(); });

        for (const std::coroutine_handle<> handle : handles)
            handle.resume();

        QVERIFY(!owner);
    }

    void aMovedGuardCountsOnce()
    {
        TaskScope scope;
        {
            TaskScope::Guard first = scope.enter();
            const TaskScope::Guard second = std::move(first);
            QCOMPARE(scope.running(), 1);
        }

        QCOMPARE(scope.running(), 0);
    }

    void aTokenOutlivesItsScope()
    {
        std::optional<StopToken> token;
        {
            TaskScope scope;
            token = scope.token();
            scope.requestStop();
        }

        QVERIFY(token->stopRequested());
    }
};

QTEST_GUILESS_MAIN(TaskScopeTest)
#include "task_scope_test.moc"
