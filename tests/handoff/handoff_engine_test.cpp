// SPDX-License-Identifier: GPL-3.0-or-later
// The engine with its strand, its alarms and a source that answers when it is told to.
#include "core/handoff/handoff_engine.h"

#include "tests/handoff/handoff_team.h"
#include "tests/support/fake_clock.h"
#include "tests/support/verify.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace relaydesk;
using namespace relaydesk::test;
using namespace std::chrono_literals;

namespace {

class SlowSource final : public EnrichmentSource
{
public:
    void look(const EnrichmentQuestion &question, Answer answer) override
    {
        domains.append(question.domain);
        answers.push_back(std::move(answer));
    }
    QStringList domains;
    std::vector<Answer> answers;
};

} // namespace

class HandoffEngineTest : public QObject
{
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<Mailbox> m_mailbox;
    std::unique_ptr<StoreStrand> m_writer;
    std::unique_ptr<SlowSource> m_source;
    std::unique_ptr<HandoffEngine> m_engine;
    std::vector<HandoffNotice> m_notices;

    template<typename T> T onStrand(const StoreStrand::StoreJob<T> &job)
    {
        std::optional<T> answer;
        m_writer->run<T>(job, this, [&answer](const Result<T> &result) {
            if (!result)
                qFatal("%s", qPrintable(result.error().context));
            answer.emplace(*result);
        });
        if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 20'000))
            qFatal("no answer");
        return *std::move(answer);
    }

    void submit(int number)
    {
        onStrand<qint64>([now = m_clock->now(), number](Store &store) -> Result<qint64> {
            const Submission submission = submissionOf(number, now);
            const Result<ChangeSet> stored = capture(store, std::span(&submission, 1), now);
            if (!stored)
                return stored.error();
            return stored->revision;
        });
    }

    Lead lead(qint64 id)
    {
        return onStrand<Lead>([id](Store &store) -> Result<Lead> { return store.lead(LeadId(id)).value()->lead; });
    }

    void start()
    {
        m_writer = std::make_unique<StoreStrand>(u"test"_qs, *m_mailbox);
        bool open = false;
        m_writer->open(m_folder->filePath(u"hub.db"_qs), Store::Access::Write, this,
                       [&open](const Result<void> &opened) { open = opened.has_value(); });
        QVERIFY(QTest::qWaitFor([&open] { return open; }, 20'000));
        m_engine = std::make_unique<HandoffEngine>(*m_writer, *m_clock, documentsOf(teamTexts()), m_source.get());
        connect(m_engine.get(), &HandoffEngine::notified, this,
                [this](const HandoffNotice &notice) { m_notices.push_back(notice); });
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock = std::make_unique<FakeClock>(); // 09:46
        m_mailbox = std::make_unique<Mailbox>();
        m_source = std::make_unique<SlowSource>();
        m_notices.clear();
        start();
        onStrand<bool>([](Store &store) -> Result<bool> { return store.saveDirectory(teamDirectory()).has_value(); });
    }

    void cleanup()
    {
        m_engine.reset();
        m_writer.reset();
        m_mailbox.reset();
    }

    void itSleepsUntilSomebodyWakesItOrSomethingIsDue()
    {
        QCOMPARE(m_clock->armed(), 0);
        submit(1);
        QSignalSpy committed(m_engine.get(), &HandoffEngine::committed);
        m_engine->wake();
        // It asks, and waits no longer than it should.
        QTRY_COMPARE(m_source->domains, QStringList(u"company1.example"_qs));
        QTRY_COMPARE(m_clock->armed(), 1);
        QVERIFY(m_notices.empty());
        m_clock->advance(5s);
        QTRY_COMPARE(m_notices.size(), size_t(1));
        QCOMPARE(m_notices.front().to, RepId(u"ann"_qs));
        QCOMPARE(m_notices.front().remoteLead, RemoteId(u"L-1"_qs));
        QVERIFY(committed.size() >= 2);
        // Then the first rung is what it waits for.
        QTRY_COMPARE(m_clock->armed(), 1);
        m_clock->advance(10min);
        QTRY_COMPARE(m_notices.size(), size_t(2));
        QCOMPARE(m_notices.back().about, u"escalated"_qs);
    }

    void anAnswerSendsTheLeadOnAndALateOneIsWrittenToo()
    {
        submit(1);
        submit(2);
        m_engine->wake();
        QTRY_COMPARE(m_source->answers.size(), size_t(2));
        const std::vector facts{
            CompanyFact{CompanyField::Employees, u"120"_qs, {FactSource::Service, u"Demo"_qs, m_clock->now(), 70}}};
        m_source->answers[0](facts);
        QTRY_COMPARE(m_notices.size(), size_t(1));
        QCOMPARE(lead(1).company.employees, 120);
        m_clock->advance(6s);
        QTRY_COMPARE(m_notices.size(), size_t(2));
        m_source->answers[1](facts);
        QTRY_COMPARE(lead(2).company.employees, 120);
        QCOMPARE(m_notices.size(), size_t(2));
    }

    void anotherEngineGoesOnWhereTheFirstStoodAndSaysNothingTwice()
    {
        submit(1);
        m_engine->wake();
        QTRY_COMPARE(m_source->answers.size(), size_t(1));
        m_clock->advance(6s);
        QTRY_COMPARE(m_notices.size(), size_t(1));
        QTRY_COMPARE(m_clock->armed(), 1);
        m_engine.reset();
        QCOMPARE(m_clock->armed(), 0); // it takes its alarm along
        m_writer.reset();
        start();
        m_engine->wake();
        QTRY_COMPARE(m_source->answers.size(), size_t(2)); // asked again
        QTRY_COMPARE(m_clock->armed(), 1);
        QCOMPARE(m_notices.size(), size_t(1));
        m_source->answers[0](std::vector<CompanyFact>()); // to one that is gone
        m_clock->jump(25min);
        QTRY_COMPARE(m_notices.size(), size_t(2)); // the second rung has nobody on it
    }

    void callsThatComeTogetherAreOne()
    {
        for (int i = 0; i < 100; ++i)
            m_engine->wake();
        submit(1);
        m_engine->wake();
        QTRY_COMPARE(m_source->answers.size(), size_t(1));
        m_clock->advance(6s);
        QTRY_COMPARE(m_notices.size(), size_t(1));
    }

    void itTriesAgainByItselfWhenTheStoreRefused()
    {
        QSignalSpy failed(m_engine.get(), &HandoffEngine::failed);
        bool closed = false;
        m_writer->close(this, [&closed](const Result<void> &) { closed = true; });
        QTRY_VERIFY(closed);
        m_engine->wake();
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(m_clock->armed(), 1);
        bool open = false;
        m_writer->open(m_folder->filePath(u"hub.db"_qs), Store::Access::Write, this,
                       [&open](const Result<void> &opened) { open = opened.has_value(); });
        QTRY_VERIFY(open);
        submit(1);
        m_clock->advance(30s);
        QTRY_COMPARE(m_source->answers.size(), size_t(1));
    }
};

QTEST_GUILESS_MAIN(HandoffEngineTest)
#include "handoff_engine_test.moc"
