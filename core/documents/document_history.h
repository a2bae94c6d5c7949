// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/documents/document_event.h"

#include <span>
#include <vector>

namespace relaydesk {

enum class DocumentState {
    Draft,
    Proposed,   ///< both sides are asked
    Approved,   ///< both have signed this very body
    Published,  ///< in force, or from a moment to come on
    Superseded, ///< another is in force in its place
    Discarded,
};

/// A body that somebody saved: none is ever lost.
struct DocumentSave
{
    qint64 seq = 0;
    RepId by;
    Instant at{};
    QString title;
    QByteArray body;
    QByteArray bodyHash;

    bool operator==(const DocumentSave &) const = default;
};

/// A signature under one body.
struct Approval
{
    ApprovalSide side = ApprovalSide::Marketing;
    RepId by;
    Instant at{};
    QByteArray bodyHash;

    bool operator==(const Approval &) const = default;
};

/// What somebody said of a version, or of one place in it.
struct ClauseComment
{
    qint64 seq = 0;
    RepId by;
    Instant at{};
    QString place; ///< json_path.h; empty: the whole document
    QString text;  ///< plain text from outside

    bool operator==(const ClauseComment &) const = default;
};

/// One version of a document, from its first save on.
struct DocumentVersion
{
    int number = 0;
    int basedOn = 0;                 ///< the version whose body it began with; 0 none
    std::vector<DocumentSave> saves; ///< oldest first, at least one
    RepId proposedBy;
    OptionalInstant proposedAt; ///< both sides were asked; nothing while it is a draft
    std::vector<Approval> approvals;
    RepId publishedBy;
    OptionalInstant publishedFrom;
    OptionalInstant supersededAt; ///< where another takes, or is to take, its place
    OptionalInstant discardedAt;
    std::vector<ClauseComment> comments;

    [[nodiscard]] const DocumentSave &latest() const { return saves.back(); }
    /// Neither published nor discarded.
    [[nodiscard]] bool isOpen() const { return !publishedFrom && !discardedAt; }
    [[nodiscard]] const Approval *approvalOf(ApprovalSide side) const;
    [[nodiscard]] DocumentState stateAt(Instant now) const;
    bool operator==(const DocumentVersion &) const = default;
};

/// What a document's events add up to. The same events give the same history everywhere. A value; pure.
class DocumentHistory
{
public:
    /// All of them, or Invalid.
    [[nodiscard]] static Result<DocumentHistory> of(std::span<const DocumentEvent> events);
    /// Invalid, with nothing changed, for an event that does not follow.
    [[nodiscard]] Result<void> add(const DocumentEvent &event);

    /// Every version, oldest first.
    [[nodiscard]] const std::vector<DocumentVersion> &versions() const { return m_versions; }
    [[nodiscard]] const DocumentVersion *version(int number) const;
    /// The one draft that is open, proposed or approved; none between two versions.
    [[nodiscard]] const DocumentVersion *open() const;
    /// The version that counts at that moment: the one published from the latest moment on, of equal moments the later
    /// number. None before the first.
    [[nodiscard]] const DocumentVersion *inForceAt(Instant at) const;
    /// When the next version that is published already comes into force; nothing: none waits.
    [[nodiscard]] OptionalInstant nextInForceAfter(Instant at) const;
    [[nodiscard]] qint64 lastSeq() const { return m_lastSeq; }
    /// The last event that changed what an editor works on: a save, a publication, a draft discarded.
    [[nodiscard]] qint64 lastChangeSeq() const { return m_lastChangeSeq; }

private:
    Result<void> save(const DocumentEvent &event);
    Result<void> propose(DocumentVersion &version, const DocumentEvent &event);
    Result<void> approve(DocumentVersion &version, const DocumentEvent &event);
    Result<void> withdraw(DocumentVersion &version, const DocumentEvent &event);
    Result<void> publish(DocumentVersion &version, const DocumentEvent &event);
    Result<void> tell(const DocumentEvent &event);
    void supersede();

    std::vector<DocumentVersion> m_versions;
    qint64 m_lastSeq = 0;
    qint64 m_lastChangeSeq = 0;
};

} // namespace relaydesk
