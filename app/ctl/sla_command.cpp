// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/document_input.h"
#include "app/ctl/sub_command.h"
#include "core/journal/written_history.h"
#include "core/protocol/json_writer.h"
#include "core/sla/holiday_import.h"
#include "core/sla/sla_assessment.h"

#include <QCoreApplication>

namespace relaydesk::ctl {

namespace {

struct SlaCommandText
{
    Q_DECLARE_TR_FUNCTIONS(relaydesk::ctl::SlaCommandText)
};

QString option(const char *name)
{
    return QString::fromLatin1(name);
}

QString example(const char *command)
{
    return QString::fromLatin1(command);
}

Result<Instant> timeOf(const QString &text)
{
    const OptionalInstant time = fromIso8601(text);
    if (time)
        return *time;
    return makeError(ErrorKind::Invalid,
                     SlaCommandText::tr("%1 is no time with its offset, such as 2026-11-23T17:00:00+01:00").arg(text));
}

Result<std::vector<Pause>> pausesOf(const QStringList &texts)
{
    std::vector<Pause> pauses;
    for (const QString &text : texts) {
        if (text.section(u'/', 0, 0).isEmpty() || text.section(u'/', 1).isEmpty())
            return makeError(ErrorKind::Invalid,
                             SlaCommandText::tr("The pause “%1” is not two times with a / between them, such as "
                                                "2026-11-24T08:00:00Z/2026-11-24T09:30:00Z.")
                                 .arg(text));
        const Result<Instant> from = timeOf(text.section(u'/', 0, 0));
        const Result<Instant> to = timeOf(text.section(u'/', 1));
        if (!from)
            return from.error();
        if (!to)
            return to.error();
        if (*to < *from)
            return makeError(ErrorKind::Invalid, SlaCommandText::tr("The pause %1 ends before it starts.").arg(text));
        pauses.push_back({*from, *to});
    }
    return pauses;
}

void writeTime(JsonWriter &out, const OptionalInstant &time)
{
    if (time)
        out.text(toIso8601(*time));
    else
        out.raw("null");
}

/// What both questions are about.
struct Question
{
    SlaPolicy policy;
    Instant start{};
    std::vector<Pause> pauses;
};

DocumentInput<Question> questionOf(const CommandLine &line)
{
    for (const char *needed : {"policy", "start"}) {
        if (!line.isSet(option(needed)))
            return Refusal{ExitCode::Usage, SlaCommandText::tr("--%1 is missing.").arg(option(needed))};
    }
    Question question;
    const Result<Instant> start = timeOf(line.value(option("start")));
    if (!start)
        return Refusal{ExitCode::Usage, start.error().context};
    question.start = *start;
    Result<std::vector<Pause>> pauses = pausesOf(line.values(option("pause")));
    if (!pauses)
        return Refusal{ExitCode::Usage, pauses.error().context};
    question.pauses = *std::move(pauses);
    DocumentInput<SlaPolicy> policy = policyFrom(line);
    if (const Refusal *refusal = refusalOf(policy))
        return *refusal;
    question.policy = std::get<SlaPolicy>(std::move(policy));
    return question;
}

void addQuestionOptions(CommandLine &line)
{
    line.addValue(option("policy"), SlaCommandText::tr("The policy document, JSON."), SlaCommandText::tr("file"));
    line.addValue(option("start"), SlaCommandText::tr("When the clock started, ISO 8601 with its offset."),
                  SlaCommandText::tr("time"));
    line.addValue(option("pause"), SlaCommandText::tr("A pause; may be given several times."),
                  SlaCommandText::tr("from/to"));
}

ExitCode runDue(const QStringList &arguments)
{
    CommandLine line(QStringLiteral("sla due"),
                     SlaCommandText::tr("Prints when a lead is due, is warned about and is escalated."),
                     {example("relayctl sla due --policy policy.json --start 2026-11-23T17:00:00+01:00"),
                      example("relayctl sla due --policy policy.json --start 2026-11-23T16:00:00Z "
                              "--pause 2026-11-24T08:00:00Z/2026-11-24T09:30:00Z")});
    addQuestionOptions(line);
    if (const auto end = line.parse(arguments))
        return *end;
    const auto asked = questionOf(line);
    if (const Refusal *refusal = refusalOf(asked))
        return refuse(line, *refusal);
    const auto &question = std::get<Question>(asked);
    const SlaTimes times = slaTimes(question.policy, question.start, question.pauses);
    if (!times.due) {
        printError(clockOf(question.policy)
                       ? SlaCommandText::tr("The calendar does not open long enough before the year 10000.")
                       : SlaCommandText::tr("The time that the policy gives is not over before the year 10000."));
        return ExitCode::Problem;
    }
    JsonWriter out;
    out.beginObject();
    out.key(QLatin1StringView("due"));
    writeTime(out, times.due);
    out.key(QLatin1StringView("warn"));
    writeTime(out, times.warn);
    out.key(QLatin1StringView("rungs"));
    out.beginArray();
    for (const RungTime &rung : times.rungs) {
        out.beginObject();
        out.key(QLatin1StringView("to"));
        out.text(rung.to);
        out.key(QLatin1StringView("at"));
        writeTime(out, rung.at);
        out.endObject();
    }
    out.endArray();
    out.endObject();
    print(QString::fromUtf8(out.take()));
    return ExitCode::Ok;
}

ExitCode runElapsed(const QStringList &arguments)
{
    CommandLine line(QStringLiteral("sla elapsed"),
                     SlaCommandText::tr("Prints the business time less pauses, and the wall time, between two times."),
                     {example("relayctl sla elapsed --policy policy.json --start 2026-11-23T17:00:00+01:00 "
                              "--end 2026-11-24T11:00:00+01:00")});
    addQuestionOptions(line);
    line.addValue(option("end"), SlaCommandText::tr("The later time."), SlaCommandText::tr("time"));
    if (const auto end = line.parse(arguments))
        return *end;
    const auto asked = questionOf(line);
    if (const Refusal *refusal = refusalOf(asked))
        return refuse(line, *refusal);
    const auto &question = std::get<Question>(asked);
    if (!line.isSet(option("end")))
        return line.usageError(SlaCommandText::tr("--%1 is missing.").arg(option("end")));
    const Result<Instant> end = timeOf(line.value(option("end")));
    if (!end)
        return line.usageError(harmless(end.error().context));
    if (*end < question.start)
        return line.usageError(SlaCommandText::tr("--end lies before --start."));
    const auto &calendar = question.policy.calendar;
    const Duration business = countedTime(calendar ? &*calendar : nullptr, question.start, *end, question.pauses);
    JsonWriter out;
    out.beginObject();
    out.field(QLatin1StringView("businessMs"), qint64(business.count()));
    out.field(QLatin1StringView("wallMs"), qint64((*end - question.start).count()));
    out.endObject();
    print(QString::fromUtf8(out.take()));
    return ExitCode::Ok;
}

ExitCode runHolidays(const QStringList &arguments)
{
    CommandLine line(
        QStringLiteral("sla holidays"),
        SlaCommandText::tr("Prints the all-day events of an iCalendar file as a policy's list of holidays."),
        {example("relayctl sla holidays --ics holidays.ics --from 2026-01-01 --to 2027-12-31")});
    line.addValue(option("ics"), SlaCommandText::tr("The iCalendar file."), SlaCommandText::tr("file"));
    line.addValue(option("from"), SlaCommandText::tr("The first day."), SlaCommandText::tr("date"));
    line.addValue(option("to"), SlaCommandText::tr("The last day."), SlaCommandText::tr("date"));
    if (const auto end = line.parse(arguments))
        return *end;
    const QDate first = dateFromIso8601(line.value(option("from")));
    const QDate last = dateFromIso8601(line.value(option("to")));
    if (!first.isValid() || !last.isValid() || last < first)
        return line.usageError(SlaCommandText::tr("--from and --to are dates such as 2026-01-01, in their order."));
    const DocumentInput<QByteArray> contents = contentsOf(line, "ics");
    if (const Refusal *refusal = refusalOf(contents))
        return refuse(line, *refusal);
    const Result<std::vector<QDate>> holidays = holidaysFromICalendar(std::get<QByteArray>(contents), first, last);
    if (!holidays) {
        printError(describe(holidays.error()));
        return ExitCode::Problem;
    }
    JsonWriter out;
    out.beginArray();
    for (const QDate &day : *holidays)
        out.text(day.toString(Qt::ISODate));
    out.endArray();
    print(QString::fromUtf8(out.take()));
    return ExitCode::Ok;
}

void writeState(const SlaAssessment &found)
{
    JsonWriter out;
    out.beginObject();
    out.field(QLatin1StringView("state"), toString(found.state));
    const auto time = [&out](const char *name, const OptionalInstant &value) {
        out.key(QLatin1StringView(name));
        writeTime(out, value);
    };
    time("due", found.times.due);
    time("warn", found.times.warn);
    out.field(QLatin1StringView("businessMs"), qint64(found.counted.count()));
    out.field(QLatin1StringView("wallMs"), qint64(found.wall.count()));
    time("nextChange", found.nextChange);
    out.field(QLatin1StringView("owner"), found.owner.value());
    time("ownerDue", found.ownerDue);
    out.endObject();
    print(QString::fromUtf8(out.take()));
}

ExitCode runState(const QStringList &arguments)
{
    CommandLine line(
        QStringLiteral("sla state"),
        SlaCommandText::tr("Prints where a lead stands against a policy, by what happened to it."),
        {example("relayctl sla state --policy policy.json --history history.json --at 2026-11-24T11:00:00Z")});
    line.addValue(option("policy"), SlaCommandText::tr("The policy document, JSON."), SlaCommandText::tr("file"));
    line.addValue(option("history"), SlaCommandText::tr("The lead's events, a JSON array; - is standard input."),
                  SlaCommandText::tr("file"));
    line.addValue(option("at"), SlaCommandText::tr("The time that is asked about."), SlaCommandText::tr("time"));
    if (const auto end = line.parse(arguments))
        return *end;
    if (!line.isSet(option("at")))
        return line.usageError(SlaCommandText::tr("--%1 is missing.").arg(option("at")));
    const Result<Instant> at = timeOf(line.value(option("at")));
    if (!at)
        return line.usageError(harmless(at.error().context));
    const DocumentInput<SlaPolicy> policy = policyFrom(line);
    if (const Refusal *refusal = refusalOf(policy))
        return refuse(line, *refusal);
    const auto events = parsed<std::vector<HandoffEvent>>(line, "history", readWrittenHistory);
    if (const Refusal *refusal = refusalOf(events))
        return refuse(line, *refusal);
    const auto &rules = std::get<SlaPolicy>(policy);
    const auto history = slaHistoryOf(std::get<std::vector<HandoffEvent>>(events), rules.pauseOn);
    if (!history) {
        printError(SlaCommandText::tr("No event starts the clock: captured, ingested or recycled."));
        return ExitCode::Problem;
    }
    writeState(assess(rules, *history, *at));
    return ExitCode::Ok;
}

} // namespace

ExitCode runSla(const QStringList &arguments)
{
    const QString question = arguments.value(0);
    if (question == u"due")
        return runDue(arguments.mid(1));
    if (question == u"elapsed")
        return runElapsed(arguments.mid(1));
    if (question == u"state")
        return runState(arguments.mid(1));
    if (question == u"holidays")
        return runHolidays(arguments.mid(1));
    CommandLine line(QStringLiteral("sla"),
                     SlaCommandText::tr("Answers questions about business time: due, elapsed, state or holidays.\n"
                                        "relayctl sla due --help says more."),
                     {example("relayctl sla due --policy policy.json --start 2026-11-23T17:00:00+01:00"),
                      example("relayctl sla elapsed --policy policy.json --start 2026-11-23T16:00:00Z "
                              "--end 2026-11-24T10:00:00Z"),
                      example("relayctl sla holidays --ics holidays.ics --from 2026-01-01 --to 2027-12-31")});
    if (const auto end = line.parse(arguments))
        return *end;
    return line.usageError(SlaCommandText::tr("Ask for due, elapsed, state or holidays."));
}

} // namespace relaydesk::ctl
