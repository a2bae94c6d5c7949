// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standards/duplicate_index.h"
#include "tests/standards/random_lead.h"
#include "tests/support/verify.h"

#include <QTest>

#include <map>

using namespace relaydesk;
using namespace relaydesk::test;

namespace {

constexpr quint32 seed = 20261122;

LeadFields person(const char *name, const char *email, const char *phone = "", const char *website = "")
{
    LeadFields fields;
    fields.name = QString::fromUtf8(name);
    fields.email = QString::fromUtf8(email);
    fields.phone = QString::fromUtf8(phone);
    fields.website = QString::fromUtf8(website);
    return fields;
}

MatchKeys keysOf(const LeadFields &fields)
{
    return matchKeysOf(standardise(fields, QStringLiteral("GB")));
}

MatchScore scoreOf(const LeadFields &a, const LeadFields &b)
{
    const MatchKeys left = keysOf(a);
    const MatchKeys right = keysOf(b);
    const MatchScore score = matchScore(MatchView(left), MatchView(right), {});
    const MatchScore turned = matchScore(MatchView(right), MatchView(left), {});
    if (score != turned)
        qFatal("not symmetric");
    return score;
}

QStringList namesOf(const MatchScore &score)
{
    QStringList names;
    for (const EvidencePoints &points : score.evidence)
        names << toString(points.evidence);
    return names;
}

/// The slow and obviously right version: everybody is compared with everybody.
class AllPairs
{
public:
    void put(LeadId lead, const MatchKeys &keys) { m_leads[lead.value()] = keys; }
    void remove(LeadId lead) { m_leads.erase(lead.value()); }
    [[nodiscard]] Matches find(LeadId lead, const MatchKeys &keys) const
    {
        const auto sharing = [&](auto isSame) {
            int count = 1;
            for (const auto &[id, other] : m_leads)
                count += id != lead.value() && isSame(other) ? 1 : 0;
            return count <= DuplicateIndex::crowd;
        };
        Matches answer;
        answer.trust.mailbox
            = keys.mailbox.isEmpty() || sharing([&](const MatchKeys &o) { return o.mailbox == keys.mailbox; });
        answer.trust.phone = keys.phone.isEmpty() || sharing([&](const MatchKeys &o) { return o.phone == keys.phone; });
        answer.trust.nameAndDomain = keys.domain.isEmpty() || !keys.name.contains(' ')
            || sharing([&](const MatchKeys &o) { return o.name == keys.name && o.domain == keys.domain; });
        for (const auto &[id, other] : m_leads) {
            const MatchScore score = matchScore(MatchView(keys), MatchView(other), answer.trust);
            if (id != lead.value() && score.score >= 300)
                answer.found.push_back({LeadId(id), score});
        }
        std::ranges::stable_sort(answer.found,
                                 [](const Match &a, const Match &b) { return a.score.score > b.score.score; });
        return answer;
    }

private:
    std::map<qint64, MatchKeys> m_leads;
};

/// People of a small town, so that many share a mailbox, a phone or a name.
LeadFields neighbour(RandomLead &random, bool crowded)
{
    static const QStringList names{QStringLiteral("Anna Ek"), QStringLiteral("Ek, Anna"), QStringLiteral("Anna"),
                                   QStringLiteral("Bo Ek"),   QStringLiteral("Cy Roe"),   QString()};
    static const QStringList mailboxes{QStringLiteral("anna"), QStringLiteral("Anna+x"), QStringLiteral("bo"),
                                       QStringLiteral("info"), QStringLiteral("cy")};
    static const QStringList domains{QStringLiteral("a.example"), QStringLiteral("b.co.uk"),
                                     QStringLiteral("gmail.com"), QStringLiteral("mit.edu"),
                                     QStringLiteral("mailinator.com")};
    LeadFields lead;
    lead.name = random.oneOf(names);
    if (random.below(4) > 0)
        lead.email = QString(random.oneOf(mailboxes) % u'@' % random.oneOf(domains));
    if (random.below(2) > 0)
        lead.website = random.oneOf(domains);
    const int number = crowded && random.below(10) > 0 ? 0 : random.below(40);
    if (random.below(3) > 0)
        lead.phone = random
                         .oneOf({QStringLiteral("+44 20 7946 09%1"), QStringLiteral("020 7946 09%1"),
                                 QStringLiteral("+442079460 9%1 x 7")})
                         .arg(number, 2, 10, QChar(u'0'));
    return lead;
}

} // namespace

class DuplicateIndexTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void caseAndPlusTagDoNotMakeTwoPeopleOfOne()
    {
        const MatchScore score
            = scoreOf(person("Anna Ek", "Anna.Ek+CRM@Example.com"), person("A. Ek", "anna.ek@example.com"));
        QCOMPARE(namesOf(score).constFirst(), QStringLiteral("sameMailbox"));
        QVERIFY(score.score >= 980);
        QCOMPARE(toString(verdictOf(score.score)), QStringLiteral("same"));
    }

    void oneNumberInThreeFormatsIsOnePhone()
    {
        for (const char *typed : {"020 7946 0958", "+44 (0)20 7946 0958", "+442079460958"}) {
            const MatchScore score = scoreOf(person("Anna Ek", "a@a.example", "+44 20 7946 0958"),
                                             person("Anna Ek", "b@b.example", typed));
            QCOMPARE(namesOf(score), QStringList{QStringLiteral("samePhone")});
        }
    }

    void aGuessedCountryIsWorthLess()
    {
        const MatchScore sure = scoreOf(person("Anna Ek", "", "+442079460958"), person("Anna Ek", "", "+442079460958"));
        const MatchScore guessed
            = scoreOf(person("Anna Ek", "", "+442079460958"), person("Anna Ek", "", "020 7946 0958"));
        QCOMPARE(sure.score - guessed.score, 100);
    }

    void aSwitchboardDoesNotMergeColleagues()
    {
        const MatchScore score = scoreOf(person("Anna Ek", "a@a.example", "+442079460958"),
                                         person("Bo Roe", "b@a.example", "+442079460958"));
        QCOMPARE(namesOf(score), QStringList{QStringLiteral("samePhoneOtherName")});
        QCOMPARE(toString(verdictOf(score.score)), QStringLiteral("possible"));
        const MatchScore desks
            = scoreOf(person("Anna Ek", "", "+442079460958 x 1"), person("Anna Ek", "", "+442079460958 x 2"));
        QCOMPARE(desks.score, 0);
    }

    void sharedDomainsNeverMergePeople()
    {
        for (const char *domain : {"gmail.com", "mit.edu", "cs.ox.ac.uk", "mailinator.com"}) {
            const QByteArray a = QByteArray("anna@") + domain;
            const QByteArray b = QByteArray("anna.ek@") + domain;
            QCOMPARE(scoreOf(person("Anna Ek", a.constData()), person("Anna Ek", b.constData())).score, 0);
            // Nor as a website.
            QCOMPARE(scoreOf(person("Anna Ek", "", "", domain), person("Anna Ek", "", "", domain)).score, 0);
        }
        // A disposable mailbox is nobody's.
        QCOMPARE(scoreOf(person("Anna Ek", "x@mailinator.com"), person("Bo Roe", "x@mailinator.com")).score, 0);
    }

    void theSameNameAtTheSameCompanyIsLikelyOnePerson()
    {
        const MatchScore score
            = scoreOf(person("Dr. Anna Ek", "a@mail.example.co.uk"), person("Ek, Anna", "anna@example.co.uk"));
        QCOMPARE(namesOf(score), QStringList{QStringLiteral("sameNameAndDomain")});
        QCOMPARE(toString(verdictOf(score.score)), QStringLiteral("likely"));
        // A public suffix is no company, and a first name no person.
        QCOMPARE(scoreOf(person("Anna Ek", "", "", "co.uk"), person("Anna Ek", "", "", "co.uk")).score, 0);
        QCOMPARE(scoreOf(person("Anna", "a@a.example"), person("Anna", "b@a.example")).score, 0);
    }

    void aMailboxOfAFunctionIsReadBySeveral()
    {
        const MatchScore score = scoreOf(person("Anna Ek", "info@example.com"), person("Bo Roe", "info@example.com"));
        QCOMPARE(namesOf(score), QStringList{QStringLiteral("sameRoleMailbox")});
        QCOMPARE(score.score, 500);
    }

    void evidenceAddsUpAsStated()
    {
        const MatchScore score = scoreOf(person("Anna Ek", "info@example.com", "+442079460958"),
                                         person("Anna Ek", "info@example.com", "+442079460958"));
        QCOMPARE(score.evidence.size(), 3U); // 500, 930 and 850: 1 - 0.5 * 0.07 * 0.15
        QCOMPARE(score.score, 994);
        for (const EvidencePoints &points : score.evidence)
            QVERIFY(!sentenceOf(points.evidence).isEmpty());
    }

    void theIndexFindsWhatComparingWithEverybodyFinds()
    {
        qInfo() << "seed" << seed;
        RandomLead random(seed);
        int searches = 0;
        int found = 0;
        int distrusted = 0;
        for (int round = 0; searches < 10'000; ++round) {
            DuplicateIndex index;
            AllPairs slow;
            const int arrivals = round % 3 == 0 ? 400 : 150;
            for (int i = 0; i < arrivals; ++i, ++searches) {
                const LeadId lead(random.below(400));
                const MatchKeys keys = keysOf(neighbour(random, round % 3 == 0));
                const Matches expected = slow.find(lead, keys);
                QCOMPARE(index.find(lead, keys).found.size(), expected.found.size());
                QVERIFY(index.find(lead, keys) == expected);
                found += static_cast<int>(expected.found.size());
                distrusted += expected.trust == KeyTrust{} ? 0 : 1;
                slow.put(lead, keys);
                index.put(lead, keys);
                if (random.below(8) == 0) {
                    const LeadId gone(random.below(400));
                    slow.remove(gone);
                    index.remove(gone);
                }
            }
        }
        qInfo() << found << "matches," << distrusted << "searches with a key that too many share";
        QVERIFY(found > 10'000);
        QVERIFY(distrusted > 100);
    }

    void aNumberThatEverybodyGivesIsNoEvidence()
    {
        DuplicateIndex index;
        const MatchKeys keys = keysOf(person("", "", "+442079460958"));
        for (int i = 1; i < DuplicateIndex::crowd; ++i)
            index.put(LeadId(i), keys);
        QCOMPARE(index.find(LeadId(0), keys).found.size(), size_t(DuplicateIndex::crowd - 1));
        index.put(LeadId(DuplicateIndex::crowd), keys);
        QVERIFY(index.find(LeadId(0), keys).found.empty());
        QVERIFY(!index.find(LeadId(0), keys).trust.phone);
        // For one who is in already it is still a hundred.
        QCOMPARE(index.find(LeadId(1), keys).found.size(), size_t(DuplicateIndex::crowd - 1));
    }

    void puttingALeadAgainReplacesItAndMemoryIsUsedAgain()
    {
        DuplicateIndex index;
        for (int i = 0; i < 60'000; ++i)
            index.put(LeadId(i % 100), MatchKeys{QByteArray::number(i) + "@a.example", {}, {}, {}, {}, false, false});
        QCOMPARE(index.size(), 100);
        const MatchKeys last{QByteArray("59999@a.example"), {}, {}, {}, {}, false, false};
        QCOMPARE(index.find(LeadId(-1), last).found.size(), 1U);
        const MatchKeys gone{QByteArray("5@a.example"), {}, {}, {}, {}, false, false};
        QVERIFY(index.find(LeadId(-1), gone).found.empty());
    }
};

QTEST_GUILESS_MAIN(DuplicateIndexTest)
#include "duplicate_index_test.moc"
