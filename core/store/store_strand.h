// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/mailbox.h"
#include "core/base/strand.h"
#include "core/store/store.h"

#include <QCoroTask>
#include <QPointer>

namespace relaydesk {

/// A Store on a strand of its own: the only way the rest of the program reaches the database.
/// Jobs run there in order; answers come back through the mailbox, on its thread.
class StoreStrand
{
public:
    template<typename T> using StoreJob = std::function<Result<T>(Store &)>;

    StoreStrand(const QString &name, Mailbox &mailbox)
        : m_mailbox(mailbox)
        , m_strand(name)
    {
    }
    /// Ends the strand after the jobs already posted, and closes the store on it.
    ~StoreStrand()
    {
        m_strand.post([this] { m_store.reset(); });
    }

    void open(const QString &path, Store::Access access, QObject *context, std::function<void(Result<void>)> done)
    {
        m_strand.post([this, path, access, context = QPointer<QObject>(context), done = std::move(done)]() mutable {
            Result<std::unique_ptr<Store>> opened = Store::open(path, access);
            Result<void> result;
            if (opened)
                m_store = std::move(*opened);
            else
                result = opened.error();
            answer<void>(context, std::move(done), std::move(result));
        });
    }

    /// Closes the store after the jobs already posted: its files may be moved then. (SQLite removes a log by
    /// its name when it closes: moved meanwhile, that would be the log of whoever has the name now.)
    void close(QObject *context, std::function<void(Result<void>)> done)
    {
        m_strand.post([this, context = QPointer<QObject>(context), done = std::move(done)]() mutable {
            m_store.reset();
            answer<void>(context, std::move(done), {});
        });
    }

    /// Runs \a job on the strand; \a done on the mailbox's thread unless \a context died.
    template<typename T> void run(StoreJob<T> job, QObject *context, std::function<void(Result<T>)> done)
    {
        m_strand.post([this, job = std::move(job), context = QPointer<QObject>(context),
                       done = std::move(done)]() mutable { answer<T>(context, std::move(done), call<T>(job)); });
    }

    /// For coroutines: `const Result<T> r = co_await store.ask<T>(job);` with a named job.
    template<typename T> [[nodiscard]] auto ask(StoreJob<T> job)
    {
        return Awaiter<T>{*this, std::move(job), std::nullopt};
    }

private:
    template<typename T> struct Awaiter
    {
        StoreStrand &strand;
        StoreJob<T> job;
        std::optional<Result<T>> result;

        [[nodiscard]] bool await_ready() const noexcept { return false; }
        void await_suspend(std::coroutine_handle<> waiting)
        {
            strand.m_strand.post([this, waiting] {
                // Computed here, handed over through the mailbox: nothing is touched by two threads at once.
                auto made = std::make_shared<Result<T>>(strand.call<T>(job));
                strand.m_mailbox.post([this, waiting, made] {
                    result = std::move(*made);
                    waiting.resume();
                });
            });
        }
        Result<T> await_resume() { return std::move(*result); }
    };

    template<typename T> Result<T> call(const StoreJob<T> &job)
    {
        if (!m_store)
            return makeError(ErrorKind::Storage, QStringLiteral("the store is not open"));
        return job(*m_store);
    }

    template<typename T>
    void answer(const QPointer<QObject> &context, std::function<void(Result<T>)> done, Result<T> result)
    {
        auto made = std::make_shared<Result<T>>(std::move(result));
        m_mailbox.post([context, done = std::move(done), made] {
            if (context)
                done(std::move(*made));
        });
    }

    Mailbox &m_mailbox;
    std::unique_ptr<Store> m_store; // touched on the strand only
    Strand m_strand;                // last: it ends first
};

} // namespace relaydesk
