// SPDX-License-Identifier: GPL-3.0-or-later
// A CSV file: refused, or read so that writing and reading it again gives the same table. As a team's file of companies:
// refused with words, or taken.
#include "core/standards/company_book.h"
#include "core/standards/csv_table.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace relaydesk;
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const char separator = size % 2 == 0 ? ',' : ';';
    const Result<CompanyFile> companies = CompanyFile::read(bytes, QStringLiteral("ours.csv"), Instant{}, separator);
    if (!companies && companies.error().context.isEmpty())
        __builtin_trap();
    const Result<CsvTable> table = readCsv(bytes, separator);
    if (!table)
        return 0;
    for (const QStringList &row : table->rows) {
        if (row.size() != table->header.size())
            __builtin_trap();
    }
    const Result<CsvTable> again = readCsv(writeCsv(*table, separator), separator);
    if (!again || *again != *table)
        __builtin_trap();
    return 0;
}
