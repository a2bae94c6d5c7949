// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/handoff_event.h"

namespace relaydesk {

/// An event as its bytes stand in the store: nothing is copied, so the bytes must outlive it. Times are epoch
/// milliseconds; texts are UTF-8.
struct EventView
{
    qint64 seq = 0;
    qint64 lead = 0; ///< 0: of no lead
    QByteArrayView kind;
    qint64 occurredAt = 0;
    qint64 recordedAt = 0;
    QByteArrayView actor;
    QByteArrayView payload;
};

/// The bytes that are hashed for one event, as docs/journal.md lays them down. Two different events never have the
/// same bytes. A kind has at most 255 bytes, the other texts less than 4 GiB. Replaces what was in \a bytes.
void encodeEvent(const EventView &event, QByteArray &bytes);

/// The event that \a bytes encode. Parse for anything that encodeEvent() does not write, and for a kind
/// that this version does not know. Pure; any thread.
[[nodiscard]] Result<HandoffEvent> decodeEvent(QByteArrayView bytes);

/// The event of a view. Invalid for a kind that this version does not know.
[[nodiscard]] Result<HandoffEvent> eventOf(const EventView &view);

/// Keeps the bytes of an event that a view looks at.
class EventBytes
{
public:
    explicit EventBytes(const HandoffEvent &event);

    [[nodiscard]] EventView view() const;

private:
    const HandoffEvent &m_event;
    QByteArray m_kind;
    QByteArray m_actor;
};

} // namespace relaydesk
