// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sla/business_calendar.h"
#include "core/sla/open_spans.h"

#include <QCoreApplication>

namespace relaydesk {

namespace {

struct SlaText
{
    Q_DECLARE_TR_FUNCTIONS(relaydesk::SlaText)
};

constexpr std::array calendarKeys{QLatin1StringView("timeZone"), QLatin1StringView("weekly"),
                                  QLatin1StringView("holidays"), QLatin1StringView("exceptions")};
constexpr std::array dayKeys{QLatin1StringView("mon"), QLatin1StringView("tue"), QLatin1StringView("wed"),
                             QLatin1StringView("thu"), QLatin1StringView("fri"), QLatin1StringView("sat"),
                             QLatin1StringView("sun")};
constexpr size_t mostSpans = 100; // of a day
constexpr size_t mostDates = 5000;

/// "HH:MM" as milliseconds since midnight, "24:00" included; -1 for anything
/// else.
qint32 timeOfDay(const QString &text)
{
    const auto digit = [&](qsizetype i) { return text[i] >= u'0' && text[i] <= u'9' ? text[i].unicode() - u'0' : 99; };
    if (text.size() != 5 || text[2] != u':')
        return -1;
    const int hours = digit(0) * 10 + digit(1);
    const int minutes = digit(3) * 10 + digit(4);
    if (hours > 24 || minutes > 59 || (hours == 24 && minutes > 0))
        return -1;
    return (hours * 60 + minutes) * 60'000;
}

QDate dateFrom(const QString &text)
{
    const QDate date = dateFromIso8601(text);
    return date.isValid() && date.year() >= 1900 && date.year() <= 9999 ? date : QDate();
}

class CalendarReader
{
public:
    explicit CalendarReader(Mistakes &mistakes)
        : m_mistakes(mistakes)
    {
    }

    CalendarRules read(const JsonNode &node, const JsonPlace &place)
    {
        CalendarRules rules;
        const JsonFields fields(node, place, m_mistakes);
        if (!fields.allow(calendarKeys))
            return rules;
        rules.timeZone = fields.text(calendarKeys[0], true).value_or(QString());
        if (const JsonNode *weekly = fields.node(calendarKeys[1], JsonNode::Kind::Object, true))
            readWeek(*weekly, JsonPlace(place, u"weekly"), rules);
        if (const JsonNode *holidays = fields.node(calendarKeys[2], JsonNode::Kind::Array, false))
            readHolidays(*holidays, JsonPlace(place, u"holidays"), rules);
        if (const JsonNode *exceptions = fields.node(calendarKeys[3], JsonNode::Kind::Object, false))
            readExceptions(*exceptions, JsonPlace(place, u"exceptions"), rules);
        return rules;
    }

private:
    void readWeek(const JsonNode &week, const JsonPlace &place, CalendarRules &rules)
    {
        const JsonFields fields(week, place, m_mistakes);
        fields.allow(dayKeys);
        for (size_t i = 0; i < dayKeys.size(); ++i) {
            const QString key(dayKeys[i]);
            if (const JsonNode *spans = fields.node(dayKeys[i], JsonNode::Kind::Array, false))
                rules.weekly[i] = readSpans(*spans, JsonPlace(place, key));
        }
    }

    std::vector<DaySpan> readSpans(const JsonNode &node, const JsonPlace &place)
    {
        std::vector<DaySpan> spans;
        if (!node.isArray() || node.items.size() > mostSpans) {
            m_mistakes.add(place, SlaText::tr("must be a list of at most %1 spans").arg(mostSpans));
            return spans;
        }
        for (size_t i = 0; i < node.items.size(); ++i) {
            if (const std::optional<DaySpan> span = readSpan(node.items[i], JsonPlace(place, i)))
                spans.push_back(*span);
        }
        return spans;
    }

    std::optional<DaySpan> readSpan(const JsonNode &node, const JsonPlace &place)
    {
        const bool isPair
            = node.isArray() && node.items.size() == 2 && node.items[0].isText() && node.items[1].isText();
        const DaySpan span
            = isPair ? DaySpan{timeOfDay(node.items[0].text), timeOfDay(node.items[1].text)} : DaySpan{-1, -1};
        if (span.start < 0 || span.end < 0) {
            m_mistakes.add(place,
                           SlaText::tr("must be a span such as [\"09:00\", "
                                       "\"17:00\"], until \"24:00\" at most"));
            return std::nullopt;
        }
        if (span.end < span.start) {
            m_mistakes.add(place,
                           SlaText::tr("the span ends before it starts; a "
                                       "night shift is written as two spans, "
                                       "until \"24:00\" and from \"00:00\""));
            return std::nullopt;
        }
        if (span.end == span.start) {
            m_mistakes.add(place, SlaText::tr("the span ends when it starts"));
            return std::nullopt;
        }
        return span;
    }

    void readHolidays(const JsonNode &node, const JsonPlace &place, CalendarRules &rules)
    {
        if (node.items.size() > mostDates) {
            m_mistakes.add(place, SlaText::tr("more than %1 dates").arg(mostDates));
            return;
        }
        for (size_t i = 0; i < node.items.size(); ++i) {
            const QDate date = dateFrom(node.items[i].text);
            if (date.isValid())
                rules.holidays.push_back(date);
            else
                m_mistakes.add(JsonPlace(place, i), SlaText::tr("must be a date such as \"2026-12-25\""));
        }
    }

    void readExceptions(const JsonNode &node, const JsonPlace &place, CalendarRules &rules)
    {
        if (node.items.size() > mostDates) {
            m_mistakes.add(place, SlaText::tr("more than %1 dates").arg(mostDates));
            return;
        }
        for (size_t i = 0; i < node.items.size(); ++i) {
            const JsonPlace at(place, node.keys[i]);
            const QDate date = dateFrom(node.keys[i]);
            if (!date.isValid())
                m_mistakes.add(at, SlaText::tr("must be a date such as \"2026-12-25\""));
            rules.exceptions[date] = readSpans(node.items[i], at);
        }
    }

    Mistakes &m_mistakes;
};

} // namespace

std::optional<BusinessCalendar> readCalendar(const JsonNode &node, const JsonPlace &place, Mistakes &mistakes)
{
    const size_t before = mistakes.all().size();
    const CalendarRules rules = CalendarReader(mistakes).read(node, place);
    if (mistakes.all().size() > before)
        return std::nullopt;
    if (!ZoneTimeline::of(rules.timeZone)) {
        mistakes.add(JsonPlace(place, u"timeZone"),
                     SlaText::tr("there is no time zone %1; it must be an IANA "
                                 "name such as Europe/Berlin")
                         .arg(quoted(rules.timeZone)));
        return std::nullopt;
    }
    Result<BusinessCalendar> calendar = BusinessCalendar::of(rules);
    if (calendar)
        return *std::move(calendar);
    mistakes.add(place, SlaText::tr("the calendar never opens"));
    return std::nullopt;
}

} // namespace relaydesk
