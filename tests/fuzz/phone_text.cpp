// SPDX-License-Identifier: GPL-3.0-or-later
// A phone's text, its first byte choosing the region: kept as typed; what is valid reads back to itself.
#include "core/standards/phone_number.h"

#include <array>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace relaydesk;
    static const std::array regions{
        QString(),           QStringLiteral("GB"), QStringLiteral("US"), QStringLiteral("DE"), QStringLiteral("IT"),
        QStringLiteral("zz")};
    if (size == 0)
        return 0;
    const QString typed = QString::fromUtf8(reinterpret_cast<const char *>(data + 1), static_cast<qsizetype>(size - 1));
    const PhoneNumber phone = standardPhone(typed, regions[data[0] % regions.size()]);
    if (phone.typed != typed || (phone.isValid && phone.e164.isEmpty()))
        __builtin_trap();
    if (!phone.isValid)
        return 0;
    const PhoneNumber again = standardPhone(phone.standardText(), {});
    if (!again.isValid || again.e164 != phone.e164 || again.extension != phone.extension || again.regionGuessed)
        __builtin_trap();
    return 0;
}
