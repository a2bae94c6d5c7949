// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/account_connection.h"
#include "app/ctl/account_options.h"
#include "app/ctl/sub_command.h"
#include "core/sync/sync_engine.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QTimer>

namespace relaydesk::ctl {

namespace {

struct SyncText
{
    Q_DECLARE_TR_FUNCTIONS(relaydesk::ctl::SyncText)
};

/// What one run came to.
struct Report
{
    std::optional<Error> error;
    qint64 leads = -1;
    qint64 changed = 0;
    int conflicts = 0;
    int waiting = 0;
    int parked = 0;
};

/// One round of pulling, and the outbox emptied as far as it goes, in a nested event loop: this is a shell tool.
class OneRound final : public QObject
{
public:
    OneRound(StoreStrand &store, AccountConnection &connection, Clock &clock)
        : m_store(store)
        , m_engine(connection.gateway(), store, clock, SyncEngine::Options())
    {
        connect(&m_engine, &SyncEngine::changed, this, [this](const ChangeSet &set) {
            m_report.changed += static_cast<qint64>(set.upserted.size() + set.removed.size());
        });
        connect(&m_engine, &SyncEngine::conflict, this, [this] { ++m_report.conflicts; });
        connect(&m_engine, &SyncEngine::pulled, this, [this](const Result<void> &ended) { afterPull(ended); });
        connect(&m_engine, &SyncEngine::outboxIdle, this, [this] {
            m_sent = true;
            endIfDone();
        });
    }

    Report run()
    {
        m_engine.start();
        m_loop.exec();
        const SyncStatus status = m_engine.status();
        m_report.waiting = status.waiting;
        m_report.parked = status.parked;
        countLeads();
        QEventLoop ending;
        m_engine.stop([&ending] { ending.quit(); });
        ending.exec();
        return m_report;
    }

private:
    void afterPull(const Result<void> &ended)
    {
        if (!ended) {
            m_report.error = ended.error();
            m_loop.quit();
            return;
        }
        m_pulled = true;
        endIfDone();
        // An operation that cannot be sent now would keep us here for ever.
        QTimer::singleShot(std::chrono::seconds(60), &m_loop, &QEventLoop::quit);
    }
    void endIfDone()
    {
        if (m_pulled && m_sent)
            m_loop.quit();
    }
    void countLeads()
    {
        QEventLoop loop;
        const StoreStrand::StoreJob<qint64> count = [](Store &store) { return store.leadCount(); };
        m_store.run<qint64>(count, this, [this, &loop](const Result<qint64> &found) {
            m_report.leads = found.value_or(-1);
            loop.quit();
        });
        loop.exec();
    }

    StoreStrand &m_store;
    SyncEngine m_engine;
    QEventLoop m_loop;
    Report m_report;
    bool m_pulled = false;
    bool m_sent = false;
};

std::optional<Error> openStore(StoreStrand &store, const QString &file, QObject *context)
{
    QEventLoop loop;
    std::optional<Error> failure;
    store.open(file, Store::Access::Write, context, [&](const Result<void> &opened) {
        if (!opened)
            failure = opened.error();
        loop.quit();
    });
    loop.exec();
    return failure;
}

void show(const Report &report, bool asJson)
{
    if (!asJson) {
        print(SyncText::tr("%1 leads here, %2 changed, %3 waiting to be sent, %4 refused, %5 conflicts.")
                  .arg(report.leads)
                  .arg(report.changed)
                  .arg(report.waiting)
                  .arg(report.parked)
                  .arg(report.conflicts));
        return;
    }
    QJsonObject json;
    json[u"leads"] = report.leads;
    json[u"changed"] = report.changed;
    json[u"waiting"] = report.waiting;
    json[u"parked"] = report.parked;
    json[u"conflicts"] = report.conflicts;
    if (report.error)
        json[u"error"] = toString(report.error->kind);
    print(QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)));
}

ExitCode failed(const Error &error)
{
    printError(describe(error));
    return exitCodeOf(error.kind);
}

ExitCode syncOnce(const CommandLine &line, const AccountOptions &options, const Account &account)
{
    if (const Result<void> prepared = options.paths().prepare(); !prepared)
        return failed(prepared.error());
    QLockFile lock(options.paths().lockOf(account));
    lock.setStaleLockTime(0);
    if (!lock.tryLock(std::chrono::milliseconds(0))) {
        printError(SyncText::tr("Another Relaydesk keeps this account in step just now."));
        return ExitCode::Storage;
    }
    const Result<QString> secret = options.secretOf(account);
    if (!secret)
        return failed(secret.error());
    SystemClock clock;
    const auto connection = AccountConnection::make(account, *secret, clock);
    if (!connection)
        return failed(connection.error());
    Mailbox mailbox;
    StoreStrand store(QStringLiteral("store"), mailbox);
    if (const auto failure = openStore(store, options.paths().databaseOf(account), &mailbox))
        return failed(*failure);
    const Report report = OneRound(store, **connection, clock).run();
    show(report, line.isSet(QStringLiteral("json")));
    if (report.error)
        return failed(*report.error);
    return report.waiting + report.parked > 0 ? ExitCode::Problem : ExitCode::Ok;
}

} // namespace

ExitCode runSync(const QStringList &arguments)
{
    CommandLine line(QStringLiteral("sync"),
                     SyncText::tr("Reads what changed into the local database and sends what waits, once. "
                                  "Ends with 1 where something could not be sent."),
                     {QStringLiteral("relayctl sync --once"),
                      QStringLiteral("relayctl sync --once --url http://127.0.0.1:8069 --database crm --user admin "
                                     "--password-stdin < key.txt")});
    line.addFlag(QStringLiteral("once"), SyncText::tr("One round; required."));
    line.addFlag(QStringLiteral("json"), SyncText::tr("The result as JSON."));
    AccountOptions::addTo(line);
    if (const auto end = line.parse(arguments))
        return *end;
    if (!line.isSet(QStringLiteral("once")))
        return line.usageError(SyncText::tr("Give --once: keeping in step all the time is the desktop's work."));
    const AccountOptions options(line);
    const Result<Account> account = options.account();
    if (!account)
        return line.usageError(account.error().context);
    return syncOnce(line, options, *account);
}

} // namespace relaydesk::ctl
