// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standards/places.h"

#include "core/standards/folding.h"
#include "core/standards/tables.h"

#include <QHash>
#include <QLocale>
#include <QSet>

namespace relaydesk {

namespace {

using K = RemarkKind;

/// Dots of initials do not count: U.K. is UK.
QString keyOf(QStringView text)
{
    return folded(withoutInitialDots(withoutAccents(text)));
}

/// "Korea, Republic of" is also written "Republic of Korea".
QString turned(QStringView name)
{
    const qsizetype comma = name.indexOf(u", ");
    if (comma < 0 || name.contains(u" and "))
        return {};
    return name.mid(comma + 2) % u' ' % name.left(comma);
}

struct Found
{
    QString code;
    K how{};
};

using Finder = QHash<QString, Found>;

void add(Finder &finder, QStringView name, QStringView code, K how)
{
    if (const QString key = keyOf(name); !key.isEmpty() && !finder.contains(key))
        finder.insert(key, {code.toString(), how});
}

const QHash<QString, QString> &countryNames()
{
    static const QHash<QString, QString> names = [] {
        QHash<QString, QString> made;
        for (const tables::CountryRow &row : tables::countries())
            made.insert(row.alpha2.toString(), (row.commonName.isEmpty() ? row.name : row.commonName).toString());
        return made;
    }();
    return names;
}

/// What a country's own people call it, where no other country is called so. Qt also knows territories that are no country
/// of ISO 3166-1 (XK, IC, EA, DG, AC, TA); those have no code that anybody else could read.
void addOwnNames(Finder &finder)
{
    QHash<QString, QSet<QString>> owners;
    const QList<QLocale> locales
        = QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyCountry);
    for (const QLocale &locale : locales) {
        if (const QString code = QLocale::territoryToCode(locale.territory()); countryNames().contains(code))
            owners[keyOf(locale.nativeCountryName())].insert(code);
    }
    for (auto owner = owners.cbegin(); owner != owners.cend(); ++owner) {
        if (owner->size() == 1 && !owner.key().isEmpty() && !finder.contains(owner.key()))
            finder.insert(owner.key(), {*owner->cbegin(), K::CountryByName});
    }
}

Finder makeCountryFinder()
{
    Finder finder;
    for (const tables::CountryRow &row : tables::countries()) {
        add(finder, row.alpha2, row.alpha2, K::CountryByCode);
        add(finder, row.alpha3, row.alpha2, K::CountryByCode);
    }
    for (const tables::CountryRow &row : tables::countries()) {
        for (const QStringView name : {row.name, row.officialName, row.commonName})
            add(finder, name, row.alpha2, K::CountryByName);
        add(finder, turned(row.name), row.alpha2, K::CountryByName);
    }
    for (const tables::WordRow &row : tables::countryAliases())
        add(finder, row.word, row.meaning, K::CountryByAlias);
    addOwnNames(finder);
    return finder;
}

const Finder &countryFinder()
{
    static const Finder finder = makeCountryFinder();
    return finder;
}

bool isRejected(const QString &typed)
{
    static const QSet<QString> rejected = [] {
        QSet<QString> made;
        for (const tables::WordRow &row : tables::rejectedPlaces())
            made.insert(folded(row.word));
        return made;
    }();
    // Dots count here: N.A. is no answer, NA is Namibia.
    return rejected.contains(folded(typed));
}

QString countryOf(QStringView regionCode)
{
    return regionCode.left(2).toString();
}

/// Names and aliases of regions: folded name to the codes that are called so, and codes to names.
struct RegionFinder
{
    QHash<QString, std::vector<Found>> byName;
    QHash<QString, QString> names; ///< by code
};

void add(RegionFinder &finder, QStringView name, QStringView code, K how)
{
    std::vector<Found> &found = finder.byName[keyOf(name)];
    if (std::ranges::none_of(found, [code](const Found &other) { return other.code == code; }))
        found.push_back({code.toString(), how});
}

const RegionFinder &regionFinder()
{
    static const RegionFinder finder = [] {
        RegionFinder made;
        for (const tables::WordRow &row : tables::regions()) {
            made.names.insert(row.meaning.toString(), row.word.toString());
            add(made, row.word, row.meaning, K::RegionByName);
            // "Catalunya [Cataluña]" is two names.
            if (const qsizetype bracket = row.word.indexOf(u'['); bracket > 0) {
                add(made, row.word.left(bracket), row.meaning, K::RegionByName);
                add(made, row.word.mid(bracket), row.meaning, K::RegionByName);
            }
        }
        for (const tables::WordRow &row : tables::regionAliases())
            add(made, row.word, row.meaning, K::RegionByAlias);
        return made;
    }();
    return finder;
}

QStringList codesOf(const std::vector<Found> &found)
{
    QStringList codes;
    for (const Found &one : found)
        codes << one.code;
    codes.sort();
    return codes;
}

std::optional<Found> regionByCode(const QString &text, const QString &country)
{
    const QString upper = text.toUpper();
    const RegionFinder &finder = regionFinder();
    if (finder.names.contains(upper) && (country.isEmpty() || countryOf(upper) == country))
        return Found{upper, K::RegionByCode};
    const QString full = country % u'-' % QString(upper).remove(u'.');
    if (!country.isEmpty() && finder.names.contains(full))
        return Found{full, K::RegionByCode};
    return std::nullopt;
}

void take(Region &answer, const Found &found, const QString &country)
{
    answer.code = found.code;
    answer.name = regionFinder().names.value(found.code);
    answer.country = countryOf(found.code);
    if (answer.code != answer.typed)
        answer.remarks.push_back(
            {found.how, found.how == K::RegionByAlias ? tables::placesVersion().toString() : QString()});
    if (country.isEmpty())
        answer.remarks.push_back({K::CountryFromRegion, found.code});
}

} // namespace

Country standardCountry(const QString &typed)
{
    Country answer;
    answer.typed = typed;
    const QString text = tidied(typed);
    if (text.isEmpty())
        return answer;
    if (isRejected(text)) {
        answer.remarks.push_back({K::CountryRejected, tables::placesVersion().toString()});
        return answer;
    }
    const auto found = countryFinder().constFind(keyOf(text));
    if (found == countryFinder().cend()) {
        answer.remarks.push_back({K::CountryUnknown, {}});
        return answer;
    }
    answer.code = found->code;
    answer.name = countryName(found->code);
    if (answer.code != typed)
        answer.remarks.push_back(
            {found->how, found->how == K::CountryByAlias ? tables::placesVersion().toString() : QString()});
    return answer;
}

Region standardRegion(const QString &typed, const QString &country)
{
    Region answer;
    answer.typed = typed;
    const QString text = tidied(typed);
    if (text.isEmpty())
        return answer;
    if (const auto found = regionByCode(text, country)) {
        take(answer, *found, country);
        return answer;
    }
    if (isRejected(text)) {
        answer.remarks.push_back({K::RegionRejected, tables::placesVersion().toString()});
        return answer;
    }
    std::vector<Found> found = regionFinder().byName.value(keyOf(text));
    if (!country.isEmpty())
        std::erase_if(found, [&country](const Found &one) { return countryOf(one.code) != country; });
    if (found.size() == 1)
        take(answer, found.front(), country);
    else if (found.empty())
        answer.remarks.push_back({K::RegionUnknown, {}});
    else
        answer.remarks.push_back({K::RegionAmbiguous, codesOf(found).join(QStringLiteral(", "))});
    return answer;
}

QString countryName(const QString &code)
{
    return countryNames().value(code);
}

} // namespace relaydesk
