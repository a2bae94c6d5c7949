// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standards/merge.h"

#include "core/base/utf8.h"
#include "core/protocol/json_writer.h"
#include "core/protocol/page_json.h"
#include "core/standards/merge_fields.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace relaydesk {

namespace {

constexpr int payloadFormat = 1;
using L = QLatin1StringView;

/// The lead without what its encoding leaves at home or may spell anew; that goes beside it.
QByteArray leadText(Lead lead)
{
    lead.extra.clear();
    return encodeLead(lead);
}

void writeSide(JsonWriter &out, L name, const Lead &lead)
{
    out.key(name);
    out.beginObject();
    // As text: other programs' readers round whole numbers above 2^53.
    out.field(L("rowId"), QString::number(lead.id.value()));
    out.field(L("lead"), QString::fromUtf8(leadText(lead)));
    out.field(L("extra"), QString::fromUtf8(lead.extra));
    out.endObject();
}

void writeWhy(JsonWriter &out, const MatchScore &why)
{
    out.field(L("score"), qint64(why.score));
    out.key(L("evidence"));
    out.beginArray();
    for (const EvidencePoints &points : why.evidence) {
        out.beginObject();
        out.field(L("evidence"), toString(points.evidence));
        out.field(L("points"), qint64(points.points));
        out.endObject();
    }
    out.endArray();
}

QByteArray payloadOf(const Lead &survivor, const Lead &absorbed, const QStringList &taken, const MatchScore &why)
{
    JsonWriter out;
    out.beginObject();
    out.field(L("format"), qint64(payloadFormat));
    writeSide(out, L("survivor"), survivor);
    writeSide(out, L("absorbed"), absorbed);
    out.key(L("taken"));
    out.beginArray();
    for (const QString &field : taken)
        out.text(field);
    out.endArray();
    writeWhy(out, why);
    out.endObject();
    return out.take();
}

Error notAPayload(const char *where)
{
    return makeError(ErrorKind::Parse, QStringLiteral("merge payload: ") + QString::fromLatin1(where));
}

Result<Lead> readSide(const QJsonObject &payload, const char *name)
{
    const QJsonObject side = payload[QLatin1StringView(name)].toObject();
    Result<Lead> lead = decodeLead(side[u"lead"].toString().toUtf8());
    if (!lead)
        return notAPayload(name);
    bool isNumber = false;
    const qint64 row = side[u"rowId"].toString().toLongLong(&isNumber);
    if (!isNumber)
        return notAPayload("rowId");
    lead->id = LeadId(row);
    lead->extra = side[u"extra"].toString().toUtf8();
    return lead;
}

} // namespace

Result<Merged> merge(const Lead &survivor, const Lead &absorbed, const MatchScore &why)
{
    if (survivor.remoteId == absorbed.remoteId)
        return makeError(ErrorKind::Invalid, QStringLiteral("merging a lead with itself"));
    Merged merged;
    merged.lead = mergedLead(survivor, absorbed);
    merged.taken = takenFields(survivor, merged.lead);
    merged.payload = payloadOf(survivor, absorbed, merged.taken, why);
    // A merge that cannot be taken back exactly is no merge: looked at here, not when somebody needs it.
    const Result<Unmerged> back = unmerge(merged.payload);
    if (!back || back->survivor != survivor || back->absorbed != absorbed)
        return makeError(ErrorKind::Invalid, QStringLiteral("a lead that cannot be restored exactly"));
    return merged;
}

Result<Unmerged> unmerge(const QByteArray &payload)
{
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(withMarksEscaped(payload), &fault);
    if (fault.error != QJsonParseError::NoError || !document.isObject())
        return notAPayload("not a JSON object");
    const QJsonObject object = document.object();
    if (object[u"format"].toInt() != payloadFormat)
        return notAPayload("format");
    Result<Lead> survivor = readSide(object, "survivor");
    if (!survivor)
        return survivor.error();
    Result<Lead> absorbed = readSide(object, "absorbed");
    if (!absorbed)
        return absorbed.error();
    return Unmerged{std::move(*survivor), std::move(*absorbed)};
}

Result<TakenApart> takeApart(const QByteArray &payload, const Lead &current)
{
    Result<Unmerged> before = unmerge(payload);
    if (!before)
        return before.error();
    TakenApart apart;
    apart.survivor = current;
    apart.kept = putBack(apart.survivor, before->survivor, mergedLead(before->survivor, before->absorbed));
    apart.absorbed = std::move(before->absorbed);
    return apart;
}

} // namespace relaydesk
