// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standards/company_name.h"

#include "core/standards/folding.h"
#include "core/standards/tables.h"

#include <QSet>

namespace relaydesk {

namespace {

constexpr qsizetype longestForm = 6; // words: "s de r l de cv"

/// Forms as words joined without blanks, so that "s a r l" and "sarl" are one.
QSet<QString> joinedForms(std::span<const tables::WordRow> rows)
{
    QSet<QString> forms;
    for (const tables::WordRow &row : rows)
        forms.insert(row.word.toString().remove(u' '));
    return forms;
}

bool isTrailingForm(const QStringList &words)
{
    static const QSet<QString> joined = joinedForms(tables::trailingForms());
    static const QSet<QString> written = [] {
        QSet<QString> forms;
        for (const tables::WordRow &row : tables::trailingForms())
            forms.insert(row.word.toString());
        return forms;
    }();
    if (written.contains(words.join(u' ')))
        return true;
    // Only single letters are joined: "Alpha S A" has the form sa, "No Va" has none.
    const bool isSpelled = std::ranges::all_of(words, [](const QString &word) { return word.size() == 1; });
    return isSpelled && words.size() > 1 && joined.contains(words.join(QString()));
}

bool isLeadingForm(const QString &word)
{
    static const QSet<QString> forms = joinedForms(tables::leadingForms());
    return forms.contains(word);
}

/// How many words at the end are a legal form; never all of them.
qsizetype trailingForm(const QStringList &words)
{
    for (qsizetype count = std::min(longestForm, words.size() - 1); count > 0; --count) {
        if (isTrailingForm(words.last(count)))
            return count;
    }
    return 0;
}

} // namespace

CompanyName standardCompanyName(const QString &typed)
{
    CompanyName answer;
    answer.display = typed;
    QStringList words = foldedWords(withoutInitialDots(withoutAccents(typed)));
    if (words.isEmpty()) {
        if (!tidied(typed).isEmpty())
            answer.remarks.push_back({RemarkKind::CompanyNameUnusable, {}});
        return answer;
    }
    QStringList front;
    QStringList back;
    for (bool again = true; again;) {
        const qsizetype count = trailingForm(words);
        if (count > 0) {
            back.prepend(words.last(count).join(u' '));
            words.remove(words.size() - count, count);
        }
        const bool leads = words.size() > 1 && isLeadingForm(words.constFirst());
        if (leads)
            front.append(words.takeFirst());
        // "Smith & " is left of "Smith & Co"; the sign by itself says nothing.
        const bool dangles = words.size() > 1 && words.constLast() == u"and";
        if (dangles)
            words.removeLast();
        again = count > 0 || leads || dangles;
    }
    answer.key = words.join(u' ');
    answer.legalForm = (front + back).join(u' ');
    if (!answer.legalForm.isEmpty())
        answer.remarks.push_back({RemarkKind::LegalFormSplit, answer.legalForm, tables::companiesVersion().toString()});
    return answer;
}

} // namespace relaydesk
