// SPDX-License-Identifier: GPL-3.0-or-later
// Three documents, an empty line between them: what two people made of the first is merged, the same for both but for the
// conflicts; and the differences of any two make the one of the other.
#include "core/documents/json_diff.h"
#include "core/documents/json_merge.h"
#include "core/documents/json_path.h"
#include "core/json/json_text.h"

namespace {

using namespace relaydesk;

void checkDiff(const JsonNode &a, const JsonNode &b)
{
    const Result<JsonNode> made = changed(a, jsonDiff(a, b));
    if (!made || !sameJson(*made, b))
        __builtin_trap();
}

void checkMerge(const JsonNode &base, const JsonNode &mine, const JsonNode &theirs)
{
    const JsonMerge merge = merge3(base, mine, theirs);
    const JsonMerge mirrored = merge3(base, theirs, mine);
    if (merge.conflicts.size() != mirrored.conflicts.size())
        __builtin_trap();
    if (merge.conflicts.empty() && !sameJson(merge.body, mirrored.body))
        __builtin_trap();
    if (!sameJson(merge3(base, base, theirs).body, theirs))
        __builtin_trap();
    JsonNode body = merge.body;
    for (const JsonConflict &conflict : merge.conflicts) {
        Result<JsonNode> chosen = withTheirs(body, conflict);
        if (!chosen)
            __builtin_trap();
        body = *std::move(chosen);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray input(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const qsizetype first = input.indexOf("\n\n");
    const qsizetype second = first < 0 ? -1 : input.indexOf("\n\n", first + 2);
    if (second < 0)
        return 0;
    Mistakes mistakes;
    const JsonNode base = readJson(input.left(first), mistakes);
    const JsonNode mine = readJson(input.mid(first + 2, second - first - 2), mistakes);
    const JsonNode theirs = readJson(input.mid(second + 2), mistakes);
    if (!mistakes.isEmpty())
        return 0;
    checkDiff(base, mine);
    checkDiff(mine, theirs);
    checkMerge(base, mine, theirs);
    return 0;
}
