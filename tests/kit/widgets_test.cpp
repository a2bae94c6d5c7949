// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_clock.h"
#include "ui/kit/banner.h"
#include "ui/kit/keyed_button.h"
#include "ui/kit/option_popover.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/search_field.h"
#include "ui/kit/segmented_switch.h"
#include "ui/kit/toast.h"
#include "ui/kit/toggle_switch.h"

#include <QAccessible>
#include <QLineEdit>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace relaydesk;
using namespace std::chrono_literals;

class WidgetsTest : public QObject
{
    Q_OBJECT
private:
    Theme m_theme{Theme::Choice::Light};

    std::unique_ptr<OptionPopover> reject()
    {
        auto popover = std::make_unique<OptionPopover>(m_theme, Icon::Close, u"Reject, because"_qs);
        popover->setOptions({{u"No budget"_qs, {}, {}},
                             {u"Not the right person"_qs, {}, u"Stays in nurture"_qs},
                             {u"Too small to buy"_qs, {}, {}}});
        popover->setNoteField(u"Note for marketing"_qs);
        return popover;
    }

private Q_SLOTS:
    void initTestCase() { m_theme.install(); }

    void aButtonActivatesByClickAndByEnterAndKeepsItsAmpersand()
    {
        KeyedButton button(m_theme, KeyedButton::Kind::Primary, u"Smith & Sons"_qs);
        QSignalSpy activated(&button, &KeyedButton::activated);
        button.show();
        QTest::mouseClick(&button, Qt::LeftButton);
        QTest::keyClick(&button, Qt::Key_Return);
        QCOMPARE(activated.size(), 2);
        QCOMPARE(QAccessible::queryAccessibleInterface(&button)->text(QAccessible::Name), u"Smith & Sons"_qs);
    }

    void aButtonThatIsNotAvailableTakesTheFocusSaysWhyAndDoesNothing()
    {
        KeyedButton button(m_theme, KeyedButton::Kind::Secondary, u"Call"_qs);
        button.setUnavailable(u"No <b>number</b> is known."_qs);
        QSignalSpy activated(&button, &KeyedButton::activated);
        button.show();
        QTest::mouseClick(&button, Qt::LeftButton);
        QTest::keyClick(&button, Qt::Key_Space);
        button.click();
        QCOMPARE(activated.size(), 0);
        QVERIFY(button.isEnabled());
        QVERIFY(button.focusPolicy() & Qt::TabFocus);
        QVERIFY(button.toolTip().contains(u"&lt;b&gt;"_qs));
        QCOMPARE(button.accessibleDescription(), u"No <b>number</b> is known."_qs);
    }

    void theKeycapGoesBeforeTheLabelIsCut()
    {
        KeyedButton button(m_theme, KeyedButton::Kind::Secondary, u"Snooze"_qs);
        const int without = button.sizeHint().width();
        button.setKeycap(u"S"_qs);
        QVERIFY(button.sizeHint().width() > without);
        QCOMPARE(button.minimumSizeHint().width(), without);
    }

    void segmentsAreRadioButtonsAndOnlyThePersonsChoiceIsTold()
    {
        SegmentedSwitch whose(m_theme);
        for (const auto &label : {u"Mine"_qs, u"Team"_qs, u"Unassigned"_qs})
            whose.addSegment(label);
        whose.setCount(1, 47);
        QSignalSpy chosen(&whose, &SegmentedSwitch::chosen);
        whose.setCurrent(2);
        QCOMPARE(chosen.size(), 0);
        QCOMPARE(whose.current(), 2);
        const auto segments = whose.findChildren<QRadioButton *>();
        whose.show();
        QTest::mouseClick(segments.at(1), Qt::LeftButton);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.at(0).at(0).toInt(), 1);
        auto *spoken = QAccessible::queryAccessibleInterface(segments.at(1));
        QCOMPARE(spoken->role(), QAccessible::RadioButton);
        QCOMPARE(spoken->text(QAccessible::Name), u"Team, 47"_qs);
    }

    void escClearsTheSearchFirstAndThenLeavesIt()
    {
        SearchField field(m_theme, u"Search leads"_qs);
        QSignalSpy escaped(&field, &SearchField::escaped);
        field.show();
        QTest::keyClicks(&field, u"norr"_qs);
        QTest::keyClick(&field, Qt::Key_Escape);
        QCOMPARE(field.text(), QString());
        QCOMPARE(escaped.size(), 0);
        QTest::keyClick(&field, Qt::Key_Escape);
        QCOMPARE(escaped.size(), 1);
        QCOMPARE(field.accessibleName(), u"Search leads"_qs);
    }

    void aNumberChoosesAndEnterConfirmsWithTheNote()
    {
        const auto popover = reject();
        QSignalSpy chosen(popover.get(), &OptionPopover::chosen);
        QWidget anchor;
        popover->openAt(&anchor);
        QTest::keyClick(popover.get(), Qt::Key_2);
        QCOMPARE(popover->current(), 1);
        QCOMPARE(chosen.size(), 0);
        auto *note = popover->findChild<QLineEdit *>();
        QTest::keyClicks(note, u"left in 2025"_qs);
        QCOMPARE(popover->current(), 1); // digits in the note are text
        QTest::keyClick(note, Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.at(0).at(0).toInt(), 1);
        QCOMPARE(chosen.at(0).at(1).toString(), u"left in 2025"_qs);
        QVERIFY(!popover->isVisible());
    }

    void escLeavesWithoutAChoiceAndArrowsGoRound()
    {
        const auto popover = reject();
        QSignalSpy chosen(popover.get(), &OptionPopover::chosen);
        QSignalSpy closed(popover.get(), &OptionPopover::closed);
        QWidget anchor;
        popover->openAt(&anchor);
        QTest::keyClick(popover.get(), Qt::Key_Up);
        QCOMPARE(popover->current(), 2);
        QTest::keyClick(popover.get(), Qt::Key_Escape);
        QCOMPARE(chosen.size(), 0);
        QCOMPARE(closed.size(), 1);
    }

    void aToastGoesAfterEightSecondsButWaitsWhileFocused()
    {
        test::FakeClock clock;
        Toast toast(m_theme, clock);
        QSignalSpy dismissed(&toast, &Toast::dismissed);
        toast.say(u"Snoozed Pavel Zelwan to 14:00"_qs, u"Undo"_qs, u"U"_qs);
        clock.advance(7s);
        QVERIFY(toast.isVisible());
        auto *undo = toast.findChild<KeyedButton *>();
        QFocusEvent in(QEvent::FocusIn);
        QCoreApplication::sendEvent(undo, &in);
        clock.advance(1min);
        QVERIFY(toast.isVisible());
        QFocusEvent out(QEvent::FocusOut);
        QCoreApplication::sendEvent(undo, &out);
        clock.advance(900ms);
        QVERIFY(toast.isVisible());
        clock.advance(200ms);
        QVERIFY(!toast.isVisible());
        QCOMPARE(dismissed.size(), 1);
    }

    void aBannerWithoutATitleIsHidden()
    {
        Banner banner(m_theme);
        banner.say(u"Offline since 09:41"_qs, u"You can keep working."_qs, {}, false);
        QVERIFY(!banner.isHidden());
        QCOMPARE(banner.accessibleName(), u"Offline since 09:41"_qs);
        banner.say({}, {}, {}, false);
        QVERIFY(banner.isHidden());
    }

    void aLabelShowsMarkupAsTextAndElides()
    {
        const QString hostile = u"Ann <img src=file:///dev/zero> "_qs.repeated(50);
        PlainLabel label(m_theme, TextStep::Body, ColorRole::Text1, hostile);
        QCOMPARE(label.textFormat(), Qt::PlainText);
        QVERIFY(label.minimumSizeHint().width() < 100);
        label.resize(120, 20);
        QVERIFY(!label.grab().isNull());
        QVERIFY(plainToolTip(hostile).contains(u"&lt;img"_qs));
        QVERIFY(!plainToolTip(hostile).contains(u"<img"_qs));
    }

    void aSwitchIsACheckBoxToAScreenReader()
    {
        ToggleSwitch sound(m_theme, u"Sound"_qs);
        auto *spoken = QAccessible::queryAccessibleInterface(&sound);
        QCOMPARE(spoken->role(), QAccessible::CheckBox);
        QCOMPARE(spoken->text(QAccessible::Name), u"Sound"_qs);
        sound.show();
        QTest::mouseClick(&sound, Qt::LeftButton);
        QVERIFY(sound.isChecked());
    }
};

QTEST_MAIN(WidgetsTest)
#include "widgets_test.moc"
