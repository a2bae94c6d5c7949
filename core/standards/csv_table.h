// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QStringList>

#include <vector>

namespace relaydesk {

/// A CSV file: a header and rows of as many fields.
struct CsvTable
{
    QStringList header;
    std::vector<QStringList> rows;

    bool operator==(const CsvTable &) const = default;
};

/// RFC 4180, read strictly: UTF-8 with or without a byte order mark, fields in quotes may hold line ends, blanks
/// belong to a field, empty lines are no rows. Parse with the row where it is anything else: a quote in the middle of a
/// field or never closed, more or fewer fields than the header, NUL, broken UTF-8, an empty or doubled column name. At most
/// 64 MiB. Pure; any thread.
[[nodiscard]] Result<CsvTable> readCsv(const QByteArray &bytes, char separator = ',');

/// The table as bytes that read back to it: every field in quotes, lines end with CR LF.
[[nodiscard]] QByteArray writeCsv(const CsvTable &table, char separator = ',');

} // namespace relaydesk
