// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/search.h"

#include "core/base/word_distance.h"

#include <QSet>

#include <algorithm>

namespace relaydesk {

namespace {

constexpr int mostCandidates = 400;
constexpr int mostWords = 8;
constexpr int longestWord = 64;
constexpr int comparedWords = 20'000;

/// Letters and digits only: whatever FTS5's language means by the rest never reaches it.
QStringList wordsOf(const QString &text)
{
    QStringList words;
    QString word;
    const QList<uint> points = QStringView(text).left(2000).toUcs4();
    for (const uint point : points) {
        if (QChar::isLetterOrNumber(point) || QChar::isMark(point)) {
            if (word.size() < longestWord)
                word += QString::fromUcs4(reinterpret_cast<const char32_t *>(&point), 1);
            continue;
        }
        if (!word.isEmpty())
            words.append(std::exchange(word, {}));
        if (words.size() == mostWords)
            return words;
    }
    if (!word.isEmpty())
        words.append(word);
    return words;
}

enum class LastWord { Whole, Beginning };

QString queryOf(const QStringList &words, LastWord last)
{
    QString query;
    for (const QString &word : words)
        query += (query.isEmpty() ? u"\"" : u" \"") + word + (last == LastWord::Whole ? u"\"" : u"\"*");
    return query;
}

double rankOf(const LeadRow &row, const QString &text)
{
    double rank = 3;
    if (row.name.startsWith(text, Qt::CaseInsensitive))
        rank = row.name.size() == text.size() ? 0 : 1;
    else if (row.company.startsWith(text, Qt::CaseInsensitive))
        rank = 2;
    return rank + (isInQueue(row.status) ? 0 : 0.5);
}

bool comesFirst(const SearchHit &a, const SearchHit &b)
{
    return a.rank != b.rank ? a.rank < b.rank : b.row.id < a.row.id;
}

} // namespace

Search::Search(sqlite3 *db)
    : m_match(db, "SELECT rowid FROM lead_search WHERE lead_search MATCH ?1 ORDER BY rowid DESC LIMIT ?2")
    , m_words(db, "SELECT term FROM lead_word WHERE term >= ?1 AND term < ?2 LIMIT ?3")
{
}

Result<std::vector<LeadId>> Search::candidates(const QString &query) const
{
    std::vector<LeadId> ids;
    Cursor rows = m_match.query(query, mostCandidates);
    while (rows.next())
        ids.push_back(LeadId(rows.integer(0)));
    if (!rows.result())
        return rows.result().error();
    return ids;
}

Result<SearchResult> Search::find(const QString &text, int limit, const LeadReads &reads) const
{
    SearchResult result;
    const QStringList words = wordsOf(text);
    if (words.isEmpty() || limit <= 0)
        return result;
    // Whole words first: a short beginning may have more candidates than are looked at.
    Result<std::vector<LeadId>> ids = candidates(queryOf(words, LastWord::Whole));
    if (!ids)
        return ids.error();
    const Result<std::vector<LeadId>> beginnings = candidates(queryOf(words, LastWord::Beginning));
    if (!beginnings)
        return beginnings.error();
    ids->insert(ids->end(), beginnings->begin(), beginnings->end());
    QSet<LeadId> seen;
    const QString wanted = text.simplified();
    for (const LeadId id : *ids) {
        if (seen.contains(id))
            continue;
        seen.insert(id);
        Result<std::optional<LeadRow>> row = reads.row(id);
        if (!row)
            return row.error();
        if (row->has_value()) {
            const double rank = rankOf(**row, wanted);
            result.hits.push_back({**std::move(row), rank});
        }
    }
    std::ranges::sort(result.hits, comesFirst);
    if (result.hits.size() > size_t(limit))
        result.hits.resize(size_t(limit));
    if (!result.hits.empty())
        return result;
    const Result<QString> near = closest(words, reads);
    if (!near)
        return near.error();
    result.closest = *near;
    return result;
}

/// Every word that is nowhere is replaced by the nearest that is somewhere; the first lead that has
/// them all gives the answer.
Result<QString> Search::closest(const QStringList &words, const LeadReads &reads) const
{
    QStringList near;
    for (const QString &word : words) {
        const Result<std::vector<LeadId>> known = candidates(queryOf({word}, LastWord::Beginning));
        if (!known)
            return known.error();
        Result<QString> nearest = known->empty() ? nearestWord(word) : Result<QString>(word);
        if (!nearest)
            return nearest;
        if (!nearest->isEmpty())
            near.append(*nearest);
    }
    if (near.isEmpty())
        return QString();
    const Result<std::vector<LeadId>> ids = candidates(queryOf(near, LastWord::Beginning));
    if (!ids)
        return ids.error();
    if (ids->empty())
        return QString();
    const Result<std::optional<LeadRow>> row = reads.row(ids->front());
    if (!row)
        return row.error();
    if (!row->has_value())
        return QString();
    const LeadRow &lead = **row;
    // Whichever of the two is more like what was typed.
    const QString typed = words.join(u' ').toCaseFolded();
    const bool company = lead.name.isEmpty()
        || wordDistance(typed, lead.company.toCaseFolded()) < wordDistance(typed, lead.name.toCaseFolded());
    return company && !lead.company.isEmpty() ? lead.company : lead.name;
}

/// Among the words that begin alike, or with the second letter (the first one missing or exchanged).
Result<QString> Search::nearestWord(const QString &word) const
{
    const QString folded = indexedForm(word);
    QString best;
    int bestDistance = std::max(1, static_cast<int>(folded.size()) / 3) + 1;
    for (qsizetype i = 0; i < std::min<qsizetype>(2, folded.size()); ++i) {
        const QString from = folded.mid(i, 1);
        Cursor rows = m_words.query(from, QString(from + QChar(0xffff)), comparedWords);
        while (rows.next()) {
            const QString term = rows.text(0);
            const int distance = wordDistance(folded, term, bestDistance);
            if (distance < bestDistance) {
                bestDistance = distance;
                best = term;
            }
        }
        if (!rows.result())
            return rows.result().error();
    }
    return best;
}

} // namespace relaydesk
