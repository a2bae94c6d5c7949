// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/json/json_node.h"

namespace relaydesk {

/// One place that two people changed in different ways.
struct JsonConflict
{
    QString path; ///< json_path.h
    // Nothing: it is not there.
    std::optional<JsonNode> base;
    std::optional<JsonNode> mine;
    std::optional<JsonNode> theirs;
    /// Both moved the things of a list: the three are their names, in their order.
    bool isOrder = false;
    QString behind; ///< theirs, in its list: the name of what it stands behind; empty: it is the first

    bool operator==(const JsonConflict &) const = default;
};

struct JsonMerge
{
    JsonNode body; ///< where both changed the same: mine, until a person chooses
    std::vector<JsonConflict> conflicts;
};

/// Both sides' changes of \a base in one document. Objects are merged by their members, lists of named things by their
/// names, everything else is one value. The same with the sides changed, but for the conflicts. Pure; any thread.
[[nodiscard]] JsonMerge merge3(const JsonNode &base, const JsonNode &mine, const JsonNode &theirs);

/// \a body with the other side's choice at \a conflict, which a merge of it gave. Invalid where it does not fit.
[[nodiscard]] Result<JsonNode> withTheirs(JsonNode body, const JsonConflict &conflict);

struct BodyMerge
{
    QByteArray body; ///< JSON as writeJson() gives it
    std::vector<JsonConflict> conflicts;
};
/// The same for documents as they are stored. Invalid for what is no JSON.
[[nodiscard]] Result<BodyMerge> merge3(const QByteArray &base, const QByteArray &mine, const QByteArray &theirs);

} // namespace relaydesk
