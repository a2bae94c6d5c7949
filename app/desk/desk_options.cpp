// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/desk_options.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

namespace relaydesk {

namespace {
QString say(const char *text)
{
    return QCoreApplication::translate("DeskOptions", text);
}

void print(std::FILE *to, const QString &text)
{
    std::fputs(text.toLocal8Bit().constData(), to);
    std::fputc('\n', to);
}
} // namespace

std::optional<DeskOptions> DeskOptions::parse(const QStringList &arguments, int &exitCode)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        say(QT_TRANSLATE_NOOP("DeskOptions",
                              "A live queue of leads, with the clock of each. Ends with 0, or with 1 when it "
                              "could not start, 2 when the command line is wrong.")));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    const QCommandLineOption demo(QStringLiteral("demo"),
                                  say(QT_TRANSLATE_NOOP("DeskOptions", "Start with the demo team; nothing is kept.")));
    const QCommandLineOption data(QStringLiteral("data"),
                                  say(QT_TRANSLATE_NOOP("DeskOptions", "Keep everything in this folder.")),
                                  QStringLiteral("DIR"));
    const QCommandLineOption hidden(QStringLiteral("hidden"),
                                    say(QT_TRANSLATE_NOOP("DeskOptions", "Start in the tray, where there is one.")));
    const QCommandLineOption theme(QStringLiteral("theme"),
                                   say(QT_TRANSLATE_NOOP("DeskOptions", "light, dark or system, for this start.")),
                                   QStringLiteral("NAME"));
    const QCommandLineOption demoAs(QStringLiteral("demo-as"),
                                    say(QT_TRANSLATE_NOOP("DeskOptions", "The demo team, at the desk of this person.")),
                                    QStringLiteral("ID"));
    parser.addOptions({demo, demoAs, data, hidden, theme});
    exitCode = 2;
    if (!parser.parse(arguments)) {
        print(stderr, parser.errorText());
        return std::nullopt;
    }
    if (parser.isSet(help) || parser.isSet(version)) {
        exitCode = 0;
        print(stdout,
              parser.isSet(help) ? parser.helpText()
                                 : QStringLiteral("relaydesk ") + QCoreApplication::applicationVersion());
        return std::nullopt;
    }
    DeskOptions options{parser.isSet(demo) || parser.isSet(demoAs), parser.value(demoAs), parser.isSet(hidden),
                        parser.value(data), parser.value(theme)};
    const QStringList themes{QString(), QStringLiteral("light"), QStringLiteral("dark"), QStringLiteral("system")};
    if (!themes.contains(options.theme) || !parser.positionalArguments().isEmpty()) {
        print(stderr, say(QT_TRANSLATE_NOOP("DeskOptions", "Unknown argument; see --help.")));
        return std::nullopt;
    }
    return options;
}

} // namespace relaydesk
