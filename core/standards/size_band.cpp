// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standards/bands.h"
#include "core/standards/folding.h"

#include <QRegularExpression>

#include <algorithm>
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

/// Groups of three, or digits; what stands behind a point or a comma; an exponent; thousands.
const QRegularExpression &numberPattern()
{
    static const QRegularExpression pattern(
        QStringLiteral("([1-9][0-9]{0,2}(?:[,.' "
                       "\\x{2019}][0-9]{3})+(?![0-9])|[0-9]+)(?:[.,]([0-9]+))?(?:[eE]\\+?([0-9]+)\\b)?\\s?([kK]\\b)?"));
    return pattern;
}

/// "1,000", "1.000", "1 000", "1'000", "1k" and "1e3" are a thousand, "1.2k" twelve hundred; -1 for what is no whole number,
/// or too large to be true.
int numberOf(const QRegularExpressionMatch &match)
{
    constexpr qsizetype longest = 18;
    QString digits = match.captured(1);
    digits.removeIf([](QChar c) { return c < u'0' || c > u'9'; });
    digits += match.captured(2);
    const int thousands = match.captured(4).isEmpty() ? 0 : 3;
    qsizetype zeros = match.captured(3).toInt() + thousands - match.captured(2).size();
    for (; zeros < 0 && digits.endsWith(u'0'); ++zeros)
        digits.chop(1);
    if (match.captured(3).size() > 2 || zeros < 0 || digits.size() + zeros > longest)
        return -1;
    const qint64 value = QString(digits + QString(zeros, u'0')).toLongLong();
    return value <= bands.back().most ? static_cast<int>(value) : -1;
}

/// "-5": a sign that joins the number at \a begin to nothing.
bool isNegative(const QString &text, qsizetype begin)
{
    return begin > 0 && QStringView(u"-\u2212\u2013").contains(text[begin - 1])
        && (begin == 1 || !text[begin - 2].isLetterOrNumber());
}

using Words = std::initializer_list<QStringView>;

bool hasOneOf(const QString &words, Words wanted)
{
    return std::ranges::any_of(wanted, [&words](QStringView word) { return containsWords(words, word); });
}

/// What \a text means by the only number it holds: least and most, -1 for no end.
std::pair<int, int> reachOf(const QString &text, int number)
{
    const QString words = folded(text);
    if (text.contains(u'\u2264') || text.contains(u"<=")
        || hasOneOf(words,
                    {u"up to", u"at most", u"no more than", u"not more than", u"bis", u"hochstens", u"nicht mehr als"}))
        return {1, number};
    if ((text.contains(u'<') && !text.contains(u'>'))
        || hasOneOf(words, {u"less than", u"fewer than", u"under", u"below", u"weniger als", u"unter"}))
        return {1, number - 1};
    const bool isOpen = text.contains(u'+') || text.contains(u'>')
        || hasOneOf(words, {u"more than", u"over", u"mehr als", u"uber", u"plus"});
    return {number, isOpen ? -1 : number};
}

/// Reads \a numbers, one or two, into least, most and band; the band stays empty where they make no sense.
void take(SizeBand &answer, const QString &text, const std::vector<int> &numbers)
{
    if (numbers.size() == 2) {
        answer.least = numbers[0];
        answer.most = numbers[1];
        answer.band = sizeBandOf(answer.least + (answer.most - answer.least) / 2);
        return;
    }
    std::tie(answer.least, answer.most) = reachOf(text, numbers.front());
    // An open end begins where the number ends: "1,000+" is what lies above a thousand.
    answer.band = sizeBandOf(answer.most < 0 ? answer.least + 1 : answer.most);
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
    std::vector<int> numbers;
    bool isReadable = true;
    for (auto found = numberPattern().globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        isReadable = isReadable && !(numbers.empty() && isNegative(text, match.capturedStart()));
        numbers.push_back(numberOf(match));
        isReadable = isReadable && numbers.back() >= 0;
    }
    if (isReadable && (numbers.size() == 1 || (numbers.size() == 2 && numbers[0] <= numbers[1])))
        take(answer, text, numbers);
    if (answer.band.isEmpty()) {
        answer.least = answer.most = -1;
        answer.remarks.push_back({RemarkKind::SizeUnknown, {}});
    } else if (answer.band != typed) {
        answer.remarks.push_back({RemarkKind::SizeBandFound, answer.band});
    }
    return answer;
}

} // namespace relaydesk
