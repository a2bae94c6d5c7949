// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/utf8.h"
#include "core/protocol/document_fields.h"
#include "core/protocol/document_json.h"

namespace relaydesk {

namespace {

using L = QLatin1StringView;

void writeNumber(JsonWriter &out, L name, qint64 number)
{
    if (number > 0)
        out.field(name, number);
}

void writeEvent(JsonWriter &out, const DocumentEvent &event)
{
    out.beginObject();
    out.field(L("seq"), event.seq);
    out.field(L("kind"), toString(event.kind));
    out.field(L("at"), toEpochMs(event.at));
    out.field(L("actor"), event.actor.value());
    out.field(L("operation"), event.operation.value());
    out.field(L("version"), event.version);
    out.field(L("title"), event.title);
    out.field(L("body"), exactText(event.body));
    writeNumber(out, L("basedOn"), event.basedOn);
    if (event.side)
        out.field(L("side"), toString(*event.side));
    out.field(L("hash"), QString::fromLatin1(event.bodyHash));
    out.field(L("from"), event.from);
    out.field(L("place"), event.place);
    out.field(L("text"), event.text);
    out.endObject();
}

void writeHead(JsonWriter &out, const DocumentHead &head)
{
    out.beginObject();
    out.field(L("name"), head.name.value());
    out.field(L("seq"), head.seq);
    out.endObject();
}

} // namespace

namespace json {

void writeDocumentPage(JsonWriter &out, const DocumentPage &page)
{
    out.beginObject();
    out.field(L("document"), page.document.value());
    out.key(L("events"));
    out.beginArray();
    for (const DocumentEvent &event : page.events)
        writeEvent(out, event);
    out.endArray();
    out.field(L("seq"), page.seq);
    out.key(L("more"));
    out.boolean(page.more);
    out.endObject();
}

} // namespace json

QByteArray encodeDocumentPage(const DocumentPage &page)
{
    JsonWriter out;
    json::writeDocumentPage(out, page);
    return out.take();
}

QByteArray encodeDocumentCommand(const DocumentCommand &command)
{
    JsonWriter out;
    out.beginObject();
    out.field(L("id"), command.id.value());
    out.field(L("kind"), toString(command.kind));
    out.field(L("actor"), command.actor.value());
    out.field(L("basedOn"), command.basedOn);
    out.field(L("title"), command.title);
    out.field(L("body"), exactText(command.body));
    writeNumber(out, L("version"), command.version);
    out.field(L("hash"), QString::fromLatin1(command.bodyHash));
    out.field(L("from"), command.from);
    out.field(L("place"), command.place);
    out.field(L("text"), command.text);
    out.endObject();
    return out.take();
}

QByteArray encodeDocumentRecord(const DocumentRecord &record)
{
    JsonWriter out;
    out.beginObject();
    out.field(L("id"), record.id.value());
    out.key(L("event"));
    writeEvent(out, record.event);
    out.endObject();
    return out.take();
}

QByteArray encodeDocumentHeads(const std::vector<DocumentHead> &heads)
{
    JsonWriter out;
    out.beginObject();
    out.key(L("documents"));
    out.beginArray();
    for (const DocumentHead &head : heads)
        writeHead(out, head);
    out.endArray();
    out.endObject();
    return out.take();
}

} // namespace relaydesk
