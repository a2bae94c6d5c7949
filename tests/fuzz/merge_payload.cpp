// SPDX-License-Identifier: GPL-3.0-or-later
// The payload of a merge out of a journal that somebody may have touched: refused, or two leads that, merged again, are
// taken apart into the same two.
#include "core/standards/merge.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace relaydesk;
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const Result<Unmerged> before = unmerge(bytes);
    if (!before)
        return 0;
    const Result<TakenApart> now = takeApart(bytes, before->survivor);
    if (!now || now->absorbed != before->absorbed)
        __builtin_trap();
    const Result<Merged> again = merge(before->survivor, before->absorbed, MatchScore());
    if (!again)
        return 0;
    const Result<Unmerged> apart = unmerge(again->payload);
    if (!apart || *apart != *before)
        __builtin_trap();
    return 0;
}
