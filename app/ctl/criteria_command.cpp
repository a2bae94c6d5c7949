// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/backtest_command.h"
#include "app/ctl/criteria_json.h"
#include "app/ctl/dispute_command.h"
#include "app/ctl/document_input.h"
#include "app/ctl/sub_command.h"
#include "core/criteria/agreement_sheet.h"
#include "core/criteria/criteria_reader.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace relaydesk::ctl {

namespace {

struct CriteriaText
{
    Q_DECLARE_TR_FUNCTIONS(relaydesk::ctl::CriteriaText)
};

const Vocabulary &vocabulary()
{
    static const Vocabulary all = criteriaVocabulary(routingVocabulary());
    return all;
}

DocumentInput<Criteria> criteriaFrom(const CommandLine &line, const char *option = "document")
{
    return parsed<Criteria>(line, option, [](const QByteArray &json) { return parseCriteria(json, vocabulary()); });
}

void addDocument(CommandLine &line)
{
    line.addValue(QStringLiteral("document"), CriteriaText::tr("The criteria document, JSON."),
                  CriteriaText::tr("file"));
}

void printJson(const QJsonDocument &json)
{
    print(QString::fromUtf8(json.toJson()).trimmed());
}

ExitCode judgeLeads(CommandLine &line, const QStringList &arguments, bool explains)
{
    addDocument(line);
    addLeadsOption(line);
    line.addValue(QStringLiteral("at"), CriteriaText::tr("The time that is asked about; else when each lead came in."),
                  CriteriaText::tr("time"));
    if (explains)
        line.addValue(QStringLiteral("lead"), CriteriaText::tr("Only the lead of this id."), CriteriaText::tr("id"));
    if (const auto end = line.parse(arguments))
        return *end;
    const OptionalInstant at = fromIso8601(line.value(QStringLiteral("at")));
    if (line.isSet(QStringLiteral("at")) && !at)
        return line.usageError(CriteriaText::tr("--at is no time with its offset, such as 2026-11-24T09:00:00Z."));
    const auto criteria = criteriaFrom(line);
    if (const Refusal *refusal = refusalOf(criteria))
        return refuse(line, *refusal);
    const auto leads = leadsFrom(line);
    if (const Refusal *refusal = refusalOf(leads))
        return refuse(line, *refusal);
    const Result<CriteriaProgram> program = CriteriaProgram::compile(std::get<Criteria>(criteria), vocabulary());
    if (!program)
        return refuse(line, problemIn(line.value(QStringLiteral("document")), program.error()));
    const QString only = explains ? line.value(QStringLiteral("lead")) : QString();
    FactSheet sheet(vocabulary());
    QJsonArray all;
    for (const Arrival &lead : std::get<std::vector<Arrival>>(leads)) {
        if (!only.isEmpty() && lead.id.value() != only)
            continue;
        fill(sheet, lead, at.value_or(lead.at));
        const auto json = explains ? explainedJson : judgedJson;
        QJsonObject one = json(std::get<Criteria>(criteria), *program, vocabulary(), sheet.facts());
        one[u"lead"] = lead.id.value();
        all.append(one);
    }
    if (!only.isEmpty() && all.isEmpty())
        return refuse(line,
                      problemIn(line.value(QStringLiteral("leads")),
                                makeError(ErrorKind::NotFound, CriteriaText::tr("there is no lead %1").arg(only))));
    printJson(QJsonDocument(all));
    return ExitCode::Ok;
}

ExitCode runScore(const QStringList &arguments)
{
    CommandLine line(
        QStringLiteral("criteria score"),
        CriteriaText::tr("Judges leads by a criteria document: stage, grade, both scores and every part of them."),
        {QStringLiteral("relayctl criteria score --document criteria.json --leads leads.json"),
         QStringLiteral("relayctl criteria score --document criteria.json --leads leads.json "
                        "--at 2026-11-24T09:00:00Z")});
    return judgeLeads(line, arguments, false);
}

ExitCode runExplain(const QStringList &arguments)
{
    CommandLine line(QStringLiteral("criteria explain"),
                     CriteriaText::tr("Why a lead is what it is: clause by clause, what would change it, and when it "
                                      "will change by itself."),
                     {QStringLiteral("relayctl criteria explain L-1 --document criteria.json --leads leads.json")});
    // The lead may stand first, without its option.
    QStringList all = arguments;
    if (!all.isEmpty() && !all.first().startsWith(u'-'))
        all = QStringList{QStringLiteral("--lead"), all.first()} + all.mid(1);
    return judgeLeads(line, all, true);
}

ExitCode runCheck(const QStringList &arguments)
{
    CommandLine line(QStringLiteral("criteria check"),
                     CriteriaText::tr("Says what is wrong with a criteria document, each mistake with its place. "
                                      "Ends with 1 where there are mistakes."),
                     {QStringLiteral("relayctl criteria check --document criteria.json")});
    addDocument(line);
    if (const auto end = line.parse(arguments))
        return *end;
    const auto criteria = criteriaFrom(line);
    if (const Refusal *refusal = refusalOf(criteria))
        return refuse(line, *refusal);
    const std::vector<CriteriaFinding> findings = findingsIn(std::get<Criteria>(criteria), vocabulary());
    for (const CriteriaFinding &finding : findings)
        print(CriteriaText::tr("%1: %2", "a place in the document, and what is wrong there")
                  .arg(finding.place, finding.words));
    if (findings.empty())
        print(CriteriaText::tr("No mistake found."));
    return findings.empty() ? ExitCode::Ok : ExitCode::Problem;
}

ExitCode runDiff(const QStringList &arguments)
{
    CommandLine line(QStringLiteral("criteria diff"),
                     CriteriaText::tr("What a later criteria document says otherwise than an earlier one, in words."),
                     {QStringLiteral("relayctl criteria diff --earlier v14.json --later v15.json")});
    line.addValue(QStringLiteral("earlier"), CriteriaText::tr("The earlier document, JSON."), CriteriaText::tr("file"));
    line.addValue(QStringLiteral("later"), CriteriaText::tr("The later document, JSON."), CriteriaText::tr("file"));
    QStringList all = arguments;
    if (all.size() == 2 && !all[0].startsWith(u'-') && !all[1].startsWith(u'-'))
        all = {QStringLiteral("--earlier"), all[0], QStringLiteral("--later"), all[1]};
    if (const auto end = line.parse(all))
        return *end;
    const auto earlier = criteriaFrom(line, "earlier");
    if (const Refusal *refusal = refusalOf(earlier))
        return refuse(line, *refusal);
    const auto later = criteriaFrom(line, "later");
    if (const Refusal *refusal = refusalOf(later))
        return refuse(line, *refusal);
    printJson(
        QJsonDocument(changesJson(differences(std::get<Criteria>(earlier), std::get<Criteria>(later), vocabulary()))));
    return ExitCode::Ok;
}

ExitCode runSheet(const QStringList &arguments)
{
    CommandLine line(
        QStringLiteral("criteria sheet"),
        CriteriaText::tr("The agreement in plain words as a page of HTML, with a glossary: to be pinned to "
                         "the wall."),
        {QStringLiteral("relayctl criteria sheet --document criteria.json > agreement.html")});
    addDocument(line);
    if (const auto end = line.parse(arguments))
        return *end;
    const auto criteria = criteriaFrom(line);
    if (const Refusal *refusal = refusalOf(criteria))
        return refuse(line, *refusal);
    print(QString::fromUtf8(htmlOf(sheetOf(std::get<Criteria>(criteria), vocabulary()))).trimmed());
    return ExitCode::Ok;
}

} // namespace

ExitCode runCriteria(const QStringList &arguments)
{
    const QString question = arguments.value(0);
    if (question == u"score")
        return runScore(arguments.mid(1));
    if (question == u"explain")
        return runExplain(arguments.mid(1));
    if (question == u"check")
        return runCheck(arguments.mid(1));
    if (question == u"diff")
        return runDiff(arguments.mid(1));
    if (question == u"sheet")
        return runSheet(arguments.mid(1));
    if (question == u"dispute")
        return runDispute(arguments.mid(1), vocabulary());
    if (question == u"backtest")
        return runBacktest(arguments.mid(1), vocabulary());
    CommandLine line(
        QStringLiteral("criteria"),
        CriteriaText::tr(
            "Answers questions about what qualified means: score, explain, check, diff, backtest, dispute or sheet.\n"
            "relayctl criteria score --help says more."),
        {QStringLiteral("relayctl criteria check --document criteria.json"),
         QStringLiteral("relayctl criteria score --document criteria.json --leads leads.json")});
    if (const auto end = line.parse(arguments))
        return *end;
    return line.usageError(
        CriteriaText::tr("Say what to do: score, explain, check, diff, backtest, dispute or sheet."));
}

} // namespace relaydesk::ctl
