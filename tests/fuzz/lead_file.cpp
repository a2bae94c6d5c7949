// SPDX-License-Identifier: GPL-3.0-or-later
// A file of leads, JSON or CSV: refused with words, or read so that its leads written as JSON are the same leads again; the
// first one in one format, which is then no other the second time.
#include "core/standards/lead_file.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace relaydesk;

namespace {

QByteArray written(const std::vector<LeadFields> &leads)
{
    QJsonArray all;
    for (const LeadFields &lead : leads) {
        QJsonObject one;
        for (const LeadFieldName &field : leadFieldNames())
            one.insert(field.name, lead.*field.member);
        all.append(one);
    }
    return QJsonDocument(all).toJson(QJsonDocument::Compact);
}

/// As Qt's JSON gives a text back: U+FFFD for half a surrogate pair, and now and then without the byte order mark before it.
bool isThroughJson(QString text, const QString &back)
{
    if (text.toUtf8() == back.toUtf8())
        return true;
    return text.startsWith(QChar(QChar::ByteOrderMark)) && text.remove(0, 1).toUtf8() == back.toUtf8();
}

bool isSame(const LeadFields &one, const LeadFields &other)
{
    for (const LeadFieldName &field : leadFieldNames()) {
        if (!isThroughJson(one.*field.member, other.*field.member))
            return false;
    }
    return true;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const std::optional<char> separator = size % 3 == 0 ? std::nullopt : std::optional(size % 3 == 1 ? ',' : ';');
    const Result<std::vector<LeadFields>> leads = readLeadFile(bytes, LeadFileFormat::Auto, separator);
    if (!leads) {
        if (leads.error().kind != ErrorKind::Invalid || leads.error().context.isEmpty())
            __builtin_trap();
        return 0;
    }
    const Result<std::vector<LeadFields>> again = readLeadFile(written(*leads), LeadFileFormat::Json);
    if (!again || !std::ranges::equal(*leads, *again, isSame))
        __builtin_trap();
    if (!leads->empty())
        (void)standardise(leads->front(), QStringLiteral("DE"));
    return 0;
}
