// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crm/relay/read_ahead.h"

namespace relaydesk {

Pending<ReadAhead::Answer> ReadAhead::expect(const QByteArray &cursor)
{
    m_cursor = cursor;
    m_page.emplace();
    return *m_page;
}

std::optional<Pending<ReadAhead::Answer>> ReadAhead::take(const QByteArray &cursor)
{
    // A page for another cursor is somebody else's past: it is dropped.
    std::optional<Pending<Answer>> page = std::exchange(m_page, std::nullopt);
    return cursor == m_cursor ? page : std::nullopt;
}

} // namespace relaydesk
