// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/backtest_command.h"

#include "app/common/lead_history_reader.h"
#include "app/ctl/account_options.h"
#include "app/ctl/document_input.h"
#include "core/base/clock.h"
#include "core/criteria/backtest.h"
#include "core/criteria/criteria_reader.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace relaydesk::ctl {

namespace {

struct BacktestText
{
    Q_DECLARE_TR_FUNCTIONS(relaydesk::ctl::BacktestText)
};

constexpr int mostMonths = 120;

QJsonValue shareJson(const std::optional<double> &share)
{
    return share ? QJsonValue(std::round(*share * 10'000) / 10'000) : QJsonValue();
}

QJsonObject sideJson(const Backtest &found, const BacktestSide &side)
{
    return {{QStringLiteral("mqls"), side.mqls},
            {QStringLiteral("sqls"), side.sqls},
            {QStringLiteral("won"), side.won},
            {QStringLiteral("precision"), shareJson(side.precision())},
            {QStringLiteral("recall"), shareJson(found.recall(side))},
            {QStringLiteral("perRepAndWeek"), std::round(found.load(side) * 100) / 100}};
}

QJsonObject movedJson(const LeadHistory &history, const std::vector<MovedLead> &moved)
{
    constexpr size_t mostNamed = 100;
    QJsonArray named;
    int sqls = 0;
    for (size_t i = 0; i < moved.size(); ++i) {
        const HistoryLead &lead = history.lead(moved[i].lead);
        sqls += lead.becameSql ? 1 : 0;
        if (i >= mostNamed)
            continue;
        QJsonObject one{{QStringLiteral("lead"), lead.id.value()},
                        {QStringLiteral("status"), toString(lead.status)},
                        {QStringLiteral("becameSql"), lead.becameSql}};
        if (moved[i].at)
            one[u"at"] = toIso8601(*moved[i].at);
        if (lead.lostReason.isValid())
            one[u"reason"] = lead.lostReason.value();
        named.append(one);
    }
    return {{QStringLiteral("count"), static_cast<int>(moved.size())},
            {QStringLiteral("becameSqls"), sqls},
            {QStringLiteral("leads"), named}};
}

QJsonArray sourcesJson(const Backtest &found)
{
    QJsonArray all;
    for (const auto &[source, mqls] : found.mqlsBySource)
        all.append(QJsonObject{{QStringLiteral("source"), source},
                               {QStringLiteral("before"), mqls.first},
                               {QStringLiteral("after"), mqls.second}});
    return all;
}

DocumentInput<CriteriaProgram> programFrom(const CommandLine &line, const char *option, const Vocabulary &vocabulary)
{
    return parsed<CriteriaProgram>(line, option, [&vocabulary](const QByteArray &json) -> Result<CriteriaProgram> {
        const Result<Criteria> criteria = parseCriteria(json, vocabulary);
        if (!criteria)
            return criteria.error();
        return CriteriaProgram::compile(*criteria, vocabulary);
    });
}

Result<LeadHistory> historyFrom(const CommandLine &line, const Vocabulary &vocabulary)
{
    QString file = line.value(QStringLiteral("store"));
    if (file.isEmpty()) {
        const AccountOptions options(line);
        const Result<Account> account = options.account();
        if (!account)
            return account.error();
        file = options.paths().databaseOf(*account);
    }
    const Result<std::unique_ptr<Store>> store = Store::open(file, Store::Access::Read);
    if (!store)
        return store.error();
    return readLeadHistory(**store, vocabulary);
}

void addOptions(CommandLine &line)
{
    line.addValue(QStringLiteral("document"), BacktestText::tr("The criteria document, JSON."),
                  BacktestText::tr("file"));
    line.addValue(QStringLiteral("earlier"),
                  BacktestText::tr("What it is compared with; else with what really was handed over."),
                  BacktestText::tr("file"));
    line.addValue(QStringLiteral("months"), BacktestText::tr("How far back, 1 to %1; 12 by itself.").arg(mostMonths),
                  BacktestText::tr("number"));
    line.addValue(QStringLiteral("reps"), BacktestText::tr("How many people share the leads; 1 by itself."),
                  BacktestText::tr("number"));
    line.addValue(QStringLiteral("store"), BacktestText::tr("A database file; else the one of the account."),
                  BacktestText::tr("file"));
    AccountOptions::addTo(line);
}

/// 0: no whole number from 1 to \a most.
int wholeFrom(const CommandLine &line, const QString &option, int otherwise, int most)
{
    if (!line.isSet(option))
        return otherwise;
    const int number = line.value(option).toInt();
    return number >= 1 && number <= most ? number : 0;
}

} // namespace

ExitCode runBacktest(const QStringList &arguments, const Vocabulary &vocabulary)
{
    CommandLine line(QStringLiteral("criteria backtest"),
                     BacktestText::tr("Replays a criteria document over the leads of a database, each as it was at the "
                                      "time: what it would have handed over, and what became of those leads."),
                     {QStringLiteral("relayctl criteria backtest --document v15.json --earlier v14.json --months 3")});
    addOptions(line);
    if (const auto end = line.parse(arguments))
        return *end;
    const int months = wholeFrom(line, QStringLiteral("months"), 12, mostMonths);
    const int reps = wholeFrom(line, QStringLiteral("reps"), 1, 100'000);
    if (months == 0 || reps == 0)
        return line.usageError(BacktestText::tr("--months and --reps are whole numbers from 1."));
    const auto after = programFrom(line, "document", vocabulary);
    if (const Refusal *refusal = refusalOf(after))
        return refuse(line, *refusal);
    std::optional<CriteriaProgram> before;
    if (line.isSet(QStringLiteral("earlier"))) {
        auto earlier = programFrom(line, "earlier", vocabulary);
        if (const Refusal *refusal = refusalOf(earlier))
            return refuse(line, *refusal);
        before = std::get<CriteriaProgram>(std::move(earlier));
    }
    const Result<LeadHistory> history = historyFrom(line, vocabulary);
    if (!history) {
        printError(describe(history.error()));
        return exitCodeOf(history.error().kind);
    }
    const SystemClock clock;
    const Instant now = clock.now();
    const BacktestPeriod period{fromDateTime(toDateTime(now).addMonths(-months)), now, reps};
    auto found = backtest(*history, before ? &*before : nullptr, std::get<CriteriaProgram>(after), period,
                          {0, history->size()});
    found->sort(*history);
    print(QString::fromUtf8(QJsonDocument(QJsonObject{{QStringLiteral("leads"), found->leads},
                                                      {QStringLiteral("sqls"), found->sqls},
                                                      {QStringLiteral("before"), sideJson(*found, found->before)},
                                                      {QStringLiteral("after"), sideJson(*found, found->after)},
                                                      {QStringLiteral("dropOut"), movedJson(*history, found->dropOut)},
                                                      {QStringLiteral("comeIn"), movedJson(*history, found->comeIn)},
                                                      {QStringLiteral("bySource"), sourcesJson(*found)}})
                                .toJson())
              .trimmed());
    return ExitCode::Ok;
}

} // namespace relaydesk::ctl
