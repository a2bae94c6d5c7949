// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"

#include <QByteArray>
#include <QString>

namespace relaydesk {

/// Writes compact JSON straight to UTF-8: no tree in between. Commas are its business; the caller
/// keeps begin and end in pairs. Text that no JSON may carry (a lone surrogate, NUL) becomes U+FFFD.
class JsonWriter
{
public:
    void beginObject() { open('{'); }
    void endObject() { close('}'); }
    void beginArray() { open('['); }
    void endArray() { close(']'); }
    /// A field's name: ASCII that needs no escaping.
    void key(QLatin1StringView name);
    void text(QStringView text);
    void number(qint64 value);
    void boolean(bool value);
    /// Whole JSON, trusted and written as it is.
    void raw(QByteArrayView json);

    /// A field, left out where the text is empty or the time is none.
    void field(QLatin1StringView name, QStringView text);
    void field(QLatin1StringView name, const OptionalInstant &time);
    /// A field that is always written.
    void field(QLatin1StringView name, qint64 value);

    /// The bytes so far; the writer is empty afterwards.
    [[nodiscard]] QByteArray take();

private:
    void open(char bracket);
    void close(char bracket);
    void separate();
    void put(char byte) { *room(1) = byte, ++m_used; }
    void append(const char *bytes, qsizetype size);
    /// Space for \a size more bytes behind those written.
    char *room(qsizetype size);

    QByteArray m_bytes; // longer than m_used: growing once beats appending byte by byte
    qsizetype m_used = 0;
    bool m_comma = false;
};

} // namespace relaydesk
