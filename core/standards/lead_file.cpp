// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standards/lead_file.h"

#include "core/standards/csv_table.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace relaydesk {

namespace {

struct LeadFileText
{
    Q_DECLARE_TR_FUNCTIONS(relaydesk::LeadFileText)
};

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

Result<std::vector<LeadFields>> fromJson(const QByteArray &bytes)
{
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &fault);
    if (fault.error != QJsonParseError::NoError)
        return invalid(LeadFileText::tr("JSON: %1 at byte %2").arg(fault.errorString()).arg(fault.offset));
    const QJsonArray items = document.isArray() ? document.array() : QJsonArray{document.object()};
    std::vector<LeadFields> leads;
    for (const auto &item : items) {
        if (!item.isObject())
            return invalid(LeadFileText::tr("JSON: each lead is an object."));
        leads.push_back(leadFrom(item.toObject()));
    }
    return leads;
}

bool looksLikeJson(const QByteArray &bytes)
{
    const QByteArray start = bytes.left(1000).trimmed();
    return start.startsWith('[') || start.startsWith('{');
}

} // namespace

Result<std::vector<LeadFields>> readLeadFile(const QByteArray &bytes, LeadFileFormat format, char separator)
{
    const bool isCsv = format == LeadFileFormat::Csv || (format == LeadFileFormat::Auto && !looksLikeJson(bytes));
    return isCsv ? fromCsv(bytes, separator) : fromJson(bytes);
}

} // namespace relaydesk
