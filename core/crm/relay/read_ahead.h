// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/http/http_message.h"
#include "core/http/pending.h"

namespace relaydesk {

/// The one page that is asked for before anybody wants it: while the store writes one page, the next
/// comes over the wire. One thread.
class ReadAhead
{
public:
    using Answer = Result<HttpResponse>;

    /// Begins to wait for the page after \a cursor; the answer belongs into what is returned.
    [[nodiscard]] Pending<Answer> expect(const QByteArray &cursor);
    /// The page after \a cursor if it is on its way; nobody gets it twice.
    [[nodiscard]] std::optional<Pending<Answer>> take(const QByteArray &cursor);

private:
    QByteArray m_cursor;
    std::optional<Pending<Answer>> m_page;
};

} // namespace relaydesk
