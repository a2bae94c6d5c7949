// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace relaydesk {

/// What somebody has written of a shared document that the hub does not have yet. Kept in a file, so that nothing is lost offline
/// or when the program ends.
struct UnsentDraft
{
    QByteArray base; ///< the body that it began with
    QByteArray body;
    qint64 seen = 0;   ///< the last event that its author had seen
    int begunWith = 0; ///< the version that base is of; 0: none

    bool operator==(const UnsentDraft &) const = default;
};

/// Nothing where there is no file. Parse for one that is none of ours: it is left where it is.
[[nodiscard]] Result<std::optional<UnsentDraft>> readUnsentDraft(const QString &file);
/// Replaces the file as a whole, or leaves the one before. Storage.
[[nodiscard]] Result<void> writeUnsentDraft(const QString &file, const UnsentDraft &draft);
/// Gives the file another name that no other has, "draft-1.json", and says which. Storage.
[[nodiscard]] Result<QString> setUnsentDraftAside(const QString &file);

} // namespace relaydesk
