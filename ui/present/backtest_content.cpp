// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/present/backtest_content.h"

#include "ui/present/display_text.h"

#include <QCoreApplication>
#include <QtMath>

#include <algorithm>

namespace relaydesk {

namespace {

struct BacktestWords
{
    Q_DECLARE_TR_FUNCTIONS(relaydesk::BacktestContent)
};

constexpr size_t mostSources = 8;

std::optional<double> share(int part, int whole)
{
    return whole > 0 ? std::optional(double(part) / whole) : std::nullopt;
}

QString percent(std::optional<double> value, const QLocale &locale)
{
    if (!value)
        return {};
    return BacktestWords::tr("%1 %", "per cent").arg(locale.toString(qRound(*value * 100)));
}

double loadOf(const Backtest &test, const BacktestSide &side)
{
    return double(side.mqls) / std::max(1, test.reps) / std::max(1, test.weeks);
}

QString sentenceOf(const Backtest &test, const QLocale &locale)
{
    return BacktestWords::tr("SQLs %1 to %2. Leads per rep and week %3 to %4.")
        .arg(locale.toString(test.before.sqls), locale.toString(test.after.sqls),
             locale.toString(loadOf(test, test.before), 'f', 1), locale.toString(loadOf(test, test.after), 'f', 1));
}

QString detailsOf(const Backtest &test, const QLocale &locale)
{
    if (test.sqls == 0)
        return BacktestWords::tr("No lead of this time became an SQL yet.");
    return BacktestWords::tr("Of the MQLs, %1 became SQLs before and %2 after. Of the %3 SQLs of this time, %4 were "
                             "MQLs before and %5 after. Won: %6 before, %7 after.")
        .arg(percent(share(test.before.sqls, test.before.mqls).value_or(0), locale),
             percent(share(test.after.sqls, test.after.mqls).value_or(0), locale), locale.toString(test.sqls),
             percent(share(test.before.sqls, test.sqls), locale), percent(share(test.after.sqls, test.sqls), locale),
             locale.toString(test.before.won), locale.toString(test.after.won));
}

BacktestRow rowOf(const MovedLead &moved, bool dropsOut, const BacktestWording &wording)
{
    const HistoryLead &lead = wording.leadOf(moved.lead);
    BacktestRow row;
    row.lead = lead.id;
    row.name = displayText(lead.name, 120);
    const QString company = displayText(lead.company, 120);
    const QString grade = (dropsOut ? moved.before : moved.after).grade();
    row.detail = company.isEmpty() ? grade : BacktestWords::tr("%1, %2", "a company, a grade").arg(company, grade);
    row.why = wording.whyOf ? displayText(wording.whyOf(moved)) : QString();
    if (lead.becameSql) {
        row.next = BacktestRow::Next::BecameSql;
        row.nextWords = BacktestWords::tr("Became SQL");
    } else if (lead.status == LeadStatus::Lost) {
        row.next = BacktestRow::Next::Rejected;
        const QString reason = wording.reasonWords ? displayText(wording.reasonWords(lead.lostReason), 80) : QString();
        row.nextWords
            = reason.isEmpty() ? BacktestWords::tr("Rejected") : BacktestWords::tr("Rejected: %1").arg(reason);
    } else {
        row.nextWords = BacktestWords::tr("No answer");
    }
    return row;
}

std::vector<BacktestRow> rowsOf(const std::vector<MovedLead> &moved, bool dropsOut, const BacktestWording &wording)
{
    std::vector<BacktestRow> rows;
    for (size_t i = 0; i < std::min(moved.size(), wording.mostRows); ++i)
        rows.push_back(rowOf(moved[i], dropsOut, wording));
    return rows;
}

/// The figures first: there is no room for long rules.
QString turnWords(const ClauseTurn &turn)
{
    if (!turn.mustHold)
        return BacktestWords::tr("stopped by: %1").arg(turn.words);
    if (turn.happened > 0)
        return BacktestWords::tr("has %1, needs %2: %3", "how often it happened, how often it has to, what")
            .arg(QLocale().toString(turn.happened), QLocale().toString(turn.needed), turn.words);
    if (Points() < turn.lacks)
        return BacktestWords::tr("needs %Ln more point(s): %1", nullptr, qCeil(turn.lacks.value())).arg(turn.words);
    return BacktestWords::tr("needs: %1").arg(turn.words);
}

std::vector<BacktestSource> sourcesOf(const Backtest &test)
{
    std::vector<BacktestSource> sources;
    for (const auto &[source, mqls] : test.mqlsBySource) {
        const QString name = source.isEmpty() ? BacktestWords::tr("Unknown source") : displayText(source, 80);
        sources.push_back({name, mqls.first, mqls.second});
    }
    std::ranges::stable_sort(sources, std::greater(),
                             [](const BacktestSource &one) { return std::max(one.before, one.after); });
    if (sources.size() > mostSources)
        sources.resize(mostSources);
    return sources;
}

void fillFigures(BacktestContent &content, const Backtest &test, const QLocale &locale)
{
    content.mqls = {locale.toString(test.before.mqls), locale.toString(test.after.mqls), false};
    const auto before = share(test.before.sqls, test.before.mqls);
    const auto after = share(test.after.sqls, test.after.mqls);
    content.sqlRate = {percent(before, locale), percent(after, locale), before && after && *after > *before};
    content.sentence = sentenceOf(test, locale);
    content.details = detailsOf(test, locale);
}

} // namespace

BacktestContent backtestContent(const Backtest &test, int days, const BacktestWording &wording, const QLocale &locale)
{
    BacktestContent content;
    content.days = days;
    if (test.leads < wording.leastLeads) {
        content.state = BacktestContent::State::TooShort;
        content.remark
            = BacktestWords::tr("%Ln lead(s) in this time; a back-test needs at least %1.", nullptr, test.leads)
                  .arg(locale.toString(wording.leastLeads));
        return content;
    }
    content.state = BacktestContent::State::Ready;
    fillFigures(content, test, locale);
    content.lostSqls = static_cast<int>(
        std::ranges::count_if(test.dropOut, [&](const MovedLead &one) { return wording.leadOf(one.lead).becameSql; }));
    content.dropOutCount = static_cast<int>(test.dropOut.size());
    content.comeInCount = static_cast<int>(test.comeIn.size());
    content.dropOut = rowsOf(test.dropOut, true, wording);
    content.comeIn = rowsOf(test.comeIn, false, wording);
    content.sources = sourcesOf(test);
    return content;
}

QString lackWords(const CriteriaExplanation &explanation, const QStringList &changed)
{
    const auto leads = [](const WayTo &one) { return one.stage == Judgement::Stage::Mql; };
    const auto isChanged = [&changed](const ClauseTurn &turn) { return changed.contains(turn.place); };
    auto way = std::ranges::find_if(explanation.ways, [&leads, &isChanged](const WayTo &one) {
        return leads(one) && std::ranges::any_of(one.turns, isChanged);
    });
    if (way == explanation.ways.end())
        way = std::ranges::find_if(explanation.ways, leads);
    if (way == explanation.ways.end())
        return {};
    QStringList lacks;
    for (const ClauseTurn &turn : way->turns)
        lacks << turnWords(turn);
    return lacks.join(BacktestWords::tr("; ", "between things that are lacking"));
}

QString costWords(const BacktestContent &content)
{
    if (content.lostSqls == 0)
        return {};
    return BacktestWords::tr("%Ln of the %1 that drop out became SQL(s).", nullptr, content.lostSqls)
        .arg(QLocale().toString(content.dropOutCount));
}

} // namespace relaydesk
