// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/sync_desk.h"

#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace relaydesk;
using namespace relaydesk::test;
using namespace std::chrono_literals;

namespace {

/// One random world: leads change while they are read, calls go wrong in every way, a person works.
class RandomWorld
{
public:
    RandomWorld(quint32 seed, const QString &database)
        : m_random(seed)
    {
        m_server.pageSize = 1 + below(4);
        m_server.idempotent = below(2) == 0;
        m_server.capabilities.exactlyOnceClaims = m_server.idempotent;
        if (below(2) == 0)
            m_server.capabilities.deleted = Capabilities::DeletedFeed::IdSweep;
        const int leads = 3 + below(8);
        for (int i = 0; i < leads; ++i)
            m_server.add(QStringLiteral("Lead %1").arg(i));
        m_server.faultOf = [this](CrmCall call) { return fault(call); };
        m_server.arriving = [this](CrmCall call) { meddle(call); };
        SyncEngine::Options options;
        options.seed = seed + 1;
        options.sweepInterval = 1min;
        m_desk = std::make_unique<SyncDesk>(m_server, m_clock, database, options);
    }

    /// Empty, or what is wrong in the end.
    QString run()
    {
        m_desk->start();
        for (int i = 0; i < 8; ++i) {
            if (below(2) == 0)
                submit();
            m_desk->pass(Duration(below(5000) + 1), 5s);
        }
        m_server.faultOf = {};
        m_server.arriving = {};
        // The trouble is over: the longest backoff, a poll and a sweep later all is well.
        m_desk->passUntil([this] { return m_desk->outbox().empty(); }, 3min);
        m_desk->pass(2min, 10s);
        return verdict();
    }

private:
    int below(int bound) { return static_cast<int>(m_random() % static_cast<quint32>(bound)); }

    CrmFault fault(CrmCall call)
    {
        if (below(5) != 0)
            return {};
        const bool page = call == CrmCall::Pull;
        switch (below(page ? 8 : 4)) {
        case 0: return CrmFault::refuse(ErrorKind::Network);
        case 1: return CrmFault::refuse(ErrorKind::RateLimited, below(2) == 0 ? -1 : below(3000));
        case 2: return CrmFault::refuse(ErrorKind::Timeout);
        case 3: return CrmFault::of(CrmFault::Kind::CutAfter);
        case 4: return CrmFault::of(CrmFault::Kind::CutPage);
        case 5: return CrmFault::of(CrmFault::Kind::RepeatPage);
        case 6: return CrmFault::of(CrmFault::Kind::ReorderPage);
        default: return CrmFault::of(CrmFault::Kind::Html);
        }
    }

    /// Somebody else works over there, between two pages as well.
    void meddle(CrmCall call)
    {
        if (call != CrmCall::Pull || below(3) != 0)
            return;
        const QMap<RemoteId, Lead> leads = m_server.leads();
        const int what = below(6);
        if (what == 0 || leads.size() < 3) {
            m_server.add(QStringLiteral("New %1").arg(below(1000)));
            return;
        }
        const RemoteId id = std::next(leads.keyBegin(), below(static_cast<int>(leads.size()))).operator*();
        if (what == 1) {
            m_server.remove(id);
            return;
        }
        const QString name = QStringLiteral("Name %1").arg(below(1000));
        const bool taken = what == 2;
        m_server.change(id, [&](Lead &lead) {
            lead.name = name;
            if (taken)
                lead.owner = RepId(QStringLiteral("amara"));
        });
    }

    void submit()
    {
        const QMap<RemoteId, Lead> leads = m_desk->leads();
        if (leads.isEmpty())
            return;
        constexpr std::array kinds{CommandKind::Accept, CommandKind::Reject, CommandKind::LogAttempt,
                                   CommandKind::AddNote};
        const RemoteId id = std::next(leads.keyBegin(), below(static_cast<int>(leads.size()))).operator*();
        const QString operation = QStringLiteral("op-%1").arg(m_sent.size());
        m_sent.push_back(m_desk->command(kinds[static_cast<size_t>(below(4))], id, operation));
        m_desk->engine->submit(m_sent.back());
    }

    QString verdict()
    {
        for (const Command &command : m_sent) {
            const int effects = m_server.effectsOf(command.id);
            if (effects > 1)
                return QStringLiteral("%1 had %2 effects").arg(command.id.value()).arg(effects);
            if (effects == 0 && !wasTold(command.id) && !isKept(command.id) && !isAlreadySo(command))
                return QStringLiteral("%1 was lost").arg(command.id.value());
        }
        for (const OutboxEntry &entry : m_desk->outbox()) {
            if (entry.state != OutboxState::Parked)
                return QStringLiteral("%1 is stuck").arg(entry.command.id.value());
        }
        return m_desk->differenceTo(m_server);
    }

    [[nodiscard]] bool wasTold(const OperationId &operation) const
    {
        return std::ranges::any_of(m_desk->conflicts,
                                   [&](const Conflict &conflict) { return conflict.mine.id == operation; });
    }

    bool isKept(const OperationId &operation)
    {
        const std::vector<OutboxEntry> kept = m_desk->outbox();
        return std::ranges::any_of(kept, [&](const OutboxEntry &entry) { return entry.command.id == operation; });
    }

    /// A second claim or rejection of one's own needs no effect: the lead is as it wants it already.
    [[nodiscard]] bool isAlreadySo(const Command &command) const
    {
        return std::ranges::any_of(m_sent, [&](const Command &other) {
            return other.id != command.id && other.remoteLead == command.remoteLead && other.kind == command.kind
                && m_server.effectsOf(other.id) == 1;
        });
    }

    std::mt19937 m_random;
    FakeClock m_clock;
    FakeCrmServer m_server;
    std::unique_ptr<SyncDesk> m_desk;
    std::vector<Command> m_sent;
};

} // namespace

class ConvergenceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everySeedEndsAsTheCrmIsWithNoDoubleEffect()
    {
        const int seeds
            = qEnvironmentVariableIsSet("RELAYDESK_SEEDS") ? qEnvironmentVariableIntValue("RELAYDESK_SEEDS") : 1000;
        const int from = qEnvironmentVariableIntValue("RELAYDESK_FIRST_SEED");
        for (int seed = from; seed < from + seeds; ++seed) {
            // In memory where there is such a folder: thousands of commits need no disk to be true.
            QTemporaryDir folder(QFileInfo(QStringLiteral("/dev/shm")).isWritable()
                                     ? QStringLiteral("/dev/shm/relaydesk-sync-XXXXXX")
                                     : QDir::tempPath() + QStringLiteral("/relaydesk-sync-XXXXXX"));
            RandomWorld world(static_cast<quint32>(seed), folder.filePath(QStringLiteral("desk.sqlite")));
            const QString wrong = world.run();
            QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(wrong)));
        }
    }
};

QTEST_GUILESS_MAIN(ConvergenceTest)
#include "convergence_test.moc"
