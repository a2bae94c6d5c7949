// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_clock.h"
#include "tests/ui_queue/queue_picture.h"
#include "ui/queue/queue_row_layout.h"

#include <QTest>

using namespace relaydesk;

class QueueRowLayoutTest : public QObject
{
    Q_OBJECT
private:
    Theme m_theme{Theme::Choice::Light};
    test::FakeClock m_clock;

    QueueRowInput input(std::size_t which, int width)
    {
        QueueRowInput in;
        in.row = test::queuePicture(m_clock.now()).at(which);
        in.age = u"23 min"_qs;
        in.width = width;
        return in;
    }

    static QRect textsOf(const QueueRowLayout &layout)
    {
        return layout.name.box.united(layout.role.box).united(layout.company.box).united(layout.facts.box);
    }

private Q_SLOTS:
    void nothingOverlapsAndNothingLeavesTheRowAtAnyWidth()
    {
        for (int width = 420; width <= 900; width += 20) {
            for (std::size_t which = 0; which < 12; ++which) {
                const QueueRowLayout layout = layOutRow(input(which, width), m_theme);
                QVERIFY(!layout.name.cut);
                QVERIFY(!layout.company.cut);
                QVERIFY(!layout.name.box.intersects(layout.role.box));
                QVERIFY(!layout.facts.box.intersects(layout.source.box));
                QVERIFY(!layout.company.box.intersects(layout.source.box));
                QVERIFY(textsOf(layout).right() <= width - 16);
                for (const auto &chip : layout.chips) {
                    QVERIFY(!chip.box.intersects(layout.name.box));
                    QVERIFY(layout.role.text.isEmpty() || !chip.box.intersects(layout.role.box));
                    QVERIFY(chip.box.right() <= width - 16);
                }
            }
        }
    }

    void textsGiveWayInTheDesignsOrder()
    {
        // Callum: long company, long source; Tobias: long role and two chips.
        int roleGone = 0;
        int chipGone = 0;
        int industryGone = 0;
        int countryGone = 0;
        int sourceCut = 0;
        for (int width = 900; width >= 360; --width) {
            const QueueRowLayout first = layOutRow(input(0, width), m_theme);
            const QueueRowLayout second = layOutRow(input(8, width), m_theme);
            if (!roleGone && first.role.cut)
                roleGone = width;
            if (!chipGone && first.hiddenChips > 0)
                chipGone = width;
            if (!industryGone && !second.facts.text.contains(u"Ceramics"_qs))
                industryGone = width;
            if (!countryGone && !second.facts.text.contains(u"IT"_qs))
                countryGone = width;
            if (!sourceCut && !second.source.text.contains(u"Search ad, South"_qs))
                sourceCut = width;
            QVERIFY(first.source.text.endsWith(u"23 min"_qs));
        }
        QVERIFY(roleGone > chipGone && chipGone > 0);
        QVERIFY(industryGone > countryGone && countryGone > sourceCut && sourceCut > 0);
    }

    void theThirdSignalIsCounted()
    {
        QueueRowInput in = input(0, 708);
        in.row.signals.push_back({EventKind::PageViewed, u"Docs"_qs, 1, {}});
        const QueueRowLayout layout = layOutRow(in, m_theme);
        QCOMPARE(layout.chips.size(), 3U);
        QCOMPARE(layout.chips.back().label, u"+1"_qs);
        QCOMPARE(layout.chips.front().tone, ChipTone::Intent);
        QCOMPARE(layout.hiddenChips, 1);
    }

    void aMovedRowSaysSoInPlaceOfItsSource()
    {
        QueueRowInput in = input(0, 708);
        in.moved = 2;
        const QueueRowLayout layout = layOutRow(in, m_theme);
        QVERIFY(layout.remark.text.contains(u'2'));
        QVERIFY(!layout.source.text.contains(u"Search ad"_qs));
        in.moved = 0;
        in.takenBy = u"Amara"_qs;
        QVERIFY(layOutRow(in, m_theme).remark.text.contains(u"Amara"_qs));
    }

    void whatLiesUnderThePointerIsWhatIsPaintedThere()
    {
        using Part = QueueRowLayout::Part;
        QueueRowInput in = input(3, 708);
        in.row.pending = true;
        const QueueRowLayout layout = layOutRow(in, m_theme);
        QCOMPARE(layout.partAt(layout.ring.center()), Part::Clock);
        QCOMPARE(layout.partAt(layout.clock.center()), Part::Clock);
        QCOMPARE(layout.partAt(layout.grade.center()), Part::Grade);
        QCOMPARE(layout.partAt(layout.name.box.center()), Part::Name);
        QCOMPARE(layout.partAt(layout.chips.front().box.center()), Part::Chips);
        QCOMPARE(layout.partAt(layout.company.box.center()), Part::Company);
        QCOMPARE(layout.partAt(layout.source.box.center()), Part::Source);
        QCOMPARE(layout.partAt(layout.pending.center()), Part::Pending);
        QCOMPARE(layout.partAt(QPoint(707, 55)), Part::Nothing);
    }

    void rightToLeftIsTheMirrorImage()
    {
        QueueRowInput in = input(3, 708);
        const QueueRowLayout ltr = layOutRow(in, m_theme);
        in.direction = Qt::RightToLeft;
        const QueueRowLayout rtl = layOutRow(in, m_theme);
        QCOMPARE(rtl.ring.left(), 708 - ltr.ring.right() - 1);
        QCOMPARE(rtl.name.box.right(), 707 - ltr.name.box.left());
        QCOMPARE(rtl.chips.front().box.right(), 707 - ltr.chips.front().box.left());
        QCOMPARE(queueClockCell(m_theme, 708, Qt::RightToLeft).left(),
                 708 - queueClockCell(m_theme, 708, Qt::LeftToRight).right() - 1);
    }

    void hostileTextsAreCutToWhatCanBeShown()
    {
        QueueRowInput in = input(0, 708);
        const QString wild = (u"<img src=file:///dev/zero>\n\u202e"_qs).repeated(10000);
        in.row.name = in.row.role = in.row.company = in.row.industry = in.row.source = wild;
        in.row.signals = {{EventKind::PageViewed, wild, 1, {}}, {EventKind::PageViewed, wild, 1, {}}};
        const QueueRowLayout layout = layOutRow(in, m_theme);
        QVERIFY(layout.name.text.size() < 300);
        QVERIFY(!layout.name.text.contains(u'\n'));
        QVERIFY(!layout.name.text.contains(QChar(0x202e)));
        QVERIFY(layout.name.box.right() < 708);
    }

    void aRowOfALeadWithoutAnyFactsStillHasATitle()
    {
        QueueRowInput in;
        in.row.id = LeadId(42);
        in.width = 708;
        const QueueRowLayout layout = layOutRow(in, m_theme);
        QVERIFY(!layout.name.text.isEmpty());
        QVERIFY(layout.chips.empty());
        QVERIFY(layout.facts.text.isEmpty());
    }
};

QTEST_MAIN(QueueRowLayoutTest)
#include "queue_row_layout_test.moc"
