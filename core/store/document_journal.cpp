// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/document_journal.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace relaydesk {

namespace {

std::optional<HandoffKind> journalKindOf(DocumentEventKind kind)
{
    switch (kind) {
    case DocumentEventKind::Proposed: return HandoffKind::DocumentProposed;
    case DocumentEventKind::Approved: return HandoffKind::DocumentApproved;
    case DocumentEventKind::Published: return HandoffKind::DocumentPublished;
    case DocumentEventKind::Saved:
    case DocumentEventKind::Withdrawn:
    case DocumentEventKind::Commented:
    case DocumentEventKind::Discarded: break;
    }
    return std::nullopt;
}

} // namespace

std::optional<HandoffEvent> journalOf(const DocumentName &name, const DocumentEvent &event)
{
    const std::optional<HandoffKind> kind = journalKindOf(event.kind);
    if (!kind)
        return std::nullopt;
    QJsonObject payload{{QStringLiteral("document"), name.value()},
                        {QStringLiteral("event"), event.seq},
                        {QStringLiteral("version"), event.version},
                        {QStringLiteral("hash"), QString::fromLatin1(event.bodyHash)}};
    if (event.side)
        payload.insert(QStringLiteral("side"), toString(*event.side));
    if (event.from)
        payload.insert(QStringLiteral("from"), toIso8601(*event.from));
    return HandoffEvent{
        0, {}, *kind, event.at, event.at, event.actor, QJsonDocument(payload).toJson(QJsonDocument::Compact)};
}

} // namespace relaydesk
