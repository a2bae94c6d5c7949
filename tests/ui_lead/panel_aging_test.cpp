// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lead/lead_panel_view.h"

#include "panel_samples.h"
#include "tests/support/fake_clock.h"
#include "ui/kit/option_popover.h"
#include "ui/lead/note_field.h"
#include "ui/lead/why_card.h"

#include <QSignalSpy>
#include <QTest>

namespace relaydesk {

using namespace std::chrono_literals;

/// Words that hold time are asked for again, slowly, and only while somebody can see them.
class PanelAgingTest final : public QObject
{
    Q_OBJECT

    test::FakeClock m_clock;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<LeadPanelView> m_panel;
    std::unique_ptr<QSignalSpy> m_aged;

private Q_SLOTS:
    void init()
    {
        m_theme = std::make_unique<Theme>(Theme::Choice::Light);
        m_panel = std::make_unique<LeadPanelView>(*m_theme, m_clock);
        m_panel->resize(548, 800);
        m_panel->setContent(test::maraEkdahl());
        m_aged = std::make_unique<QSignalSpy>(m_panel.get(), &LeadPanelView::wordsAged);
    }
    void cleanup()
    {
        m_aged.reset();
        m_panel.reset();
    }

    void shouldAskEveryTenSecondsWhileVisible()
    {
        m_panel->show();
        m_aged->clear();
        m_clock.advance(1min);
        QCOMPARE(m_aged->count(), 6);
    }

    void shouldAskForNothingWhileHidden_AndAtOnceWhenShown()
    {
        m_clock.advance(1h);
        QVERIFY(m_aged->isEmpty());
        m_panel->show();
        QCOMPARE(m_aged->count(), 1);
        m_panel->hide();
        m_clock.advance(1h);
        QCOMPARE(m_aged->count(), 1);
    }

    void shouldShowTheNewWordsAndLeaveTheHandAlone()
    {
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
        m_panel->focusNote();
        auto *note = m_panel->findChild<NoteField *>();
        QTest::keyClicks(m_panel->focusWidget(), u"Half a sen"_qs);
        m_panel->act(ActionGrid::Action::Snooze);
        PanelContent later = test::maraEkdahl();
        later.head.place = u"Gothenburg, 09:48 local"_qs;
        later.why.front().text = u"Asked for a demo 2 min ago."_qs;
        later.snooze.front().detail = u"10:48"_qs;

        m_panel->setContent(later);

        QVERIFY(m_panel->findChild<WhyCard *>()->isVisible());
        QVERIFY(m_panel->hasOpenPopover());
        QVERIFY(note->isAncestorOf(m_panel->focusWidget()) || note == m_panel->focusWidget()
                || m_panel->findChild<OptionPopover *>()->isAncestorOf(m_panel->focusWidget()));
        const auto labels = m_panel->findChildren<QWidget *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(),
                            [](QWidget *w) { return w->accessibleName().contains(u"2 min ago"); }));
    }
};

} // namespace relaydesk

QTEST_MAIN(relaydesk::PanelAgingTest)
#include "panel_aging_test.moc"
