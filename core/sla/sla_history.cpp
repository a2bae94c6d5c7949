// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sla/sla_history.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

namespace relaydesk {

namespace {

constexpr QLatin1StringView snoozed("snoozed");

struct Entry
{
    const HandoffEvent *event = nullptr;
    QJsonObject payload;
};

/// Plays the events of one cycle in order.
class Player
{
public:
    explicit Player(std::span<const QString> pauseOn)
        : m_pauseOn(pauseOn)
    {
    }

    void play(const Entry &entry)
    {
        const HandoffEvent &event = *entry.event;
        switch (event.kind) {
        case HandoffKind::Captured:
        case HandoffKind::Ingested:
            begin(fromIso8601(entry.payload[u"submitted"].toString()).value_or(event.occurredAt), false);
            break;
        case HandoffKind::Recycled: begin(event.occurredAt, true); break;
        case HandoffKind::Paused: pause(entry, entry.payload[u"reason"].toString(), {}); break;
        case HandoffKind::Resumed: resume(event.occurredAt, entry.payload[u"reason"].toString()); break;
        case HandoffKind::Snoozed: pause(entry, snoozed, fromIso8601(entry.payload[u"until"].toString())); break;
        case HandoffKind::Undone: wake(entry); break;
        case HandoffKind::Attempted:
            if (entry.payload[u"outcome"].toString() != u"wrongNumber")
                earliest(m_history.answered, event.occurredAt);
            break;
        case HandoffKind::Contacted: earliest(m_history.answered, event.occurredAt); break;
        case HandoffKind::Disqualified:
        case HandoffKind::Rejected:
        case HandoffKind::Merged:
        case HandoffKind::Nurtured:
        case HandoffKind::Lost: earliest(m_history.voided, event.occurredAt); break;
        default: assign(entry);
        }
    }

    [[nodiscard]] std::optional<SlaHistory> history() const
    {
        return m_started ? std::optional(m_history) : std::nullopt;
    }

private:
    static void earliest(OptionalInstant &stamp, Instant at) { stamp = stamp ? std::min(*stamp, at) : at; }

    void begin(Instant at, bool anew)
    {
        if (m_started && !anew)
            return; // the earliest stamp wins
        m_history = {};
        m_history.start = at;
        m_open.clear();
        m_started = true;
    }

    void pause(const Entry &entry, const QString &reason, const OptionalInstant &until)
    {
        if (std::ranges::find(m_pauseOn, reason) == m_pauseOn.end())
            return;
        m_open.push_back({reason, m_history.pauses.size()});
        m_history.pauses.push_back({entry.event->occurredAt, until});
    }

    /// Ends what was paused for \a reason; without one, every pause.
    void resume(Instant at, const QString &reason)
    {
        for (const OpenPause &open : m_open) {
            OptionalInstant &end = m_history.pauses[open.index].end;
            if ((reason.isEmpty() || open.reason == reason) && (!end || at < *end))
                end = at;
        }
        std::erase_if(m_open, [&](const OpenPause &open) { return reason.isEmpty() || open.reason == reason; });
    }

    void wake(const Entry &entry)
    {
        if (entry.payload[u"command"].toString() == u"wake")
            resume(entry.event->occurredAt, snoozed);
    }

    void assign(const Entry &entry)
    {
        const HandoffEvent &event = *entry.event;
        const bool given = event.kind == HandoffKind::Routed || event.kind == HandoffKind::Reassigned;
        const RepId owner = event.kind == HandoffKind::Accepted ? event.actor
            : given                                             ? RepId(entry.payload[u"owner"].toString())
                                                                : RepId();
        // Accepting what one has been given restarts nothing.
        if (owner.isValid() && (m_history.assignments.empty() || m_history.assignments.back().owner != owner))
            m_history.assignments.push_back({owner, event.occurredAt});
    }

    struct OpenPause
    {
        QString reason;
        size_t index = 0;
    };

    std::span<const QString> m_pauseOn;
    SlaHistory m_history;
    std::vector<OpenPause> m_open;
    bool m_started = false;
};

} // namespace

std::optional<SlaHistory> slaHistoryOf(std::span<const HandoffEvent> events, std::span<const QString> pauseOn)
{
    std::vector<Entry> entries;
    QSet<QString> undone;
    for (const HandoffEvent &event : events) {
        entries.push_back({&event, QJsonDocument::fromJson(event.payload).object()});
        const QJsonObject &payload = entries.back().payload;
        // A wake ends a snooze from then on; every other reverse makes the
        // operation never have been.
        if (event.kind == HandoffKind::Undone && payload[u"command"].toString() != u"wake")
            undone.insert(payload[u"undoes"].toString());
        if (event.kind == HandoffKind::Refused)
            undone.insert(payload[u"operation"].toString());
    }
    undone.remove(QString());
    std::ranges::sort(entries, [](const Entry &a, const Entry &b) {
        return std::pair(a.event->occurredAt, a.event->seq) < std::pair(b.event->occurredAt, b.event->seq);
    });
    Player player(pauseOn);
    for (const Entry &entry : entries) {
        if (!undone.contains(entry.payload[u"operation"].toString()))
            player.play(entry);
    }
    return player.history();
}

} // namespace relaydesk
