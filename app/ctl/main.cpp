// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command_line.h"
#include "app/ctl/sub_command.h"
#include "app/words/words.h"

#include <QCoreApplication>
#include <QTranslator>

#include <array>

namespace relaydesk::ctl {

namespace {

struct SubCommand
{
    QLatin1StringView name;
    const char *purpose;
    ExitCode (*run)(const QStringList &arguments);
};

constexpr std::array subCommands{
    SubCommand{QLatin1StringView("sync"), QT_TRANSLATE_NOOP("relayctl", "Reads changes and sends what waits, once."),
               runSync},
    SubCommand{QLatin1StringView("queue"), QT_TRANSLATE_NOOP("relayctl", "Prints the queue as it stands."), runQueue},
    SubCommand{QLatin1StringView("condition"),
               QT_TRANSLATE_NOOP("relayctl", "Says a condition in words, and for which leads it holds and why."),
               runCondition},
    SubCommand{QLatin1StringView("criteria"),
               QT_TRANSLATE_NOOP("relayctl", "Judges leads by what marketing and sales mean by qualified."),
               runCriteria},
    SubCommand{QLatin1StringView("sla"),
               QT_TRANSLATE_NOOP("relayctl", "When a lead is due, and how much business time has passed."), runSla},
    SubCommand{QLatin1StringView("doctor"),
               QT_TRANSLATE_NOOP("relayctl", "Checks everything Relaydesk needs on this machine."), runDoctor},
    SubCommand{QLatin1StringView("standardise"),
               QT_TRANSLATE_NOOP("relayctl", "Brings leads into one format and says why."), runStandardise},
    SubCommand{QLatin1StringView("story"),
               QT_TRANSLATE_NOOP("relayctl", "Condenses what leads did to three lines and their topics."), runStory},
    SubCommand{QLatin1StringView("duplicates"),
               QT_TRANSLATE_NOOP("relayctl", "Finds leads that may be one, with the evidence."), runDuplicates},
    SubCommand{QLatin1StringView("journal"),
               QT_TRANSLATE_NOOP("relayctl", "Verifies the journal's chain, or proves what it says of a lead."),
               runJournal},
    SubCommand{QLatin1StringView("route"),
               QT_TRANSLATE_NOOP("relayctl", "Says who has a lead and why; checks rules; asks what if."), runRoute},
};

QString usage()
{
    QStringList lines{QCoreApplication::translate("relayctl", "Usage: relayctl <command> [options]"), QString()};
    for (const SubCommand &command : subCommands) {
        lines << QStringLiteral("  %1 %2").arg(QString(command.name).leftJustified(12),
                                               QCoreApplication::translate("relayctl", command.purpose));
    }
    lines << QString() << QCoreApplication::translate("relayctl", "relayctl <command> --help says more.")
          << CommandLine::exitCodes();
    return lines.join(u'\n');
}

ExitCode run(QStringList arguments)
{
    arguments.removeFirst();
    if (arguments.isEmpty()) {
        printError(usage());
        return ExitCode::Usage;
    }
    const QString name = arguments.takeFirst();
    if (name == u"--help" || name == u"help") {
        print(usage());
        return ExitCode::Ok;
    }
    if (name == u"--version") {
        print(QStringLiteral("relayctl %1").arg(QCoreApplication::applicationVersion()));
        return ExitCode::Ok;
    }
    for (const SubCommand &command : subCommands) {
        if (command.name == name)
            return command.run(arguments);
    }
    printError(QCoreApplication::translate("relayctl", "There is no command %1.").arg(harmless(name)));
    printError(usage());
    return ExitCode::Usage;
}

/// An answer that was lost is no success.
ExitCode withOutput(ExitCode code)
{
    if (isPrinted())
        return code;
    printError(QCoreApplication::translate("relayctl", "The answer could not be written to standard output."));
    return code == ExitCode::Ok ? ExitCode::Problem : code;
}

} // namespace

} // namespace relaydesk::ctl

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("relayctl"));
    QCoreApplication::setApplicationVersion(QStringLiteral(RELAYDESK_VERSION));
    QTranslator words;
    if (relaydesk::loadWords(words))
        QCoreApplication::installTranslator(&words);
    return static_cast<int>(relaydesk::ctl::withOutput(relaydesk::ctl::run(QCoreApplication::arguments())));
}
