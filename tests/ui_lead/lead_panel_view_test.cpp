// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lead/lead_panel_view.h"

#include "panel_samples.h"
#include "tests/support/fake_clock.h"
#include "ui/kit/option_popover.h"
#include "ui/kit/toast.h"
#include "ui/lead/clause_text.h"
#include "ui/lead/note_field.h"
#include "ui/lead/rule_button.h"
#include "ui/lead/story_view.h"

#include <QAccessible>
#include <QClipboard>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

namespace relaydesk {

using Action = ActionGrid::Action;

namespace {

const auto hostile = u"x <img src=file:///dev/zero><b>bold</b>"_qs;

PanelContent hostileContent()
{
    PanelContent made = test::maraEkdahl();
    for (QString *text : {&made.head.name, &made.head.role, &made.head.company, &made.head.place, &made.head.owner,
                          &made.head.gradeWords, &made.head.contactBy, &made.phone, &made.email, &made.rule,
                          &made.storySpan, &made.handoffSpan, &made.acceptBlocked})
        *text = hostile;
    for (StoryEntry &entry : made.story)
        entry.title = entry.detail = entry.time = hostile;
    for (auto &fact : made.company)
        fact = {hostile, hostile};
    for (Reason &reason : made.reasons)
        reason.label = hostile;
    made.why = {{hostile, {}, true}};
    made.missing = {hostile};
    return made;
}

} // namespace

class LeadPanelViewTest final : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::FakeClock> m_clock;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<LeadPanelView> m_panel;

    KeyedButton *button(Action action) { return m_panel->findChild<ActionGrid *>()->button(action); }
    NoteField *note() { return m_panel->findChild<NoteField *>(); }
    OptionPopover *openPopover()
    {
        for (auto *popover : m_panel->findChildren<OptionPopover *>()) {
            if (popover->isVisible())
                return popover;
        }
        return nullptr;
    }
    KeyedButton *labelled(const QString &label)
    {
        for (auto *one : m_panel->findChildren<KeyedButton *>()) {
            if (one->label() == label && one->isVisible())
                return one;
        }
        return nullptr;
    }
    void press(int key)
    {
        QTest::keyClick(m_panel->focusWidget() ? m_panel->focusWidget() : m_panel.get(), Qt::Key(key));
    }

private Q_SLOTS:
    void init()
    {
        m_clock = std::make_unique<test::FakeClock>();
        m_theme = std::make_unique<Theme>(Theme::Choice::Light);
        m_panel = std::make_unique<LeadPanelView>(*m_theme, *m_clock);
        m_panel->resize(548, 600);
        m_panel->setContent(test::maraEkdahl());
        m_panel->show();
        QApplication::setActiveWindow(m_panel.get());
        m_panel->focusPanel();
    }
    void cleanup()
    {
        m_panel.reset();
        m_theme.reset();
        m_clock.reset();
    }

    void shouldAskForEachActionByClickAndByKey_data()
    {
        QTest::addColumn<int>("action");
        QTest::addColumn<int>("key");
        QTest::addColumn<QByteArray>("wanted");
        QTest::newRow("call") << int(Action::Call) << int(Qt::Key_C) << QByteArray(SIGNAL(callRequested(QUrl)));
        QTest::newRow("e-mail") << int(Action::Email) << int(Qt::Key_E) << QByteArray(SIGNAL(emailRequested(QUrl)));
        QTest::newRow("accept") << int(Action::Accept) << int(Qt::Key_A) << QByteArray(SIGNAL(acceptRequested()));
    }
    void shouldAskForEachActionByClickAndByKey()
    {
        QFETCH(int, action);
        QFETCH(int, key);
        QFETCH(QByteArray, wanted);
        QSignalSpy spy(m_panel.get(), wanted.constData());
        QTest::mouseClick(button(Action(action)), Qt::LeftButton);
        QCOMPARE(spy.count(), 1);
        press(key);
        QCOMPARE(spy.count(), 2);
        m_panel->act(Action(action));
        QCOMPARE(spy.count(), 3);
    }

    void shouldOfferAnOpportunityOnceTheLeadWasContacted()
    {
        QSignalSpy converted(m_panel.get(), &LeadPanelView::convertRequested);
        press(Qt::Key_O);
        QVERIFY2(converted.isEmpty(), "it has not been contacted");
        QVERIFY(button(Action::Convert)->isHidden());

        PanelContent content = test::maraEkdahl();
        content.contacted = true;
        button(Action::Accept)->setFocus();
        m_panel->setContent(content);
        QVERIFY(button(Action::Accept)->isHidden());
        QVERIFY2(button(Action::Convert)->hasFocus(),
                 "the next step takes the place, and the focus, of the one before");
        press(Qt::Key_O);
        QTest::mouseClick(button(Action::Convert), Qt::LeftButton);
        QCOMPARE(converted.count(), 2);
    }

    void shouldHandOverTheNumberAndAddressItShows()
    {
        QSignalSpy calls(m_panel.get(), &LeadPanelView::callRequested);
        QSignalSpy mails(m_panel.get(), &LeadPanelView::emailRequested);
        press(Qt::Key_C);
        press(Qt::Key_E);
        QCOMPARE(calls.at(0).at(0).toUrl().toString(), u"tel:+46846500412"_qs);
        QCOMPARE(mails.at(0).at(0).toUrl().path(), u"mara.ekdahl@norrvane.example"_qs);
        QCOMPARE(button(Action::Call)->label(), u"Call +46 8 465 004 12"_qs);
    }

    void shouldOnlyCopyWhatCannotBeOpenedSafely()
    {
        PanelContent content = test::maraEkdahl();
        content.phone = u"**21*0900#"_qs;
        content.email = u"a@b.example?bcc=c@d.example"_qs;
        m_panel->setContent(content);
        QSignalSpy calls(m_panel.get(), &LeadPanelView::callRequested);
        QSignalSpy mails(m_panel.get(), &LeadPanelView::emailRequested);
        press(Qt::Key_C);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"**21*0900#"_qs);
        press(Qt::Key_E);
        QCOMPARE(QGuiApplication::clipboard()->text(), content.email);
        QVERIFY(calls.isEmpty() && mails.isEmpty());
        QCOMPARE(button(Action::Email)->label(), u"Copy e-mail"_qs);
    }

    void shouldSayWhyAnActionIsNotThere()
    {
        PanelContent content = test::maraEkdahl();
        content.phone.clear();
        content.acceptBlocked = u"Amara has this lead."_qs;
        m_panel->setContent(content);
        QSignalSpy accepted(m_panel.get(), &LeadPanelView::acceptRequested);
        press(Qt::Key_A);
        QVERIFY(accepted.isEmpty());
        for (const Action action : {Action::Call, Action::Accept, Action::HandOn}) {
            QVERIFY(!button(action)->isAvailable());
            QVERIFY(!button(action)->toolTip().isEmpty());
            QVERIFY(button(action)->focusPolicy() & Qt::TabFocus);
        }
    }

    void shouldRejectWithAReasonByNumberAndEnter()
    {
        QSignalSpy rejected(m_panel.get(), &LeadPanelView::rejectRequested);
        press(Qt::Key_R);
        QVERIFY(openPopover());
        QTest::keyClick(openPopover(), Qt::Key_3);
        QVERIFY(rejected.isEmpty());
        QTest::keyClick(openPopover(), Qt::Key_Return);
        QCOMPARE(rejected.count(), 1);
        QCOMPARE(rejected.at(0).at(0).value<ReasonId>(), ReasonId(u"r3"_qs));
        QVERIFY(!m_panel->hasOpenPopover());
    }

    void shouldNotRejectWithoutAReason()
    {
        PanelContent content = test::maraEkdahl();
        content.reasons.clear();
        m_panel->setContent(content);
        QSignalSpy rejected(m_panel.get(), &LeadPanelView::rejectRequested);
        m_panel->act(Action::Reject);
        QVERIFY(!m_panel->hasOpenPopover());
        QVERIFY(!button(Action::Reject)->isAvailable());
        // and Esc leaves without rejecting
        m_panel->setContent(test::maraEkdahl());
        m_panel->act(Action::Reject);
        QTest::keyClick(openPopover(), Qt::Key_Escape);
        QVERIFY(!m_panel->hasOpenPopover());
        QVERIFY(rejected.isEmpty());
    }

    void shouldKeepARejectNoteThatWasNotSent()
    {
        QSignalSpy rejected(m_panel.get(), &LeadPanelView::rejectRequested);
        m_panel->act(Action::Reject);
        openPopover()->findChild<QLineEdit *>()->setText(u"asked for 2027"_qs);
        QTest::keyClick(openPopover(), Qt::Key_Escape);
        m_panel->act(Action::Reject);
        QCOMPARE(openPopover()->note(), u"asked for 2027"_qs);
        QTest::keyClick(openPopover(), Qt::Key_Return);
        QCOMPARE(rejected.at(0).at(1).toString(), u"asked for 2027"_qs);
        m_panel->act(Action::Reject);
        QVERIFY(openPopover()->note().isEmpty());
    }

    void shouldLogEachOutcome_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("outcome");
        QTest::addColumn<int>("channel");
        const int call = int(AttemptChannel::Call);
        QTest::newRow("reached") << int(Qt::Key_1) << int(AttemptOutcome::Reached) << call;
        QTest::newRow("voicemail") << int(Qt::Key_2) << int(AttemptOutcome::Voicemail) << call;
        QTest::newRow("no answer") << int(Qt::Key_3) << int(AttemptOutcome::NoAnswer) << call;
        QTest::newRow("e-mail sent") << int(Qt::Key_4) << int(AttemptOutcome::EmailSent) << int(AttemptChannel::Email);
        QTest::newRow("wrong number") << int(Qt::Key_5) << int(AttemptOutcome::WrongNumber) << call;
    }
    void shouldLogEachOutcome()
    {
        QFETCH(int, key);
        QFETCH(int, outcome);
        QFETCH(int, channel);
        QSignalSpy logged(m_panel.get(), &LeadPanelView::attemptRequested);
        press(Qt::Key_L);
        QTest::keyClick(openPopover(), Qt::Key(key));
        QTest::keyClick(openPopover(), Qt::Key_Return);
        QCOMPARE(logged.count(), 1);
        QCOMPARE(int(logged.at(0).at(0).value<AttemptChannel>()), channel);
        QCOMPARE(int(logged.at(0).at(1).value<AttemptOutcome>()), outcome);
    }

    void shouldSnoozeToTheChosenTimeOrUntilAReply()
    {
        QSignalSpy snoozed(m_panel.get(), &LeadPanelView::snoozeRequested);
        press(Qt::Key_S);
        QTest::keyClick(openPopover(), Qt::Key_1);
        QTest::keyClick(openPopover(), Qt::Key_Return);
        QCOMPARE(snoozed.at(0).at(0).value<OptionalInstant>(), test::maraEkdahl().snooze[0].until);
        press(Qt::Key_S);
        QTest::keyClick(openPopover(), Qt::Key_3);
        QTest::keyClick(openPopover(), Qt::Key_Return);
        QVERIFY(!snoozed.at(1).at(0).value<OptionalInstant>());
    }

    void shouldNeitherCloseAPopoverNorChangeWhatItsNumbersMeanOnUpdate()
    {
        QSignalSpy rejected(m_panel.get(), &LeadPanelView::rejectRequested);
        press(Qt::Key_R);
        PanelContent changed = test::maraEkdahl();
        std::reverse(changed.reasons.begin(), changed.reasons.end());
        changed.head.name = u"Mara Ekdahl-Lind"_qs;
        m_panel->setContent(changed);
        QVERIFY(m_panel->hasOpenPopover());
        QTest::keyClick(openPopover(), Qt::Key_1);
        QTest::keyClick(openPopover(), Qt::Key_Return);
        QCOMPARE(rejected.at(0).at(0).value<ReasonId>(), ReasonId(u"r1"_qs));
    }

    void shouldMoveNeitherFocusNorScrollOnUpdate()
    {
        auto *bar = m_panel->findChild<QScrollArea *>()->verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 60); // laid out
        bar->setValue(40);
        button(Action::Snooze)->setFocus();
        PanelContent changed = test::maraEkdahl();
        changed.story.front().detail = u"changed"_qs;
        changed.company.pop_back();
        m_panel->setContent(changed);
        QCOMPARE(m_panel->focusWidget(), button(Action::Snooze));
        QCOMPARE(bar->value(), 40);
        // and another lead starts at the top
        changed.lead = LeadId(5);
        m_panel->setContent(changed);
        QCOMPARE(bar->value(), 0);
    }

    void shouldKeepADraftForEachLead()
    {
        m_panel->focusNote();
        QTest::keyClicks(note(), u"call back Thursday"_qs);
        note()->setCursorPosition(4);
        m_panel->setContent(test::maraEkdahl()); // an update leaves the text and the cursor alone
        QCOMPARE(note()->text(), u"call back Thursday"_qs);
        QCOMPARE(note()->cursorPosition(), 4);
        PanelContent other = test::maraEkdahl();
        other.lead = LeadId(5);
        m_panel->setContent(other);
        QVERIFY(note()->text().isEmpty());
        m_panel->setContent({});
        m_panel->setContent(test::maraEkdahl());
        QCOMPARE(note()->text(), u"call back Thursday"_qs);
    }

    void shouldSendANoteOnEnterAndOnlyThenForgetIt()
    {
        QSignalSpy sent(m_panel.get(), &LeadPanelView::noteRequested);
        press(Qt::Key_N);
        QCOMPARE(m_panel->focusWidget(), note());
        QTest::keyClicks(note(), u"  lcarsaen  "_qs); // letters of actions stay letters in the field
        QTest::keyClick(note(), Qt::Key_Return);
        QCOMPARE(sent.count(), 1);
        QCOMPARE(sent.at(0).at(0).toString(), u"lcarsaen"_qs);
        QVERIFY(note()->text().isEmpty());
        QVERIFY(!m_panel->hasOpenPopover());
        QTest::keyClick(note(), Qt::Key_Return);
        QCOMPARE(sent.count(), 1);
    }

    void shouldUndoFromTheToastAndByKeyUntilItGoes()
    {
        QSignalSpy undone(m_panel.get(), &LeadPanelView::undoRequested);
        m_panel->toast(u"Snoozed Pavel Zelwan to 14:00"_qs, true);
        QVERIFY(m_panel->findChild<Toast *>()->isVisible());
        QTest::mouseClick(labelled(u"Undo"_qs), Qt::LeftButton);
        press(Qt::Key_U);
        QCOMPARE(undone.count(), 2);
        m_panel->toast(u"Noted"_qs, false);
        QVERIFY(!labelled(u"Undo"_qs));
        m_clock->advance(std::chrono::seconds(9));
        QVERIFY(!m_panel->findChild<Toast *>()->isVisible());
    }

    void shouldIgnoreLettersWhenTheyAreTurnedOff()
    {
        QSignalSpy accepted(m_panel.get(), &LeadPanelView::acceptRequested);
        m_panel->setLettersOn(false);
        press(Qt::Key_A);
        QVERIFY(accepted.isEmpty());
    }

    void shouldLeadFromAClauseToItsEvent()
    {
        auto *story = m_panel->findChild<StoryView *>();
        QCOMPARE(story->shownItems(), StoryView::shownAtFirst);
        auto *text = m_panel->findChild<ClauseText *>();
        text->setFocus();
        QTest::keyClick(text, Qt::Key_Return);
        const auto items = m_panel->findChildren<StoryItem *>();
        QVERIFY(items.at(0)->isHighlighted());
        Q_EMIT text->clauseActivated(RemoteId(u"e8"_qs)); // among the earlier ones
        QCOMPARE(story->shownItems(), 9);
        QVERIFY(m_panel->findChildren<StoryItem *>().at(7)->isHighlighted());
        QVERIFY(!items.at(0)->isHighlighted());
    }

    void shouldPutASpaceBetweenSentencesOnly()
    {
        auto *text = m_panel->findChild<ClauseText *>();
        QVERIFY(text->text().startsWith(
            u"Asked for a demo 92 s ago, after reading Pricing three times this week. Company"_qs));
        text->setClauses({{u"Asked for a demo."_qs, RemoteId(u"e1"_qs), true}, {u"Company fits."_qs, {}, false}});
        QCOMPARE(text->text(), u"Asked for a demo. Company fits."_qs);
    }

    void shouldShowTheTriggerFirst()
    {
        PanelContent content = test::maraEkdahl();
        std::rotate(content.story.begin(), content.story.begin() + 1, content.story.begin() + 4);
        m_panel->setContent(content);
        const auto items = m_panel->findChildren<StoryItem *>();
        QVERIFY(items.at(0)->entry().trigger);
        QCOMPARE(items.at(1)->entry().id, RemoteId(u"e2"_qs));
    }

    void shouldShowEarlierEventsOnDemandAndKeepThemOpenOnUpdate()
    {
        QTest::mouseClick(labelled(u"4 earlier events"_qs), Qt::LeftButton);
        QCOMPARE(m_panel->findChild<StoryView *>()->shownItems(), 9);
        PanelContent changed = test::maraEkdahl();
        changed.story.pop_back();
        m_panel->setContent(changed);
        QCOMPARE(m_panel->findChild<StoryView *>()->shownItems(), 8);
    }

    void shouldCountTheOpenStationAndStopWhenHidden()
    {
        QCOMPARE(m_clock->armed(), 1);
        m_clock->advance(std::chrono::seconds(5));
        QCOMPARE(m_clock->armed(), 1);
        m_panel->hide();
        QCOMPARE(m_clock->armed(), 0);
    }

    void shouldBeCalmWithoutALead()
    {
        QSignalSpy accepted(m_panel.get(), &LeadPanelView::acceptRequested);
        m_panel->setContent({});
        m_panel->act(Action::Accept);
        m_panel->act(Action::Reject);
        m_panel->focusNote();
        QVERIFY(accepted.isEmpty());
        QVERIFY(!m_panel->hasOpenPopover());
        QVERIFY(!button(Action::Call)->isVisible());
    }

    void shouldKeepForeignTextPlainEverywhere()
    {
        m_panel->setContent(hostileContent());
        m_panel->act(Action::Reject);
        for (const auto *label : m_panel->findChildren<QLabel *>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
        for (const auto *widget : m_panel->findChildren<QWidget *>())
            QVERIFY2(!widget->toolTip().contains(u"<img"_qs), widget->metaObject()->className());
        QVERIFY(!m_panel->grab().isNull()); // painting reads no file: a hang would end the test
    }

    void shouldStackInANarrowPanelAndAtLargeText()
    {
        auto *grid = m_panel->findChild<ActionGrid *>();
        QCOMPARE(grid->columns(), 4);
        m_panel->resize(420, 700);
        m_theme->setTextZoom(2.0);
        QTRY_COMPARE(grid->columns(), 2);
        QVERIFY(!m_panel->findChild<QScrollArea *>()->horizontalScrollBar()->isVisible());
        QVERIFY(grid->width() <= 420);
    }

    void shouldKeepALongRuleInsideThePanelAndOpenItsClause()
    {
        // Given a rule that says more than there is room for
        PanelContent content = test::maraEkdahl();
        content.rule = u"MQL v14, rule “a demo was requested or a quote was requested or a call was requested”"_qs;
        m_panel->setContent(content);
        auto *rule = m_panel->findChild<RuleButton *>();

        // Then it is inside of the panel, whole for a screen reader
        QVERIFY(!m_panel->findChild<QScrollArea *>()->horizontalScrollBar()->isVisible());
        QVERIFY(rule->mapTo(m_panel.get(), QPoint(rule->width(), 0)).x() <= m_panel->width());
        QCOMPARE(rule->accessibleName(), content.rule);

        // And Enter asks for its clause
        QSignalSpy wanted(m_panel.get(), &LeadPanelView::ruleRequested);
        QTest::keyClick(rule, Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
    }

    void shouldLeadTheKeyboardThroughThePanelInOrder()
    {
        QStringList order;
        QWidget *widget = button(Action::Call);
        for (int i = 0; i < 13; ++i) {
            order << widget->accessibleName().left(10);
            QTest::keyClick(widget, Qt::Key_Tab);
            if (m_panel->focusWidget() == widget || m_panel->focusWidget() == button(Action::Call))
                break;
            widget = m_panel->focusWidget();
        }
        QCOMPARE(order,
                 QStringList({u"Call +46 8"_qs, u"E-mail"_qs, u"Log"_qs, u"Accept"_qs, u"Reject…"_qs, u"Snooze"_qs,
                              u"Hand on"_qs, u"MQL v14, r"_qs, u"Asked for "_qs, u"4 earlier "_qs, u"Add a note"_qs}));
    }

    void shouldNameEveryControlForAScreenReader()
    {
        m_panel->toast(u"Noted"_qs, true);
        for (auto *widget : m_panel->findChildren<QWidget *>()) {
            if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus))
                continue;
            const auto *face = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(face && !face->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
        }
    }
};

} // namespace relaydesk

QTEST_MAIN(relaydesk::LeadPanelViewTest)
#include "lead_panel_view_test.moc"
