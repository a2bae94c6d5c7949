// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/criteria/versions_panel.h"

#include "ui/criteria/comments_panel.h"
#include "ui/criteria/row_button.h"
#include "ui/kit/keyed_button.h"

#include <QMenu>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace relaydesk;
using State = CriteriaVersion::State;

namespace {

CriteriaPageContent contentOf(const CriteriaVersion &shown)
{
    CriteriaPageContent content;
    content.shown = shown;
    content.inForce = 14;
    content.rights = {true, true, false, true, true, true};
    content.versions = {{16, State::Scheduled, u"Later"_qs, u"30 Nov 09:00"_qs},
                        {14, State::InForce, u"MQL line moved"_qs, {}},
                        {13, State::Past, u"Added job seeker rule"_qs, u"24 Aug"_qs}};
    return content;
}

} // namespace

class VersionsPanelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void shouldOfferOnlyWhatCanBeDoneWithTheShownVersion_data()
    {
        QTest::addColumn<CriteriaVersion>("shown");
        QTest::addColumn<bool>("mayRevert");
        QTest::addColumn<QString>("offered");
        const CriteriaVersion past{13, State::Past, {}, u"24 Aug"_qs};
        QTest::newRow("a draft") << CriteriaVersion{17, State::Draft, {}, {}} << true << u"Discard draft v17"_qs;
        QTest::newRow("proposed") << CriteriaVersion{17, State::Proposed, {}, {}} << true << u"Discard draft v17"_qs;
        QTest::newRow("published, for a day to come")
            << CriteriaVersion{16, State::Scheduled, {}, u"30 Nov 09:00"_qs} << true << QString();
        QTest::newRow("in force") << CriteriaVersion{14, State::InForce, {}, {}} << true << QString();
        QTest::newRow("past") << past << true << u"Begin a draft from v13"_qs;
        QTest::newRow("past, but there is a draft, or no hub") << past << false << QString();
    }
    void shouldOfferOnlyWhatCanBeDoneWithTheShownVersion()
    {
        QFETCH(const CriteriaVersion, shown);
        QFETCH(const bool, mayRevert);
        QFETCH(const QString, offered);
        // Given a version that is shown
        VersionsPanel panel(m_theme);
        CriteriaPageContent content = contentOf(shown);
        content.rights.mayRevert = mayRevert;
        panel.setContent(content);
        panel.show();

        // When its menu is opened
        const auto buttons = panel.findChildren<KeyedButton *>();
        const auto more = std::ranges::find(buttons, u"Compare, export"_qs, &KeyedButton::label);
        QVERIFY(more != buttons.end());
        (*more)->click();

        // Then it has that, and nothing else of its kind
        QStringList found;
        for (const QAction *action : panel.menu()->actions()) {
            if (action->text().startsWith(u"Discard") || action->text().startsWith(u"Begin"))
                found << action->text();
        }
        panel.menu()->close();
        QCOMPARE(found, offered.isEmpty() ? QStringList() : QStringList(offered));
    }

    void shouldNotLeadFromACommentToALineThatIsGone()
    {
        // Given two comments, of which one is about a line that is gone
        CommentsPanel panel(m_theme);
        CriteriaPageContent content = contentOf({17, State::Draft, {}, {}});
        content.comments = {{u"/mql/all/1"_qs, u"number of employees"_qs, u"Why?"_qs, u"Mo"_qs, u"09:31"_qs},
                            {{}, u"job title is known"_qs, u"And this?"_qs, u"Mo"_qs, u"09:32"_qs}};
        panel.setContent(content);

        // When both are clicked, then only the other leads somewhere
        QSignalSpy wanted(&panel, &CommentsPanel::placeWanted);
        for (auto *about : panel.findChildren<RowButton *>())
            about->click();
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.front().front().toString(), u"/mql/all/1"_qs);
    }

private:
    Theme m_theme{Theme::Choice::Light};
};

QTEST_MAIN(VersionsPanelTest)
#include "versions_panel_test.moc"
