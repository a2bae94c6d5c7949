// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/lead_factory.h"
#include "tests/support/temp_store.h"
#include "tests/support/verify.h"

#include <QRandomGenerator>

#include <map>

using namespace relaydesk;
using namespace std::chrono_literals;

namespace {

const Instant now = test::testNow();
constexpr int leadCount = 4;

/// What the store should hold, kept in the simplest way there is.
struct Model
{
    struct Operation
    {
        Command command;
        OutboxState state = OutboxState::Waiting;
    };
    std::map<int, Lead> remote; // by number
    std::vector<Operation> operations;

    [[nodiscard]] Lead effective(int number) const
    {
        Lead lead = remote.at(number);
        for (const Operation &operation : operations) {
            if (operation.command.remoteLead == lead.remoteId && operation.state != OutboxState::Parked)
                lead = applied(std::move(lead), operation.command);
        }
        return lead;
    }
    [[nodiscard]] bool pending(int number) const
    {
        return std::ranges::any_of(operations, [&](const Operation &operation) {
            return operation.command.remoteLead == remote.at(number).remoteId && operation.state != OutboxState::Parked;
        });
    }
};

/// Does the same to a store and to a model, at random.
class Play
{
public:
    explicit Play(quint32 seed)
        : m_random(seed)
    {
    }

    [[nodiscard]] Result<void> begin()
    {
        LeadPage page;
        for (int n = 0; n < leadCount; ++n)
            page.leads.push_back(test::makeOpenLead(n));
        if (const auto applied = store->applyPage(page, QStringLiteral("crm"), now); !applied)
            return applied.error();
        for (int n = 0; n < leadCount; ++n) {
            model.remote[n] = page.leads[size_t(n)];
            model.remote[n].id = store->leadByRemoteId(page.leads[size_t(n)].remoteId).value().value();
        }
        return {};
    }

    [[nodiscard]] Result<void> step()
    {
        switch (m_random.bounded(9)) {
        case 0:
        case 1:
        case 2: return enqueue();
        case 3: return remoteChange();
        case 4: return withdraw();
        case 5: return take();
        case 6: return settle();
        case 7: return park();
        default: return decideParked();
        }
    }

    test::TempStore store;
    Model model;

private:
    template<typename T> static Result<void> plain(const Result<T> &result)
    {
        return result ? Result<void>() : Result<void>(result.error());
    }
    Model::Operation *any(OutboxState state)
    {
        std::vector<Model::Operation *> found;
        for (Model::Operation &operation : model.operations) {
            if (operation.state == state)
                found.push_back(&operation);
        }
        return found.empty() ? nullptr : found[m_random.bounded(quint32(found.size()))];
    }
    void forget(const OperationId &id)
    {
        std::erase_if(model.operations, [&](const Model::Operation &operation) { return operation.command.id == id; });
    }
    Result<void> enqueue()
    {
        static constexpr std::array kinds{CommandKind::Accept,        CommandKind::Reject, CommandKind::LogAttempt,
                                          CommandKind::AddNote,       CommandKind::Snooze, CommandKind::Convert,
                                          CommandKind::Release,       CommandKind::Reopen, CommandKind::Wake,
                                          CommandKind::RetractAttempt};
        const int number = m_random.bounded(leadCount);
        Command command
            = test::makeCommand(kinds[m_random.bounded(quint32(kinds.size()))], model.remote[number], ++m_operations);
        command.actor = RepId(u"rep-" + QString::number(m_random.bounded(5)));
        model.operations.push_back({command});
        return plain(store->enqueue(command, now));
    }
    Lead changedLead(int number)
    {
        Lead lead = model.remote[number];
        lead.version = QString::number(10'000 + ++m_version);
        lead.modifiedAt += 1s;
        lead.owner = RepId(u"remote-" + QString::number(m_random.bounded(5)));
        lead.status = static_cast<LeadStatus>(m_random.bounded(6));
        return lead;
    }
    Result<void> remoteChange()
    {
        const int number = m_random.bounded(leadCount);
        const Lead older = model.remote[number];
        LeadPage page;
        page.leads = {changedLead(number)};
        if (m_random.bounded(2) == 0)
            page.leads.push_back(older); // out of order
        model.remote[number] = page.leads.front();
        return plain(store->applyPage(page, QStringLiteral("crm"), now));
    }
    Result<void> withdraw()
    {
        const Model::Operation *operation = any(OutboxState::Waiting);
        if (!operation)
            return {};
        const OperationId id = operation->command.id;
        forget(id);
        return plain(store->withdraw(id, now));
    }
    Result<void> take()
    {
        const auto taken = store->takeDue(now);
        if (!taken || !taken->has_value())
            return plain(taken);
        for (Model::Operation &operation : model.operations) {
            if (operation.command.id == (*taken)->command.id)
                operation.state = OutboxState::InFlight;
        }
        return {};
    }
    Result<void> settle()
    {
        const Model::Operation *operation = any(OutboxState::InFlight);
        if (!operation)
            return {};
        const Command command = operation->command;
        int number = 0;
        while (model.remote[number].remoteId != command.remoteLead)
            ++number;
        forget(command.id);
        WriteOutcome outcome;
        if (m_random.bounded(2) == 0) {
            outcome.kind = m_random.bounded(2) == 0 ? WriteOutcome::Kind::Conflict : WriteOutcome::Kind::Applied;
            outcome.current = changedLead(number);
            model.remote[number] = *outcome.current;
        } else {
            model.remote[number] = applied(model.remote[number], command);
        }
        return plain(store->settle(command.id, outcome, now));
    }
    Result<void> park()
    {
        Model::Operation *operation = any(OutboxState::InFlight);
        if (!operation)
            return {};
        operation->state = OutboxState::Parked;
        return plain(store->park(operation->command.id, makeError(ErrorKind::Invalid, {}), now));
    }
    Result<void> decideParked()
    {
        Model::Operation *operation = any(OutboxState::Parked);
        if (!operation)
            return {};
        const OperationId id = operation->command.id;
        if (m_random.bounded(2) == 0) {
            operation->state = OutboxState::Waiting;
            return plain(store->retryParked(id, now));
        }
        forget(id);
        return plain(store->discardParked(id, now));
    }

    QRandomGenerator m_random;
    int m_operations = 0;
    int m_version = 0;
};

} // namespace

/// Commands and pages in any order: a lead is always its remote state with its commands on top.
class RebaseTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isTheFoldOfCommandsOverTheRemoteState_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 12; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }

    void isTheFoldOfCommandsOverTheRemoteState()
    {
        QFETCH(const quint32, seed);
        Play play(seed);
        RELAYDESK_VERIFY(play.begin());
        for (int step = 0; step < 80; ++step) {
            RELAYDESK_VERIFY(play.step());
            for (const auto &[number, remote] : play.model.remote) {
                const auto detail = play.store->lead(remote.id);
                RELAYDESK_VERIFY(detail);
                QVERIFY2((*detail)->lead == play.model.effective(number), qPrintable(QString::number(step)));
                QCOMPARE((*detail)->pending, play.model.pending(number));
            }
        }
        RELAYDESK_VERIFY(play.store->check());
    }

    void isTheSameAfterARestart()
    {
        Play play(99);
        RELAYDESK_VERIFY(play.begin());
        for (int step = 0; step < 60; ++step)
            RELAYDESK_VERIFY(play.step());
        play.store.reopen();
        for (const auto &[number, remote] : play.model.remote)
            QCOMPARE((*play.store->lead(remote.id))->lead, play.model.effective(number));
    }
};

QTEST_GUILESS_MAIN(RebaseTest)
#include "rebase_test.moc"
