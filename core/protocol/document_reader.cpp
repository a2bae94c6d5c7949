// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/document_fields.h"
#include "core/protocol/document_json.h"

#include <algorithm>

namespace relaydesk {

namespace json {

namespace {

constexpr qint64 mostVersions = 1'000'000;

/// A text as its bytes.
template<auto Member, typename T> bool bytes(const Element &e, T &out, Fault &fault)
{
    std::string_view value;
    if (e.get(value))
        return fault.is("not a text");
    if (!isCleanText(value))
        return fault.is("text with NUL or half a character");
    out.*Member = QByteArray(value.data(), static_cast<qsizetype>(value.size()));
    return true;
}

template<auto Member, typename T> bool hash(const Element &e, T &out, Fault &fault)
{
    constexpr qsizetype digits = 64;
    const auto isDigit = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    if (!bytes<Member>(e, out, fault))
        return false;
    const QByteArray &value = out.*Member;
    return (value.size() == digits && std::ranges::all_of(value, isDigit)) || fault.is("not a hash");
}

template<auto Member, typename T> bool documentName(const Element &e, T &out, Fault &fault)
{
    QString name;
    if (!readText(e, name, fault))
        return false;
    if (!isDocumentName(name))
        return fault.is("not a document's name");
    out.*Member = DocumentName(name);
    return true;
}

constexpr std::array eventFields{
    Field<DocumentEvent>{"seq", integer<&DocumentEvent::seq, 1, largestExact>, true},
    Field<DocumentEvent>{
        "kind",
        [](const Element &e, DocumentEvent &out, Fault &f) { return readName(e, out.kind, documentEventKindFrom, f); },
        true},
    Field<DocumentEvent>{"at", time<&DocumentEvent::at>, true},
    Field<DocumentEvent>{"actor", id<&DocumentEvent::actor>, true},
    Field<DocumentEvent>{"operation", id<&DocumentEvent::operation>},
    Field<DocumentEvent>{"version", integer<&DocumentEvent::version, 1, mostVersions>, true},
    Field<DocumentEvent>{"title", text<&DocumentEvent::title>},
    Field<DocumentEvent>{"body", bytes<&DocumentEvent::body>},
    Field<DocumentEvent>{"basedOn", integer<&DocumentEvent::basedOn, 1, mostVersions>},
    Field<DocumentEvent>{"side",
                         [](const Element &e, DocumentEvent &out, Fault &f) {
                             return readName(e, out.side.emplace(), approvalSideFrom, f);
                         }},
    Field<DocumentEvent>{"hash", hash<&DocumentEvent::bodyHash>},
    Field<DocumentEvent>{"from", time<&DocumentEvent::from>},
    Field<DocumentEvent>{"place", text<&DocumentEvent::place>},
    Field<DocumentEvent>{"text", text<&DocumentEvent::text>},
};

bool readEvent(const Element &e, DocumentEvent &out, Fault &fault)
{
    return readObject(e, out, eventFields, fault);
}

constexpr std::array pageFields{
    Field<DocumentPage>{"document", documentName<&DocumentPage::document>, true},
    Field<DocumentPage>{
        "events", [](const Element &e, DocumentPage &out, Fault &f) { return readArray(e, out.events, readEvent, f); },
        true},
    Field<DocumentPage>{"seq", integer<&DocumentPage::seq, 0, largestExact>, true},
    Field<DocumentPage>{"more", flag<&DocumentPage::more>, true},
};

constexpr std::array commandFields{
    Field<DocumentCommand>{"id", id<&DocumentCommand::id>, true},
    Field<DocumentCommand>{"kind",
                           [](const Element &e, DocumentCommand &out, Fault &f) {
                               return readName(e, out.kind, documentCommandKindFrom, f);
                           },
                           true},
    Field<DocumentCommand>{"actor", id<&DocumentCommand::actor>, true},
    Field<DocumentCommand>{"basedOn", integer<&DocumentCommand::basedOn, 0, largestExact>, true},
    Field<DocumentCommand>{"title", text<&DocumentCommand::title>},
    Field<DocumentCommand>{"body", bytes<&DocumentCommand::body>},
    Field<DocumentCommand>{"version", integer<&DocumentCommand::version, 1, mostVersions>},
    Field<DocumentCommand>{"hash", hash<&DocumentCommand::bodyHash>},
    Field<DocumentCommand>{"from", time<&DocumentCommand::from>},
    Field<DocumentCommand>{"place", text<&DocumentCommand::place>},
    Field<DocumentCommand>{"text", text<&DocumentCommand::text>},
};

constexpr std::array recordFields{
    Field<DocumentRecord>{"id", id<&DocumentRecord::id>, true},
    Field<DocumentRecord>{
        "event", [](const Element &e, DocumentRecord &out, Fault &f) { return readEvent(e, out.event, f); }, true},
};

constexpr std::array headFields{
    Field<DocumentHead>{"name", documentName<&DocumentHead::name>, true},
    Field<DocumentHead>{"seq", integer<&DocumentHead::seq, 1, largestExact>, true},
};

struct HeadList
{
    std::vector<DocumentHead> heads;
};
constexpr std::array headListFields{Field<HeadList>{
    "documents",
    [](const Element &e, HeadList &out, Fault &f) {
        return readArray(
            e, out.heads,
            [](const Element &item, DocumentHead &head, Fault &g) { return readObject(item, head, headFields, g); }, f);
    },
    true}};

template<typename T, size_t N>
Result<T> decodeObject(const QByteArray &message, const char *document, const std::array<Field<T>, N> &fields)
{
    return decode<T>(message, document,
                     [&fields](const Element &e, T &out, Fault &fault) { return readObject(e, out, fields, fault); });
}

} // namespace

bool readDocumentPage(const Element &e, DocumentPage &out, Fault &fault)
{
    return readObject(e, out, pageFields, fault);
}

} // namespace json

Result<DocumentPage> decodeDocumentPage(const QByteArray &bytes)
{
    return json::decodeObject(bytes, "document", json::pageFields);
}
Result<DocumentCommand> decodeDocumentCommand(const QByteArray &bytes)
{
    return json::decodeObject(bytes, "document command", json::commandFields);
}
Result<DocumentRecord> decodeDocumentRecord(const QByteArray &bytes)
{
    return json::decodeObject(bytes, "document record", json::recordFields);
}

Result<std::vector<DocumentHead>> decodeDocumentHeads(const QByteArray &bytes)
{
    const auto list = json::decodeObject(bytes, "documents", json::headListFields);
    if (!list)
        return list.error();
    return list->heads;
}

} // namespace relaydesk
