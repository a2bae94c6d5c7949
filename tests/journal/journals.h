// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/event_chain.h"
#include "core/journal/proof.h"

#include <random>

namespace relaydesk::test {

constexpr int handoffKinds = int(HandoffKind::AvailabilityChanged) + 1;

inline HandoffEvent eventAt(qint64 seq, qint64 lead, HandoffKind kind, const QByteArray &payload = {})
{
    const qint64 ms = 1'795'000'000'000 + seq * 1000;
    return {seq, LeadId(lead), kind, fromEpochMs(ms), fromEpochMs(ms + 5), RepId(QStringLiteral("rep-1")), payload};
}

/// Any text, the awkward ones too.
inline QString randomText(std::mt19937 &random)
{
    static const QStringList parts{QStringLiteral("Anna"), QStringLiteral("\""),     QStringLiteral("\\"),
                                   QStringLiteral("\n"),   QStringLiteral("\x01"),   QStringLiteral("Zoë"),
                                   QStringLiteral("日本"), QStringLiteral("\u2028"), QStringLiteral("\x7f"),
                                   QStringLiteral("😀"),    QStringLiteral(" "),      QStringLiteral("</script>")};
    QString text;
    for (auto count = random() % 5; count > 0; --count)
        text += parts[qsizetype(random() % size_t(parts.size()))];
    return text;
}

inline HandoffEvent randomEvent(std::mt19937 &random, qint64 seq, qint64 leads)
{
    HandoffEvent event = eventAt(seq, qint64(random() % size_t(leads + 1)), HandoffKind(random() % handoffKinds));
    event.occurredAt = fromEpochMs(qint64(random()) * 1000 - 2'000'000'000'000);
    event.actor = RepId(randomText(random));
    event.payload = random() % 3 == 0 ? QByteArray() : "{\"n\":" + QByteArray::number(random() % 100) + "}";
    return event;
}

/// A journal as it stands somewhere: events, their hashes, the head.
struct KeptJournal
{
    std::vector<HandoffEvent> events;
    std::vector<Hash256> hashes;
    ChainHead head;

    [[nodiscard]] JournalCheck verify(std::optional<ChainHead> known = std::nullopt) const
    {
        ChainCheck check(known);
        for (size_t i = 0; i < events.size(); ++i)
            check.next(EventBytes(events[i]).view(), hashes[i]);
        check.end(head);
        return {check.head(), check.broken()};
    }
    [[nodiscard]] QByteArray proofOf(LeadId lead) const
    {
        ProofWriter writer(lead);
        QByteArray text = writer.firstLine();
        for (size_t i = 0; i < events.size(); ++i)
            text += writer.line(EventBytes(events[i]).view(), hashes[i]);
        return text + writer.lastLine(head);
    }
};

inline KeptJournal keep(std::vector<HandoffEvent> events)
{
    KeptJournal journal{std::move(events), {}, {}};
    EventChain chain;
    for (const HandoffEvent &event : journal.events)
        journal.hashes.push_back(chain.add(EventBytes(event).view()));
    journal.head = chain.head();
    return journal;
}

inline KeptJournal randomJournal(std::mt19937 &random, qint64 length, qint64 leads = 3)
{
    std::vector<HandoffEvent> events;
    for (qint64 seq = 1; seq <= length; ++seq)
        events.push_back(randomEvent(random, seq, leads));
    return keep(std::move(events));
}

} // namespace relaydesk::test
