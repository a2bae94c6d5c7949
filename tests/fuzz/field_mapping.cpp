// SPDX-License-Identifier: GPL-3.0-or-later
// A field mapping and an answer to it, divided by a NUL: refused, or an address on the host that the document
// names, and facts that name a field and a value.
#include "core/standards/field_mapping.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace relaydesk;
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const qsizetype cut = bytes.indexOf('\0');
    const QByteArray document = cut < 0 ? bytes : bytes.left(cut);
    const QByteArray answer = cut < 0 ? QByteArray("{}") : bytes.mid(cut + 1);
    const Result<FieldMapping> mapping = FieldMapping::read(document);
    if (!mapping)
        return 0;
    const EnrichmentQuestion plain{QStringLiteral("a.example"), QStringLiteral("a"), QStringLiteral("a@a.example")};
    const EnrichmentQuestion hostile{QString::fromUtf8(answer).left(200), QStringLiteral("../@#?/%00"),
                                     QStringLiteral("\r\nx: y@[")};
    const Result<QUrl> calm = mapping->urlFor(plain);
    const Result<QUrl> wild = mapping->urlFor(hostile);
    // Whatever a lead says, the host is the document's.
    if (calm && wild
        && (calm->host() != wild->host() || calm->port() != wild->port() || calm->scheme() != wild->scheme()))
        __builtin_trap();
    if (calm && (!calm->isValid() || calm->host().isEmpty()))
        __builtin_trap();
    if (const auto facts = mapping->factsIn(answer, Instant{})) {
        for (const CompanyFact &fact : *facts) {
            if (fact.value.isEmpty() || fact.provenance.source != FactSource::Service)
                __builtin_trap();
        }
        if (enrich({}, *facts).decisions.size() != facts->size())
            __builtin_trap();
    }
    return 0;
}
