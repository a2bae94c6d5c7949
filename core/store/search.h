// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/lead_reads.h"

namespace relaydesk {

/// Full text over name, company and e-mail. Every word must match the beginning of a word.
/// Order: the whole text found at the beginning of the name, of the company, of the e-mail; then
/// leads in the queue; then the newest.
class Search
{
public:
    explicit Search(sqlite3 *db);

    [[nodiscard]] Result<SearchResult> find(const QString &text, int limit, const LeadReads &reads) const;

private:
    [[nodiscard]] Result<std::vector<LeadId>> candidates(const QString &query) const;
    [[nodiscard]] Result<QString> closest(const QStringList &words, const LeadReads &reads) const;
    [[nodiscard]] Result<QString> nearestWord(const QString &word) const;

    Statement m_match;
    Statement m_words;
};

} // namespace relaydesk
