// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standards/bands.h"

#include "core/standards/folding.h"
#include "core/standards/tables.h"

#include <algorithm>

namespace relaydesk {

namespace {

QStringView industryWordIn(const QString &key, QStringView &id)
{
    QStringView longest;
    for (const tables::WordRow &row : tables::industryWords()) {
        if (row.word.size() > longest.size() && containsWords(key, row.word)) {
            longest = row.word;
            id = row.meaning;
        }
    }
    return longest;
}

void take(Industry &answer, const tables::IndustryRow &row)
{
    answer.id = row.id.toString();
    answer.name = row.name.toString();
    answer.isic = row.isic.toString();
}

} // namespace

Industry standardIndustry(const QString &typed)
{
    const QString list = tables::industriesVersion().toString();
    Industry answer;
    answer.typed = typed;
    const QString key = folded(typed);
    if (key.isEmpty())
        return answer;
    for (const tables::IndustryRow &row : tables::industries()) {
        if (key == row.id || key == folded(row.name)) {
            take(answer, row);
            if (answer.name != typed)
                answer.remarks.push_back({RemarkKind::IndustryByWord, key, list});
            return answer;
        }
    }
    QStringView id;
    const QStringView word = industryWordIn(key, id);
    if (word.isEmpty()) {
        answer.remarks.push_back({RemarkKind::IndustryUnknown, list});
        return answer;
    }
    take(answer,
         *std::ranges::find_if(tables::industries(), [id](const tables::IndustryRow &row) { return row.id == id; }));
    answer.remarks.push_back({RemarkKind::IndustryByWord, word.toString(), list});
    return answer;
}

} // namespace relaydesk
