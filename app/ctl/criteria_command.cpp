// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/document_input.h"
#include "app/ctl/sub_command.h"
#include "core/criteria/criteria_program.h"
#include "core/criteria/criteria_reader.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace relaydesk::ctl {

namespace {

struct CriteriaText
{
    Q_DECLARE_TR_FUNCTIONS(relaydesk::ctl::CriteriaText)
};

QJsonArray partsJson(const Criteria &criteria, const std::vector<ScorePart> &parts)
{
    QJsonArray all;
    for (const ScorePart &part : parts) {
        const bool isRule = part.rule >= 0;
        const auto rule = static_cast<size_t>(part.rule);
        QJsonObject one{{QStringLiteral("score"), part.isFit ? QStringLiteral("fit") : QStringLiteral("engagement")},
                        {QStringLiteral("kind"), toString(part.kind)},
                        {QStringLiteral("points"), part.points.value()}};
        if (isRule)
            one[u"rule"] = part.isFit ? criteria.fit.at(rule).name : criteria.engagement.at(rule).name;
        if (part.at)
            one[u"at"] = toIso8601(*part.at);
        all.append(one);
    }
    return all;
}

/// What decided: a rule's name, or that the line through the grid did.
QJsonValue ruleJson(const Criteria &criteria, const Judgement &judgement)
{
    const auto rule = static_cast<size_t>(judgement.rule);
    switch (judgement.stage) {
    case Judgement::Stage::Inquiry: return {};
    case Judgement::Stage::Disqualified:
    case Judgement::Stage::Nurture: return criteria.never.at(rule).name;
    default: return judgement.rule < 0 ? QStringLiteral("grade") : criteria.mql.at(rule).name;
    }
}

QJsonObject judged(const Criteria &criteria, const CriteriaProgram &program, const LeadFacts &facts)
{
    const Judgement judgement = program.judge(facts);
    QJsonArray missing;
    for (const int field : program.missing(facts))
        missing.append(criteria.required.at(static_cast<size_t>(field)));
    const QChar fit = QStringLiteral("ABCD").at(judgement.fitStep - 1);
    return {{QStringLiteral("stage"), toString(judgement.stage)},
            {QStringLiteral("rule"), ruleJson(criteria, judgement)},
            {QStringLiteral("fit"), judgement.fit.value()},
            {QStringLiteral("engagement"), judgement.engagement.value()},
            {QStringLiteral("grade"), QString(fit + QString::number(judgement.engageStep))},
            {QStringLiteral("missing"), missing},
            {QStringLiteral("parts"), partsJson(criteria, program.parts(facts))}};
}

DocumentInput<Criteria> criteriaFrom(const CommandLine &line)
{
    return parsed<Criteria>(line, "document",
                            [](const QByteArray &json) { return parseCriteria(json, routingVocabulary()); });
}

void addDocument(CommandLine &line)
{
    line.addValue(QStringLiteral("document"), CriteriaText::tr("The criteria document, JSON."),
                  CriteriaText::tr("file"));
}

ExitCode runScore(const QStringList &arguments)
{
    CommandLine line(
        QStringLiteral("criteria score"),
        CriteriaText::tr("Judges leads by a criteria document: stage, grade, both scores and every part of them."),
        {QStringLiteral("relayctl criteria score --document criteria.json --leads leads.json"),
         QStringLiteral("relayctl criteria score --document criteria.json --leads leads.json "
                        "--at 2026-11-24T09:00:00Z")});
    addDocument(line);
    addLeadsOption(line);
    line.addValue(QStringLiteral("at"), CriteriaText::tr("The time that is asked about; else when each lead came in."),
                  CriteriaText::tr("time"));
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
    const Result<CriteriaProgram> program = CriteriaProgram::compile(std::get<Criteria>(criteria), routingVocabulary());
    if (!program)
        return refuse(line, problemIn(line.value(QStringLiteral("document")), program.error()));
    FactSheet sheet(routingVocabulary());
    QJsonArray all;
    for (const Arrival &lead : std::get<std::vector<Arrival>>(leads)) {
        fill(sheet, lead, at.value_or(lead.at));
        QJsonObject one = judged(std::get<Criteria>(criteria), *program, sheet.facts());
        one[u"lead"] = lead.id.value();
        all.append(one);
    }
    print(QString::fromUtf8(QJsonDocument(all).toJson()).trimmed());
    return ExitCode::Ok;
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
    print(CriteriaText::tr("No mistake found."));
    return ExitCode::Ok;
}

} // namespace

ExitCode runCriteria(const QStringList &arguments)
{
    const QString question = arguments.value(0);
    if (question == u"score")
        return runScore(arguments.mid(1));
    if (question == u"check")
        return runCheck(arguments.mid(1));
    CommandLine line(QStringLiteral("criteria"),
                     CriteriaText::tr("Answers questions about what qualified means: score or check.\n"
                                      "relayctl criteria score --help says more."),
                     {QStringLiteral("relayctl criteria check --document criteria.json"),
                      QStringLiteral("relayctl criteria score --document criteria.json --leads leads.json")});
    if (const auto end = line.parse(arguments))
        return *end;
    return line.usageError(CriteriaText::tr("Say what to do: score or check."));
}

} // namespace relaydesk::ctl
