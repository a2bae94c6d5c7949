// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/document_fields.h"
#include "core/protocol/lead_json.h"
#include "core/protocol/message_json.h"

namespace relaydesk {

namespace json {

namespace {

std::optional<Role> strictRole(QStringView name)
{
    const Role role = roleFrom(name);
    return role != Role::Rep || name == u"rep" ? std::optional(role) : std::nullopt;
}

std::optional<ErrorKind> errorKindFrom(QStringView name)
{
    for (int i = 0; i <= static_cast<int>(ErrorKind::Bug); ++i) {
        if (toString(static_cast<ErrorKind>(i)) == name)
            return static_cast<ErrorKind>(i);
    }
    return std::nullopt;
}

constexpr std::array repFields{
    Field<Rep>{"id", id<&Rep::id>, true},
    Field<Rep>{"name", text<&Rep::name>, true},
    Field<Rep>{"email", text<&Rep::email>},
    Field<Rep>{"team", id<&Rep::team>},
    Field<Rep>{"role", [](const Element &e, Rep &out, Fault &f) { return readName(e, out.role, strictRole, f); }},
    Field<Rep>{"active", flag<&Rep::active>},
    Field<Rep>{"available", flag<&Rep::available>},
    Field<Rep>{"capacity", integer<&Rep::capacity, 0, 1'000'000>},
};

constexpr std::array teamFields{
    Field<Team>{"id", id<&Team::id>, true},
    Field<Team>{"name", text<&Team::name>},
};

constexpr std::array reasonFields{
    Field<Reason>{"id", id<&Reason::id>, true},
    Field<Reason>{"label", text<&Reason::label>},
    Field<Reason>{"nurture", flag<&Reason::nurture>},
};

template<typename T, size_t N>
bool readObjects(const Element &e, std::vector<T> &out, const std::array<Field<T>, N> &fields, Fault &fault)
{
    return readArray(
        e, out, [&fields](const Element &item, T &value, Fault &f) { return readObject(item, value, fields, f); },
        fault);
}

constexpr std::array directoryFields{
    Field<Directory>{"me", id<&Directory::me>},
    Field<Directory>{"reps",
                     [](const Element &e, Directory &out, Fault &f) { return readObjects(e, out.reps, repFields, f); }},
    Field<Directory>{
        "teams", [](const Element &e, Directory &out, Fault &f) { return readObjects(e, out.teams, teamFields, f); }},
    Field<Directory>{
        "reasons",
        [](const Element &e, Directory &out, Fault &f) { return readObjects(e, out.reasons, reasonFields, f); }},
    Field<Directory>{"stages",
                     [](const Element &e, Directory &out, Fault &f) { return readArray(e, out.stages, readText, f); }},
};

constexpr std::array probeFields{
    Field<HubProbe>{"product", text<&HubProbe::product>, true},
    Field<HubProbe>{"protocol", integer<&HubProbe::protocol, 1, 1'000>, true},
    Field<HubProbe>{"account", text<&HubProbe::account>},
    Field<HubProbe>{"serverTime", time<&HubProbe::serverTime>, true},
    Field<HubProbe>{"leads", integer<&HubProbe::leads, 0, largestExact>},
    Field<HubProbe>{"seq", integer<&HubProbe::seq, 0, largestExact>, true},
    Field<HubProbe>{
        "directory",
        [](const Element &e, HubProbe &out, Fault &f) { return readObject(e, out.directory, directoryFields, f); },
        true},
};

constexpr std::array commandFields{
    Field<Command>{"id", id<&Command::id>, true},
    Field<Command>{"kind",
                   [](const Element &e, Command &out, Fault &f) { return readName(e, out.kind, commandKindFrom, f); },
                   true},
    Field<Command>{"lead", id<&Command::remoteLead>, true},
    Field<Command>{"actor", id<&Command::actor>, true},
    Field<Command>{"basedOn", text<&Command::basedOn>},
    Field<Command>{"previousOwner", id<&Command::previousOwner>},
    Field<Command>{"occurredAt", time<&Command::occurredAt>, true},
    Field<Command>{
        "channel",
        [](const Element &e, Command &out, Fault &f) { return readName(e, out.channel, attemptChannelFrom, f); }},
    Field<Command>{
        "outcome",
        [](const Element &e, Command &out, Fault &f) { return readName(e, out.outcome, attemptOutcomeFrom, f); }},
    Field<Command>{"reason", id<&Command::reason>},
    Field<Command>{"note", text<&Command::note>},
    Field<Command>{"until", time<&Command::until>},
    Field<Command>{"earlierAttempt", time<&Command::earlierAttempt>},
    Field<Command>{"earlierContact", time<&Command::earlierContact>},
    Field<Command>{"undoes", id<&Command::undoes>},
};

std::optional<WriteOutcome::Kind> outcomeFrom(QStringView name)
{
    if (name == u"applied")
        return WriteOutcome::Kind::Applied;
    if (name == u"conflict")
        return WriteOutcome::Kind::Conflict;
    return std::nullopt;
}

constexpr std::array recordFields{
    Field<CommandRecord>{"id", id<&CommandRecord::id>, true},
    Field<CommandRecord>{
        "outcome",
        [](const Element &e, CommandRecord &out, Fault &f) { return readName(e, out.outcome.kind, outcomeFrom, f); },
        true},
    Field<CommandRecord>{"verified",
                         [](const Element &e, CommandRecord &out, Fault &f) {
                             return flag<&WriteOutcome::verified>(e, out.outcome, f);
                         }},
    Field<CommandRecord>{
        "current",
        [](const Element &e, CommandRecord &out, Fault &f) { return readLead(e, out.outcome.current.emplace(), f); }},
};

constexpr std::array problemFields{
    Field<Problem>{"type", [](const Element &e, Problem &, Fault &f) { return e.is_string() || f.is("not a text"); },
                   true},
    Field<Problem>{"title", text<&Problem::title>},
    Field<Problem>{"status", integer<&Problem::status, 100, 599>, true},
    Field<Problem>{"detail", text<&Problem::detail>},
    Field<Problem>{
        "kind", [](const Element &e, Problem &out, Fault &f) { return readName(e, out.kind, errorKindFrom, f); }, true},
    Field<Problem>{"current",
                   [](const Element &e, Problem &out, Fault &f) { return readLead(e, out.current.emplace(), f); }},
    Field<Problem>{
        "document",
        [](const Element &e, Problem &out, Fault &f) { return readDocumentPage(e, out.document.emplace(), f); }},
};

struct IdList
{
    std::vector<QString> ids;
};
constexpr std::array idListFields{
    Field<IdList>{"ids", [](const Element &e, IdList &out, Fault &f) { return readArray(e, out.ids, readText, f); },
                  true},
};

constexpr std::array hintFields{
    Field<Hint>{"seq", integer<&Hint::seq, 0, largestExact>, true},
    Field<Hint>{"documents", integer<&Hint::documents, 0, largestExact>},
};

constexpr std::array helloFields{
    Field<HubHello>{"port", integer<&HubHello::port, 1, 65535>, true},
    Field<HubHello>{"token", text<&HubHello::token>, true},
    Field<HubHello>{"me", id<&HubHello::me>, true},
};

template<typename T, size_t N>
Result<T> decodeObject(const QByteArray &bytes, const char *document, const std::array<Field<T>, N> &fields)
{
    return decode<T>(bytes, document,
                     [&fields](const Element &e, T &out, Fault &fault) { return readObject(e, out, fields, fault); });
}

} // namespace

} // namespace json

Result<HubProbe> decodeProbe(const QByteArray &bytes)
{
    return json::decodeObject(bytes, "probe", json::probeFields);
}
Result<Command> decodeCommand(const QByteArray &bytes)
{
    return json::decodeObject(bytes, "command", json::commandFields);
}
Result<CommandRecord> decodeRecord(const QByteArray &bytes)
{
    return json::decodeObject(bytes, "record", json::recordFields);
}
Result<Problem> decodeProblem(const QByteArray &bytes)
{
    return json::decodeObject(bytes, "problem", json::problemFields);
}
Result<HubHello> decodeHello(const QByteArray &bytes)
{
    return json::decodeObject(bytes, "hello", json::helloFields);
}

Result<std::vector<RemoteId>> decodeIds(const QByteArray &bytes)
{
    const auto list = json::decodeObject(bytes, "ids", json::idListFields);
    if (!list)
        return list.error();
    std::vector<RemoteId> ids;
    for (const QString &id : list->ids) {
        if (id.isEmpty())
            return makeError(ErrorKind::Parse, QStringLiteral("ids: empty"));
        ids.emplace_back(id);
    }
    return ids;
}

Result<Hint> decodeHint(const QByteArray &bytes)
{
    return json::decodeObject(bytes, "hint", json::hintFields);
}

} // namespace relaydesk
