// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standards/csv_table.h"

#include <QSet>
#include <QStringDecoder>

#include <csv.h>

namespace relaydesk {

namespace {

constexpr qsizetype largestFile = 64LL * 1024 * 1024;
constexpr size_t mostColumns = 1000;

Error fault(const QString &what)
{
    return makeError(ErrorKind::Parse, QStringLiteral("CSV: ") + what);
}

/// What the library's callbacks fill.
struct Reading
{
    CsvTable table;
    QStringList row;
    QString wrong; ///< the first thing that is; empty while nothing is
    bool hasHeader = false;

    [[nodiscard]] qsizetype rowNumber() const
    {
        return static_cast<qsizetype>(table.rows.size()) + (hasHeader ? 2 : 1);
    }
    void isWrong(const QString &what)
    {
        if (wrong.isEmpty())
            wrong = QStringLiteral("row %1: %2").arg(rowNumber()).arg(what);
    }
};

void onField(void *bytes, size_t size, void *data)
{
    auto &reading = *static_cast<Reading *>(data);
    if (static_cast<size_t>(reading.row.size()) >= mostColumns)
        return reading.isWrong(QStringLiteral("too many fields"));
    // A mark inside the text is text: the decoder would drop it at the start of each field.
    QStringDecoder utf8(QStringDecoder::Utf8,
                        QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    const QString text = utf8(QByteArrayView(static_cast<const char *>(bytes), static_cast<qsizetype>(size)));
    if (utf8.hasError())
        reading.isWrong(QStringLiteral("not UTF-8"));
    if (text.contains(QChar(u'\0')))
        reading.isWrong(QStringLiteral("a NUL character"));
    reading.row << text;
}

void onHeader(Reading &reading)
{
    QSet<QString> names;
    for (const QString &name : reading.row) {
        if (name.isEmpty() || names.contains(name))
            reading.isWrong(name.isEmpty() ? QStringLiteral("a column without a name")
                                           : QStringLiteral("two columns of one name"));
        names.insert(name);
    }
    reading.table.header = std::exchange(reading.row, {});
    reading.hasHeader = true;
}

void onRow(int, void *data)
{
    auto &reading = *static_cast<Reading *>(data);
    if (!reading.hasHeader)
        return onHeader(reading);
    if (reading.row.size() != reading.table.header.size())
        reading.isWrong(
            QStringLiteral("%1 fields, the header has %2").arg(reading.row.size()).arg(reading.table.header.size()));
    if (reading.wrong.isEmpty())
        reading.table.rows.push_back(std::exchange(reading.row, {}));
    else
        reading.row.clear();
}

/// The library takes blanks off a field's ends unless nothing is a blank; RFC 4180 keeps them.
int isNoSpace(unsigned char)
{
    return 0;
}

void quote(QByteArray &out, const QString &field)
{
    const QByteArray bytes = field.toUtf8();
    out += '"';
    for (const char c : bytes) {
        if (c == '"')
            out += '"';
        out += c;
    }
    out += '"';
}

void writeRow(QByteArray &out, const QStringList &row, char separator)
{
    for (qsizetype i = 0; i < row.size(); ++i) {
        if (i > 0)
            out += separator;
        quote(out, row[i]);
    }
    out += "\r\n";
}

} // namespace

Result<CsvTable> readCsv(const QByteArray &bytes, char separator)
{
    if (bytes.size() > largestFile)
        return fault(QStringLiteral("larger than 64 MiB"));
    csv_parser parser{};
    if (csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI) != 0)
        return fault(QStringLiteral("no memory"));
    csv_set_delim(&parser, static_cast<unsigned char>(separator));
    csv_set_space_func(&parser, isNoSpace);
    Reading reading;
    const QByteArrayView mark("\xEF\xBB\xBF");
    const QByteArrayView text
        = bytes.startsWith(mark) ? QByteArrayView(bytes).sliced(mark.size()) : QByteArrayView(bytes);
    const size_t read = csv_parse(&parser, text.data(), static_cast<size_t>(text.size()), onField, onRow, &reading);
    const bool isWhole = read == static_cast<size_t>(text.size()) && csv_fini(&parser, onField, onRow, &reading) == 0;
    csv_free(&parser);
    if (!reading.wrong.isEmpty())
        return fault(reading.wrong);
    if (!isWhole)
        return fault(
            QStringLiteral("row %1: a quote where none may be, or one that is never closed").arg(reading.rowNumber()));
    if (!reading.hasHeader)
        return fault(QStringLiteral("no header"));
    return std::move(reading.table);
}

QByteArray writeCsv(const CsvTable &table, char separator)
{
    QByteArray out;
    writeRow(out, table.header, separator);
    for (const QStringList &row : table.rows)
        writeRow(out, row, separator);
    return out;
}

} // namespace relaydesk
