// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command_line.h"

#include <QTextStream>

#include <cstdio>

namespace relaydesk::ctl {

CommandLine::CommandLine(const QString &name, const QString &purpose, const QStringList &examples)
    : m_name(name)
    , m_examples(examples)
{
    m_parser.setApplicationDescription(purpose);
    addFlag(QStringLiteral("help"), tr("Shows this help."));
}

void CommandLine::addFlag(const QString &option, const QString &meaning)
{
    m_parser.addOption(QCommandLineOption(option, meaning));
}

void CommandLine::addValue(const QString &option, const QString &meaning, const QString &valueName,
                           const QString &fallback)
{
    m_parser.addOption(QCommandLineOption(option, meaning, valueName, fallback));
}

std::optional<ExitCode> CommandLine::parse(const QStringList &arguments)
{
    if (!m_parser.parse(QStringList(QStringLiteral("relayctl %1").arg(m_name)) + arguments))
        return usageError(m_parser.errorText());
    if (m_parser.isSet(QStringLiteral("help"))) {
        print(m_parser.helpText());
        print(tr("Examples:"));
        for (const QString &example : m_examples)
            print(QStringLiteral("  %1").arg(example));
        print(QString());
        print(exitCodes());
        return ExitCode::Ok;
    }
    if (!m_parser.positionalArguments().isEmpty())
        return usageError(tr("Unexpected argument: %1").arg(m_parser.positionalArguments().constFirst()));
    return std::nullopt;
}

ExitCode CommandLine::usageError(const QString &why) const
{
    printError(tr("%1\nrelayctl %2 --help shows what is possible.").arg(why, m_name));
    return ExitCode::Usage;
}

QString CommandLine::exitCodes()
{
    return tr("Exit codes: 0 all well, 1 a problem was found or the answer could not be written, 2 wrong use, 3 the "
              "server cannot be reached, "
              "4 the sign-in was refused, 5 the database refused.");
}

void print(const QString &line)
{
    QTextStream(stdout) << line << Qt::endl;
}

bool isPrinted()
{
    // C remembers for the stream that a write failed, whoever wrote.
    return std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
}

void printError(const QString &line)
{
    QTextStream(stderr) << line << Qt::endl;
}

QString describe(const Error &error)
{
    const QString text = error.detail == 0
        ? QStringLiteral("%1: %2").arg(toString(error.kind), error.context)
        : QStringLiteral("%1: %2 (%3)").arg(toString(error.kind), error.context, QString::number(error.detail));
    return harmless(text);
}

QString harmless(const QString &text)
{
    QString plain;
    for (const QChar c : text)
        plain += c.category() == QChar::Other_Control || c.category() == QChar::Other_Format ? QChar(u' ') : c;
    return plain;
}

} // namespace relaydesk::ctl
