// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/signal.h"

#include <QTest>

using namespace relaydesk;

namespace {

BehaviourEvent happened(EventKind kind, qint64 minute, const QString &topic = {})
{
    BehaviourEvent made;
    made.kind = kind;
    made.topic = topic;
    made.at = fromEpochMs(minute * 60'000);
    return made;
}

const QString pricing = QStringLiteral("Pricing");

} // namespace

class SignalTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void countsTheSameTopicOnceWithTheLatestTime()
    {
        const std::vector<BehaviourEvent> events{happened(EventKind::PageViewed, 3, pricing),
                                                 happened(EventKind::PageViewed, 9, pricing),
                                                 happened(EventKind::PageViewed, 6, pricing)};

        const std::vector<Signal> found = signalsOf(events, Instant());

        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found[0], (Signal{EventKind::PageViewed, pricing, 3, fromEpochMs(9 * 60'000)}));
    }

    void intentComesFirstThenTheMoreFrequentThenTheLater()
    {
        const QString docs = QStringLiteral("Docs");
        const QString blog = QStringLiteral("Blog");
        const std::vector<BehaviourEvent> events{
            happened(EventKind::PageViewed, 1, blog), happened(EventKind::PageViewed, 2, docs),
            happened(EventKind::PageViewed, 3, pricing), happened(EventKind::PageViewed, 4, pricing),
            happened(EventKind::DemoRequested, 0, QStringLiteral("whatever"))};

        const std::vector<Signal> found = signalsOf(events, Instant());

        QCOMPARE(found.size(), size_t(4));
        QVERIFY(found[0].kind == EventKind::DemoRequested);
        QCOMPARE(found[0].topic, QString()); // an intent is a clause of its own
        QCOMPARE(found[1].topic, pricing);
        QCOMPARE(found[2].topic, docs);
        QCOMPARE(found[3].topic, blog);
    }

    void whatTheTeamDidIsNoSignal()
    {
        for (const EventKind kind : {EventKind::CallAttempted, EventKind::EmailSent, EventKind::Meeting,
                                     EventKind::Note, EventKind::StageChanged, EventKind::Other}) {
            const std::vector<BehaviourEvent> events{happened(kind, 1)};
            QVERIFY(signalsOf(events, Instant()).empty());
        }
    }

    void leavesOutWhatIsOlderThanTheWindowAndKeepsItsEdge()
    {
        const std::vector<BehaviourEvent> events{happened(EventKind::Chat, 9), happened(EventKind::Chat, 10)};

        const std::vector<Signal> found = signalsOf(events, fromEpochMs(10 * 60'000));

        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found[0].count, 1);
    }

    void nothingHappenedIsNoSignal() { QVERIFY(signalsOf({}, Instant()).empty()); }
};

QTEST_GUILESS_MAIN(SignalTest)
#include "signal_test.moc"
