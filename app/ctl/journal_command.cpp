// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/account_options.h"
#include "app/ctl/sub_command.h"
#include "core/journal/proof.h"
#include "core/store/store.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace relaydesk::ctl {

namespace {

struct JournalText
{
    Q_DECLARE_TR_FUNCTIONS(relaydesk::ctl::JournalText)
};

QString headText(const ChainHead &head)
{
    return QStringLiteral("%1:%2").arg(QString::number(head.seq), QString::fromLatin1(toHex(head.hash)));
}

/// Invalid for anything but SEQ:HASH; nothing for nothing.
Result<std::optional<ChainHead>> headFrom(const QString &text)
{
    if (text.isEmpty())
        return std::optional<ChainHead>();
    bool isNumber = false;
    const qint64 seq = text.section(u':', 0, 0).toLongLong(&isNumber);
    const std::optional<Hash256> hash = hashFromHex(text.section(u':', 1).toLatin1());
    if (!isNumber || seq < 1 || !hash)
        return makeError(ErrorKind::Invalid,
                         JournalText::tr("--head is SEQ:HASH, as relayctl journal verify prints it."));
    return std::optional(ChainHead{seq, *hash});
}

ExitCode failed(const Error &error)
{
    printError(describe(error));
    return exitCodeOf(error.kind);
}

/// Either a store, or what to end with.
struct Opened
{
    std::unique_ptr<Store> store;
    ExitCode code = ExitCode::Ok;
};

Opened openStore(const CommandLine &line)
{
    const AccountOptions options(line);
    const Result<Account> account = options.account();
    if (!account)
        return {nullptr, line.usageError(account.error().context)};
    const QString file = options.paths().databaseOf(*account);
    if (!QFile::exists(file)) {
        printError(JournalText::tr("This account has no database yet: run relayctl sync --once first."));
        return {nullptr, ExitCode::Storage};
    }
    Result<std::unique_ptr<Store>> store = Store::open(file, Store::Access::Read);
    if (!store)
        return {nullptr, failed(store.error())};
    return {*std::move(store), ExitCode::Ok};
}

void show(const JournalCheck &check)
{
    QJsonObject json{{QStringLiteral("ok"), !check.broken},
                     {QStringLiteral("events"), check.head.seq},
                     {QStringLiteral("head"), headText(check.head)}};
    if (check.broken) {
        json.insert(QStringLiteral("seq"), check.broken->seq);
        json.insert(QStringLiteral("fault"), toString(check.broken->fault));
    }
    print(QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)));
}

ExitCode runVerify(const QStringList &arguments)
{
    CommandLine line(QStringLiteral("journal verify"),
                     JournalText::tr("Computes every hash of the journal again and names the first link that does not "
                                     "hold. Ends with 1 where there is one."),
                     {QStringLiteral("relayctl journal verify"),
                      QStringLiteral("relayctl journal verify --head 1284:9f0c... (64 digits)")});
    line.addValue(QStringLiteral("head"),
                  JournalText::tr("A head noted down earlier, which the chain must pass through."),
                  QStringLiteral("seq:hash"));
    AccountOptions::addTo(line);
    if (const auto end = line.parse(arguments))
        return *end;
    const auto known = headFrom(line.value(QStringLiteral("head")));
    if (!known)
        return line.usageError(known.error().context);
    const Opened opened = openStore(line);
    if (!opened.store)
        return opened.code;
    const Result<JournalCheck> check = opened.store->verifyJournal(*known);
    if (!check)
        return failed(check.error());
    show(*check);
    return check->broken ? ExitCode::Problem : ExitCode::Ok;
}

/// The lead that \a word names; none where it names none.
Result<LeadId> leadFrom(const Store &store, const QString &word, bool isRemote)
{
    if (!isRemote)
        return LeadId(word.toLongLong());
    const Result<std::optional<LeadId>> found = store.leadByRemoteId(RemoteId(word));
    if (!found)
        return found.error();
    return found->value_or(LeadId());
}

struct Written
{
    qint64 told = 0;
    JournalCheck check;
};

/// Checks on the way: a broken chain proves nothing, and is not written.
Result<Written> writeProof(const Store &store, LeadId lead, QIODevice &file)
{
    ProofWriter writer(lead);
    ChainCheck check;
    bool isWritten = file.write(writer.firstLine()) > 0;
    const Result<ChainHead> head = store.walkJournal([&](const EventView &event, const Hash256 &hash) {
        isWritten = isWritten && check.next(event, hash) && file.write(writer.line(event, hash)) > 0;
        return isWritten;
    });
    if (!head)
        return head.error();
    check.end(*head);
    if (!check.broken() && (!isWritten || file.write(writer.lastLine(*head)) <= 0))
        return makeError(ErrorKind::StorageFull, QStringLiteral("writing the proof"));
    return Written{writer.told(), {check.head(), check.broken()}};
}

/// Judges before anything is kept: a file that is there is a proof.
ExitCode keepProof(const Store &store, LeadId lead, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failed(makeError(ErrorKind::Storage, JournalText::tr("The file cannot be written.")));
    const Result<Written> written = writeProof(store, lead, file);
    if (!written)
        return failed(written.error());
    if (written->check.broken) {
        show(written->check);
        return ExitCode::Problem;
    }
    if (written->told == 0) {
        printError(JournalText::tr("The journal says nothing of this lead."));
        return ExitCode::Problem;
    }
    if (!file.commit())
        return failed(makeError(ErrorKind::Storage, JournalText::tr("The file cannot be written.")));
    print(JournalText::tr("%n event(s) of the lead; head %1", nullptr, static_cast<int>(written->told))
              .arg(headText(written->check.head)));
    return ExitCode::Ok;
}

ExitCode runProof(const QStringList &arguments)
{
    const bool isNamed = !arguments.isEmpty() && !arguments.constFirst().startsWith(u"--");
    CommandLine line(QStringLiteral("journal proof LEAD"),
                     JournalText::tr("Writes what a third party needs to check that the journal says this of the lead, "
                                     "and nothing else. docs/check-proof.py checks it."),
                     {QStringLiteral("relayctl journal proof 7 --output lead-7.proof"),
                      QStringLiteral("relayctl journal proof crm-4711 --remote --output lead.proof")});
    line.addFlag(QStringLiteral("remote"), JournalText::tr("LEAD is what the CRM calls it, not its number here."));
    line.addValue(QStringLiteral("output"), JournalText::tr("The file to write."), JournalText::tr("file"));
    AccountOptions::addTo(line);
    if (const auto end = line.parse(arguments.mid(isNamed ? 1 : 0)))
        return *end;
    const QString word = isNamed ? arguments.constFirst() : QString();
    const bool isRemote = line.isSet(QStringLiteral("remote"));
    if (word.isEmpty() || (!isRemote && word.toLongLong() < 1))
        return line.usageError(JournalText::tr("LEAD is the lead's number; with --remote what the CRM calls it."));
    const QString path = line.value(QStringLiteral("output"));
    if (path.isEmpty())
        return line.usageError(JournalText::tr("--output names the file to write."));
    const Opened opened = openStore(line);
    if (!opened.store)
        return opened.code;
    const Result<LeadId> lead = leadFrom(*opened.store, word, isRemote);
    if (!lead)
        return failed(lead.error());
    if (!lead->isValid()) {
        printError(JournalText::tr("There is no such lead."));
        return ExitCode::Problem;
    }
    return keepProof(*opened.store, *lead, path);
}

} // namespace

ExitCode runJournal(const QStringList &arguments)
{
    const QString question = arguments.value(0);
    if (question == u"verify")
        return runVerify(arguments.mid(1));
    if (question == u"proof")
        return runProof(arguments.mid(1));
    CommandLine line(
        QStringLiteral("journal"),
        JournalText::tr("The append-only journal: verify its chain, or write the proof of one lead.\n"
                        "relayctl journal verify --help says more."),
        {QStringLiteral("relayctl journal verify"), QStringLiteral("relayctl journal proof 7 --output lead-7.proof")});
    if (const auto end = line.parse(arguments))
        return *end;
    return line.usageError(JournalText::tr("Ask for verify or proof."));
}

} // namespace relaydesk::ctl
