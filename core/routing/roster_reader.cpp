// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conditions/folded_text.h"
#include "core/routing/document_reading.h"
#include "core/routing/roster.h"

#include <QTimeZone>

#include <array>
#include <set>

namespace relaydesk {

namespace {

constexpr std::array rosterKeys{QLatin1StringView("calendars"), QLatin1StringView("people")};
constexpr std::array personKeys{QLatin1StringView("id"),
                                QLatin1StringView("name"),
                                QLatin1StringView("weight"),
                                QLatin1StringView("capacity"),
                                QLatin1StringView("maxIn30Days"),
                                QLatin1StringView("calendar"),
                                QLatin1StringView("active"),
                                QLatin1StringView("present"),
                                QLatin1StringView("skills"),
                                QLatin1StringView("languages"),
                                QLatin1StringView("absences"),
                                QLatin1StringView("responseMinutes"),
                                QLatin1StringView("handlingMinutes")};
constexpr std::array absenceKeys{QLatin1StringView("from"), QLatin1StringView("to")};
constexpr size_t mostPeople = 1000;
constexpr size_t mostAbsences = 500;
constexpr qint64 most = 1'000'000;
constexpr qint64 mostMinutes = 366LL * 24 * 60;

class RosterReader
{
public:
    explicit RosterReader(Mistakes &mistakes)
        : m_mistakes(mistakes)
    {
    }

    Roster read(const JsonNode &node)
    {
        const JsonPlace place;
        const JsonFields fields(node, place, m_mistakes);
        if (!fields.allow(rosterKeys))
            return {};
        const JsonPlace calendarPlace(place, u"calendars");
        const JsonNode *calendars = fields.node(rosterKeys[0], JsonNode::Kind::Object, false);
        for (size_t i = 0; calendars && i < calendars->items.size(); ++i) {
            m_calendarNames.push_back(calendars->keys[i]);
            const JsonPlace at(calendarPlace, calendars->keys[i]);
            if (std::optional<BusinessCalendar> calendar = readCalendar(calendars->items[i], at, m_mistakes))
                m_roster.calendars.push_back({calendars->keys[i], *std::move(calendar)});
        }
        const JsonPlace peoplePlace(place, u"people");
        const JsonNode *people = fields.node(rosterKeys[1], JsonNode::Kind::Array, true);
        if (people && (people->items.empty() || people->items.size() > mostPeople))
            m_mistakes.add(peoplePlace, RoutingText::tr("must have 1 to %1 entries").arg(mostPeople));
        for (size_t i = 0; people && i < std::min(people->items.size(), mostPeople); ++i)
            readPerson(people->items[i], JsonPlace(peoplePlace, i));
        return std::move(m_roster);
    }

private:
    void readPerson(const JsonNode &node, const JsonPlace &place)
    {
        Person person;
        const JsonFields fields(node, place, m_mistakes);
        if (!fields.allow(personKeys))
            return;
        person.id = RepId(fields.text(personKeys[0], true).value_or(QStringLiteral("-")));
        // Account owners are found without regard to case, like every other text of a lead.
        if (person.id.value().trimmed().isEmpty())
            m_mistakes.add(JsonPlace(place, u"id"), RoutingText::tr("is empty"));
        else if (!m_ids.insert(foldedText(person.id.value())).second)
            m_mistakes.add(JsonPlace(place, u"id"),
                           RoutingText::tr("%1 is given twice").arg(quoted(person.id.value())));
        person.name = fields.text(personKeys[1], false).value_or(person.id.value());
        const auto number = [&fields](size_t key, qint64 least, qint64 greatest, int otherwise) {
            return static_cast<int>(fields.integer(personKeys[key], least, greatest, false).value_or(otherwise));
        };
        person.weight = number(2, 1, 1000, 1);
        person.capacity = number(3, 0, most, -1);
        person.maxIn30Days = number(4, 0, most, -1);
        person.active = flag(fields, personKeys[6]);
        person.present = flag(fields, personKeys[7]);
        person.skills = readTexts(fields, place, personKeys[8], m_mistakes);
        person.languages = readTexts(fields, place, personKeys[9], m_mistakes);
        person.response = std::chrono::minutes(number(11, 0, mostMinutes, 10));
        person.handling = std::chrono::minutes(number(12, 0, mostMinutes, 15));
        if (const std::optional<QString> name = fields.text(personKeys[5], false))
            person.calendar = calendarIndex(*name, JsonPlace(place, u"calendar"));
        if (const JsonNode *absences = fields.node(personKeys[10], JsonNode::Kind::Array, false))
            readAbsences(*absences, JsonPlace(place, u"absences"), person);
        m_roster.people.push_back(std::move(person));
    }

    static bool flag(const JsonFields &fields, QLatin1StringView key)
    {
        const JsonNode *node = fields.node(key, JsonNode::Kind::Boolean, false);
        return !node || node->boolean;
    }

    int calendarIndex(const QString &name, const JsonPlace &place)
    {
        const auto found = std::ranges::find(m_roster.calendars, name, &NamedCalendar::name);
        if (found != m_roster.calendars.end())
            return static_cast<int>(found - m_roster.calendars.begin());
        if (std::ranges::find(m_calendarNames, name) == m_calendarNames.end())
            m_mistakes.add(
                place,
                RoutingText::tr("there is no calendar %1%2").arg(quoted(name), didYouMean(name, m_calendarNames)));
        return -1;
    }

    void readAbsences(const JsonNode &node, const JsonPlace &place, Person &person)
    {
        if (node.items.size() > mostAbsences) {
            m_mistakes.add(place, RoutingText::tr("more than %1 absences").arg(mostAbsences));
            return;
        }
        const BusinessCalendar *calendar = m_roster.calendarOf(person);
        const QTimeZone zone = calendar ? QTimeZone(calendar->zone().id().toUtf8()) : QTimeZone::utc();
        for (size_t i = 0; i < node.items.size(); ++i) {
            const JsonPlace at(place, i);
            const JsonFields fields(node.items[i], at, m_mistakes);
            if (!fields.allow(absenceKeys))
                continue;
            const OptionalInstant from = timeOf(fields, at, absenceKeys[0], true, zone, 0);
            const OptionalInstant to = timeOf(fields, at, absenceKeys[1], false, zone, 1);
            if (from && to && *to <= *from)
                m_mistakes.add(at, RoutingText::tr("the absence ends before it starts"));
            else if (from)
                person.absences.push_back({*from, to});
        }
        std::ranges::stable_sort(person.absences, {}, &Pause::begin);
    }

    /// A time with its offset, or a date: its midnight \a daysLater in the person's own zone.
    OptionalInstant timeOf(const JsonFields &fields, const JsonPlace &place, QLatin1StringView key, bool required,
                           const QTimeZone &zone, int daysLater)
    {
        const std::optional<QString> text = fields.text(key, required);
        if (!text)
            return std::nullopt;
        const QDate date = dateFromIso8601(*text);
        if (date.isValid() && date.year() < 9999)
            return fromDateTime(date.addDays(daysLater).startOfDay(zone));
        const OptionalInstant time = fromIso8601(*text);
        const QString member(key);
        if (!time)
            m_mistakes.add(
                JsonPlace(place, member),
                RoutingText::tr("must be a date, or a time with its offset such as 2026-11-23T12:00:00+01:00"));
        return time;
    }

    Mistakes &m_mistakes;
    Roster m_roster;
    std::vector<QString> m_calendarNames;
    std::set<std::string> m_ids;
};

} // namespace

Result<Roster> parseRoster(const QByteArray &json)
{
    Mistakes mistakes;
    const JsonNode node = readJson(json, mistakes);
    if (!mistakes.isEmpty())
        return mistakes.error();
    Roster roster = RosterReader(mistakes).read(node);
    if (!mistakes.isEmpty())
        return mistakes.error();
    return roster;
}

} // namespace relaydesk
