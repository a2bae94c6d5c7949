// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <span>

// The constant lists that a program was built with; embed_tables.py writes them. Private to this room.
namespace relaydesk::tables {

struct CountryRow
{
    QStringView alpha2;
    QStringView alpha3;
    QStringView name;
    QStringView officialName; ///< empty for none
    QStringView commonName;   ///< empty for none
};

/// A word as the list writes it, and what it stands for.
struct WordRow
{
    QStringView word;
    QStringView meaning; ///< empty where being on the list is all there is to say
};

struct IndustryRow
{
    QStringView id;
    QStringView name;
    QStringView isic;
};

struct TopicRow
{
    QStringView id;
    QStringView name;
    int weight = 0;
};

[[nodiscard]] std::span<const CountryRow> countries();
[[nodiscard]] std::span<const WordRow> regions(); ///< name, ISO 3166-2 code
[[nodiscard]] std::span<const WordRow> countryAliases();
[[nodiscard]] std::span<const WordRow> regionAliases();
[[nodiscard]] std::span<const WordRow> rejectedPlaces();
[[nodiscard]] std::span<const WordRow> freeMail();
[[nodiscard]] std::span<const WordRow> disposableMail();
[[nodiscard]] std::span<const WordRow> roleMailboxes();
[[nodiscard]] std::span<const WordRow> academicDomains();
[[nodiscard]] std::span<const WordRow> trailingForms();
[[nodiscard]] std::span<const WordRow> leadingForms();
[[nodiscard]] std::span<const WordRow> personTitles();
[[nodiscard]] std::span<const IndustryRow> industries();
[[nodiscard]] std::span<const WordRow> industryWords(); ///< word, industry id
[[nodiscard]] std::span<const TopicRow> topics();       ///< id, name, weight of a word
[[nodiscard]] std::span<const WordRow> topicWords();    ///< word, topic id
[[nodiscard]] std::span<const TopicRow> topicKinds();   ///< event kind, topic id, weight

[[nodiscard]] QStringView placesVersion();
[[nodiscard]] QStringView emailVersion();
[[nodiscard]] QStringView companiesVersion();
[[nodiscard]] QStringView industriesVersion();
[[nodiscard]] QStringView topicsVersion();

} // namespace relaydesk::tables
