// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes that claim to be an event, a payload or a whole proof: refused, or read so that writing gives the same bytes;
// and what the fold makes of any payload is the same twice.
#include "core/journal/canonical_json.h"
#include "core/journal/handoff_fold.h"
#include "core/journal/proof.h"

namespace {

using namespace relaydesk;

void must(bool holds)
{
    if (!holds)
        __builtin_trap();
}

void readEvent(const QByteArray &bytes)
{
    const Result<HandoffEvent> event = decodeEvent(bytes);
    if (!event)
        return;
    QByteArray again;
    encodeEvent(EventBytes(*event).view(), again);
    must(again == bytes);
    HandoffFold fold;
    HandoffFold other;
    must(bool(fold.add(*event)) == bool(other.add(*event)));
    must(snapshotOf(fold.models()) == snapshotOf(other.models()));
}

void readPayload(const QByteArray &bytes)
{
    const Result<QByteArray> canonical = canonicalJson(bytes);
    if (canonical)
        must(canonicalJson(*canonical).value_or("no") == *canonical);
}

void readProof(const QByteArray &bytes)
{
    const Result<ProofCheck> check = checkProof(bytes);
    if (!check || check->chain.broken)
        return;
    must(bytes.startsWith(ProofWriter(check->lead).firstLine()));
    must(bytes.endsWith(ProofWriter(check->lead).lastLine(check->chain.head)));
    must(checkProof(bytes, check->chain.head)->chain == check->chain);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    readEvent(bytes);
    readPayload(bytes);
    readProof(bytes);
    return 0;
}
