// SPDX-License-Identifier: GPL-3.0-or-later
// The cards above the lead's own story: two versions of one lead, and changes that the CRM refused.
#include "panel_samples.h"
#include "tests/support/fake_clock.h"
#include "ui/kit/keyed_button.h"
#include "ui/lead/lead_panel_view.h"
#include "ui/lead/parked_card.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

namespace relaydesk {

namespace {

const auto hostile = u"x <img src=file:///dev/zero><b>bold</b>"_qs;

} // namespace

class PanelCardsTest final : public QObject
{
    Q_OBJECT

    test::FakeClock m_clock;
    Theme m_theme{Theme::Choice::Light};
    LeadPanelView m_panel{m_theme, m_clock};

    KeyedButton *labelled(const QString &label)
    {
        for (auto *one : m_panel.findChildren<KeyedButton *>()) {
            if (one->label() == label && one->isVisible())
                return one;
        }
        return nullptr;
    }

private Q_SLOTS:
    void init()
    {
        m_panel.resize(548, 600);
        m_panel.setContent(test::maraEkdahl());
        m_panel.show();
    }

    void shouldOfferBothVersionsOfAConflict()
    {
        Conflict conflict;
        conflict.mine.kind = CommandKind::Reject;
        conflict.mine.reason = ReasonId(u"r1"_qs);
        conflict.mine.occurredAt = m_clock.now();
        conflict.theirs.name = hostile;
        conflict.theirs.owner = RepId(u"7"_qs);
        conflict.theirs.modifiedAt = m_clock.now();
        Directory people;
        people.reps.push_back({RepId(u"7"_qs), u"Amara Oyedele"_qs, {}, {}});
        people.reasons = test::maraEkdahl().reasons;
        const ConflictWords words = conflictWords(conflict, people, QLocale::c());
        QCOMPARE(words.title, u"Two of you changed "_qs + hostile);
        QCOMPARE(words.mine.what, u"Rejected"_qs);
        QCOMPARE(words.mine.detail, u"No budget"_qs);
        QVERIFY(words.theirs.who.startsWith(u"Amara Oyedele, "_qs));
        m_panel.showConflict(words);
        QSignalSpy kept(&m_panel, &LeadPanelView::keepTheirsRequested);
        QSignalSpy used(&m_panel, &LeadPanelView::useMineRequested);
        QTRY_VERIFY(labelled(u"Keep Amara's"_qs)->height() > 0); // laid out
        QTest::mouseClick(labelled(u"Keep Amara's"_qs), Qt::LeftButton);
        QTest::mouseClick(labelled(u"Use mine…"_qs), Qt::LeftButton);
        QCOMPARE(kept.count() + used.count(), 2);
        m_panel.showConflict({});
        QVERIFY(!labelled(u"Use mine…"_qs));
    }

    void shouldKeepARefusedChangeUntilAPersonDecides()
    {
        OutboxEntry entry;
        entry.command.id = OperationId(u"op"_qs);
        entry.command.note = hostile;
        entry.lastError = makeError(ErrorKind::Invalid, u"odoo.write"_qs);
        m_panel.showParked({entry});
        const auto cards = m_panel.findChildren<ParkedCard *>();
        const auto card = std::find_if(cards.begin(), cards.end(), [](const auto *one) { return one->isVisible(); });
        QVERIFY(card != cards.end());
        QCOMPARE((*card)->accessibleName(), u"The CRM refused 1 change"_qs);
        QVERIFY((*card)->accessibleDescription().contains(hostile));
        QSignalSpy retried(&m_panel, &LeadPanelView::retryRequested);
        QSignalSpy discarded(&m_panel, &LeadPanelView::discardRequested);
        QTRY_VERIFY(labelled(u"Try again"_qs)->height() > 0); // laid out
        QTest::mouseClick(labelled(u"Try again"_qs), Qt::LeftButton);
        QTest::mouseClick(labelled(u"Discard"_qs), Qt::LeftButton);
        QCOMPARE(retried.at(0).at(0).value<OperationId>(), OperationId(u"op"_qs));
        QCOMPARE(discarded.count(), 1);
    }
};

} // namespace relaydesk

QTEST_MAIN(relaydesk::PanelCardsTest)
#include "panel_cards_test.moc"
