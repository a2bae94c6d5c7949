// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/lead_input.h"

#include "core/standards/csv_table.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace relaydesk::ctl {

namespace {

Error invalid(const QString &sentence)
{
    return makeError(ErrorKind::Invalid, sentence);
}

QString textOf(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toDouble(), 'g', 15) : value.toString();
}

LeadFields leadFrom(const QJsonObject &object)
{
    LeadFields lead;
    for (const LeadFieldName &field : leadFieldNames())
        lead.*field.member = textOf(object[field.name]);
    return lead;
}

Result<std::vector<LeadFields>> fromCsv(const QByteArray &bytes, char separator)
{
    const Result<CsvTable> table = readCsv(bytes, separator);
    if (!table)
        return invalid(table.error().context);
    std::vector<LeadFields> leads;
    for (const QStringList &row : table->rows) {
        LeadFields &lead = leads.emplace_back();
        for (const LeadFieldName &field : leadFieldNames()) {
            if (const qsizetype column = table->header.indexOf(QString(field.name)); column >= 0)
                lead.*field.member = row[column];
        }
    }
    return leads;
}

bool looksLikeJson(const QByteArray &bytes)
{
    const QByteArray start = bytes.left(1000).trimmed();
    return start.startsWith('[') || start.startsWith('{');
}

} // namespace

void LeadInput::addTo(CommandLine &line)
{
    line.addValue(QStringLiteral("input"), tr("The file; - is standard input."), tr("file"), QStringLiteral("-"));
    line.addValue(QStringLiteral("format"), tr("json, csv, or auto: by the first character."), tr("format"),
                  QStringLiteral("auto"));
    line.addValue(QStringLiteral("separator"), tr("What stands between the fields of CSV."), tr("character"),
                  QStringLiteral(","));
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
    const QByteArray bytes = file.readAll();
    const QString format = line.value(QStringLiteral("format"));
    const QString separator = line.value(QStringLiteral("separator"));
    if ((format != u"auto" && format != u"json" && format != u"csv") || separator.size() != 1
        || separator[0].unicode() > 0x7E || separator == u"\"")
        return invalid(tr("--format is json, csv or auto, and --separator one character."));
    if (format == u"csv" || (format == u"auto" && !looksLikeJson(bytes)))
        return fromCsv(bytes, separator[0].toLatin1());
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &fault);
    if (fault.error != QJsonParseError::NoError)
        return invalid(tr("JSON: %1 at byte %2").arg(fault.errorString()).arg(fault.offset));
    const QJsonArray items = document.isArray() ? document.array() : QJsonArray{document.object()};
    std::vector<LeadFields> leads;
    for (const auto &item : items) {
        if (!item.isObject())
            return invalid(tr("JSON: each lead is an object."));
        leads.push_back(leadFrom(item.toObject()));
    }
    return leads;
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
