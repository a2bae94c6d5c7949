// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/criteria_desk.h"

#include "tests/desk/criteria_team.h"
#include "tests/support/temp_store.h"
#include "tests/support/verify.h"
#include "ui/criteria/figure_pair.h"
#include "ui/kit/plain_label.h"

#include <QFile>

using namespace relaydesk;
using namespace relaydesk::test;
using namespace std::chrono_literals;

namespace {

/// The page of a marketing manager whose team shares criteria.
struct Seat
{
    Seat()
    {
        const QByteArray body = R"({"name":"Leads","mql":{"field":"phone","operator":"isKnown"}})";
        team.agreeOn(body);
    }
    void sit(const QString &database)
    {
        desk = std::make_unique<CriteriaDesk>(theme, team.clock, database);
        desk->screen()->resize(1200, 800);
        desk->screen()->show();
        Directory people;
        people.reps = team.people;
        people.me = team.people.front().id;
        desk->setPeople(people);
        desk->follow(&team.hub, true);
    }
    [[nodiscard]] QStringList texts() const
    {
        QStringList texts;
        for (const auto *label : desk->screen()->findChildren<QLabel *>()) {
            if (label->isVisible())
                texts << label->text();
        }
        return texts;
    }
    [[nodiscard]] bool says(QStringView part) const
    {
        return std::ranges::any_of(texts(), [part](const QString &text) { return text.contains(part); });
    }

    Theme theme{Theme::Choice::Light};
    CriteriaTeam team;
    std::unique_ptr<CriteriaDesk> desk;
};

void fill(Store &store, int leads, Instant now)
{
    LeadPage page;
    for (int i = 0; i < leads; ++i) {
        Lead lead;
        lead.remoteId = RemoteId(QStringLiteral("L-%1").arg(i));
        lead.version = QStringLiteral("1");
        lead.phone = QStringLiteral("1");
        lead.createdAt = lead.modifiedAt = now - 24h;
        page.leads.push_back(lead);
    }
    RELAYDESK_VERIFY(store.applyPage(page, QStringLiteral("test"), now));
}

} // namespace

class CriteriaDeskTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsSaidBeforeAnybodyLooksIsSaidAtTheFirstLook()
    {
        // Given a kept draft that cannot be read, found when the program starts
        TempStore store;
        QFile kept(QFileInfo(store.path()).path() + QStringLiteral("/desk-criteria-draft.json"));
        QVERIFY(kept.open(QIODevice::WriteOnly));
        kept.write("no draft of ours");
        kept.close();
        Seat seat;
        seat.sit(store.path());

        // When somebody opens the page, then it is said there
        seat.desk->setShown(true);
        QVERIFY(seat.says(u"desk-criteria-draft-1.json"));
    }

    void aTimeOfTodayIsADayOnceTheDayIsOver()
    {
        TempStore store;
        Seat seat;
        seat.sit(store.path());
        seat.desk->setShown(true);
        QTRY_COMPARE(seat.desk->versionInForce(), QStringLiteral("v1"));
        QVERIFY(seat.says(u"Approved"));
        QVERIFY(!seat.says(u"Nov"));

        // When a night passes and nothing happens
        seat.team.clock.advance(24h);
        QVERIFY(seat.says(u"18 Nov"));
    }

    void leadsThatCameAreInTheBackTestAMinuteLater()
    {
        // Given a back-test over thirty leads
        Seat seat;
        TempStore store;
        fill(*store, 30, seat.team.clock.now());
        seat.sit(store.path());
        QTRY_COMPARE(seat.desk->versionInForce(), QStringLiteral("v1"));
        seat.desk->setShown(true);
        const auto shows = [&seat](QStringView number) {
            const auto *mqls = seat.desk->screen()->findChild<FigurePair *>();
            return mqls && mqls->accessibleName().contains(number);
        };
        QTRY_VERIFY(shows(u"30"));

        // When ten more come, then they are seen, though nobody edits anything
        fill(*store, 40, seat.team.clock.now());
        seat.desk->leadsChanged();
        seat.team.clock.advance(1min);
        seat.team.clock.advance(1s);
        QTRY_VERIFY(shows(u"40"));
    }

    void aBackTestThatFailsIsSaidOnceAndTriedAgain()
    {
        // Given a database that cannot be read yet
        Seat seat;
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("desk.db"));
        seat.sit(path);
        QTRY_COMPARE(seat.desk->versionInForce(), QStringLiteral("v1"));
        seat.desk->setShown(true);
        auto *toast = seat.desk->screen()->findChild<Toast *>();
        QTRY_VERIFY(toast->isVisible());
        toast->dismiss();

        // When it is asked for again, then nobody is told the same a second time
        seat.desk->setShown(true);
        QVERIFY(seat.says(u"computing"));
        QTRY_VERIFY(!seat.says(u"computing"));
        QVERIFY(!toast->isVisible());

        // And once it can be read there are figures
        {
            const Result<std::unique_ptr<Store>> store = Store::open(path, Store::Access::Write);
            RELAYDESK_VERIFY(store);
            fill(**store, 30, seat.team.clock.now());
        }
        seat.desk->setShown(true);
        QTRY_VERIFY(seat.desk->screen()->findChild<FigurePair *>()->accessibleName().contains(u"30"));
    }
};

QTEST_MAIN(CriteriaDeskTest)
#include "criteria_desk_test.moc"
