// SPDX-License-Identifier: GPL-3.0-or-later
// A handoff document as anybody may write it: refused with words and places, or good to be asked.
#include "core/handoff/handoff_terms.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace relaydesk;
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const Result<HandoffTerms> terms = parseHandoffTerms(bytes);
    if (!terms) {
        if (terms.error().context.isEmpty())
            __builtin_trap();
        return 0;
    }
    if (terms->name.trimmed().isEmpty() || !terms->duplicateReason.isValid())
        __builtin_trap();
    for (const RoleHolder &holder : terms->roles) {
        if (!terms->onRung(holder.role, holder.team).isValid())
            __builtin_trap();
    }
    for (const RevisitRule &rule : terms->revisits) {
        if (!terms->revisitAfter(rule.status, rule.reason))
            __builtin_trap();
    }
    return 0;
}
