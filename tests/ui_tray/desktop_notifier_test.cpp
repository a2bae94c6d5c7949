// SPDX-License-Identifier: GPL-3.0-or-later
#include "fake_notification_server.h"
#include "private_bus.h"

#include "ui/tray/desktop_notifier.h"

#include <QSignalSpy>
#include <QTest>

using namespace relaydesk;
using namespace relaydesk::test;

namespace {

/// What the in-window fallback was asked to show.
class RecordingNotifier final : public Notifier
{
public:
    void show(const Notice &notice) override { shown.insert(notice.key, notice); }
    void withdraw(const QString &key) override { shown.remove(key); }
    void withdrawAll() override { shown.clear(); }
    QMap<QString, Notice> shown;
};

Notice mara()
{
    Notice notice;
    notice.key = QStringLiteral("lead:7");
    notice.lead = LeadId(7);
    notice.title = QStringLiteral("Mara Ekdahl, Norrvane Freight: call by 09:51");
    notice.body = QStringLiteral("VP Operations, 850 people. Requested a demo.");
    notice.actions = {NoticeAction::Accept, NoticeAction::Open, NoticeAction::Snooze};
    return notice;
}

QStringList everything()
{
    return {QStringLiteral("body"), QStringLiteral("actions"), QStringLiteral("body-markup")};
}

} // namespace

class DesktopNotifierTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<FakeNotificationServer>(everything());
        m_fallback = std::make_unique<RecordingNotifier>();
    }
    void cleanup()
    {
        m_notifier.reset();
        m_fallback.reset();
        m_server.reset();
    }

    void shouldShowWhoWhyAndByWhenWithActions()
    {
        startWithServer();
        m_notifier->show(mara());
        QTRY_COMPARE(m_server->onScreen().size(), size_t(1));
        const auto &shown = m_server->onScreen().front();
        QCOMPARE(shown.summary, mara().title);
        QCOMPARE(shown.body, mara().body);
        QVERIFY(shown.actions.contains(QStringLiteral("accept")));
        QVERIFY(shown.actions.contains(QStringLiteral("snooze")));
        QCOMPARE(shown.expire, 0);
        QVERIFY(m_fallback->shown.isEmpty());
    }

    void shouldEscapeTheBodyWhereTheServerReadsMarkup()
    {
        startWithServer();
        Notice notice = mara();
        notice.title = QStringLiteral("<b>Tom</b> & Co");
        notice.body = QStringLiteral("<img src='file:///dev/zero'> & more");
        m_notifier->show(notice);
        QTRY_COMPARE(m_server->onScreen().size(), size_t(1));
        QCOMPARE(m_server->onScreen().front().body, QStringLiteral("&lt;img src='file:///dev/zero'&gt; &amp; more"));
        QCOMPARE(m_server->onScreen().front().summary, QStringLiteral("<b>Tom</b> & Co"));
    }

    void shouldNotEscapeWhereTheServerShowsPlainText()
    {
        m_server.reset(); // one connection of its name at a time
        m_server = std::make_unique<FakeNotificationServer>(QStringList{QStringLiteral("body")});
        startWithServer();
        Notice notice = mara();
        notice.body = QStringLiteral("Smith & Sons <x>");
        m_notifier->show(notice);
        QTRY_COMPARE(m_server->onScreen().size(), size_t(1));
        QCOMPARE(m_server->onScreen().front().body, QStringLiteral("Smith & Sons <x>"));
        QVERIFY(m_server->onScreen().front().actions.isEmpty());
    }

    void shouldUpdateInPlaceRatherThanPileUp()
    {
        startWithServer();
        Notice notice = mara();
        for (int i = 0; i < 50; ++i) { // a burst, faster than the server answers
            notice.title = QStringLiteral("%1 new leads for you").arg(i);
            m_notifier->show(notice);
        }
        QTRY_COMPARE(m_server->onScreen().empty() ? QString() : m_server->onScreen().front().summary,
                     QStringLiteral("49 new leads for you"));
        QCOMPARE(m_server->onScreen().size(), size_t(1));
        QVERIFY2(m_server->calls() <= 3, "a burst is coalesced");
    }

    void shouldWithdrawEvenBeforeTheServerHasAnswered()
    {
        startWithServer();
        m_notifier->show(mara());
        m_notifier->withdraw(mara().key);
        QTRY_COMPARE(m_server->closedIds().size(), size_t(1));
        QVERIFY(m_server->onScreen().empty());
    }

    void shouldReportOnlyActionsOfItsOwnNotifications()
    {
        startWithServer();
        QSignalSpy activated(m_notifier.get(), &Notifier::activated);
        m_notifier->show(mara());
        QTRY_COMPARE(m_server->onScreen().size(), size_t(1));
        const uint id = m_server->onScreen().front().id;
        m_server->invoke(id + 1, QStringLiteral("accept")); // another program's
        m_server->invoke(id, QStringLiteral("snooze"));
        QTRY_COMPARE(activated.size(), 1);
        QCOMPARE(activated.front().at(0).value<Notice>().lead, LeadId(7));
        QVERIFY(activated.front().at(1).value<NoticeAction>() == NoticeAction::Snooze);
        QTRY_VERIFY(m_server->onScreen().empty());
    }

    void shouldFallBackWhereThereIsNoServer()
    {
        m_notifier = std::make_unique<DesktopNotifier>(*m_fallback);
        m_notifier->show(mara());
        QTRY_COMPARE(m_fallback->shown.size(), 1);
    }

    void shouldFallBackWithinThreeSecondsWhereTheServerHangs()
    {
        m_server->setHung(true);
        m_server->appear();
        m_notifier = std::make_unique<DesktopNotifier>(*m_fallback);
        m_notifier->show(mara());
        QVERIFY2(m_fallback->shown.empty(), "showing never waits for the answer");
        QTRY_COMPARE_WITH_TIMEOUT(m_fallback->shown.size(), 1, 15'000); // three seconds of a machine that is not busy
    }

    void shouldMoveToTheServerOnceItAnswersAgain()
    {
        startWithServer();
        m_server->setHung(true);
        m_notifier->show(mara());
        QTRY_COMPARE_WITH_TIMEOUT(m_fallback->shown.size(), 1, 3000);
        m_server->setHung(false);
        m_notifier->show(mara());
        QTRY_COMPARE(m_server->onScreen().size(), size_t(1));
        QTRY_VERIFY(m_fallback->shown.isEmpty());
    }

    void shouldNotReplaceAStrangersNotificationAfterARestart()
    {
        startWithServer();
        m_notifier->show(mara());
        QTRY_COMPARE(m_server->onScreen().size(), size_t(1));
        m_server->vanish();
        m_server->appear();
        m_server->Notify(QStringLiteral("Mail"), 0, {}, QStringLiteral("You have mail"), {}, {}, {}, -1); // takes id 1
        Notice later = mara();
        later.title = QStringLiteral("Mara Ekdahl: 1 minute left");
        QTRY_VERIFY(known()); // the new server was asked
        m_notifier->show(later);
        QTRY_COMPARE(m_server->onScreen().size(), size_t(2));
        QCOMPARE(m_server->onScreen().front().summary, QStringLiteral("You have mail"));
        QCOMPARE(m_server->onScreen().back().summary, later.title);
    }

private:
    void startWithServer()
    {
        m_server->appear();
        m_notifier = std::make_unique<DesktopNotifier>(*m_fallback);
        m_known = std::make_unique<QSignalSpy>(m_notifier.get(), &DesktopNotifier::serverKnown);
        QTRY_VERIFY(known());
        m_known->clear();
    }
    bool known() const { return !m_known->isEmpty() && m_known->back().front().toBool(); }

    std::unique_ptr<FakeNotificationServer> m_server;
    std::unique_ptr<RecordingNotifier> m_fallback;
    std::unique_ptr<DesktopNotifier> m_notifier;
    std::unique_ptr<QSignalSpy> m_known;
};

int main(int argc, char *argv[])
{
    relaydesk::test::enterPrivateBus(argv);
    QCoreApplication app(argc, argv);
    DesktopNotifierTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "desktop_notifier_test.moc"
