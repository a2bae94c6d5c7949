// SPDX-License-Identifier: GPL-3.0-or-later
// The fields agreed to be needed, as anybody may write them: refused with the place, or a measure from 0 to 100 that the
// field named as most helpful really raises.
#include "core/standards/completeness.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace relaydesk;
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const Result<std::vector<RequiredField>> required = requiredFieldsIn(bytes);
    if (!required) {
        if (required.error().context.isEmpty())
            __builtin_trap();
        return 0;
    }
    LeadFields fields;
    fields.name = QStringLiteral("Ada Byron");
    fields.phone = QStringLiteral("call me");
    const Completeness found = completenessOf(standardise(fields, {}), *required);
    if (found.percent < 0 || found.percent > 100 || found.fields.size() != required->size()
        || found.percentWithNext < found.percent || found.percentWithNext > 100
        || (found.percent < 100) == found.next.isEmpty())
        __builtin_trap();
    return 0;
}
