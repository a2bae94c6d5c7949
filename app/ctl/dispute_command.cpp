// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/dispute_command.h"

#include "app/ctl/criteria_json.h"
#include "app/ctl/document_input.h"
#include "app/ctl/lead_input.h"
#include "app/ctl/sub_command.h"
#include "core/base/clock.h"
#include "core/conditions/fact_sheet.h"
#include "core/criteria/criteria_reader.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

namespace relaydesk::ctl {

namespace {

struct DisputeText
{
    Q_DECLARE_TR_FUNCTIONS(relaydesk::ctl::DisputeText)
};

using Question = DocumentInput<QJsonObject>;

/// The lead by the document of that option, as it was known at \a at.
Question judged(const CommandLine &line, const char *document, const Arrival &lead, Instant at,
                const Vocabulary &vocabulary)
{
    const auto criteria = parsed<Criteria>(
        line, document, [&vocabulary](const QByteArray &json) { return parseCriteria(json, vocabulary); });
    if (const Refusal *refusal = refusalOf(criteria))
        return *refusal;
    const Result<CriteriaProgram> program = CriteriaProgram::compile(std::get<Criteria>(criteria), vocabulary);
    if (!program)
        return problemIn(line.value(QString::fromLatin1(document)), program.error());
    FactSheet sheet(vocabulary);
    fill(sheet, lead, at);
    QJsonObject one = explainedJson(std::get<Criteria>(criteria), *program, vocabulary, sheet.facts());
    one[u"at"] = toIso8601(at);
    return one;
}

void addOptions(CommandLine &line)
{
    line.addValue(QStringLiteral("lead"), DisputeText::tr("The lead, by its id."), DisputeText::tr("id"));
    line.addValue(QStringLiteral("then"), DisputeText::tr("The criteria that were in force then, JSON."),
                  DisputeText::tr("file"));
    line.addValue(QStringLiteral("now"), DisputeText::tr("The criteria in force now, JSON."), DisputeText::tr("file"));
    line.addValue(QStringLiteral("at"), DisputeText::tr("When it was decided; else when the lead came in."),
                  DisputeText::tr("time"));
    line.addValue(QStringLiteral("today"), DisputeText::tr("The time that counts as now; else the present."),
                  DisputeText::tr("time"));
    addLeadsOption(line);
}

/// An invalid time is an error; a missing one is \a otherwise.
std::optional<Instant> timeOf(const CommandLine &line, const char *option, Instant otherwise)
{
    const QString name = QString::fromLatin1(option);
    return line.isSet(name) ? fromIso8601(line.value(name)) : otherwise;
}

} // namespace

ExitCode runDispute(const QStringList &arguments, const Vocabulary &vocabulary)
{
    CommandLine line(QStringLiteral("criteria dispute"),
                     DisputeText::tr("Judges one lead by the criteria that were in force then, as it was known then, "
                                     "and by those in force now."),
                     {QStringLiteral("relayctl criteria dispute L-1 --then v14.json --now v15.json --leads leads.json "
                                     "--at 2026-11-24T09:00:00Z")});
    addOptions(line);
    QStringList all = arguments; // the lead may stand first, without its option
    if (!all.isEmpty() && !all.first().startsWith(u'-'))
        all = QStringList{QStringLiteral("--lead"), all.first()} + all.mid(1);
    if (const auto end = line.parse(all))
        return *end;
    const auto leads = leadsFrom(line);
    if (const Refusal *refusal = refusalOf(leads))
        return refuse(line, *refusal);
    const auto &arrivals = std::get<std::vector<Arrival>>(leads);
    const QString wanted = line.value(QStringLiteral("lead"));
    const auto lead
        = std::ranges::find_if(arrivals, [&wanted](const Arrival &one) { return one.id.value() == wanted; });
    if (lead == arrivals.end())
        return refuse(line,
                      problemIn(line.value(QStringLiteral("leads")),
                                makeError(ErrorKind::NotFound, DisputeText::tr("there is no lead %1").arg(wanted))));
    const SystemClock clock;
    const std::optional<Instant> at = timeOf(line, "at", lead->at);
    const std::optional<Instant> today = timeOf(line, "today", clock.now());
    if (!at || !today)
        return line.usageError(DisputeText::tr("That is no time with its offset, such as 2026-11-24T09:00:00Z."));
    const Question then = judged(line, "then", *lead, *at, vocabulary);
    if (const Refusal *refusal = refusalOf(then))
        return refuse(line, *refusal);
    const Question now = judged(line, "now", *lead, *today, vocabulary);
    if (const Refusal *refusal = refusalOf(now))
        return refuse(line, *refusal);
    const QJsonObject answer{{QStringLiteral("lead"), wanted},
                             {QStringLiteral("then"), std::get<QJsonObject>(then)},
                             {QStringLiteral("now"), std::get<QJsonObject>(now)}};
    print(QString::fromUtf8(QJsonDocument(answer).toJson()).trimmed());
    return ExitCode::Ok;
}

} // namespace relaydesk::ctl
