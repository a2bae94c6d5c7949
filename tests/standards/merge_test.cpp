// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standards/merge.h"
#include "tests/standards/random_lead.h"
#include "tests/support/lead_factory.h"
#include "tests/support/verify.h"

#include <QTest>

using namespace relaydesk;
using namespace relaydesk::test;
using namespace std::chrono_literals;

namespace {

constexpr quint32 seed = 20261122;

Lead randomLead(RandomLead &random, qint64 id)
{
    Lead lead = makeLead(random.below(500));
    lead.id = LeadId(id);
    lead.remoteId = RemoteId(QStringLiteral("r-%1").arg(id));
    const auto maybe = [&random](QString &text) {
        if (random.below(3) == 0)
            text.clear();
        else if (random.below(3) == 0)
            text = random.noise(20);
    };
    for (QString Lead::*const member :
         {&Lead::name, &Lead::role, &Lead::email, &Lead::phone, &Lead::description, &Lead::stage})
        maybe(lead.*member);
    maybe(lead.company.name);
    maybe(lead.attribution.source);
    if (random.below(3) == 0)
        lead.owner = {};
    if (random.below(3) == 0)
        lead.sla = {};
    if (random.below(3) == 0)
        lead.stamps.firstAttempt = testNow() + std::chrono::milliseconds(random.below(1'000'000));
    if (random.below(4) == 0)
        lead.extra = random
                         .oneOf({QStringLiteral("{}"), QStringLiteral("{ \"b\" : 1.50, \"a\":[9007199254740993] }"),
                                 QStringLiteral("not JSON"), QString()})
                         .toUtf8();
    lead.createdAt += std::chrono::milliseconds(random.below(1'000'000));
    return lead;
}

MatchScore why()
{
    return {980, {{MatchEvidence::SameMailbox, 980}}};
}

} // namespace

class MergeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsTheSurvivorsValuesAndFillsTheGaps()
    {
        Lead survivor = makeOpenLead(1);
        Lead absorbed = makeOpenLead(2);
        survivor.phone.clear();
        survivor.company.employees = -1;
        survivor.name = QStringLiteral("Anna");

        const Result<Merged> merged = merge(survivor, absorbed, why());

        RELAYDESK_VERIFY(merged);
        QCOMPARE(merged->lead.name, QStringLiteral("Anna"));
        QCOMPARE(merged->lead.phone, absorbed.phone);
        QCOMPARE(merged->lead.company.employees, absorbed.company.employees);
        QCOMPARE(merged->lead.remoteId, survivor.remoteId);
        QVERIFY(merged->taken.contains(QStringLiteral("phone")));
        QVERIFY(!merged->taken.contains(QStringLiteral("name")));
    }

    void theFirstTouchIsTheOlderLeadsAndTheEarliestStampWins()
    {
        Lead survivor = makeOpenLead(1);
        Lead absorbed = makeOpenLead(2);
        absorbed.createdAt = survivor.createdAt - 24h;
        absorbed.attribution = {QStringLiteral("Fair"), QStringLiteral("offline"), QString()};
        absorbed.stamps.submitted = testNow() - 48h;
        survivor.stamps.submitted = testNow() - 1h;
        survivor.stamps.firstAttempt = testNow();
        absorbed.stamps.firstAttempt = {};

        const Result<Merged> merged = merge(survivor, absorbed, why());

        RELAYDESK_VERIFY(merged);
        QVERIFY(merged->lead.attribution == absorbed.attribution);
        QVERIFY(merged->lead.createdAt == absorbed.createdAt);
        QVERIFY(merged->lead.stamps.submitted == absorbed.stamps.submitted);
        QVERIFY(merged->lead.stamps.firstAttempt == survivor.stamps.firstAttempt);
    }

    void theClockThatStillBindsIsKept()
    {
        Lead survivor = makeOpenLead(1);
        Lead absorbed = makeOpenLead(2);
        survivor.sla.startedAt = testNow() - 2h;
        survivor.sla.answeredAt = testNow() - 1h;
        absorbed.sla.startedAt = testNow();
        absorbed.sla.answeredAt = {};
        QVERIFY(merge(survivor, absorbed, why())->lead.sla == absorbed.sla);
        survivor.sla.answeredAt = {};
        QVERIFY(merge(survivor, absorbed, why())->lead.sla == survivor.sla);
    }

    void takingAMergeBackGivesBothLeadsToTheByte()
    {
        qInfo() << "seed" << seed;
        RandomLead random(seed);
        int refused = 0;
        for (int i = 0; i < 10'000; ++i) {
            const Lead survivor = randomLead(random, 2 * i + 1);
            const Lead absorbed = randomLead(random, 2 * i + 2);
            const Result<Merged> merged = merge(survivor, absorbed, why());
            if (!merged) {
                // Only text that JSON cannot carry (half a surrogate pair) is a reason.
                QCOMPARE(merged.error().kind, ErrorKind::Invalid);
                ++refused;
                continue;
            }
            const Result<Unmerged> back = unmerge(merged->payload);
            RELAYDESK_VERIFY(back);
            QVERIFY(back->survivor == survivor);
            QVERIFY(back->absorbed == absorbed);
            QCOMPARE(back->survivor.extra, survivor.extra);
            // And merging them again gives the same lead and the same payload, byte for byte.
            const Result<Merged> again = merge(back->survivor, back->absorbed, why());
            RELAYDESK_VERIFY(again);
            QCOMPARE(again->payload, merged->payload);
            QVERIFY(again->lead == merged->lead);
            // Nobody did anything since: both leads are as they were.
            Lead asBefore = survivor;
            asBefore.modifiedAt = merged->lead.modifiedAt;
            QVERIFY(*takeApart(merged->payload, merged->lead) == (TakenApart{asBefore, absorbed, {}}));
        }
        qInfo() << refused << "refused";
        QVERIFY(refused < 2'000);
    }

    void takingItBackLaterKeepsWhatSomebodyDidSince()
    {
        Lead survivor = makeOpenLead(1);
        survivor.phone.clear();
        survivor.role.clear();
        const Lead absorbed = makeOpenLead(2);
        const Result<Merged> merged = merge(survivor, absorbed, why());
        RELAYDESK_VERIFY(merged);
        Lead later = merged->lead;
        later.phone = QStringLiteral("+4420 7946 0000"); // had come from the other lead, was corrected
        later.email = QStringLiteral("new@a.example");   // had nothing to do with the merge
        later.version = QStringLiteral("another");
        later.modifiedAt += 1h;

        const Result<TakenApart> apart = takeApart(merged->payload, later);

        RELAYDESK_VERIFY(apart);
        QCOMPARE(apart->kept, QStringList{QStringLiteral("phone")});
        Lead expected = survivor;
        expected.phone = later.phone;
        expected.email = later.email;
        expected.version = later.version;
        expected.modifiedAt = later.modifiedAt;
        QVERIFY(apart->survivor == expected);
        QVERIFY(apart->absorbed == absorbed);
    }

    void refusesWhatCouldNotBeRestored()
    {
        Lead offline = makeOpenLead(1);
        offline.remoteId = {};
        QCOMPARE(merge(offline, makeOpenLead(2), why()).error().kind, ErrorKind::Invalid);
        QCOMPARE(merge(makeOpenLead(2), makeOpenLead(2), why()).error().kind, ErrorKind::Invalid);
        Lead broken = makeOpenLead(1);
        broken.name = QString(QChar(0xD800));
        QCOMPARE(merge(broken, makeOpenLead(2), why()).error().kind, ErrorKind::Invalid);
    }

    void aPayloadThatIsNoneIsRefused()
    {
        const QByteArray good = merge(makeOpenLead(1), makeOpenLead(2), why())->payload;
        for (const QByteArray &bad :
             {QByteArray(), QByteArray("[]"), QByteArray("{}"), good.left(good.size() / 2),
              QByteArray(good).replace("\"format\":1", "\"format\":2"), QByteArray(good).replace("rowId", "rowid")})
            QCOMPARE(unmerge(bad).error().kind, ErrorKind::Parse);
    }
};

QTEST_GUILESS_MAIN(MergeTest)
#include "merge_test.moc"
