// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standards/lead_file.h"

#include "core/json/json_fields.h"
#include "core/standards/csv_table.h"

#include <QCoreApplication>

#include <algorithm>

namespace relaydesk {

namespace {

struct LeadFileText
{
    Q_DECLARE_TR_FUNCTIONS(relaydesk::LeadFileText)
};

constexpr qsizetype largest = 256LL * 1024 * 1024;
constexpr QByteArrayView mark("\xEF\xBB\xBF");

Error invalid(const QString &sentence)
{
    return makeError(ErrorKind::Invalid, sentence);
}

bool isKnown(const QString &column)
{
    return std::ranges::any_of(leadFieldNames(), [&](const LeadFieldName &field) { return field.name == column; });
}

/// Of comma, semicolon and tab the one that makes the most known columns of the header; the comma where none makes more.
char separatorOf(const QByteArray &bytes)
{
    QByteArray header = bytes.left(bytes.indexOf('\n'));
    header.replace(mark, QByteArrayView()).replace('"', "").replace('\r', "");
    char best = ',';
    qsizetype most = 0;
    for (const char separator : {',', ';', '\t'}) {
        const QList<QByteArray> columns = header.split(separator);
        const auto known = std::ranges::count_if(
            columns, [](const QByteArray &column) { return isKnown(QString::fromUtf8(column)); });
        if (known > most) {
            most = known;
            best = separator;
        }
    }
    return best;
}

Error noColumnKnown(const QStringList &header)
{
    QStringList found;
    for (const QString &column : header.first(std::min<qsizetype>(header.size(), 12)))
        found << quoted(column);
    QStringList known;
    for (const LeadFieldName &field : leadFieldNames())
        known << QString(field.name);
    return invalid(
        LeadFileText::tr("CSV: none of the columns %1 is known. A comma, a semicolon or a tab stands between "
                         "columns, and they are named %2.")
            .arg(found.join(QStringLiteral(", ")), known.join(QStringLiteral(", "))));
}

Result<std::vector<LeadFields>> fromCsv(const QByteArray &bytes, char separator)
{
    const Result<CsvTable> table = readCsv(bytes, separator);
    if (!table)
        return invalid(table.error().context);
    if (std::ranges::none_of(table->header, isKnown))
        return noColumnKnown(table->header);
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

LeadFields leadFrom(const JsonNode &node, const JsonPlace &place, Mistakes &mistakes)
{
    LeadFields lead;
    if (!node.isObject())
        mistakes.add(place, LeadFileText::tr("each lead is an object"));
    for (const LeadFieldName &field : leadFieldNames()) {
        const QString name(field.name);
        const JsonNode *value = node.find(name);
        if (!value || value->kind == JsonNode::Kind::Null)
            continue;
        if (value->isText() || value->isNumber())
            lead.*field.member = value->isText() ? value->text : value->digits;
        else
            mistakes.add(JsonPlace(place, name),
                         LeadFileText::tr("must be a text or a number, not %1").arg(kindText(value->kind)));
    }
    return lead;
}

Result<std::vector<LeadFields>> fromJson(const QByteArray &bytes)
{
    Mistakes mistakes;
    JsonLimits limits;
    limits.bytes = largest;
    const JsonNode document = readJson(bytes, mistakes, limits);
    std::vector<LeadFields> leads;
    const JsonPlace whole;
    if (mistakes.isEmpty() && !document.isArray())
        leads.push_back(leadFrom(document, whole, mistakes));
    for (size_t i = 0; document.isArray() && i < document.items.size(); ++i)
        leads.push_back(leadFrom(document.items[i], JsonPlace(whole, i), mistakes));
    if (!mistakes.isEmpty())
        return mistakes.error();
    return leads;
}

bool looksLikeJson(const QByteArray &bytes)
{
    const qsizetype begin = bytes.startsWith(mark) ? mark.size() : 0;
    const QByteArray start = bytes.mid(begin, 1000).trimmed();
    return start.startsWith('[') || start.startsWith('{');
}

} // namespace

Result<std::vector<LeadFields>> readLeadFile(const QByteArray &bytes, LeadFileFormat format,
                                             std::optional<char> separator)
{
    const bool isCsv = format == LeadFileFormat::Csv || (format == LeadFileFormat::Auto && !looksLikeJson(bytes));
    return isCsv ? fromCsv(bytes, separator.value_or(separatorOf(bytes))) : fromJson(bytes);
}

} // namespace relaydesk
