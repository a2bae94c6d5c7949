// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/exit_code.h"

#include <QCommandLineParser>

#include <optional>

namespace relaydesk::ctl {

/// One sub-command's words: options, examples, --help.
class CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(relaydesk::ctl::CommandLine)
public:
    CommandLine(const QString &name, const QString &purpose, const QStringList &examples);

    void addFlag(const QString &option, const QString &meaning);
    void addValue(const QString &option, const QString &meaning, const QString &valueName,
                  const QString &fallback = {});

    /// Nothing: go on. Else what to end with: help was shown (Ok), or a usage error (Usage).
    [[nodiscard]] std::optional<ExitCode> parse(const QStringList &arguments);
    [[nodiscard]] bool isSet(const QString &option) const { return m_parser.isSet(option); }
    [[nodiscard]] QString value(const QString &option) const { return m_parser.value(option); }
    /// Every value of an option that was given several times.
    [[nodiscard]] QStringList values(const QString &option) const { return m_parser.values(option); }
    /// Says what is wrong with the arguments, and where help is.
    [[nodiscard]] ExitCode usageError(const QString &why) const;

    [[nodiscard]] static QString exitCodes();

private:
    QString m_name;
    QStringList m_examples;
    QCommandLineParser m_parser;
};

/// To standard output and standard error, with a line end.
void print(const QString &line);
/// Everything that was printed has arrived; false for a full disk or a closed output.
[[nodiscard]] bool isPrinted();
void printError(const QString &line);
/// "network: asking the server (503)": for a person at a shell, control characters taken out.
[[nodiscard]] QString describe(const Error &error);
/// Text from outside, without what a terminal would obey.
[[nodiscard]] QString harmless(const QString &text);

} // namespace relaydesk::ctl
