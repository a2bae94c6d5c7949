// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"
#include "core/sla/sla_times.h"

namespace relaydesk {

/// Somebody who may be given leads.
struct Person
{
    RepId id;
    QString name;
    int weight = 1;       ///< share of a pool's leads, 1 to 1000
    int capacity = -1;    ///< sum of the weights of open items; -1: no limit
    int maxIn30Days = -1; ///< leads in any 30 days of 24 hours; -1: no limit
    int calendar = -1;    ///< index into the roster's calendars; -1: always open
    bool active = true;   ///< false: has left
    bool present = true;  ///< false: has set themselves away until they come back
    std::vector<QString> skills;
    std::vector<QString> languages;               ///< as BCP 47 begins: "de"
    std::vector<Pause> absences;                  ///< sorted
    Duration response = std::chrono::minutes(10); ///< open time from having a lead to the first attempt: for forecasts
    Duration handling = std::chrono::minutes(15); ///< open time that one lead takes: for forecasts

    [[nodiscard]] bool isAbsent(Instant at) const;
    bool operator==(const Person &) const = default;
};

struct NamedCalendar
{
    QString name;
    BusinessCalendar calendar;
};

/// Who there is. An immutable value; may be shared between threads.
struct Roster
{
    std::vector<NamedCalendar> calendars;
    std::vector<Person> people;

    /// -1: nobody of that id.
    [[nodiscard]] int indexOf(const RepId &id) const;
    /// None: always open.
    [[nodiscard]] const BusinessCalendar *calendarOf(const Person &person) const;
    /// The first time from \a at on when that person works by calendar and absences; nothing: never, or absent without
    /// an end.
    [[nodiscard]] OptionalInstant nextOpening(const Person &person, Instant at) const;
};

/// Reads a roster (resources/schema-documents/roster.schema.json, docs/routing.md). Invalid, with every mistake and its
/// place, a line each.
[[nodiscard]] Result<Roster> parseRoster(const QByteArray &json);

} // namespace relaydesk
