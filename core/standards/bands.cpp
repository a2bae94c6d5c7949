// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standards/bands.h"

#include "core/standards/folding.h"
#include "core/standards/tables.h"

#include <QRegularExpression>

#include <array>

namespace relaydesk {

namespace {

struct Band
{
    int most;
    QStringView name;
};
constexpr std::array bands{Band{10, u"1-10"},          Band{50, u"11-50"},          Band{200, u"51-200"},
                           Band{500, u"201-500"},      Band{1000, u"501-1000"},     Band{5000, u"1001-5000"},
                           Band{10000, u"5001-10000"}, Band{100'000'000, u"10001+"}};

/// "1,000", "1.000", "1 000" and "1'000" are a thousand, "10k" ten thousand; -1 where it is too large to be true.
int numberOf(const QRegularExpressionMatch &match)
{
    QString digits = match.captured(1);
    digits.removeIf([](QChar c) { return c < u'0' || c > u'9'; });
    bool read = false;
    const qint64 value = digits.toLongLong(&read) * (match.captured(2).isEmpty() ? 1 : 1000);
    return read && value >= 0 && value <= bands.back().most ? static_cast<int>(value) : -1;
}

bool isOpenEnded(const QString &text)
{
    const QString words = folded(text);
    return text.contains(u'+') || text.contains(u'>')
        || std::ranges::any_of(std::array{u"more than", u"over", u"mehr als", u"uber", u"plus"},
                               [&words](const char16_t *word) { return containsWords(words, QStringView(word)); });
}

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

QString sizeBandOf(int employees)
{
    if (employees < 1)
        return {};
    const auto band = std::ranges::find_if(bands, [employees](const Band &one) { return employees <= one.most; });
    return band == bands.end() ? QString() : band->name.toString();
}

SizeBand standardSize(const QString &typed)
{
    SizeBand answer;
    answer.typed = typed;
    const QString text = tidied(typed);
    if (text.isEmpty())
        return answer;
    static const QRegularExpression number(
        QStringLiteral("([0-9]{1,3}(?:[,.' \\x{2019}][0-9]{3})+(?![0-9])|[0-9]+)\\s?([kK]\\b)?"));
    std::vector<int> numbers;
    for (auto found = number.globalMatch(text); found.hasNext();)
        numbers.push_back(numberOf(found.next()));
    const bool isReadable = numbers.size() == 1 || (numbers.size() == 2 && numbers[0] <= numbers[1]);
    if (isReadable && numbers.front() >= 0) {
        answer.least = numbers.front();
        answer.most = numbers.size() == 2 ? numbers.back() : isOpenEnded(text) ? -1 : answer.least;
        // An open end begins where the number ends: "1,000+" is what lies above a thousand.
        const int middle = numbers.size() == 2 ? answer.least + (answer.most - answer.least) / 2
                                               : answer.least + (answer.most < 0 ? 1 : 0);
        answer.band = sizeBandOf(middle);
    }
    if (answer.band.isEmpty()) {
        answer.least = answer.most = -1;
        answer.remarks.push_back({RemarkKind::SizeUnknown, {}});
    } else if (answer.band != typed) {
        answer.remarks.push_back({RemarkKind::SizeBandFound, answer.band});
    }
    return answer;
}

Industry standardIndustry(const QString &typed)
{
    Industry answer;
    answer.typed = typed;
    const QString key = folded(typed);
    if (key.isEmpty())
        return answer;
    for (const tables::IndustryRow &row : tables::industries()) {
        if (key == row.id || key == folded(row.name)) {
            take(answer, row);
            if (answer.name != typed)
                answer.remarks.push_back({RemarkKind::IndustryByWord, key});
            return answer;
        }
    }
    QStringView id;
    const QStringView word = industryWordIn(key, id);
    if (word.isEmpty()) {
        answer.remarks.push_back({RemarkKind::IndustryUnknown, {}});
        return answer;
    }
    take(answer,
         *std::ranges::find_if(tables::industries(), [id](const tables::IndustryRow &row) { return row.id == id; }));
    answer.remarks.push_back({RemarkKind::IndustryByWord, word.toString()});
    return answer;
}

} // namespace relaydesk
