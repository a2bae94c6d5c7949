// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/proof.h"

#include "core/journal/canonical_json.h"
#include "core/json/json_node.h"

namespace relaydesk {

namespace {

constexpr int proofVersion = 1;

QByteArray numbered(const char *name, qint64 number)
{
    return '"' + QByteArray(name) + "\":" + QByteArray::number(number);
}

void addText(QByteArray &line, const char *name, QByteArrayView text)
{
    line += ",\"";
    line += name;
    line += "\":";
    appendJsonText(line, text);
}

QByteArray shownLine(const EventView &event, const Hash256 &hash)
{
    QByteArray line = '{' + numbered("seq", event.seq);
    addText(line, "kind", event.kind);
    line += ',' + numbered("occurredAt", event.occurredAt) + ',' + numbered("recordedAt", event.recordedAt);
    addText(line, "actor", event.actor);
    addText(line, "payload", event.payload);
    addText(line, "hash", toHex(hash));
    return line + "}\n";
}

QByteArray hiddenLine(qint64 seq, qint64 lead, const Hash256 &digest, const Hash256 &hash)
{
    QByteArray line = '{' + numbered("seq", seq) + ',' + numbered("lead", lead);
    addText(line, "digest", toHex(digest));
    addText(line, "hash", toHex(hash));
    return line + "}\n";
}

qint64 numberOf(const JsonNode &node, QStringView key)
{
    constexpr double exact = 9007199254740992; // above 2^53 a number does not stand for itself
    const JsonNode *found = node.find(key);
    return found && found->isNumber() && std::abs(found->number) <= exact ? static_cast<qint64>(found->number) : 0;
}

QByteArray textOf(const JsonNode &node, QStringView key)
{
    const JsonNode *found = node.find(key);
    return found && found->isText() ? found->text.toUtf8() : QByteArray();
}

Hash256 hashOf(const JsonNode &node, QStringView key)
{
    return hashFromHex(textOf(node, key)).value_or(Hash256{});
}

/// What is read of a line is written again: only what comes out the same was written by a ProofWriter, and
/// so no member, space or spelling can hide in it.
class ProofReader
{
public:
    explicit ProofReader(std::optional<ChainHead> known)
        : m_check(known)
    {
    }

    bool first(QByteArrayView line)
    {
        m_proof.lead = LeadId(numberOf(read(line), u"lead"));
        return line == ProofWriter(m_proof.lead).firstLine();
    }
    bool link(QByteArrayView line)
    {
        const JsonNode node = read(line);
        return node.find(u"digest") ? hidden(node, line) : shown(node, line);
    }
    bool last(QByteArrayView line)
    {
        const JsonNode node = read(line);
        const ChainHead head{numberOf(node, u"end"), hashOf(node, u"hash")};
        m_check.end(head);
        return line == ProofWriter(m_proof.lead).lastLine(head);
    }
    ProofCheck take()
    {
        if (const std::optional<BrokenLink> &broken = m_check.broken())
            m_proof.chain.broken = withOrderSeen(*broken, m_seqs);
        m_proof.chain.head = m_check.head();
        return std::move(m_proof);
    }

private:
    static JsonNode read(QByteArrayView line)
    {
        Mistakes mistakes;
        constexpr qsizetype longest = 64 * 1024 * 1024;
        return readJson(line.toByteArray(), mistakes, {longest, 4});
    }
    bool hidden(const JsonNode &node, QByteArrayView line)
    {
        const qint64 seq = numberOf(node, u"seq");
        const qint64 lead = numberOf(node, u"lead");
        const Hash256 digest = hashOf(node, u"digest");
        const Hash256 hash = hashOf(node, u"hash");
        m_seqs.push_back(seq);
        m_check.next(seq, lead, digest, hash);
        return line == hiddenLine(seq, lead, digest, hash) && lead != m_proof.lead.value();
    }
    bool shown(const JsonNode &node, QByteArrayView line)
    {
        const QByteArray kind = textOf(node, u"kind");
        const QByteArray actor = textOf(node, u"actor");
        const QByteArray payload = textOf(node, u"payload");
        const EventView event{numberOf(node, u"seq"),
                              m_proof.lead.value(),
                              kind,
                              numberOf(node, u"occurredAt"),
                              numberOf(node, u"recordedAt"),
                              actor,
                              payload};
        const Hash256 hash = hashOf(node, u"hash");
        m_seqs.push_back(event.seq);
        const Result<HandoffEvent> told = eventOf(event);
        if (m_check.next(event, hash) && told)
            m_proof.events.push_back(*told);
        return told && line == shownLine(event, hash);
    }

    ChainCheck m_check;
    ProofCheck m_proof;
    std::vector<qint64> m_seqs;
};

Error noProof(int line)
{
    return makeError(ErrorKind::Parse, QStringLiteral("line %1 is not of a proof").arg(line), line);
}

} // namespace

ProofWriter::ProofWriter(LeadId lead)
    : m_lead(lead)
{
}

QByteArray ProofWriter::firstLine() const
{
    return "{\"proof\":\"relaydesk journal\"," + numbered("version", proofVersion) + ','
        + numbered("lead", m_lead.value()) + "}\n";
}

QByteArray ProofWriter::line(const EventView &event, const Hash256 &hash)
{
    if (event.lead != m_lead.value())
        return hiddenLine(event.seq, event.lead, m_chain.digestOf(event), hash);
    ++m_told;
    return shownLine(event, hash);
}

QByteArray ProofWriter::lastLine(const ChainHead &head) const
{
    QByteArray line = '{' + numbered("end", head.seq);
    addText(line, "hash", toHex(head.hash));
    return line + "}\n";
}

Result<ProofCheck> checkProof(QByteArrayView text, std::optional<ChainHead> known)
{
    ProofReader reader(known);
    bool isOpen = true;
    for (int number = 1; isOpen; ++number) {
        const qsizetype end = text.indexOf('\n');
        if (end < 0)
            return noProof(number); // cut off: the last line ends the loop, and nothing else does
        const QByteArrayView line = text.first(end + 1);
        text = text.sliced(end + 1);
        isOpen = !line.startsWith("{\"end\":");
        const bool isWritten = number == 1 ? reader.first(line) : isOpen ? reader.link(line) : reader.last(line);
        if (!isWritten || (!isOpen && !text.isEmpty()))
            return noProof(number);
    }
    return reader.take();
}

} // namespace relaydesk
