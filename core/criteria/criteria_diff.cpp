// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/criteria/criteria_diff.h"

#include <QCoreApplication>

#include <algorithm>

namespace relaydesk {

namespace {

struct DiffText
{
    Q_DECLARE_TR_FUNCTIONS(relaydesk::CriteriaDiff)
};

using Lines = std::vector<PlainLine>;

bool says(const PlainLine &a, const PlainLine &b)
{
    return a.words == b.words && a.indent == b.indent;
}

/// Lengths of the longest common run of lines of both rests, from (i, j) on.
std::vector<std::vector<int>> commonFrom(const Lines &a, const Lines &b)
{
    std::vector<std::vector<int>> common(a.size() + 1, std::vector<int>(b.size() + 1, 0));
    for (size_t i = a.size(); i-- > 0;) {
        for (size_t j = b.size(); j-- > 0;)
            common[i][j] = says(a[i], b[j]) ? common[i + 1][j + 1] + 1 : std::max(common[i + 1][j], common[i][j + 1]);
    }
    return common;
}

/// How much two lines have in common: characters at the beginning and at the end.
qsizetype likeness(const QString &a, const QString &b)
{
    const qsizetype most = std::min(a.size(), b.size());
    qsizetype begin = 0;
    while (begin < most && a[begin] == b[begin])
        ++begin;
    qsizetype end = 0;
    while (end < most - begin && a[a.size() - 1 - end] == b[b.size() - 1 - end])
        ++end;
    return begin + end;
}

/// Lines that went and lines that came between two that stayed: the ones alike are one change.
class Gap
{
public:
    void close(const QString &section, std::vector<CriteriaChange> &changes)
    {
        for (const PlainLine *came : m_came) {
            const auto went = std::ranges::max_element(m_went, {}, [came](const PlainLine *one) {
                return one->indent == came->indent ? likeness(one->words, came->words) : -1;
            });
            const bool isChange = went != m_went.end() && (*went)->indent == came->indent
                && 2 * likeness((*went)->words, came->words) >= std::min((*went)->words.size(), came->words.size());
            if (!isChange) {
                changes.push_back({CriteriaChange::Kind::Added, section, came->place, {}, came->words});
                continue;
            }
            changes.push_back({CriteriaChange::Kind::Changed, section, came->place, (*went)->words, came->words});
            m_went.erase(went);
        }
        for (const PlainLine *went : m_went)
            changes.push_back({CriteriaChange::Kind::Removed, section, went->place, went->words, {}});
        m_went.clear();
        m_came.clear();
    }
    void leave(const PlainLine &line) { m_went.push_back(&line); }
    void enter(const PlainLine &line) { m_came.push_back(&line); }

private:
    std::vector<const PlainLine *> m_went;
    std::vector<const PlainLine *> m_came;
};

void compare(const PlainSection &earlier, const PlainSection &later, std::vector<CriteriaChange> &changes)
{
    const Lines &a = earlier.lines;
    const Lines &b = later.lines;
    const auto common = commonFrom(a, b);
    Gap gap;
    size_t i = 0;
    size_t j = 0;
    while (i < a.size() || j < b.size()) {
        if (i < a.size() && j < b.size() && says(a[i], b[j])) {
            gap.close(later.title, changes);
            ++i, ++j;
        } else if (j == b.size() || (i < a.size() && common[i + 1][j] >= common[i][j + 1])) {
            gap.leave(a[i++]);
        } else {
            gap.enter(b[j++]);
        }
    }
    gap.close(later.title, changes);
}

} // namespace

std::vector<CriteriaChange> differences(const Criteria &earlier, const Criteria &later, const Vocabulary &vocabulary)
{
    std::vector<CriteriaChange> changes;
    const std::vector<PlainSection> before = inWords(earlier, vocabulary);
    const std::vector<PlainSection> after = inWords(later, vocabulary);
    if (earlier.name != later.name)
        changes.push_back(
            {CriteriaChange::Kind::Changed, DiffText::tr("Name"), QStringLiteral("/name"), earlier.name, later.name});
    for (size_t i = 0; i < after.size(); ++i)
        compare(before.at(i), after[i], changes);
    return changes;
}

QString inWords(const CriteriaChange &change)
{
    switch (change.kind) {
    case CriteriaChange::Kind::Added: return DiffText::tr("%1: new: %2").arg(change.section, change.after);
    case CriteriaChange::Kind::Removed: return DiffText::tr("%1: gone: %2").arg(change.section, change.before);
    case CriteriaChange::Kind::Changed:
        return DiffText::tr("%1: %2 (was: %3)").arg(change.section, change.after, change.before);
    }
    return {};
}

QString toString(CriteriaChange::Kind kind)
{
    switch (kind) {
    case CriteriaChange::Kind::Added: return QStringLiteral("added");
    case CriteriaChange::Kind::Removed: return QStringLiteral("removed");
    case CriteriaChange::Kind::Changed: return QStringLiteral("changed");
    }
    return {};
}

} // namespace relaydesk
