// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/desk.h"

#include "app/desk/trouble_page.h"
#include "tests/http/fault_server.h"
#include "tests/hub/running_hub.h"
#include "tests/store/raw_database.h"
#include "tests/support/lead_factory.h"
#include "tests/support/verify.h"
#include "ui/criteria/condition_tree_view.h"
#include "ui/criteria/criteria_header.h"
#include "ui/criteria/criteria_page.h"
#include "ui/kit/keyed_button.h"
#include "ui/lead/lead_panel_view.h"
#include "ui/lead/parked_card.h"
#include "ui/lead/rule_button.h"

#include <QDir>
#include <QLabel>
#include <QLocale>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTextDocumentFragment>

#include <algorithm>

using namespace relaydesk;
using namespace relaydesk::test;
using namespace std::chrono_literals;

namespace {

class NoScreen final : public Notifier
{
public:
    void show(const Notice &notice) override { shown.push_back(notice); }
    void withdraw(const QString &) override { }
    void withdrawAll() override { }
    std::vector<Notice> shown;
};

/// One desk on a database, as the program makes it, without a desktop around it.
struct Fixture
{
    QTemporaryDir folder;
    QString database = folder.filePath(QStringLiteral("desk.db"));
    Theme theme{Theme::Choice::Light};
    SystemClock clock;
    Settings settings{folder.filePath(QStringLiteral("relaydesk.ini"))};
    NoScreen screen;
    std::unique_ptr<Desk> desk;

    explicit Fixture(const QString &path = {})
    {
        theme.install();
        if (!path.isEmpty())
            database = path;
    }
    ~Fixture() { end(); }

    void start(const QUrl &server = {})
    {
        Account account;
        account.kind = Account::Kind::Hub;
        account.url = server;
        desk = std::make_unique<Desk>(DeskServices{theme, clock, settings, screen}, account, database);
        desk->window().show();
    }
    void end()
    {
        if (!desk)
            return;
        bool stopped = false;
        desk->window().letGo();
        desk->stop([&] { stopped = true; });
        QVERIFY(turnUntil([&] { return stopped; }));
        desk.reset();
    }
    [[nodiscard]] TroublePage *trouble() const { return desk->window().findChild<TroublePage *>(); }
    /// Every text of the page, in a line each.
    [[nodiscard]] static QStringList textsOf(const QWidget &page)
    {
        QStringList texts;
        const auto labels = page.findChildren<QLabel *>();
        for (const QLabel *label : labels)
            texts << label->text();
        const auto buttons = page.findChildren<KeyedButton *>();
        for (const KeyedButton *button : buttons) {
            if (button->isVisible())
                texts << button->label();
        }
        return texts;
    }
    void press(const QString &label)
    {
        const auto buttons = trouble()->findChildren<KeyedButton *>();
        for (KeyedButton *button : buttons) {
            if (button->isVisible() && button->label() == label) {
                button->click();
                return;
            }
        }
        QFAIL(qPrintable(u"no such button: "_qs + label));
    }
    [[nodiscard]] std::vector<OutboxEntry> outbox() const
    {
        const auto store = Store::open(database, Store::Access::Read);
        return store ? (*store)->outbox().value_or({}) : std::vector<OutboxEntry>();
    }
};

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void spoil(const QString &path)
{
    const QStringList index = RawDatabase(path).rows("SELECT rootpage FROM sqlite_master WHERE name = 'lead_company'");
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek((index.value(0).toLongLong() - 1) * 4096));
    QCOMPARE(file.write(QByteArray(64, '\xff')), 64);
}

void makeStore(const QString &path, const LeadPage &page)
{
    const auto store = Store::open(path, Store::Access::Write);
    RELAYDESK_VERIFY(store);
    RELAYDESK_VERIFY((*store)->applyPage(page, QStringLiteral("leads"), testNow()));
    Directory people;
    people.me = RepId(QStringLiteral("rep-1"));
    RELAYDESK_VERIFY((*store)->saveDirectory(people));
}

/// A change of the lead with this id that the CRM refused for good.
void refuseOn(const QString &path, qint64 id)
{
    const auto store = Store::open(path, Store::Access::Write);
    RELAYDESK_VERIFY(store);
    const auto detail = (*store)->lead(LeadId(id));
    RELAYDESK_VERIFY(detail);
    QVERIFY(detail->has_value());
    const Command command = makeCommand(CommandKind::Accept, (*detail)->lead, 1);
    RELAYDESK_VERIFY((*store)->enqueue(command, testNow()));
    RELAYDESK_VERIFY((*store)->takeDue(testNow()));
    RELAYDESK_VERIFY((*store)->park(command.id, makeError(ErrorKind::Forbidden, QStringLiteral("test")), testNow()));
}

/// Two open leads, and a change of the second that the CRM refused.
void refusedOnTheSecondOfTwo(const QString &database)
{
    LeadPage page;
    page.leads = {makeOpenLead(0), makeOpenLead(1)};
    makeStore(database, page);
    refuseOn(database, 2);
}

SyncStatus oneParked()
{
    SyncStatus status;
    status.phase = SyncStatus::Phase::Synced;
    status.parked = 1;
    return status;
}

ParkedCard *shownCard(const Fixture &f)
{
    const auto cards = f.desk->window().findChildren<ParkedCard *>();
    const auto shown
        = std::find_if(cards.begin(), cards.end(), [](const ParkedCard *card) { return card->isVisible(); });
    return shown == cards.end() ? nullptr : *shown;
}

/// Clicks on the banner; true once that showed what was refused (the store may still be opening).
bool look(const Fixture &f)
{
    Q_EMIT f.desk->window().bannerAction();
    return shownCard(f);
}

KeyedButton *buttonOf(const QWidget &card, const QString &label)
{
    const auto buttons = card.findChildren<KeyedButton *>();
    const auto found
        = std::find_if(buttons.begin(), buttons.end(), [&](const KeyedButton *one) { return one->label() == label; });
    return found == buttons.end() ? nullptr : *found;
}

bool says(const Fixture &f, const QString &sentence)
{
    const auto labels = f.desk->window().findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(),
                       [&](const QLabel *label) { return label->isVisible() && label->text() == sentence; });
}

} // namespace

/// What the desk says and offers when something is wrong from the start.
class DeskTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aDamagedDatabaseIsNamedAndCanBeReadAgain()
    {
        Fixture f;
        makeStore(f.database, makePage(0, 30));
        spoil(f.database);
        const QByteArray damaged = bytesOf(f.database);

        f.start();
        QTRY_VERIFY(f.trouble());

        QVERIFY(Fixture::textsOf(*f.trouble()).contains(QStringLiteral("The database on this computer is damaged.")));
        QCOMPARE(bytesOf(f.database), damaged);
        f.press(QStringLiteral("Read again from the CRM"));
        QTRY_VERIFY(!f.trouble());
        QVERIFY(f.desk->status().status().warning.contains(QStringLiteral("is kept in")));
        const QString aside = QDir(f.folder.path()).entryList({QStringLiteral("damaged-*")}).value(0);
        QCOMPARE(bytesOf(f.folder.filePath(aside + QStringLiteral("/desk.db"))), damaged);
    }

    void whatWaitedInADamagedDatabaseIsSentOnce()
    {
        RunningHub hub;
        QVERIFY(hub.isUp());
        Fixture f;
        f.start(hub.url());
        f.desk->connectWith(hub.hello().token);
        QTRY_VERIFY(f.desk->status().status().sync == DeskStatus::Sync::Synced);
        f.end();
        const auto isFree = [](const Lead &l) { return isInQueue(l.status) && !l.owner.isValid(); };
        const Lead free = hub.find(isFree);
        const Lead other = hub.find([&](const Lead &l) { return isFree(l) && l.remoteId != free.remoteId; });
        Command sent = commandOn(other, CommandKind::Accept, hub.hello().me.value(), QStringLiteral("sent"));
        QCOMPARE(hub.send(sent).status, 200); // it arrived, and nobody here knows
        {
            const auto store = Store::open(f.database, Store::Access::Write);
            RELAYDESK_VERIFY(store);
            RELAYDESK_VERIFY((*store)->enqueue(sent, f.clock.now()));
            RELAYDESK_VERIFY((*store)->takeDue(f.clock.now()));
            RELAYDESK_VERIFY((*store)->enqueue(
                commandOn(free, CommandKind::Accept, hub.hello().me.value(), QStringLiteral("waiting")),
                f.clock.now()));
        }
        spoil(f.database);
        f.start(hub.url());
        QTRY_VERIFY(f.trouble());
        f.press(QStringLiteral("Read again from the CRM"));
        QTRY_VERIFY(!f.trouble());

        f.desk->connectWith(hub.hello().token);
        QTRY_VERIFY(hub.find([&](const Lead &l) { return l.remoteId == free.remoteId; }).owner == hub.hello().me);

        QTRY_VERIFY(f.outbox().empty());
        const QString aside = QDir(f.folder.path()).entryList({QStringLiteral("damaged-*")}).value(0);
        QTRY_VERIFY(QFile::exists(f.folder.filePath(aside + QStringLiteral("/taken-over"))));
    }

    void aDatabaseFoundDamagedInTheMiddleOfTheDayCanBeReadAgainToo()
    {
        RunningHub hub;
        QVERIFY(hub.isUp());
        Fixture f;
        makeStore(f.database, makePage(0, 6000)); // more than SQLite keeps in memory
        FaultServer other;
        other.setPlay(FaultServer::always(FaultServer::response(401, "{}")));
        f.start(other.url());
        f.desk->connectWith(QStringLiteral("key"));
        QTRY_VERIFY(f.desk->status().status().sync == DeskStatus::Sync::SignInNeeded); // so all rows have been read
        QVERIFY(bytesOf(f.database).size() > 4'000'000);
        {
            QFile file(f.database);
            QVERIFY(file.open(QIODevice::ReadWrite));
            for (qint64 at = 8 * 4096; at < file.size(); at += 4096) {
                QVERIFY(file.seek(at));
                QCOMPARE(file.write(QByteArray(64, '\xff')), 64);
            }
        }
        f.desk->setUrl(hub.url());
        f.desk->connectWith(hub.hello().token);
        QTRY_VERIFY_WITH_TIMEOUT(f.desk->status().status().cause.kind == ErrorKind::StorageCorrupt, 10'000);

        Q_EMIT f.desk->window().bannerAction();
        QTRY_VERIFY(f.trouble());
        f.press(QStringLiteral("Read again from the CRM"));

        QTRY_VERIFY_WITH_TIMEOUT(f.desk->status().status().sync == DeskStatus::Sync::Synced, 20'000);
        QVERIFY(!f.trouble());
        const auto store = Store::open(f.database, Store::Access::Read);
        RELAYDESK_VERIFY(store);
        RELAYDESK_VERIFY((*store)->check());
        QCOMPARE((*store)->leadCount().value_or(-1), qint64(hub.everything().leads.size()));
    }

    void aNewerDatabaseIsLeftAloneAndOnlyTheEndIsOffered()
    {
        Fixture f;
        makeStore(f.database, makePage(0, 5));
        QCOMPARE(RawDatabase(f.database).execute("PRAGMA user_version = 999"), SQLITE_OK);
        const QByteArray newer = bytesOf(f.database);

        f.start();
        QTRY_VERIFY(f.trouble());

        const QStringList texts = Fixture::textsOf(*f.trouble());
        QVERIFY(texts.contains(QStringLiteral("The database was written by a newer Relaydesk.")));
        QVERIFY(!texts.contains(QStringLiteral("Read again from the CRM")));
        QSignalSpy quit(f.desk.get(), &Desk::quitRequested);
        f.press(QStringLiteral("Quit Relaydesk"));
        QCOMPARE(quit.size(), 1);
        QCOMPARE(bytesOf(f.database), newer);
    }

    void aReadOnlyDatabaseIsNamedAndTriedAgain()
    {
        Fixture f(QStringLiteral("/sys/desk.db")); // not even root makes a file there

        f.start();
        QTRY_VERIFY(f.trouble());

        const QStringList texts = Fixture::textsOf(*f.trouble());
        QVERIFY(texts.contains(QStringLiteral("The database cannot be written.")));
        QVERIFY(texts.contains(QStringLiteral("Quit Relaydesk")));
        QPointer<TroublePage> first = f.trouble();
        f.press(QStringLiteral("Try again"));
        QTRY_VERIFY(f.trouble() && f.trouble() != first.data());
    }

    void whatWasInTheWayAndIsGoneLetsTheDeskBegin()
    {
        QTemporaryDir folder;
        const QString wall = folder.filePath(QStringLiteral("data"));
        QVERIFY(QFile(wall).open(QIODevice::WriteOnly)); // a file where the folder should be
        Fixture f(wall + QStringLiteral("/desk.db"));
        f.start();
        QTRY_VERIFY(f.trouble());

        QVERIFY(QFile::remove(wall));
        f.press(QStringLiteral("Try again"));

        QTRY_VERIFY(!f.trouble());
        QVERIFY(QFile::exists(f.database));
    }

    void aClockWrongByADayIsSaid()
    {
        FaultServer server;
        const QDateTime tomorrow = toDateTime(SystemClock().now()).addDays(1);
        const QByteArray date = QLocale::c().toString(tomorrow, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss")).toLatin1();
        server.setPlay(FaultServer::always(FaultServer::response(503, "later", "Date: " + date + " GMT\r\n")));
        Fixture f;
        f.start(server.url());

        f.desk->connectWith(QStringLiteral("key"));

        QTRY_VERIFY(f.desk->status().status().warning.startsWith(QStringLiteral("This computer's clock is wrong by ")));
    }

    void withoutAKeyTheQueueIsThereAndWhatIsDoneIsKept()
    {
        Fixture f;
        LeadPage page;
        page.leads = {makeOpenLead(0)};
        makeStore(f.database, page);
        f.start();
        f.desk->status().setSecretMissing(true);
        bool clicked = false;
        const auto click = [&] {
            f.desk->screens().withLead(LeadId(1), [&](const Lead &lead) {
                if (!std::exchange(clicked, true))
                    Q_EMIT f.desk->screens().useMineRequested(makeCommand(CommandKind::Accept, lead, 1));
            });
            return clicked;
        };
        QTRY_VERIFY(click()); // once the store is open

        QTRY_COMPARE(f.outbox().size(), size_t(1));
        QCOMPARE(f.outbox().front().command.actor, RepId(QStringLiteral("rep-1")));
    }

    void theBannerAboutARefusedChangeLeadsToItsLead()
    {
        Fixture f;
        refusedOnTheSecondOfTwo(f.database);
        f.start();
        f.desk->status().setSync(oneParked());
        QTRY_VERIFY(look(f));

        QCOMPARE(f.desk->window().findChild<LeadPanelView *>()->lead(), LeadId(2));
        QVERIFY(buttonOf(*shownCard(f), QStringLiteral("Try again"))->isVisible());
    }

    void aRefusedChangeWhoseLeadIsGoneIsShownAndDiscarded()
    {
        Fixture f;
        refusedOnTheSecondOfTwo(f.database);
        LeadPage deleted;
        deleted.removed = {makeOpenLead(1).remoteId};
        makeStore(f.database, deleted);
        f.start();
        f.desk->status().setSync(oneParked());
        QTRY_VERIFY(look(f));

        QVERIFY(!f.desk->window().findChild<LeadPanelView *>()->lead().isValid());
        QVERIFY(shownCard(f)->accessibleDescription().startsWith(
            QStringLiteral("The lead is no longer in the CRM, so this cannot be sent any more.")));
        QVERIFY(!buttonOf(*shownCard(f), QStringLiteral("Try again"))->isVisible());
        Q_EMIT f.desk->screens().retryRequested(f.outbox().front().command.id); // as if it had gone just now
        QTRY_VERIFY(says(f, QStringLiteral("The lead is no longer in the CRM, so this cannot be sent any more.")));
        QCOMPARE(f.outbox().size(), size_t(1));
        buttonOf(*shownCard(f), QStringLiteral("Discard"))->click();
        QTRY_VERIFY(f.outbox().empty());
        QTRY_VERIFY(!shownCard(f));
    }

    void whyALeadIsAnMqlOpensTheClauseThatMadeItOne()
    {
        // Given a desk in step with the demo team's hub
        RunningHub hub;
        Fixture f;
        f.start(hub.url());
        f.desk->connectWith(hub.hello().token);
        QVERIFY(!f.desk->window().findChild<CriteriaPage *>()); // made when it is looked at
        QVERIFY(turnUntil([&] { return !f.desk->criteria().versionInForce().isEmpty(); }));
        auto *panel = f.desk->window().findChild<LeadPanelView *>();
        f.desk->window().openPanel(); // the screen of a test is narrow
        const auto *rule = panel->findChild<RuleButton *>();
        QVERIFY(turnUntil([&] { return rule->isVisible() && rule->accessibleName().contains(u"MQL v14"); }));

        // When the rule in the panel is pressed
        Q_EMIT panel->ruleRequested();

        // Then the criteria are shown, with the keyboard on a clause of the rule
        const auto *page = f.desk->window().findChild<CriteriaPage *>();
        QVERIFY(page && page->isVisible());
        const auto trees = page->findChildren<ConditionTreeView *>();
        const auto hasKeys = [&f](const ConditionTreeView *tree) {
            return tree->isVisible() && tree->isAncestorOf(f.desk->window().focusWidget());
        };
        const auto tree = std::ranges::find_if(trees, hasKeys);
        QVERIFY(tree != trees.end());
        QVERIFY2((*tree)->currentPlace().count(u'/') >= 2, qPrintable((*tree)->currentPlace()));

        // And a rep reads them, but does not write them
        QVERIFY(!page->findChild<CriteriaHeader *>()->stepButton()->isVisible());
        QVERIFY(turnUntil([&] { return !Fixture::textsOf(*page).filter(u"SQLs"_qs).isEmpty(); })); // the back-test
    }

    void settingsTellWhichFieldsNoMappingTakes()
    {
        Fixture f;
        makeStore(f.database, makePage(0, 30));
        f.start();
        const auto told = [&f] {
            f.desk->window().showPlace(NavRail::Place::Queue); // once the store is open
            f.desk->window().showPlace(NavRail::Place::Settings);
            return says(f,
                        QStringLiteral("2 field(s) kept unmatched, set most often: x_fleet (30 lead(s)), "
                                       "x_newsletter (30 lead(s))."));
        };
        QTRY_VERIFY(told());
    }

    void nothingFromTheCrmIsMarkupOrALinkAnywhere()
    {
        const QString mark = QStringLiteral("<a href=\"https://evil.example\">Zqx</a><img src=x><b>b</b>");
        Lead lead = makeOpenLead(0);
        for (QString *field :
             {&lead.name, &lead.role, &lead.email, &lead.phone, &lead.description, &lead.qualifyingRule,
              &lead.company.name, &lead.company.industry, &lead.company.city, &lead.company.revenue,
              &lead.company.website, &lead.company.technology, &lead.stage, &lead.attribution.campaign})
            *field = mark;
        lead.signals = {{EventKind::PageViewed, mark, 3, testNow()}};
        LeadPage page;
        page.leads = {lead};
        BehaviourEvent event = makeEvent(0, 0);
        event.kind = EventKind::FormSubmitted;
        event.topic = mark;
        event.detail = mark;
        page.events = {event};
        Fixture f;
        makeStore(f.database, page);
        f.settings.setText(SettingKey::QueueScope, QStringLiteral("team"));
        f.start();
        const auto isShown = [&f] {
            f.desk->screens().openLead(LeadId(1));
            const auto labels = f.desk->window().findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(),
                               [](const QLabel *label) { return label->text().contains(QStringLiteral("Zqx")); });
        };
        QTRY_VERIFY(isShown()); // once the store is open

        const auto widgets = f.desk->window().findChildren<QWidget *>();
        for (const QWidget *widget : widgets) {
            if (const auto *label = qobject_cast<const QLabel *>(widget)) {
                const bool plain = label->textFormat() == Qt::PlainText || !label->text().contains(u'<');
                QVERIFY2(plain, qPrintable(label->text()));
                QVERIFY(!label->openExternalLinks());
                QVERIFY(!(label->textInteractionFlags() & Qt::LinksAccessibleByMouse));
            }
            // Qt guesses for a tool tip: what it takes for markup has to come out as the text it was.
            const QString tip = widget->toolTip();
            if (tip.contains(QStringLiteral("Zqx")) && Qt::mightBeRichText(tip))
                QVERIFY2(QTextDocumentFragment::fromHtml(tip).toPlainText().contains(QStringLiteral("<a href=")),
                         qPrintable(tip));
        }
    }
};

QTEST_MAIN(DeskTest)
#include "desk_test.moc"
