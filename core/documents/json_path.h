// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/json_node.h"

// Where something stands in a document, so that it stays found while others edit: a JSON Pointer (RFC 6901) in which an
// element of a list of named things is called by its name, "/fit/Industry/points". Pure; any thread.
namespace relaydesk {

/// A list whose elements are objects that each have a "name" of their own; an empty list is one.
[[nodiscard]] bool isNamedList(const JsonNode &node);
/// The "name" of an element; empty for what has none.
[[nodiscard]] QString nameOf(const JsonNode &element);
/// Equal, whatever the order of an object's members and however a number is written.
[[nodiscard]] bool sameJson(const JsonNode &a, const JsonNode &b);

/// \a key inside of \a path.
[[nodiscard]] QString pathInto(const QString &path, QStringView key);
/// The last step of a path, as it is called in the document, and the path before it.
struct PathStep
{
    QString parent;
    QString key;
};
[[nodiscard]] PathStep lastStep(const QString &path);
/// What stands there; none where nothing does. Elements of other lists go by their number.
[[nodiscard]] const JsonNode *nodeAt(const JsonNode &document, const QString &path);
[[nodiscard]] JsonNode *nodeAt(JsonNode &document, const QString &path);

} // namespace relaydesk
