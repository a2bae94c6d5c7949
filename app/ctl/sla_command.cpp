// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command_line.h"
#include "app/ctl/sub_command.h"
#include "core/protocol/json_writer.h"
#include "core/sla/holiday_import.h"
#include "core/sla/sla_times.h"

#include <QCoreApplication>
#include <QFile>

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

Result<QByteArray> contentsOf(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return makeError(ErrorKind::Invalid, SlaCommandText::tr("%1 cannot be read: %2").arg(name, file.errorString()));
    return file.readAll();
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

/// Usage for what was typed, Problem for what stands in the document.
struct Refused
{
    ExitCode code = ExitCode::Usage;
    QString why;
};

std::variant<Question, Refused> questionOf(const CommandLine &line)
{
    for (const char *needed : {"policy", "start"}) {
        if (!line.isSet(option(needed)))
            return Refused{ExitCode::Usage, SlaCommandText::tr("--%1 is missing.").arg(option(needed))};
    }
    Question question;
    const Result<Instant> start = timeOf(line.value(option("start")));
    if (!start)
        return Refused{ExitCode::Usage, start.error().context};
    question.start = *start;
    Result<std::vector<Pause>> pauses = pausesOf(line.values(option("pause")));
    if (!pauses)
        return Refused{ExitCode::Usage, pauses.error().context};
    question.pauses = *std::move(pauses);
    const Result<QByteArray> document = contentsOf(line.value(option("policy")));
    if (!document)
        return Refused{ExitCode::Usage, document.error().context};
    Result<SlaPolicy> policy = parseSlaPolicy(*document, Vocabulary::standard());
    if (!policy)
        return Refused{ExitCode::Problem, policy.error().context};
    question.policy = *std::move(policy);
    return question;
}

ExitCode refuse(const CommandLine &line, const Refused &refused)
{
    if (refused.code == ExitCode::Usage)
        return line.usageError(harmless(refused.why));
    for (const QString &mistake : refused.why.split(u'\n'))
        printError(harmless(mistake));
    return refused.code;
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
    if (const auto *refused = std::get_if<Refused>(&asked))
        return refuse(line, *refused);
    const auto &question = std::get<Question>(asked);
    const SlaTimes times = slaTimes(question.policy, question.start, question.pauses);
    if (!times.due) {
        printError(SlaCommandText::tr("The calendar does not open long enough before the year 10000."));
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
    if (const auto *refused = std::get_if<Refused>(&asked))
        return refuse(line, *refused);
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
    const QDate first = QDate::fromString(line.value(option("from")), Qt::ISODate);
    const QDate last = QDate::fromString(line.value(option("to")), Qt::ISODate);
    if (!first.isValid() || !last.isValid() || last < first)
        return line.usageError(SlaCommandText::tr("--from and --to are dates such as 2026-01-01, in their order."));
    const Result<QByteArray> contents = contentsOf(line.value(option("ics")));
    if (!contents)
        return line.usageError(harmless(contents.error().context));
    const Result<std::vector<QDate>> holidays = holidaysFromICalendar(*contents, first, last);
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

} // namespace

ExitCode runSla(const QStringList &arguments)
{
    const QString question = arguments.value(0);
    if (question == u"due")
        return runDue(arguments.mid(1));
    if (question == u"elapsed")
        return runElapsed(arguments.mid(1));
    if (question == u"holidays")
        return runHolidays(arguments.mid(1));
    CommandLine line(QStringLiteral("sla"),
                     SlaCommandText::tr("Answers questions about business time: due, elapsed or holidays.\n"
                                        "relayctl sla due --help says more."),
                     {example("relayctl sla due --policy policy.json --start 2026-11-23T17:00:00+01:00"),
                      example("relayctl sla elapsed --policy policy.json --start 2026-11-23T16:00:00Z "
                              "--end 2026-11-24T10:00:00Z"),
                      example("relayctl sla holidays --ics holidays.ics --from 2026-01-01 --to 2027-12-31")});
    if (const auto end = line.parse(arguments))
        return *end;
    return line.usageError(SlaCommandText::tr("Ask for due, elapsed or holidays."));
}

} // namespace relaydesk::ctl
