// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/event_encoding.h"

#include "core/base/utf8.h"

#include <QtEndian>

namespace relaydesk {

namespace {

constexpr char encodingMark[] = {0x00, 0x01}; // an event (a link has 0x01), in format 1
constexpr qsizetype fixedBytes = 2 + 4 * 8 + 1 + 4 + 4;

template<typename Number> char *put(char *at, Number number)
{
    qToBigEndian(number, at);
    return at + sizeof(Number);
}

char *put(char *at, QByteArrayView text)
{
    return std::copy(text.begin(), text.end(), at);
}

/// Takes from the front; once there was too little, everything is empty.
class Reader
{
public:
    explicit Reader(QByteArrayView bytes)
        : m_rest(bytes)
    {
    }

    QByteArrayView bytes(qsizetype count)
    {
        if (m_failed || count > m_rest.size()) {
            m_failed = true;
            return {};
        }
        const QByteArrayView taken = m_rest.first(count);
        m_rest = m_rest.sliced(count);
        return taken;
    }
    template<typename Number> Number number()
    {
        const QByteArrayView taken = bytes(sizeof(Number));
        return taken.isEmpty() ? Number{} : qFromBigEndian<Number>(taken.data());
    }
    [[nodiscard]] bool isWhole() const { return !m_failed && m_rest.isEmpty(); }

private:
    QByteArrayView m_rest;
    bool m_failed = false;
};

Error noEvent(const char *why)
{
    return makeError(ErrorKind::Parse, QString::fromLatin1(why));
}

bool isUtf8(QByteArrayView text, const QString &read)
{
    return read.toUtf8() == text;
}

} // namespace

void encodeEvent(const EventView &event, QByteArray &bytes)
{
    bytes.resize(fixedBytes + event.kind.size() + event.actor.size() + event.payload.size());
    char *at = put(bytes.data(), QByteArrayView(encodingMark, sizeof encodingMark));
    at = put(at, event.seq);
    at = put(at, event.lead);
    at = put(at, event.occurredAt);
    at = put(at, event.recordedAt);
    at = put(at, static_cast<quint8>(event.kind.size()));
    at = put(at, event.kind);
    at = put(at, static_cast<quint32>(event.actor.size()));
    at = put(at, event.actor);
    at = put(at, static_cast<quint32>(event.payload.size()));
    put(at, event.payload);
}

Result<HandoffEvent> decodeEvent(QByteArrayView bytes)
{
    Reader reader(bytes);
    if (reader.bytes(sizeof encodingMark) != QByteArrayView(encodingMark, sizeof encodingMark))
        return noEvent("not an event of format 1");
    EventView view;
    view.seq = reader.number<qint64>();
    view.lead = reader.number<qint64>();
    view.occurredAt = reader.number<qint64>();
    view.recordedAt = reader.number<qint64>();
    view.kind = reader.bytes(reader.number<quint8>());
    view.actor = reader.bytes(reader.number<quint32>());
    view.payload = reader.bytes(reader.number<quint32>());
    if (!reader.isWhole())
        return noEvent("an event has too few or too many bytes");
    return eventOf(view);
}

Result<HandoffEvent> eventOf(const EventView &view)
{
    const std::optional<HandoffKind> kind = handoffKindFrom(QString::fromLatin1(view.kind));
    if (!kind)
        return noEvent("an event of an unknown kind");
    const QString actor = exactText(view.actor);
    if (!isUtf8(view.actor, actor))
        return noEvent("an actor that is not UTF-8");
    return HandoffEvent{
        view.seq,     LeadId(view.lead),         *kind, fromEpochMs(view.occurredAt), fromEpochMs(view.recordedAt),
        RepId(actor), view.payload.toByteArray()};
}

EventBytes::EventBytes(const HandoffEvent &event)
    : m_event(event)
    , m_kind(toString(event.kind).toLatin1())
    , m_actor(event.actor.value().toUtf8())
{
}

EventView EventBytes::view() const
{
    return {m_event.seq, m_event.lead.value(), m_kind, toEpochMs(m_event.occurredAt), toEpochMs(m_event.recordedAt),
            m_actor,     m_event.payload};
}

} // namespace relaydesk
