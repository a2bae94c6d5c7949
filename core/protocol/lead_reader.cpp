// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/lead_json.h"
#include "core/protocol/page_json.h"

namespace relaydesk {

namespace json {

namespace {

constexpr qint64 mostEmployees = 100'000'000;
constexpr qint64 mostCount = 1'000'000'000;
constexpr qint64 longestTargetMs = 10LL * 366 * 24 * 3600 * 1000;

std::optional<PauseReason> pauseFrom(QStringView name)
{
    if (name == u"snoozed")
        return PauseReason::Snoozed;
    if (name == u"waitingOnProspect")
        return PauseReason::WaitingOnProspect;
    if (name == u"offHours")
        return PauseReason::OffHours;
    return std::nullopt;
}

std::optional<LeadStatus> statusFrom(QStringView name)
{
    // leadStatusFrom() takes anything for Open, and a status that is misread would put a lead back into the
    // queue.
    const LeadStatus status = leadStatusFrom(name);
    return status != LeadStatus::Open || name == u"open" ? std::optional(status) : std::nullopt;
}

template<auto Member, typename T> bool eventKind(const Element &e, T &out, Fault &fault)
{
    // A kind of a newer version is an event all the same: Other.
    return readName(
        e, out.*Member, [](QStringView name) { return std::optional(eventKindFrom(name)); }, fault);
}

constexpr std::array companyFields{
    Field<CompanyFacts>{"name", text<&CompanyFacts::name>},
    Field<CompanyFacts>{"industry", text<&CompanyFacts::industry>},
    Field<CompanyFacts>{"city", text<&CompanyFacts::city>},
    Field<CompanyFacts>{"country", text<&CompanyFacts::country>},
    Field<CompanyFacts>{"revenue", text<&CompanyFacts::revenue>},
    Field<CompanyFacts>{"website", text<&CompanyFacts::website>},
    Field<CompanyFacts>{"technology", text<&CompanyFacts::technology>},
    Field<CompanyFacts>{"employees", integer<&CompanyFacts::employees, 0, mostEmployees>},
};

constexpr std::array attributionFields{
    Field<Attribution>{"source", text<&Attribution::source>},
    Field<Attribution>{"medium", text<&Attribution::medium>},
    Field<Attribution>{"campaign", text<&Attribution::campaign>},
};

constexpr std::array signalFields{
    Field<Signal>{"kind", eventKind<&Signal::kind>, true},
    Field<Signal>{"topic", text<&Signal::topic>},
    Field<Signal>{"count", integer<&Signal::count, 0, mostCount>, true},
    Field<Signal>{"last", time<&Signal::last>, true},
};

constexpr std::array stampFields{
    Field<HandoffStamps>{"submitted", time<&HandoffStamps::submitted>},
    Field<HandoffStamps>{"captured", time<&HandoffStamps::captured>},
    Field<HandoffStamps>{"qualified", time<&HandoffStamps::qualified>},
    Field<HandoffStamps>{"routed", time<&HandoffStamps::routed>},
    Field<HandoffStamps>{"alerted", time<&HandoffStamps::alerted>},
    Field<HandoffStamps>{"accepted", time<&HandoffStamps::accepted>},
    Field<HandoffStamps>{"firstAttempt", time<&HandoffStamps::firstAttempt>},
    Field<HandoffStamps>{"firstContact", time<&HandoffStamps::firstContact>},
};

constexpr std::array slaFields{
    Field<SlaClock>{"startedAt", time<&SlaClock::startedAt>},
    Field<SlaClock>{"dueAt", time<&SlaClock::dueAt>},
    Field<SlaClock>{"target",
                    [](const Element &e, SlaClock &out, Fault &fault) {
                        qint64 ms = 0;
                        const bool read = readInteger(e, ms, 0, longestTargetMs, fault);
                        out.target = Duration(ms);
                        return read;
                    }},
    Field<SlaClock>{
        "pause",
        [](const Element &e, SlaClock &out, Fault &fault) { return readName(e, out.pause, pauseFrom, fault); }},
    Field<SlaClock>{"pausedUntil", time<&SlaClock::pausedUntil>},
    Field<SlaClock>{"answeredAt", time<&SlaClock::answeredAt>},
    Field<SlaClock>{"policy", text<&SlaClock::policy>},
};

/// A lead with what its reading has to keep beside it.
struct Draft : Lead
{
    struct Unknown
    {
        std::string name;
        std::string member; ///< "\"name\":value"
    };
    std::vector<Unknown> unknown;
};

bool readSignals(const Element &e, Draft &out, Fault &fault)
{
    return readArray(
        e, out.signals,
        [](const Element &item, Signal &signal, Fault &f) { return readObject(item, signal, signalFields, f); }, fault);
}

bool readExtra(const Element &e, Draft &out, Fault &fault)
{
    if (!e.is_object())
        return fault.is("not an object");
    const std::string text = simdjson::minify(e);
    if (!isCleanText(text))
        return fault.is("text with half a character");
    out.extra = QByteArray::fromStdString(text);
    return true;
}

constexpr std::array leadFields{
    Field<Draft>{"id", id<&Lead::remoteId>, true},
    Field<Draft>{"version", text<&Lead::version>},
    Field<Draft>{"name", text<&Lead::name>},
    Field<Draft>{"role", text<&Lead::role>},
    Field<Draft>{"email", text<&Lead::email>},
    Field<Draft>{"phone", text<&Lead::phone>},
    Field<Draft>{"language", text<&Lead::language>},
    Field<Draft>{"timeZone", text<&Lead::timeZone>},
    Field<Draft>{"company",
                 [](const Element &e, Draft &out, Fault &f) { return readObject(e, out.company, companyFields, f); }},
    Field<Draft>{
        "attribution",
        [](const Element &e, Draft &out, Fault &f) { return readObject(e, out.attribution, attributionFields, f); }},
    Field<Draft>{"owner", id<&Lead::owner>},
    Field<Draft>{"team", id<&Lead::team>},
    Field<Draft>{"stage", text<&Lead::stage>},
    Field<Draft>{"status",
                 [](const Element &e, Draft &out, Fault &f) { return readName(e, out.status, statusFrom, f); }, true},
    Field<Draft>{"lostReason", id<&Lead::lostReason>},
    Field<Draft>{"fit",
                 [](const Element &e, Draft &out, Fault &f) { return integer<&Grade::fit, 0, 100>(e, out.grade, f); }},
    Field<Draft>{
        "engagement",
        [](const Element &e, Draft &out, Fault &f) { return integer<&Grade::engagement, 0, 100>(e, out.grade, f); }},
    Field<Draft>{"signals", readSignals},
    Field<Draft>{"stamps",
                 [](const Element &e, Draft &out, Fault &f) { return readObject(e, out.stamps, stampFields, f); }},
    Field<Draft>{"sla", [](const Element &e, Draft &out, Fault &f) { return readObject(e, out.sla, slaFields, f); }},
    Field<Draft>{"qualifyingRule", text<&Lead::qualifyingRule>},
    Field<Draft>{"criteriaVersion", text<&Lead::criteriaVersion>},
    Field<Draft>{"description", text<&Lead::description>},
    Field<Draft>{"createdAt", time<&Lead::createdAt>},
    Field<Draft>{"modifiedAt", time<&Lead::modifiedAt>},
    Field<Draft>{"extra", readExtra},
};

bool hasMember(const QByteArray &object, std::string_view name)
{
    simdjson::dom::parser parser;
    Element found;
    return !parser.parse(object.constData(), static_cast<size_t>(object.size())).at_key(name).get(found);
}

/// In the spelling in which it will be read again: two writers may escape one name in two ways.
bool writeAsRead(QByteArray &object)
{
    simdjson::dom::parser parser;
    Element parsed;
    if (parser.parse(object.constData(), static_cast<size_t>(object.size())).get(parsed))
        return false;
    object = QByteArray::fromStdString(simdjson::minify(parsed));
    return true;
}

/// Joins what no field takes with what came as extra: nothing from outside is dropped.
bool keepUnknown(Draft &draft, Fault &fault)
{
    QByteArray &extra = draft.extra;
    if (extra.isEmpty())
        extra = "{}";
    for (const Draft::Unknown &unknown : draft.unknown) {
        if (hasMember(extra, unknown.name))
            return fault.is("unknown field given twice");
        extra.chop(1);
        if (extra.size() > 1)
            extra += ',';
        extra += QByteArray::fromStdString(unknown.member) + '}';
    }
    return draft.unknown.empty() || writeAsRead(extra) || fault.is("fields that cannot be kept");
}

std::string quoted(std::string_view name)
{
    JsonWriter writer;
    writer.text(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())));
    return writer.take().toStdString();
}

constexpr std::array eventFields{
    Field<BehaviourEvent>{"id", id<&BehaviourEvent::remoteId>, true},
    Field<BehaviourEvent>{"lead", id<&BehaviourEvent::lead>, true},
    Field<BehaviourEvent>{"kind", eventKind<&BehaviourEvent::kind>, true},
    Field<BehaviourEvent>{"topic", text<&BehaviourEvent::topic>},
    Field<BehaviourEvent>{"detail", text<&BehaviourEvent::detail>},
    Field<BehaviourEvent>{"at", time<&BehaviourEvent::at>, true},
};

bool readEvents(const Element &e, std::vector<BehaviourEvent> &out, Fault &fault)
{
    return readArray(
        e, out,
        [](const Element &item, BehaviourEvent &event, Fault &f) { return readObject(item, event, eventFields, f); },
        fault);
}

bool readId(const Element &e, RemoteId &out, Fault &fault)
{
    QString value;
    if (!readText(e, value, fault))
        return false;
    out = RemoteId(std::move(value));
    return out.isValid() || fault.is("empty");
}

constexpr std::array pageFields{
    Field<LeadPage>{
        "leads", [](const Element &e, LeadPage &out, Fault &f) { return readArray(e, out.leads, readLead, f); }, true},
    Field<LeadPage>{"removed",
                    [](const Element &e, LeadPage &out, Fault &f) { return readArray(e, out.removed, readId, f); }},
    Field<LeadPage>{"events", [](const Element &e, LeadPage &out, Fault &f) { return readEvents(e, out.events, f); }},
    Field<LeadPage>{"next",
                    [](const Element &e, LeadPage &out, Fault &f) {
                        qint64 seq = 0;
                        const bool read = readInteger(e, seq, 0, largestExact, f);
                        out.next = QByteArray::number(seq);
                        return read;
                    }},
    Field<LeadPage>{"more", flag<&LeadPage::more>, true},
    Field<LeadPage>{"total", integer<&LeadPage::total, 0, largestExact>},
};

struct EventList
{
    std::vector<BehaviourEvent> events;
};

constexpr std::array eventListFields{
    Field<EventList>{"events", [](const Element &e, EventList &out, Fault &f) { return readEvents(e, out.events, f); },
                     true},
};

} // namespace

bool readLead(const Element &e, Lead &out, Fault &fault)
{
    Draft draft;
    const auto keep = [&draft](std::string_view name, const Element &value, Fault &f) {
        // Among the extra fields it stands deeper than it came: what could not be read there is kept as its text.
        const std::string asRead = simdjson::minify(value);
        std::string member
            = quoted(name) + ':' + (depthOf(value) < deepestExtra ? asRead : quoted(std::string_view(asRead)));
        if (!isCleanText(name) || !isCleanText(member))
            return f.is("text with NUL or half a character");
        draft.unknown.push_back({std::string(name), std::move(member)});
        return true;
    };
    if (!readObject(e, draft, leadFields, fault, keep))
        return false;
    if (!draft.unknown.empty() && !keepUnknown(draft, fault))
        return false;
    out = std::move(static_cast<Lead &>(draft));
    return true;
}

} // namespace json

Result<LeadPage> decodeChanges(const QByteArray &bytes)
{
    return json::decode<LeadPage>(bytes, "changes", [](const json::Element &e, LeadPage &page, json::Fault &fault) {
        return json::readObject(e, page, json::pageFields, fault);
    });
}

Result<Lead> decodeLead(const QByteArray &bytes)
{
    return json::decode<Lead>(bytes, "lead", json::readLead);
}

Result<std::vector<BehaviourEvent>> decodeEvents(const QByteArray &bytes)
{
    const auto list = json::decode<json::EventList>(bytes, "events",
                                                    [](const json::Element &e, json::EventList &out, json::Fault &f) {
                                                        return json::readObject(e, out, json::eventListFields, f);
                                                    });
    if (!list)
        return list.error();
    return list->events;
}

} // namespace relaydesk
