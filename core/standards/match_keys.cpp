// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standards/match_keys.h"

#include "core/standards/folding.h"
#include "core/standards/tables.h"

#include <QSet>

#include <algorithm>

namespace relaydesk {

namespace {

constexpr int guessPenalty = 100; // a guessed country makes two numbers alike that may not be

struct Words
{
    const char *name;
    const char *sentence;
};
constexpr std::array evidenceWords{
    Words{"sameMailbox", "The same e-mail address; case and plus tag do not count."},
    Words{"sameMailboxOtherName", "The same e-mail address, but two different names."},
    Words{"sameRoleMailbox", "The same mailbox of a function, which several people read."},
    Words{"samePhone", "The same phone number."},
    Words{"samePhoneOtherName", "The same phone number, but two different names: a switchboard or a household."},
    Words{"sameNameAndDomain", "The same name at the same company's domain."},
};

bool hasWord(QByteArrayView words, QByteArrayView wanted)
{
    for (qsizetype at = words.indexOf(wanted); at >= 0; at = words.indexOf(wanted, at + 1)) {
        const qsizetype end = at + wanted.size();
        if ((at == 0 || words[at - 1] == ' ') && (end == words.size() || words[end] == ' '))
            return true;
    }
    return false;
}

bool sharesAWord(QByteArrayView a, QByteArrayView b)
{
    while (!a.isEmpty()) {
        const qsizetype blank = a.indexOf(' ');
        const QByteArrayView word = blank < 0 ? a : a.first(blank);
        if (word.size() >= 2 && hasWord(b, word))
            return true;
        a = blank < 0 ? QByteArrayView() : a.sliced(blank + 1);
    }
    return false;
}

std::optional<EvidencePoints> mailboxEvidence(const MatchView &a, const MatchView &b, NameAgreement names)
{
    if (a.mailbox.isEmpty() || a.mailbox != b.mailbox)
        return std::nullopt;
    if (a.roleMailbox)
        return EvidencePoints{MatchEvidence::SameRoleMailbox, 500};
    if (names == NameAgreement::Different)
        return EvidencePoints{MatchEvidence::SameMailboxOtherName, 800};
    return EvidencePoints{MatchEvidence::SameMailbox, 980};
}

std::optional<EvidencePoints> phoneEvidence(const MatchView &a, const MatchView &b, NameAgreement names)
{
    if (a.phone.isEmpty() || a.phone != b.phone)
        return std::nullopt;
    const bool twoDesks = !a.extension.isEmpty() && !b.extension.isEmpty() && a.extension != b.extension;
    if (twoDesks)
        return std::nullopt;
    const int penalty = a.phoneGuessed || b.phoneGuessed ? guessPenalty : 0;
    switch (names) {
    case NameAgreement::Same: return EvidencePoints{MatchEvidence::SamePhone, 930 - penalty};
    case NameAgreement::Similar: return EvidencePoints{MatchEvidence::SamePhone, 800 - penalty};
    case NameAgreement::Unknown: return EvidencePoints{MatchEvidence::SamePhone, 700 - penalty};
    case NameAgreement::Different: break;
    }
    return EvidencePoints{MatchEvidence::SamePhoneOtherName, 300 - penalty};
}

std::optional<EvidencePoints> nameEvidence(const MatchView &a, const MatchView &b, NameAgreement names)
{
    // One word is a first name, and a company has several Annas.
    if (names != NameAgreement::Same || a.domain.isEmpty() || a.domain != b.domain || !a.name.contains(' '))
        return std::nullopt;
    return EvidencePoints{MatchEvidence::SameNameAndDomain, 850};
}

} // namespace

MatchView::MatchView(const MatchKeys &keys)
    : mailbox(keys.mailbox)
    , phone(keys.phone)
    , extension(keys.extension)
    , name(keys.name)
    , domain(keys.domain)
    , roleMailbox(keys.roleMailbox)
    , phoneGuessed(keys.phoneGuessed)
{
}

QString personNameKey(const QString &name)
{
    static const QSet<QString> titles = [] {
        QSet<QString> made;
        for (const tables::WordRow &row : tables::personTitles())
            made.insert(row.word.toString());
        return made;
    }();
    QStringList words = foldedWords(name);
    const QStringList all = words;
    words.removeIf([](const QString &word) { return titles.contains(word); });
    if (words.isEmpty())
        words = all;
    words.sort();
    return words.join(u' ');
}

MatchKeys matchKeysOf(const StandardLead &lead)
{
    MatchKeys keys;
    keys.mailbox = lead.email.isDisposable ? QByteArray() : lead.email.mailbox.toUtf8();
    keys.roleMailbox = lead.email.isRole;
    if (lead.phone.isValid) {
        keys.phone = lead.phone.e164.toUtf8();
        keys.extension = lead.phone.extension.toUtf8();
        keys.phoneGuessed = lead.phone.regionGuessed;
    }
    keys.name = personNameKey(lead.name).toUtf8();
    if (!isSharedDomain(lead.domain.domain))
        keys.domain = lead.domain.domain.toUtf8();
    return keys;
}

NameAgreement agreementOf(QByteArrayView a, QByteArrayView b)
{
    if (a.isEmpty() || b.isEmpty())
        return NameAgreement::Unknown;
    if (a == b)
        return NameAgreement::Same;
    return sharesAWord(a, b) ? NameAgreement::Similar : NameAgreement::Different;
}

MatchScore matchScore(const MatchView &a, const MatchView &b, const KeyTrust &trust)
{
    const NameAgreement names = agreementOf(a.name, b.name);
    MatchScore found;
    qint64 against = 1'000'000; // that they are two, in millionths
    const auto weigh = [&found, &against](const std::optional<EvidencePoints> &points) {
        if (!points)
            return;
        found.evidence.push_back(*points);
        against = against * (1000 - points->points) / 1000;
    };
    if (trust.mailbox)
        weigh(mailboxEvidence(a, b, names));
    if (trust.phone)
        weigh(phoneEvidence(a, b, names));
    if (trust.nameAndDomain)
        weigh(nameEvidence(a, b, names));
    found.score = static_cast<int>((1'000'000 - against) / 1000);
    return found;
}

MatchVerdict verdictOf(int score)
{
    return score >= 900 ? MatchVerdict::Same
        : score >= 600  ? MatchVerdict::Likely
        : score >= 300  ? MatchVerdict::Possible
                        : MatchVerdict::None;
}

QString toString(MatchEvidence evidence)
{
    return QString::fromLatin1(evidenceWords[static_cast<size_t>(evidence)].name);
}

QString sentenceOf(MatchEvidence evidence)
{
    return QString::fromLatin1(evidenceWords[static_cast<size_t>(evidence)].sentence);
}

QString toString(MatchVerdict verdict)
{
    switch (verdict) {
    case MatchVerdict::Same: return QStringLiteral("same");
    case MatchVerdict::Likely: return QStringLiteral("likely");
    case MatchVerdict::Possible: return QStringLiteral("possible");
    case MatchVerdict::None: break;
    }
    return QStringLiteral("none");
}

} // namespace relaydesk
