// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/document_input.h"

#include <QCoreApplication>
#include <QFile>

namespace relaydesk::ctl {

namespace {

struct DocumentText
{
    Q_DECLARE_TR_FUNCTIONS(relaydesk::ctl::DocumentText)
};

DocumentInput<QByteArray> readFile(const QString &name)
{
    QFile file(name);
    const bool isOpen = name == u"-" ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!isOpen)
        return Refusal{ExitCode::Usage, DocumentText::tr("%1 cannot be read: %2").arg(name, file.errorString())};
    return file.readAll();
}

} // namespace

Refusal problemIn(const QString &file, const Error &error)
{
    QStringList lines;
    for (const QString &mistake : error.context.split(u'\n'))
        lines << QStringLiteral("%1%2%3").arg(file, file.isEmpty() ? QString() : QStringLiteral(": "), mistake);
    return {ExitCode::Problem, lines.join(u'\n')};
}

void addLeadsOption(CommandLine &line)
{
    line.addValue(QStringLiteral("leads"), DocumentText::tr("The leads, a JSON array; - is standard input."),
                  DocumentText::tr("file"));
}

DocumentInput<QByteArray> contentsOf(const CommandLine &line, const char *option)
{
    const QString name = QString::fromLatin1(option);
    if (!line.isSet(name))
        return Refusal{ExitCode::Usage, DocumentText::tr("--%1 is missing.").arg(name)};
    return readFile(line.value(name));
}

DocumentInput<std::vector<Arrival>> leadsFrom(const CommandLine &line)
{
    return parsed<std::vector<Arrival>>(
        line, "leads", [](const QByteArray &json) { return parseArrivals(json, routingVocabulary()); });
}

DocumentInput<SlaPolicy> policyFrom(const CommandLine &line)
{
    return parsed<SlaPolicy>(line, "policy",
                             [](const QByteArray &json) { return parseSlaPolicy(json, routingVocabulary()); });
}

DocumentInput<std::vector<SlaPolicy>> policiesFrom(const CommandLine &line)
{
    std::vector<SlaPolicy> policies;
    for (const QString &name : line.values(QStringLiteral("policy"))) {
        const DocumentInput<QByteArray> contents = readFile(name);
        if (const Refusal *refusal = refusalOf(contents))
            return *refusal;
        Result<SlaPolicy> policy = parseSlaPolicy(std::get<QByteArray>(contents), routingVocabulary());
        if (!policy)
            return problemIn(name, policy.error());
        policies.push_back(*std::move(policy));
    }
    return policies;
}

ExitCode refuse(const CommandLine &line, const Refusal &refusal)
{
    if (refusal.code == ExitCode::Usage)
        return line.usageError(harmless(refusal.why));
    for (const QString &mistake : refusal.why.split(u'\n'))
        printError(harmless(mistake));
    return refusal.code;
}

} // namespace relaydesk::ctl
