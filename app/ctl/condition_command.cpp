// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/document_input.h"
#include "app/ctl/explanation_json.h"
#include "app/ctl/sub_command.h"
#include "core/conditions/condition_reader.h"
#include "core/conditions/condition_words.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace relaydesk::ctl {

namespace {

struct ConditionText
{
    Q_DECLARE_TR_FUNCTIONS(relaydesk::ctl::ConditionText)
};

QJsonArray answers(const Condition &condition, const ConditionProgram &program, const Vocabulary &vocabulary,
                   const std::vector<Arrival> &leads)
{
    FactSheet sheet(vocabulary);
    QJsonArray answers;
    for (const Arrival &lead : leads) {
        fill(sheet, lead, lead.at);
        const Explanation why = explain(condition, program, vocabulary, sheet.facts());
        answers.append(QJsonObject{{QStringLiteral("lead"), lead.id.value()},
                                   {QStringLiteral("holds"), why.holds},
                                   {QStringLiteral("clauses"), clausesJson(why)}});
    }
    return answers;
}

} // namespace

ExitCode runCondition(const QStringList &arguments)
{
    CommandLine line(
        QStringLiteral("condition"),
        ConditionText::tr("Says a condition in words, and for which leads it holds and why. Ends with 1 where "
                          "the condition has mistakes."),
        {QStringLiteral("relayctl condition --condition condition.json"),
         QStringLiteral("relayctl condition --condition condition.json --leads leads.json")});
    line.addValue(QStringLiteral("condition"), ConditionText::tr("The condition, JSON."), ConditionText::tr("file"));
    line.addValue(QStringLiteral("list"),
                  ConditionText::tr("A named list that the condition asks; may be given several times."),
                  ConditionText::tr("name=value,value"));
    addLeadsOption(line);
    if (const auto end = line.parse(arguments))
        return *end;
    Vocabulary vocabulary = routingVocabulary();
    for (const QString &list : line.values(QStringLiteral("list"))) {
        const QStringList values = list.section(u'=', 1).split(u',', Qt::SkipEmptyParts);
        vocabulary.setList({list.section(u'=', 0, 0), {values.begin(), values.end()}, {}});
    }
    const auto condition = parsed<Condition>(
        line, "condition", [&vocabulary](const QByteArray &json) { return parseCondition(json, vocabulary); });
    if (const Refusal *refusal = refusalOf(condition))
        return refuse(line, *refusal);
    const Result<ConditionProgram> program = ConditionProgram::compile(std::get<Condition>(condition), vocabulary);
    if (!program)
        return refuse(line, problemIn(line.value(QStringLiteral("condition")), program.error()));
    QJsonObject out{{QStringLiteral("words"), inWords(std::get<Condition>(condition), vocabulary)}};
    if (line.isSet(QStringLiteral("leads"))) {
        const auto leads = leadsFrom(line);
        if (const Refusal *refusal = refusalOf(leads))
            return refuse(line, *refusal);
        out[u"leads"]
            = answers(std::get<Condition>(condition), *program, vocabulary, std::get<std::vector<Arrival>>(leads));
    }
    print(QString::fromUtf8(QJsonDocument(out).toJson()).trimmed());
    return ExitCode::Ok;
}

} // namespace relaydesk::ctl
