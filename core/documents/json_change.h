// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/json/json_node.h"

#include <span>

namespace relaydesk {

/// One difference between two documents.
struct JsonChange
{
    enum class Kind {
        Changed, ///< another value
        Removed,
        Added,
        Moved, ///< to another place of its list of named things
    };

    Kind kind = Kind::Changed;
    QString path;    ///< json_path.h
    JsonNode before; ///< Changed, Removed
    JsonNode after;  ///< Changed, Added
    QString behind;  ///< Added to or Moved in a list: the name of what it stands behind; empty: it is the first

    bool operator==(const JsonChange &) const = default;
};

/// The document with the changes done. Invalid for a change that does not fit.
[[nodiscard]] Result<JsonNode> changed(JsonNode document, std::span<const JsonChange> changes);

} // namespace relaydesk
