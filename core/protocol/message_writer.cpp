// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/document_fields.h"
#include "core/protocol/lead_json.h"
#include "core/protocol/message_json.h"

namespace relaydesk {

namespace {

using L = QLatin1StringView;

void writeRep(JsonWriter &out, const Rep &rep)
{
    out.beginObject();
    out.field(L("id"), rep.id.value());
    out.field(L("name"), rep.name);
    out.field(L("email"), rep.email);
    out.field(L("team"), rep.team.value());
    out.field(L("role"), toString(rep.role));
    out.key(L("active"));
    out.boolean(rep.active);
    out.key(L("available"));
    out.boolean(rep.available);
    if (rep.capacity >= 0)
        out.field(L("capacity"), rep.capacity);
    out.endObject();
}

void writeTeam(JsonWriter &out, const Team &team)
{
    out.beginObject();
    out.field(L("id"), team.id.value());
    out.field(L("name"), team.name);
    out.endObject();
}

void writeReason(JsonWriter &out, const Reason &reason)
{
    out.beginObject();
    out.field(L("id"), reason.id.value());
    out.field(L("label"), reason.label);
    if (reason.nurture) {
        out.key(L("nurture"));
        out.boolean(true);
    }
    out.endObject();
}

template<typename T, typename Write> void writeArray(JsonWriter &out, L name, const std::vector<T> &values, Write write)
{
    out.key(name);
    out.beginArray();
    for (const T &value : values)
        write(out, value);
    out.endArray();
}

void writeDirectory(JsonWriter &out, const Directory &directory)
{
    out.beginObject();
    out.field(L("me"), directory.me.value());
    writeArray(out, L("reps"), directory.reps, writeRep);
    writeArray(out, L("teams"), directory.teams, writeTeam);
    writeArray(out, L("reasons"), directory.reasons, writeReason);
    writeArray(out, L("stages"), directory.stages, [](JsonWriter &w, const QString &stage) { w.text(stage); });
    out.endObject();
}

} // namespace

QByteArray encodeProbe(const HubProbe &probe)
{
    JsonWriter out;
    out.beginObject();
    out.field(L("product"), probe.product);
    out.field(L("protocol"), probe.protocol);
    out.field(L("account"), probe.account);
    out.field(L("serverTime"), toEpochMs(probe.serverTime));
    out.field(L("leads"), probe.leads);
    out.field(L("seq"), probe.seq);
    out.key(L("directory"));
    writeDirectory(out, probe.directory);
    out.endObject();
    return out.take();
}

QByteArray encodeCommand(const Command &command)
{
    JsonWriter out;
    out.beginObject();
    out.field(L("id"), command.id.value());
    out.field(L("kind"), toString(command.kind));
    out.field(L("lead"), command.remoteLead.value());
    out.field(L("actor"), command.actor.value());
    out.field(L("basedOn"), command.basedOn);
    out.field(L("previousOwner"), command.previousOwner.value());
    out.field(L("occurredAt"), toEpochMs(command.occurredAt));
    out.field(L("channel"), toString(command.channel));
    out.field(L("outcome"), toString(command.outcome));
    out.field(L("reason"), command.reason.value());
    out.field(L("note"), command.note);
    out.field(L("until"), command.until);
    out.field(L("earlierAttempt"), command.earlierAttempt);
    out.field(L("earlierContact"), command.earlierContact);
    out.field(L("undoes"), command.undoes.value());
    out.endObject();
    return out.take();
}

QByteArray encodeRecord(const CommandRecord &record)
{
    JsonWriter out;
    out.beginObject();
    out.field(L("id"), record.id.value());
    out.field(L("outcome"),
              record.outcome.kind == WriteOutcome::Kind::Applied ? QStringLiteral("applied")
                                                                 : QStringLiteral("conflict"));
    out.key(L("verified"));
    out.boolean(record.outcome.verified);
    if (record.outcome.current) {
        out.key(L("current"));
        json::writeLead(out, *record.outcome.current);
    }
    out.endObject();
    return out.take();
}

QByteArray encodeProblem(const Problem &problem)
{
    JsonWriter out;
    out.beginObject();
    out.field(L("type"), QString(u"urn:relaydesk:problem:" % toString(problem.kind)));
    out.field(L("title"), problem.title);
    out.field(L("status"), problem.status);
    out.field(L("detail"), problem.detail);
    out.field(L("kind"), toString(problem.kind));
    if (problem.current) {
        out.key(L("current"));
        json::writeLead(out, *problem.current);
    }
    if (problem.document) {
        out.key(L("document"));
        json::writeDocumentPage(out, *problem.document);
    }
    out.endObject();
    return out.take();
}

QByteArray encodeIds(const std::vector<RemoteId> &ids)
{
    JsonWriter out;
    out.beginObject();
    writeArray(out, L("ids"), ids, [](JsonWriter &w, const RemoteId &id) { w.text(id.value()); });
    out.endObject();
    return out.take();
}

QByteArray encodeHint(const Hint &hint)
{
    JsonWriter out;
    out.beginObject();
    out.field(L("seq"), hint.seq);
    if (hint.documents > 0)
        out.field(L("documents"), hint.documents);
    out.endObject();
    return out.take();
}

QByteArray encodeHello(const HubHello &hello)
{
    JsonWriter out;
    out.beginObject();
    out.field(L("port"), hello.port);
    out.field(L("token"), hello.token);
    out.field(L("me"), hello.me.value());
    out.endObject();
    return out.take();
}

} // namespace relaydesk
