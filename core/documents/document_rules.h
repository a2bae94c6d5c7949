// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/documents/document_command.h"
#include "core/documents/document_history.h"
#include "core/domain/people.h"

namespace relaydesk {

/// Why a command is refused. Names are sent: never rename, only add.
enum class DocumentRefusal {
    Stale,           ///< somebody saved, published or discarded since
    NotMarketing,    ///< drafts belong to marketing
    NotASigner,      ///< marketing's managers and sales' team leads sign
    SamePerson,      ///< one person cannot sign for both sides
    NotTheSigner,    ///< a signature is taken back by whoever gave it
    NoDraft,         ///< there is nothing open
    DraftOpen,       ///< one draft at a time
    NothingNew,      ///< the same body and title again
    NotADocument,    ///< no JSON object, or one with mistakes in its form
    TooLong,         ///< a title, a comment
    AlreadyProposed, ///< both sides were asked
    NotProposed,     ///< nobody was asked yet
    AlreadySigned,   ///< this side has
    OtherBody,       ///< what was signed is not what stands
    NotApproved,     ///< a side has not signed
    InThePast,       ///< nothing takes effect before it is published
    NoSuchVersion,
    NoSuchPlace, ///< of a comment
    NoText,      ///< of a comment
};

[[nodiscard]] QString toString(DocumentRefusal refusal);
/// Of an error that decide() gave, here or on the hub: by the beginning of its context.
[[nodiscard]] std::optional<DocumentRefusal> documentRefusalIn(const Error &error);
/// The refusal as a sentence, translated.
[[nodiscard]] QString inWords(DocumentRefusal refusal);

/// The side a person of that role signs for; none for a rep.
[[nodiscard]] std::optional<ApprovalSide> sideOf(Role role);

/// What \a command does to the document: the next event of its history. All rules stand here:
/// - marketing's managers save, revert, propose, publish and discard; they sign for marketing, sales' team leads for sales;
///   everybody comments;
/// - both sides sign the same body, by two people, after they were asked; a save takes everything back;
/// - what is published is never changed: to go back to an old version is a new one;
/// - whoever acts on a draft has seen its last save. Comments and a signature taken back never clash.
/// Conflict, Forbidden or Invalid, with a DocumentRefusal's name as context. Pure; any thread.
[[nodiscard]] Result<DocumentEvent> decide(const DocumentHistory &history, const DocumentCommand &command,
                                           const Rep &actor, Instant now);

} // namespace relaydesk
