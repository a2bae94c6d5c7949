// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_clock.h"
#include "ui/tray/window_notifier.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QWindow>

using namespace relaydesk;
using namespace relaydesk::test;
using namespace std::chrono_literals;

namespace {
Notice lead(int number)
{
    Notice notice;
    notice.key = QStringLiteral("lead:%1").arg(number);
    notice.lead = LeadId(number);
    notice.name = QStringLiteral("Mara <b>Ekdahl</b> %1").arg(number);
    notice.title = notice.name + QStringLiteral(", Norrvane Freight: call by 09:51");
    notice.company = QStringLiteral("Norrvane Freight");
    notice.actions = {NoticeAction::Accept, NoticeAction::Open, NoticeAction::Snooze};
    return notice;
}

Notice digest(int lines)
{
    Notice notice;
    notice.key = QStringLiteral("digest");
    notice.title = notice.heading = QStringLiteral("5 leads for you");
    notice.more = QStringLiteral("and 1 more");
    notice.actions = {NoticeAction::Open};
    for (int i = 1; i <= lines; ++i)
        notice.lines.push_back({QStringLiteral("Lead <b>%1</b>").arg(i), QStringLiteral("Norrvane Freight"), {}});
    return notice;
}
} // namespace

class WindowNotifierTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme.install(); }
    void init()
    {
        m_asked = 0;
        m_clock = std::make_unique<FakeClock>();
        m_notifier = std::make_unique<WindowNotifier>(m_theme, *m_clock, [this](const SlaClock &, Instant) {
            ++m_asked;
            return AlertClock{QStringLiteral("04:52"), RingShape::Soon, 0.9};
        });
    }
    void cleanup() { m_notifier.reset(); }

    void shouldShowTextFromOutsideAsItIs()
    {
        m_notifier->show(lead(1));
        const auto labels = m_notifier->cards().front()->findChildren<QLabel *>();
        const bool found = std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->text() == QStringLiteral("Mara <b>Ekdahl</b> 1") && label->textFormat() == Qt::PlainText;
        });
        QVERIFY(found);
    }

    void shouldNeverTakeTheFocusFromWhatAPersonTypes()
    {
        QLineEdit field;
        field.show();
        field.activateWindow();
        field.setFocus();
        QTRY_VERIFY(field.hasFocus());
        m_notifier->show(lead(1));
        QVERIFY(m_notifier->cards().front()->isVisible());
        QVERIFY(m_notifier->cards().front()->testAttribute(Qt::WA_ShowWithoutActivating));
        QVERIFY(field.hasFocus());
    }

    void shouldUpdateTheCardOfTheSameKeyInPlace()
    {
        m_notifier->show(lead(1));
        m_notifier->show(lead(1));
        QCOMPARE(m_notifier->cards().size(), size_t(1));
    }

    void shouldKeepThreeCardsNewestOnTopAndNoneOverAnother()
    {
        for (int i = 1; i <= 5; ++i)
            m_notifier->show(lead(i));
        const auto cards = m_notifier->cards();
        QCOMPARE(cards.size(), size_t(3));
        QCOMPARE(cards.front()->notice().lead, LeadId(5));
        QVERIFY(cards[0]->geometry().bottom() < cards[1]->geometry().top());
        QVERIFY(cards[1]->geometry().bottom() < cards[2]->geometry().top());
    }

    void shouldSayWhichActionOfWhichLeadWasChosen()
    {
        QSignalSpy activated(m_notifier.get(), &Notifier::activated);
        m_notifier->show(lead(7));
        const auto buttons = m_notifier->cards().front()->findChildren<QPushButton *>();
        const auto snooze = std::find_if(buttons.begin(), buttons.end(),
                                         [](const QPushButton *b) { return b->text() == QStringLiteral("Snooze"); });
        QVERIFY(snooze != buttons.end());
        (*snooze)->click();
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated.front().at(0).value<Notice>().lead, LeadId(7));
        QVERIFY(activated.front().at(1).value<NoticeAction>() == NoticeAction::Snooze);
        QVERIFY(m_notifier->cards().empty());
    }

    void shouldShowALineForEachLeadOfADigest()
    {
        m_notifier->show(digest(4));
        const AlertCard *card = m_notifier->cards().front();
        const auto lines = card->findChildren<AlertLine *>();
        QCOMPARE(lines.size(), 4);
        QCOMPARE(lines.at(1)->accessibleName(), QStringLiteral("Lead <b>2</b>, Norrvane Freight"));
        QCOMPARE(card->accessibleName(), QStringLiteral("5 leads for you"));
        const int before = m_asked;
        m_clock->advance(1s);
        QCOMPARE(m_asked, before + 4); // a clock for each line, and none for all
    }

    void shouldUpdateADigestInPlace()
    {
        m_notifier->show(digest(4));
        m_notifier->show(digest(2));
        QCOMPARE(m_notifier->cards().size(), size_t(1));
        QCOMPARE(m_notifier->cards().front()->findChildren<AlertLine *>().size(), 2);
    }

    void shouldBeReachedByKeyboardWhenAskedAndGiveItBack()
    {
        QVERIFY(!m_notifier->focusNewest());
        QSignalSpy activated(m_notifier.get(), &Notifier::activated);
        QSignalSpy dismissed(m_notifier.get(), &Notifier::dismissed);
        m_notifier->show(lead(1));
        m_notifier->show(lead(2));
        AlertCard *card = m_notifier->cards().front();
        QVERIFY(card->windowHandle()->flags() & Qt::WindowDoesNotAcceptFocus);

        QVERIFY(m_notifier->focusNewest());

        QTRY_VERIFY(card->isActiveWindow());
        QVERIFY(!(card->windowHandle()->flags() & Qt::WindowDoesNotAcceptFocus));
        QTest::keyClick(card->focusWidget(), Qt::Key_Tab);
        QTest::keyClick(card->focusWidget(), Qt::Key_Return); // the second button: Open
        QCOMPARE(activated.size(), 1);
        QVERIFY(activated.front().at(1).value<NoticeAction>() == NoticeAction::Open);
        QVERIFY(m_notifier->focusNewest());
        card = m_notifier->cards().front();
        QTRY_VERIFY(card->isActiveWindow());
        QTest::keyClick(card->focusWidget(), Qt::Key_Escape);
        QCOMPARE(dismissed.size(), 1);
        QVERIFY(m_notifier->cards().empty());
    }

    void shouldNameEveryControlForAScreenReader()
    {
        m_notifier->show(lead(1));
        for (const auto *button : m_notifier->cards().front()->findChildren<QPushButton *>())
            QVERIFY(!button->accessibleName().isEmpty());
    }

    void shouldTickOnceASecondOnlyWhileACardIsShown()
    {
        m_notifier->show(lead(1));
        const int before = m_asked;
        m_clock->advance(3s);
        QCOMPARE(m_asked, before + 3);
        m_notifier->withdraw(lead(1).key);
        m_clock->advance(3s);
        QCOMPARE(m_asked, before + 3);
        QCOMPARE(m_clock->armed(), 0);
    }

private:
    Theme m_theme{Theme::Choice::Light};
    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<WindowNotifier> m_notifier;
    int m_asked = 0;
};

QTEST_MAIN(WindowNotifierTest)
#include "window_notifier_test.moc"
