// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/document_history.h"

#include <algorithm>
#include <tuple>

namespace relaydesk {

namespace {

Error outOfPlace(const DocumentEvent &event, const char *why)
{
    return makeError(
        ErrorKind::Invalid,
        QStringLiteral("event %1 (%2) %3").arg(event.seq).arg(toString(event.kind), QLatin1StringView(why)));
}

/// Later in force: from a later moment, or the later number.
bool comesLater(const DocumentVersion &a, const DocumentVersion &b)
{
    return std::tuple(a.publishedFrom, a.number) > std::tuple(b.publishedFrom, b.number);
}

bool changesText(DocumentEventKind kind)
{
    return kind == DocumentEventKind::Saved || kind == DocumentEventKind::Published
        || kind == DocumentEventKind::Discarded;
}

} // namespace

const Approval *DocumentVersion::approvalOf(ApprovalSide side) const
{
    const auto found = std::ranges::find(approvals, side, &Approval::side);
    return found == approvals.end() ? nullptr : &*found;
}

DocumentState DocumentVersion::stateAt(Instant now) const
{
    if (discardedAt)
        return DocumentState::Discarded;
    if (publishedFrom)
        return supersededAt && *supersededAt <= now ? DocumentState::Superseded : DocumentState::Published;
    if (!proposedAt)
        return DocumentState::Draft;
    return approvalOf(ApprovalSide::Marketing) && approvalOf(ApprovalSide::Sales) ? DocumentState::Approved
                                                                                  : DocumentState::Proposed;
}

Result<DocumentHistory> DocumentHistory::of(std::span<const DocumentEvent> events)
{
    DocumentHistory history;
    for (const DocumentEvent &event : events) {
        if (const Result<void> added = history.add(event); !added)
            return added.error();
    }
    return history;
}

const DocumentVersion *DocumentHistory::version(int number) const
{
    return number > 0 && static_cast<size_t>(number) <= m_versions.size() ? &m_versions[static_cast<size_t>(number) - 1]
                                                                          : nullptr;
}

const DocumentVersion *DocumentHistory::open() const
{
    return !m_versions.empty() && m_versions.back().isOpen() ? &m_versions.back() : nullptr;
}

const DocumentVersion *DocumentHistory::inForceAt(Instant at) const
{
    const DocumentVersion *latest = nullptr;
    for (const DocumentVersion &version : m_versions) {
        const bool hasBegun = version.publishedFrom && *version.publishedFrom <= at;
        if (hasBegun && (!latest || comesLater(version, *latest)))
            latest = &version;
    }
    return latest;
}

OptionalInstant DocumentHistory::nextInForceAfter(Instant at) const
{
    OptionalInstant next;
    for (const DocumentVersion &version : m_versions) {
        const bool waits = version.publishedFrom && *version.publishedFrom > at;
        if (waits && (!next || *version.publishedFrom < *next))
            next = version.publishedFrom;
    }
    return next;
}

Result<void> DocumentHistory::add(const DocumentEvent &event)
{
    if (event.seq != m_lastSeq + 1)
        return outOfPlace(event, "is not the next");
    Result<void> told = event.kind == DocumentEventKind::Saved ? save(event) : tell(event);
    if (!told)
        return told;
    m_lastSeq = event.seq;
    if (changesText(event.kind))
        m_lastChangeSeq = event.seq;
    return {};
}

Result<void> DocumentHistory::save(const DocumentEvent &event)
{
    const bool isNew = !open();
    const auto number = static_cast<int>(m_versions.size()) + (isNew ? 1 : 0);
    if (event.version != number || event.basedOn < 0 || event.basedOn >= number)
        return outOfPlace(event, "is of another version");
    if (isNew) {
        DocumentVersion fresh;
        fresh.number = number;
        fresh.basedOn = event.basedOn;
        m_versions.push_back(std::move(fresh));
    }
    DocumentVersion &draft = m_versions.back();
    draft.saves.push_back({event.seq, event.actor, event.at, event.title, event.body, bodyHashOf(event.body)});
    // What was asked and signed was the body before.
    draft.proposedBy = {};
    draft.proposedAt.reset();
    draft.approvals.clear();
    return {};
}

Result<void> DocumentHistory::tell(const DocumentEvent &event)
{
    if (!version(event.version))
        return outOfPlace(event, "is of no version");
    DocumentVersion &version = m_versions[static_cast<size_t>(event.version) - 1];
    if (event.kind == DocumentEventKind::Commented) {
        version.comments.push_back({event.seq, event.actor, event.at, event.place, event.text});
        return {};
    }
    if (!version.isOpen())
        return outOfPlace(event, "is of a closed version");
    switch (event.kind) {
    case DocumentEventKind::Proposed: return propose(version, event);
    case DocumentEventKind::Approved: return approve(version, event);
    case DocumentEventKind::Withdrawn: return withdraw(version, event);
    case DocumentEventKind::Published: return publish(version, event);
    case DocumentEventKind::Discarded: version.discardedAt = event.at; return {};
    case DocumentEventKind::Saved:
    case DocumentEventKind::Commented: break;
    }
    return outOfPlace(event, "is of no known kind");
}

Result<void> DocumentHistory::propose(DocumentVersion &version, const DocumentEvent &event)
{
    if (version.proposedAt || event.bodyHash != version.latest().bodyHash)
        return outOfPlace(event, "proposes what cannot be");
    version.proposedBy = event.actor;
    version.proposedAt = event.at;
    return {};
}

Result<void> DocumentHistory::approve(DocumentVersion &version, const DocumentEvent &event)
{
    const bool fits = version.proposedAt && event.side && !version.approvalOf(*event.side)
        && event.bodyHash == version.latest().bodyHash
        && std::ranges::find(version.approvals, event.actor, &Approval::by) == version.approvals.end();
    if (!fits)
        return outOfPlace(event, "signs what cannot be");
    version.approvals.push_back({*event.side, event.actor, event.at, event.bodyHash});
    return {};
}

Result<void> DocumentHistory::withdraw(DocumentVersion &version, const DocumentEvent &event)
{
    if (!event.side || !version.approvalOf(*event.side))
        return outOfPlace(event, "takes back what was not signed");
    std::erase_if(version.approvals, [&event](const Approval &approval) { return approval.side == *event.side; });
    return {};
}

Result<void> DocumentHistory::publish(DocumentVersion &version, const DocumentEvent &event)
{
    const bool fits = version.stateAt(event.at) == DocumentState::Approved && event.from && *event.from >= event.at
        && event.bodyHash == version.latest().bodyHash;
    if (!fits)
        return outOfPlace(event, "publishes what cannot be");
    version.publishedBy = event.actor;
    version.publishedFrom = event.from;
    supersede();
    return {};
}

void DocumentHistory::supersede()
{
    for (DocumentVersion &version : m_versions) {
        version.supersededAt.reset();
        for (const DocumentVersion &other : m_versions) {
            const bool isLater = version.publishedFrom && other.publishedFrom && comesLater(other, version);
            if (isLater && (!version.supersededAt || *other.publishedFrom < *version.supersededAt))
                version.supersededAt = other.publishedFrom;
        }
    }
}

} // namespace relaydesk
