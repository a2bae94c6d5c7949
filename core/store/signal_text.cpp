// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/signal_text.h"

#include "core/store/statement.h"

#include <array>
#include <charconv>

namespace relaydesk {

namespace {

constexpr auto kindCount = static_cast<size_t>(EventKind::StageChanged) + 1;

const std::array<QByteArray, kindCount> &kindNames()
{
    static const std::array<QByteArray, kindCount> names = [] {
        std::array<QByteArray, kindCount> made;
        for (size_t i = 0; i < kindCount; ++i)
            made[i] = toString(static_cast<EventKind>(i)).toLatin1();
        return made;
    }();
    return names;
}

EventKind kindOf(QByteArrayView name)
{
    const auto &names = kindNames();
    for (size_t i = 0; i < kindCount; ++i) {
        if (name == names[i])
            return static_cast<EventKind>(i);
    }
    return EventKind::Other;
}

void appendQuoted(QByteArray &out, const QByteArray &utf8)
{
    static constexpr char hex[] = "0123456789abcdef";
    out += '"';
    for (const char c : utf8) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (byte < 0x20) {
            out += "\\u00";
            out += hex[byte >> 4];
            out += hex[byte & 15];
        } else {
            out += c;
        }
    }
    out += '"';
}

/// Walks over the text; every step fails softly.
class Reader
{
public:
    explicit Reader(QByteArrayView text)
        : m_at(text.data())
        , m_end(text.data() + text.size())
    {
    }

    bool take(char c)
    {
        if (m_at == m_end || *m_at != c)
            return false;
        ++m_at;
        return true;
    }
    template<typename Number> bool number(Number &value)
    {
        const auto [next, error] = std::from_chars(m_at, m_end, value);
        m_at = next;
        return error == std::errc();
    }
    /// A view where nothing is escaped, which is nearly always; \a room holds the text otherwise.
    bool quoted(QByteArrayView &value, QByteArray &room)
    {
        if (!take('"'))
            return false;
        const char *start = m_at;
        while (m_at != m_end && *m_at != '"' && *m_at != '\\')
            ++m_at;
        if (m_at != m_end && *m_at == '"') {
            value = QByteArrayView(start, m_at - start);
            ++m_at;
            return true;
        }
        room = QByteArray(start, m_at - start);
        const bool ended = unescape(room);
        value = room;
        return ended;
    }

private:
    bool unescape(QByteArray &out)
    {
        while (m_at != m_end) {
            const char c = *m_at++;
            if (c == '"')
                return true;
            if (c != '\\') {
                out += c;
                continue;
            }
            if (m_at == m_end)
                return false;
            const char escaped = *m_at++;
            if (escaped != 'u') {
                out += escaped;
                continue;
            }
            unsigned char byte = 0;
            if (m_end - m_at < 4 || std::from_chars(m_at + 2, m_at + 4, byte, 16).ec != std::errc())
                return false;
            out += static_cast<char>(byte);
            m_at += 4;
        }
        return false;
    }

    const char *m_at;
    const char *m_end;
};

} // namespace

QByteArray writeSignals(const std::vector<Signal> &signals)
{
    QByteArray out;
    for (const Signal &signal : signals) {
        out += out.isEmpty() ? "[[\"" : ",[\"";
        out += kindNames()[static_cast<size_t>(signal.kind)];
        out += "\",";
        out += QByteArray::number(signal.count);
        out += ',';
        out += QByteArray::number(toEpochMs(signal.last));
        out += ',';
        appendQuoted(out, toStoredText(signal.topic));
        out += ']';
    }
    if (!out.isEmpty())
        out += ']';
    return out;
}

std::vector<Signal> readSignals(QByteArrayView text, const std::function<QString(QByteArrayView)> &topicOf)
{
    std::vector<Signal> signals;
    Reader reader(text);
    if (!reader.take('['))
        return signals;
    QByteArray room;
    do {
        QByteArrayView kind;
        QByteArrayView topic;
        Signal signal;
        qint64 last = 0;
        if (!reader.take('[') || !reader.quoted(kind, room))
            break;
        signal.kind = kindOf(kind);
        if (!reader.take(',') || !reader.number(signal.count) || !reader.take(',') || !reader.number(last)
            || !reader.take(',') || !reader.quoted(topic, room) || !reader.take(']'))
            break;
        signal.last = fromEpochMs(last);
        signal.topic = topicOf(topic);
        signals.push_back(std::move(signal));
    } while (reader.take(','));
    return signals;
}

} // namespace relaydesk
