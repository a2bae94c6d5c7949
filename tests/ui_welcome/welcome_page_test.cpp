// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/welcome_page.h"

#include "ui/kit/keyed_button.h"
#include "ui/kit/plain_label.h"
#include "ui/welcome/mapping_table.h"
#include "ui/welcome/option_card.h"
#include "ui/welcome/source_pane.h"
#include "ui/welcome/test_failure.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QSignalSpy>
#include <QTest>

namespace relaydesk {
namespace {

const auto hostile = u"x <img src=file:///dev/zero><b>bold</b>"_qs;

TestReport report()
{
    return {u"crm.example.com"_qs,
            u"rep@example.com"_qs,
            u"Odoo 14.0"_qs,
            3118,
            {{u"x_extra"_qs, hostile, {}}, {u"contact_name"_qs, u"Contact Name"_qs, u"Name"_qs}}};
}

ConnectionDraft good()
{
    return {LeadSource::Odoo, u"https://crm.example.com"_qs, u"crm"_qs, u"rep@example.com"_qs, u"secret"_qs};
}

} // namespace

class WelcomePageTest final : public QObject
{
    Q_OBJECT

    using Done = std::function<void(Result<TestReport>)>;
    std::unique_ptr<Theme> m_theme;
    std::vector<std::pair<ConnectionDraft, Done>> m_asked;
    std::vector<ConnectionDraft> m_finished;

    std::unique_ptr<WelcomePage> makePage(std::optional<bool> keychain = true)
    {
        WelcomeDoors doors;
        doors.keychain = keychain;
        doors.test = [this](const ConnectionDraft &draft, const Done &done) { m_asked.emplace_back(draft, done); };
        doors.finish = [this](const ConnectionDraft &draft) { m_finished.push_back(draft); };
        auto page = std::make_unique<WelcomePage>(doors, *m_theme);
        page->resize(1200, 800);
        page->show();
        QApplication::setActiveWindow(page.get());
        return page;
    }
    static SourcePane *shownPane(WelcomePage &page)
    {
        for (auto *pane : page.findChildren<SourcePane *>()) {
            if (pane->isVisible())
                return pane;
        }
        return nullptr;
    }
    static KeyedButton *button(WelcomePage &page, const QString &label)
    {
        for (auto *one : page.findChildren<KeyedButton *>()) {
            if (one->label() == label && one->isVisible())
                return one;
        }
        return nullptr;
    }
    static QStringList shownTexts(const QWidget &page)
    {
        QStringList texts;
        for (const auto *label : page.findChildren<QLabel *>()) {
            if (label->isVisible())
                texts << label->text();
        }
        return texts;
    }

private Q_SLOTS:
    void init()
    {
        m_theme = std::make_unique<Theme>(Theme::Choice::Light);
        m_asked.clear();
        m_finished.clear();
    }

    void shouldStartTheDemoWithoutAnyTest()
    {
        const auto page = makePage();
        QTest::keyClick(page.get(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_finished.size(), size_t(1));
        QVERIFY(m_finished[0].source == LeadSource::Demo);
        QVERIFY(m_asked.empty());
    }

    void shouldWalkTheWholeWayWithTheKeyboard()
    {
        const auto page = makePage();
        // given the first card has the focus, arrows choose the CRM
        QVERIFY(qobject_cast<OptionCard *>(page->focusWidget()));
        QTest::keyClick(page->focusWidget(), Qt::Key_Right);
        QTest::keyClick(page->focusWidget(), Qt::Key_Right);
        QVERIFY(page->source() == LeadSource::Odoo);
        // when every field is typed, with Tab between them
        QStringList order;
        for (const auto &text : {u"https://crm.example.com"_qs, u"crm"_qs, u"rep@example.com"_qs, u"secret"_qs}) {
            QTest::keyClick(page->focusWidget(), Qt::Key_Tab);
            order << page->focusWidget()->accessibleName();
            QTest::keyClicks(page->focusWidget(), text);
        }
        QCOMPARE(order,
                 QStringList({u"Address of your Odoo"_qs, u"Database"_qs, u"User"_qs, u"Password or API key"_qs}));
        QTest::keyClick(page->focusWidget(), Qt::Key_Return);
        // then it is tested, and Continue has the focus
        QCOMPARE(m_asked.size(), size_t(1));
        QCOMPARE(m_asked[0].first, good());
        m_asked[0].second(report());
        QCOMPARE(page->focusWidget(), button(*page, u"Continue"_qs));
        QTest::keyClick(page->focusWidget(), Qt::Key_Return);
        QCOMPARE(m_finished.size(), size_t(1));
        QCOMPARE(m_finished[0], good());
    }

    void shouldNotContinueBeforeTheConnectionWasTested()
    {
        const auto page = makePage();
        page->setSource(LeadSource::Odoo);
        auto *next = button(*page, u"Continue"_qs);
        QVERIFY(!next->isAvailable());
        QVERIFY(next->focusPolicy() & Qt::TabFocus);
        QVERIFY(next->toolTip().contains(u"Test the connection first."_qs));
        QTest::mouseClick(next, Qt::LeftButton);
        QVERIFY(m_finished.empty());
    }

    void shouldNameEachProblemBesideItsFieldAndGoToTheFirst()
    {
        const auto page = makePage();
        page->setDraft({LeadSource::Odoo, u"ftp://crm.example.com"_qs, {}, u"rep"_qs, u"secret"_qs});
        SourcePane *pane = shownPane(*page);
        pane->test();
        QVERIFY(m_asked.empty());
        auto *form = pane->form();
        QCOMPARE(form->field(DraftField::Address)->remark(), u"The address has to begin with https:// or http://."_qs);
        QVERIFY(form->field(DraftField::Database)->remark().startsWith(u"Enter the name of the database"_qs));
        QVERIFY(form->field(DraftField::User)->remark().isEmpty());
        QCOMPARE(page->focusWidget(), form->field(DraftField::Address)->edit());
        QCOMPARE(form->field(DraftField::Address)->edit()->accessibleDescription(),
                 form->field(DraftField::Address)->remark());
        // and typing takes the remark away
        QTest::keyClick(page->focusWidget(), Qt::Key_End);
        QTest::keyClicks(page->focusWidget(), u"x"_qs);
        QVERIFY(form->field(DraftField::Address)->remark().isEmpty());
    }

    void shouldSayWhatFailedForEveryKindOfError_data()
    {
        QTest::addColumn<int>("kind");
        for (int kind = int(ErrorKind::Network); kind <= int(ErrorKind::Bug); ++kind)
            QTest::newRow(qPrintable(toString(ErrorKind(kind)))) << kind;
    }
    void shouldSayWhatFailedForEveryKindOfError()
    {
        QFETCH(int, kind);
        const auto page = makePage();
        page->setDraft(good());
        SourcePane *pane = shownPane(*page);
        pane->test();
        const Error error = makeError(ErrorKind(kind), u"odoo.authenticate"_qs, 401);
        m_asked.at(0).second(error);
        const TestFailure failure = testFailure(error, good());
        QVERIFY(!failure.sentence.isEmpty());
        QCOMPARE(pane->outcome()->title(), failure.sentence);
        QCOMPARE(pane->outcome()->detail(), failure.meaning);
        QCOMPARE(pane->outcome()->code(), failure.code);
        QVERIFY(pane->outcome()->isVisible());
        QVERIFY(button(*page, u"Copy details"_qs));
        QCOMPARE(pane->draft(), good()); // nothing typed is lost
        QVERIFY(!button(*page, u"Continue"_qs)->isAvailable());
    }

    void shouldPointAtTheFieldThatAFailureConcerns()
    {
        const auto page = makePage();
        page->setDraft(good());
        SourcePane *pane = shownPane(*page);
        pane->test();
        m_asked.at(0).second(makeError(ErrorKind::Auth, u"odoo.authenticate"_qs));
        QVERIFY(pane->form()->field(DraftField::Secret)->edit()->property("invalid").toBool());
        QVERIFY(!pane->form()->field(DraftField::Address)->edit()->property("invalid").toBool());
    }

    void shouldKeepEverythingTypedWhenLookingAtAnotherSource()
    {
        const auto page = makePage();
        page->setSource(LeadSource::Hub);
        QTest::keyClicks(shownPane(*page)->form()->field(DraftField::Address)->edit(), u"https://hub.example.com"_qs);
        page->setSource(LeadSource::Odoo);
        QTest::keyClicks(shownPane(*page)->form()->field(DraftField::User)->edit(), u"rep"_qs);
        page->setSource(LeadSource::Hub);
        QCOMPARE(shownPane(*page)->draft().address, u"https://hub.example.com"_qs);
        page->setSource(LeadSource::Odoo);
        QCOMPARE(shownPane(*page)->draft().user, u"rep"_qs);
    }

    void shouldIgnoreAnAnswerToAnotherQuestion()
    {
        const auto page = makePage();
        page->setDraft(good());
        SourcePane *pane = shownPane(*page);
        pane->test();
        QTest::keyClicks(pane->form()->field(DraftField::User)->edit(), u"x"_qs);
        m_asked.at(0).second(report());
        QVERIFY(!pane->isConnected());
        QVERIFY(!button(*page, u"Continue"_qs)->isAvailable());
    }

    void shouldOutliveAnAnswerThatComesAfterThePage()
    {
        auto page = makePage();
        page->setDraft(good());
        shownPane(*page)->test();
        page.reset();
        m_asked.at(0).second(report());
    }

    void shouldAskOnlyOnceWhileATestIsUnderWay()
    {
        const auto page = makePage();
        page->setDraft(good());
        shownPane(*page)->test();
        shownPane(*page)->test();
        QCOMPARE(m_asked.size(), size_t(1));
    }

    void shouldGoBackToTheFormWithEverythingInIt()
    {
        const auto page = makePage();
        page->setDraft(good());
        shownPane(*page)->test();
        m_asked.at(0).second(report());
        QVERIFY(!shownPane(*page)->form()->isVisible());
        QTest::mouseClick(button(*page, u"Change"_qs), Qt::LeftButton);
        QVERIFY(shownPane(*page)->form()->isVisible());
        QCOMPARE(shownPane(*page)->draft(), good());
        QVERIFY(!button(*page, u"Continue"_qs)->isAvailable());
    }

    void shouldShowAFailureToKeepTheConnection()
    {
        const auto page = makePage();
        page->setDraft(good());
        shownPane(*page)->test();
        m_asked.at(0).second(report());
        page->showFailure(makeError(ErrorKind::KeychainUnavailable, u"keychain.write"_qs));
        QVERIFY(shownPane(*page)->outcome()->isVisible());
        QCOMPARE(shownPane(*page)->draft(), good());
    }

    void shouldShowEveryFieldAndKeepForeignTextPlain()
    {
        const auto page = makePage();
        page->setDraft(good());
        shownPane(*page)->test();
        m_asked.at(0).second(report());
        auto *table = page->findChild<MappingTable *>();
        for (auto *one : page->findChildren<MappingTable *>())
            table = one->isVisible() ? one : table;
        QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(table->model()->rowCount(), 2);
        QCOMPARE(table->model()->index(0, FieldMatchModel::Local).data().toString(), u"Name"_qs);
        QCOMPARE(table->model()->index(1, FieldMatchModel::Label).data().toString(), hostile);
        QCOMPARE(table->model()->index(1, FieldMatchModel::Local).data().toString(), u"Kept with the lead"_qs);
        const QString tip = table->model()->index(1, FieldMatchModel::Label).data(Qt::ToolTipRole).toString();
        QVERIFY(!tip.contains(u"<img"_qs));
        for (const auto *label : page->findChildren<QLabel *>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }

    void shouldSayWhereTheKeyIsKept()
    {
        const auto with = makePage(true);
        with->setSource(LeadSource::Odoo);
        QVERIFY(shownTexts(*with).contains(u"Keys are kept in your system keychain."_qs));
        const auto without = makePage(false);
        without->setSource(LeadSource::Odoo);
        QVERIFY(shownTexts(*without).contains(
            u"No keychain found: Relaydesk asks for the key each time and never writes it to disk."_qs));
    }

    void shouldPromiseNoKeychainBeforeOneAnswered()
    {
        const auto promises = [](const QStringList &texts) { return texts.filter(u"keychain"_qs); };
        const auto page = makePage(std::nullopt);
        page->setSource(LeadSource::Odoo);
        QCOMPARE(promises(shownTexts(*page)), QStringList());

        page->setKeychain(false);

        QCOMPARE(
            promises(shownTexts(*page)),
            QStringList{u"No keychain found: Relaydesk asks for the key each time and never writes it to disk."_qs});
        page->setKeychain(true);
        QCOMPARE(
            promises(shownTexts(*page)),
            QStringList({u"Keys are kept in your system keychain."_qs, u"Keys are kept in your system keychain."_qs}));
    }

    void shouldHideTheKeyUntilAsked()
    {
        const auto page = makePage();
        page->setDraft(good());
        auto *edit = shownPane(*page)->form()->field(DraftField::Secret)->edit();
        QCOMPARE(edit->echoMode(), QLineEdit::Password);
        for (auto *show : page->findChildren<QCheckBox *>()) {
            if (show->isVisible())
                QTest::mouseClick(show, Qt::LeftButton, {}, QPoint(6, show->height() / 2));
        }
        QCOMPARE(edit->echoMode(), QLineEdit::Normal);
    }

    void shouldNameEveryControlForAScreenReader()
    {
        const auto page = makePage();
        page->setDraft(good());
        page->setCanGoBack(true);
        for (auto *widget : page->findChildren<QWidget *>()) {
            if (widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus)) {
                const auto *face = QAccessible::queryAccessibleInterface(widget);
                QVERIFY2(face && !face->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
            }
        }
        const auto *card = QAccessible::queryAccessibleInterface(page->findChild<OptionCard *>());
        QCOMPARE(card->role(), QAccessible::RadioButton);
    }
};

} // namespace relaydesk

QTEST_MAIN(relaydesk::WelcomePageTest)
#include "welcome_page_test.moc"
