// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hub/hub_options.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace relaydesk {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("HubOptions", text);
}

void describe(QCommandLineParser &parser)
{
    const auto flag
        = [](const char *name, const char *text) { return QCommandLineOption(QString::fromLatin1(name), words(text)); };
    const auto value = [](const char *name, const char *text, const char *what, const char *fallback) {
        return QCommandLineOption(QString::fromLatin1(name), words(text), QString::fromLatin1(what),
                                  QString::fromLatin1(fallback));
    };
    parser.setApplicationDescription(words(
        QT_TRANSLATE_NOOP("HubOptions", "Serves a team's leads to its desks over HTTP on this machine (127.0.0.1).")));
    parser.addOption(QCommandLineOption({QStringLiteral("h"), QStringLiteral("help")},
                                        words(QT_TRANSLATE_NOOP("HubOptions", "Show this help."))));
    parser.addOption(QCommandLineOption({QStringLiteral("v"), QStringLiteral("version")},
                                        words(QT_TRANSLATE_NOOP("HubOptions", "Show the version."))));
    parser.addOption(flag("demo", QT_TRANSLATE_NOOP("HubOptions", "Fill the hub with a simulated team.")));
    parser.addOption(value(
        "port",
        QT_TRANSLATE_NOOP("HubOptions", "Listen on this port; 0 takes a free one and ends with the standard input."),
        "port", "8765"));
    parser.addOption(
        value("data", QT_TRANSLATE_NOOP("HubOptions", "Keep the database in this folder; without it, it is temporary."),
              "folder", ""));
    parser.addOption(
        value("companies",
              QT_TRANSLATE_NOOP("HubOptions", "What the team itself knows of companies: CSV with a column domain."),
              "file", ""));
    parser.addOption(
        value("me", QT_TRANSLATE_NOOP("HubOptions", "Whose desk it is, by id; without it, a sales rep's."), "id", ""));
    parser.addOption(
        value("seed", QT_TRANSLATE_NOOP("HubOptions", "The same number gives the same team."), "number", "14"));
    parser.addOption(value("leads", QT_TRANSLATE_NOOP("HubOptions", "Leads of history."), "number", "20000"));
    parser.addOption(
        value("open-leads", QT_TRANSLATE_NOOP("HubOptions", "More open leads, for measuring."), "number", "0"));
    parser.addOption(value("arrival-seconds",
                           QT_TRANSLATE_NOOP("HubOptions", "A new lead about every so many seconds."), "seconds",
                           "20"));
    parser.addOption(flag("no-simulation", QT_TRANSLATE_NOOP("HubOptions", "Nothing happens by itself.")));
}

/// Reads one whole number between its bounds; keeps the first error.
class Numbers
{
public:
    explicit Numbers(const QCommandLineParser &parser)
        : m_parser(parser)
    {
    }

    qint64 read(const char *name, qint64 least, qint64 most)
    {
        bool ok = false;
        const qint64 number = m_parser.value(QString::fromLatin1(name)).toLongLong(&ok);
        if (ok && number >= least && number <= most)
            return number;
        if (m_error.isEmpty())
            m_error = QCoreApplication::translate("HubOptions", "--%1 takes a whole number from %2 to %3.")
                          .arg(QString::fromLatin1(name))
                          .arg(least)
                          .arg(most);
        return least;
    }
    [[nodiscard]] const QString &error() const { return m_error; }

private:
    const QCommandLineParser &m_parser;
    QString m_error;
};

} // namespace

Result<HubOptions> parseOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    describe(parser);
    if (!parser.parse(arguments))
        return makeError(ErrorKind::Invalid, parser.errorText());
    HubOptions options;
    options.help = parser.isSet(QStringLiteral("help"));
    options.version = parser.isSet(QStringLiteral("version"));
    if (options.help || options.version)
        return options;
    if (!parser.positionalArguments().isEmpty() || !parser.isSet(QStringLiteral("demo")))
        return makeError(
            ErrorKind::Invalid,
            QCoreApplication::translate("HubOptions", "This version serves the demo team only: add --demo."));
    Numbers numbers(parser);
    options.port = static_cast<quint16>(numbers.read("port", 0, 65535));
    options.plan.seed = static_cast<quint64>(numbers.read("seed", 0, std::numeric_limits<qint64>::max()));
    options.plan.leads = numbers.read("leads", 0, 1'000'000);
    options.plan.openLeads = numbers.read("open-leads", 0, 1'000'000);
    options.plan.arrivalEvery = std::chrono::seconds(numbers.read("arrival-seconds", 1, 86'400));
    options.plan.simulation = !parser.isSet(QStringLiteral("no-simulation"));
    options.data = parser.value(QStringLiteral("data"));
    options.me = parser.value(QStringLiteral("me"));
    options.companies = parser.value(QStringLiteral("companies"));
    if (!numbers.error().isEmpty())
        return makeError(ErrorKind::Invalid, numbers.error());
    return options;
}

QString helpText()
{
    QCommandLineParser parser;
    describe(parser);
    return parser.helpText() % u'\n'
        % QCoreApplication::translate(
               "HubOptions",
               "Prints one line of JSON with the port, the token and the person once it serves.\n"
               "Exit codes: 0 ended as asked, 2 wrong arguments, 3 the port cannot be used,\n"
               "4 the database or the companies cannot be read or filled, 5 the installation is not complete.\n");
}

} // namespace relaydesk
