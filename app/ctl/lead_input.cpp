// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/lead_input.h"

#include "app/ctl/document_input.h"
#include "core/standards/lead_file.h"

#include <QFile>

namespace relaydesk::ctl {

namespace {

Error invalid(const QString &sentence)
{
    return makeError(ErrorKind::Invalid, sentence);
}

std::optional<LeadFileFormat> formatFrom(const QString &name)
{
    if (name == u"auto")
        return LeadFileFormat::Auto;
    if (name == u"json")
        return LeadFileFormat::Json;
    return name == u"csv" ? std::optional(LeadFileFormat::Csv) : std::nullopt;
}

bool isSeparator(const QString &typed)
{
    return typed.size() == 1 && typed[0].unicode() <= 0x7E && typed != u"\"";
}

} // namespace

void LeadInput::addTo(CommandLine &line)
{
    line.addValue(QStringLiteral("input"), tr("The file; - is standard input."), tr("file"), QStringLiteral("-"));
    line.addValue(QStringLiteral("format"), tr("json, csv, or auto: by the first character."), tr("format"),
                  QStringLiteral("auto"));
    line.addValue(QStringLiteral("separator"),
                  tr("What stands between the fields of CSV; comma, semicolon or tab, by the header, unless said."),
                  tr("character"));
    line.addValue(QStringLiteral("region"),
                  tr("The country in which phone numbers without + are read when a lead names none."), tr("country"));
}

Result<std::vector<LeadFields>> LeadInput::read(const CommandLine &line)
{
    const QString name = line.value(QStringLiteral("input"));
    QFile file(name);
    const bool isOpen = name == u"-" ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!isOpen)
        return invalid(tr("This file cannot be read: %1").arg(name));
    const std::optional<LeadFileFormat> format = formatFrom(line.value(QStringLiteral("format")));
    const QString separator = line.value(QStringLiteral("separator"));
    const bool isGiven = line.isSet(QStringLiteral("separator"));
    if (!format || (isGiven && !isSeparator(separator)))
        return invalid(tr("--format is json, csv or auto, and --separator one character."));
    const Result<std::vector<LeadFields>> leads
        = readLeadFile(file.readAll(), *format, isGiven ? std::optional(separator[0].toLatin1()) : std::nullopt);
    return leads || name == u"-" ? leads : invalid(problemIn(name, leads.error()).why);
}

Result<QString> LeadInput::homeRegion(const CommandLine &line)
{
    const QString typed = line.value(QStringLiteral("region"));
    const QString code = standardCountry(typed).code;
    if (!typed.isEmpty() && code.isEmpty())
        return invalid(tr("--region is no country: %1").arg(typed));
    return code;
}

} // namespace relaydesk::ctl
