// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/arrival.h"

#include "core/routing/document_reading.h"

#include <array>
#include <set>

namespace relaydesk {

namespace {

constexpr std::array arrivalKeys{QLatin1StringView("id"), QLatin1StringView("at"), QLatin1StringView("fields"),
                                 QLatin1StringView("events"), QLatin1StringView("closedAt")};
constexpr std::array eventKeys{QLatin1StringView("event"), QLatin1StringView("topic"), QLatin1StringView("at")};
constexpr qsizetype largest = 256LL * 1024 * 1024;

/// "B2" as the numbers that have it.
std::optional<Grade> gradeFrom(const QString &text)
{
    constexpr int band = 25;
    if (text.size() != 2 || text[0] < u'A' || text[0] > u'D' || text[1] < u'1' || text[1] > u'4')
        return std::nullopt;
    return Grade{band * (u'D' - text[0].unicode()), band * (u'4' - text[1].unicode())};
}

class ArrivalReader
{
public:
    ArrivalReader(const Vocabulary &vocabulary, Mistakes &mistakes)
        : m_vocabulary(vocabulary)
        , m_mistakes(mistakes)
    {
    }

    Arrival read(const JsonNode &node, const JsonPlace &place)
    {
        Arrival arrival;
        const JsonFields fields(node, place, m_mistakes);
        if (!fields.allow(arrivalKeys))
            return arrival;
        const std::optional<QString> id = fields.text(arrivalKeys[0], true);
        if (id && id->trimmed().isEmpty())
            m_mistakes.add(JsonPlace(place, u"id"), RoutingText::tr("must not be empty"));
        arrival.id = RemoteId(id.value_or(QString()));
        const OptionalInstant at = time(fields, place, arrivalKeys[1], true);
        arrival.at = at.value_or(Instant{});
        arrival.closedAt = time(fields, place, arrivalKeys[4], false);
        if (at && arrival.closedAt && *arrival.closedAt < *at)
            m_mistakes.add(JsonPlace(place, u"closedAt"), RoutingText::tr("lies before “at”"));
        if (const JsonNode *values = fields.node(arrivalKeys[2], JsonNode::Kind::Object, false))
            readValues(*values, JsonPlace(place, u"fields"), arrival);
        const JsonPlace events(place, u"events");
        if (const JsonNode *list = fields.node(arrivalKeys[3], JsonNode::Kind::Array, false)) {
            for (size_t i = 0; i < list->items.size(); ++i)
                readEvent(list->items[i], JsonPlace(events, i), arrival);
        }
        return arrival;
    }

private:
    OptionalInstant time(const JsonFields &fields, const JsonPlace &place, QLatin1StringView key, bool required)
    {
        const std::optional<QString> text = fields.text(key, required);
        const OptionalInstant found = text ? fromIso8601(*text) : std::nullopt;
        const QString member(key);
        if (text && !found)
            m_mistakes.add(JsonPlace(place, member), RoutingText::tr("must be a time with its offset"));
        return found;
    }

    void readValues(const JsonNode &node, const JsonPlace &place, Arrival &arrival)
    {
        for (size_t i = 0; i < node.items.size(); ++i) {
            const JsonPlace at(place, node.keys[i]);
            const FieldDefinition *field = m_vocabulary.field(node.keys[i]);
            if (!field) {
                m_mistakes.add(at,
                               RoutingText::tr("there is no field %1%2")
                                   .arg(quoted(node.keys[i]), didYouMean(node.keys[i], m_vocabulary.fieldNames())));
                continue;
            }
            const ArrivalValue value = valueOf(node.items[i], *field, at);
            if (field->name == u"submittedAt" && std::holds_alternative<Instant>(value.value))
                arrival.submittedAt = std::get<Instant>(value.value);
            arrival.values.push_back(value);
        }
        const int email = m_vocabulary.slotOf(QStringLiteral("email"));
        const int domain = m_vocabulary.slotOf(QStringLiteral("email.domain"));
        const auto found = std::ranges::find(arrival.values, email, &ArrivalValue::slot);
        if (found != arrival.values.end() && !node.find(u"email.domain")) {
            const QString address = std::get<QString>(found->value);
            arrival.values.push_back({domain, address.mid(address.lastIndexOf(u'@') + 1)});
        }
    }

    ArrivalValue valueOf(const JsonNode &node, const FieldDefinition &field, const JsonPlace &place)
    {
        ArrivalValue value{m_vocabulary.slotOf(field.name), QString()};
        bool good = node.isText();
        switch (field.type) {
        case FieldType::Text: value.value = node.text; break;
        case FieldType::Texts: value.value = readTexts(node, place, m_mistakes); return value;
        case FieldType::Number:
            good = node.isNumber();
            value.value = node.number;
            break;
        case FieldType::Flag:
            good = node.kind == JsonNode::Kind::Boolean;
            value.value = node.boolean;
            break;
        case FieldType::Time: {
            const OptionalInstant time = good ? fromIso8601(node.text) : std::nullopt;
            good = time.has_value();
            value.value = time.value_or(Instant{});
            break;
        }
        case FieldType::Grade: {
            const std::optional<Grade> grade = gradeFrom(node.text);
            good = good && grade;
            value.value = grade.value_or(Grade{});
            break;
        }
        }
        if (!good)
            m_mistakes.add(place, RoutingText::tr("%1 is no value of this field").arg(kindText(node.kind)));
        return value;
    }

    void readEvent(const JsonNode &node, const JsonPlace &place, Arrival &arrival)
    {
        const JsonFields fields(node, place, m_mistakes);
        if (!fields.allow(eventKeys))
            return;
        BehaviourEvent event;
        const QString kind = fields.text(eventKeys[0], true).value_or(QStringLiteral("other"));
        event.kind = eventKindFrom(kind);
        if (toString(event.kind) != kind)
            m_mistakes.add(JsonPlace(place, u"event"),
                           RoutingText::tr("there is no kind of event %1").arg(quoted(kind)));
        event.topic = fields.text(eventKeys[1], false).value_or(QString());
        event.at = time(fields, place, eventKeys[2], true).value_or(Instant{});
        arrival.events.push_back(std::move(event));
    }

    const Vocabulary &m_vocabulary;
    Mistakes &m_mistakes;
};

struct SetValue
{
    FactSheet &sheet;
    int slot;
    void operator()(const QString &text) const { sheet.setText(slot, text); }
    void operator()(const std::vector<QString> &texts) const { sheet.setTexts(slot, texts); }
    void operator()(double number) const { sheet.setNumber(slot, number); }
    void operator()(Instant time) const { sheet.setTime(slot, time); }
    void operator()(bool flag) const { sheet.setFlag(slot, flag); }
    void operator()(const Grade &grade) const { sheet.setGrade(slot, grade); }
};

} // namespace

Result<std::vector<Arrival>> parseArrivals(const QByteArray &json, const Vocabulary &vocabulary)
{
    Mistakes mistakes;
    JsonLimits limits;
    limits.bytes = largest;
    const JsonNode node = readJson(json, mistakes, limits);
    const JsonPlace whole;
    if (mistakes.isEmpty() && !node.isArray())
        mistakes.add(whole, RoutingText::tr("must be a list of leads"));
    std::vector<Arrival> arrivals;
    std::set<QString> ids;
    for (size_t i = 0; i < node.items.size() && mistakes.isEmpty(); ++i) {
        const JsonPlace place(whole, i);
        arrivals.push_back(ArrivalReader(vocabulary, mistakes).read(node.items[i], place));
        if (!ids.insert(arrivals.back().id.value()).second)
            mistakes.add(JsonPlace(place, u"id"),
                         RoutingText::tr("%1 is given twice").arg(quoted(arrivals.back().id.value())));
    }
    if (!mistakes.isEmpty())
        return mistakes.error();
    std::ranges::sort(arrivals, {}, [](const Arrival &a) { return std::tuple(a.at, a.id); });
    return arrivals;
}

void fill(FactSheet &sheet, const Arrival &arrival, Instant now)
{
    static const Lead nobody;
    sheet.fill(nobody, arrival.events, now);
    for (const ArrivalValue &each : arrival.values)
        std::visit(SetValue{sheet, each.slot}, each.value);
}

} // namespace relaydesk
