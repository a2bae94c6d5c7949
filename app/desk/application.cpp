// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/application.h"

#include "app/desk/tray_content.h"

#include "core/base/logging.h"
#include "ui/present/display_text.h"
#include "ui/present/error_text.h"
#include "ui/shell/desk_status_bar.h"
#include "ui/welcome/welcome_page.h"

#include <QApplication>
#include <QDir>
#include <QMenu>

#include <algorithm>
#include <cstdio>

namespace relaydesk {

namespace {
Theme::Choice themeFrom(const QString &word)
{
    return word == QLatin1StringView("dark") ? Theme::Choice::Dark
        : word == QLatin1StringView("light") ? Theme::Choice::Light
                                             : Theme::Choice::System;
}

void complain(const QString &text)
{
    std::fputs(text.toLocal8Bit().constData(), stderr);
    std::fputc('\n', stderr);
}
} // namespace

Application::Application(DeskOptions options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_signIn(m_clock)
{
    if (m_options.demo && m_options.data.isEmpty()) {
        m_demoFolder = std::make_unique<QTemporaryDir>();
        m_paths = Paths::inFolder(m_demoFolder->path());
    } else {
        m_paths = m_options.data.isEmpty() ? Paths::ofUser() : Paths::inFolder(m_options.data);
    }
    connect(&m_signals, &EndSignals::asked, this, &Application::quit);
}

Application::~Application() = default;

void Application::start()
{
    if (const Result<void> ready = m_paths.prepare(); !ready) {
        complain(tr("relaydesk: the folder %1 cannot be written to.").arg(m_paths.data));
        QCoreApplication::exit(1);
        return;
    }
    m_instance = std::make_unique<SingleInstance>(m_paths.data);
    connect(m_instance.get(), &SingleInstance::decided, this, &Application::onDecided);
    connect(m_instance.get(), &SingleInstance::raiseRequested, this, &Application::showWindow);
    m_instance->start();
}

void Application::onDecided(SingleInstance::Start start)
{
    switch (start) {
    case SingleInstance::Start::First: begin(); return;
    case SingleInstance::Start::Raised: QCoreApplication::exit(0); return;
    case SingleInstance::Start::NoAnswer:
        complain(tr("relaydesk: it runs already and does not answer. End it first, or use --data for another folder."));
        break;
    case SingleInstance::Start::NoFolder:
        complain(tr("relaydesk: the folder %1 cannot be written to.").arg(m_paths.data));
        break;
    }
    QCoreApplication::exit(1);
}

void Application::begin()
{
    m_settings = std::make_unique<Settings>(m_paths.settings);
    const QString theme = m_options.theme.isEmpty() ? m_settings->text(SettingKey::Theme) : m_options.theme;
    m_theme = std::make_unique<Theme>(themeFrom(theme));
    m_theme->setTextZoom(m_settings->number(SettingKey::Scale) / 100.0);
    m_theme->install();
    connect(&m_look, &DesktopLookWatch::changed, this, [this](DesktopLook look) {
        m_theme->setReducedMotion(look.reducedMotion);
        m_theme->setHighContrast(look.highContrast);
    });
    m_look.start();
    followSettings();
    m_cards = std::make_unique<WindowNotifier>(*m_theme, m_clock, clockLook);
    m_notifier = std::make_unique<DesktopNotifier>(*m_cards);
    m_tray = std::make_unique<Tray>(*m_theme, [this] { return m_desk ? m_desk->trayContent() : Tray::Content(); });
    connectTray();
    if (m_options.demo)
        beginDemo();
    else if (const std::optional<Account> account = m_settings->activeAccount())
        openAccount(*account);
    else
        showWelcome(std::nullopt);
    m_tray->start(); // after the window: nobody waits for a tray to see the queue
}

void Application::followSettings()
{
    connect(m_settings.get(), &Settings::changed, this, [this](SettingKey key) {
        if (key == SettingKey::Theme)
            m_theme->setChoice(themeFrom(m_settings->text(SettingKey::Theme)));
        else if (key == SettingKey::Scale)
            m_theme->setTextZoom(m_settings->number(SettingKey::Scale) / 100.0);
        else if (key == SettingKey::AlertsOn && m_desk)
            m_desk->alerts().setOn(m_settings->flag(SettingKey::AlertsOn));
        showSettings();
    });
}

void Application::connectTray()
{
    connect(m_tray.get(), &Tray::availableChanged, this, &Application::onTrayAvailable);
    connect(m_tray.get(), &Tray::openQueue, this, &Application::showWindow);
    connect(m_tray.get(), &Tray::quit, this, &Application::quit);
    connect(m_tray.get(), &Tray::openLead, this, [this](LeadId lead) {
        showWindow();
        if (m_desk)
            m_desk->screens().openLead(lead);
    });
    connect(m_tray.get(), &Tray::pauseAlerts, this, [this](std::chrono::minutes length) {
        if (m_desk)
            m_desk->alerts().pauseFor(length);
    });
    connect(m_tray.get(), &Tray::resumeAlerts, this, [this] {
        if (m_desk)
            m_desk->alerts().resume();
    });
    connect(m_tray.get(), &Tray::syncNow, this, [this] {
        if (m_desk)
            m_desk->syncNow();
    });
}

void Application::beginDemo()
{
    // A demo team's revisions start again with its hub: with an earlier one's cursor nothing would ever come.
    m_demoData = std::make_unique<QTemporaryDir>();
    if (!m_demoData->isValid()) {
        complain(tr("relaydesk: the folder %1 cannot be written to.").arg(QDir::tempPath()));
        QCoreApplication::exit(1);
        return;
    }
    Account demo;
    demo.kind = Account::Kind::Demo;
    demo.displayName = tr("Demo team");
    openAccount(demo);
    m_hub = std::make_unique<DemoHub>(DemoHub::find(), m_options.demoAs);
    connect(m_hub.get(), &DemoHub::ready, this, &Application::onHubReady);
    connect(m_hub.get(), &DemoHub::failed, this, [this](const Error &error) {
        qCWarning(logDesk) << "no demo team:" << error.context;
        m_desk->status().setWarning(QStringLiteral("hub"),
                                    tr("The demo team is not there: %1. Start the demo again.").arg(error.context));
    });
    m_hub->start();
}

QString Application::databaseOf(const Account &account) const
{
    const bool demo = account.kind == Account::Kind::Demo;
    return (demo ? Paths::inFolder(m_demoData->path()) : m_paths).databaseOf(account);
}

void Application::onHubReady(const DemoHub::Ready &ready)
{
    QUrl url;
    url.setScheme(QStringLiteral("http"));
    url.setHost(QStringLiteral("127.0.0.1"));
    url.setPort(ready.port);
    m_desk->setUrl(url);
    m_desk->connectWith(ready.token);
}

void Application::openAccount(const Account &account, const std::optional<QString> &secret)
{
    m_settings->setScope(account);
    m_product.clear();
    m_desk = std::make_unique<Desk>(DeskServices{*m_theme, m_clock, *m_settings, *m_notifier}, account,
                                    databaseOf(account));
    followDesk();
    const QByteArray geometry = m_settings->bytes(SettingKey::WindowGeometry);
    if (!geometry.isEmpty())
        m_desk->window().restoreGeometry(geometry);
    showSettings();
    if (!m_options.hidden && !m_settings->flag(SettingKey::StartHidden))
        m_desk->window().show();
    else // where no tray comes up within the probe's time, the window does
        m_clock.after(std::chrono::seconds(5), this, [this] { onTrayAvailable(m_tray->isAvailable()); });
    if (account.kind == Account::Kind::Demo || !takeLock(account))
        return;
    if (secret)
        m_desk->connectWith(*secret);
    else
        readSecret(account);
}

bool Application::takeLock(const Account &account)
{
    // Two programs that send one outbox would look up what the other still has in flight.
    m_inStep = std::make_unique<QLockFile>(m_paths.lockOf(account));
    m_inStep->setStaleLockTime(0);
    if (m_inStep->tryLock(std::chrono::milliseconds(0)))
        return true;
    m_desk->status().setWarning(QStringLiteral("lock"),
                                tr("Another Relaydesk keeps this account in step. Start again when it has ended."));
    return false;
}

void Application::readSecret(const Account &account)
{
    m_secrets.read(account.secretKey(), [this, account](Result<QString> secret) {
        if (!m_desk || m_desk->account().key() != account.key())
            return;
        if (secret) {
            m_desk->connectWith(*secret);
            return;
        }
        // Everything already read stays in view; the banner leads to the sign-in.
        m_desk->status().setSecretMissing(true);
    });
}

void Application::followDesk()
{
    connect(m_desk.get(), &Desk::statusChanged, this, &Application::refreshTray);
    connect(m_desk.get(), &Desk::quitRequested, this, &Application::quit);
    connect(m_desk.get(), &Desk::signInRequested, this, [this] { showWelcome(m_desk->account()); });
    connect(m_desk.get(), &Desk::productKnown, this, [this](const QString &product) {
        m_product = product;
        showSettings();
    });
    connect(&m_desk->screens(), &DeskWindow::alertRequested, this, [this] { m_cards->focusNewest(); });
    MainWindow &window = m_desk->window();
    connect(&window, &MainWindow::closeRequested, this, &Application::onCloseRequested);
    connect(&window, &MainWindow::zoomRequested, this, &Application::zoom);
    connect(window.rail().menu()->addAction(tr("Quit Relaydesk")), &QAction::triggered, this, &Application::quit);
    connect(&window.statusLine(), &DeskStatusBar::alertsClicked, this,
            [this](const QPoint &at) { m_tray->menu()->popup(at); });
    SettingsPage &page = m_desk->screens().settings();
    connect(&page, &SettingsPage::themeChosen, this, [this](Theme::Choice choice) {
        m_settings->setText(SettingKey::Theme,
                            choice == Theme::Choice::Dark        ? QStringLiteral("dark")
                                : choice == Theme::Choice::Light ? QStringLiteral("light")
                                                                 : QStringLiteral("system"));
    });
    connect(&page, &SettingsPage::alertsToggled, this,
            [this](bool on) { m_settings->setFlag(SettingKey::AlertsOn, on); });
    connect(&page, &SettingsPage::lettersToggled, this,
            [this](bool on) { m_settings->setFlag(SettingKey::LetterKeys, on); });
    connect(&page, &SettingsPage::closeToTrayToggled, this,
            [this](bool on) { m_settings->setFlag(SettingKey::CloseToTray, on); });
    connect(&page, &SettingsPage::disconnectConfirmed, this, &Application::forgetAccount);
    connect(&page, &SettingsPage::demoSeatChosen, this, &Application::sitElsewhere);
    connect(m_desk.get(), &Desk::peopleKnown, this, &Application::showSettings);
}

void Application::showSettings()
{
    if (!m_desk)
        return;
    const bool letters = m_settings->flag(SettingKey::LetterKeys);
    m_desk->screens().setLettersOn(letters);
    const Account &account = m_desk->account();
    const QString name = account.user.isEmpty()
        ? account.displayName
        : tr("%1 at %2", "user at server").arg(account.user, account.displayName);
    m_desk->screens().settings().setValues(
        {m_theme->choice(), m_settings->flag(SettingKey::AlertsOn), letters, m_settings->flag(SettingKey::CloseToTray),
         displayText(name, 120), m_product,
         account.kind == Account::Kind::Demo ? std::optional(static_cast<int>(m_desk->myRole())) : std::nullopt});
}

void Application::sitElsewhere(int seat)
{
    const auto role = static_cast<Role>(seat);
    const std::vector<Rep> &people = m_desk->people().reps;
    const auto somebody = std::ranges::find_if(people, [role](const Rep &rep) { return rep.role == role; });
    if (somebody == people.end() || role == m_desk->myRole())
        return;
    m_options.demoAs = somebody->id.value();
    m_desk->stop([this] {
        m_desk.reset();
        beginDemo();
    });
}

void Application::showWelcome(const std::optional<Account> &again)
{
    WelcomeDoors doors;
    doors.test = [this](const ConnectionDraft &draft, std::function<void(Result<TestReport>)> done) {
        m_signIn.test(draft, std::move(done));
    };
    doors.finish = [this](const ConnectionDraft &draft) { welcomed(draft); };
    auto *page = new WelcomePage(doors, *m_theme);
    m_welcome = page;
    m_secrets.probe([there = QPointer<WelcomePage>(page)](const Result<void> &found) {
        if (there)
            there->setKeychain(found.has_value());
    });
    page->setWindowTitle(tr("Relaydesk"));
    if (!m_desk) {
        page->setAttribute(Qt::WA_DeleteOnClose);
        connect(page, &QObject::destroyed, this, [this] {
            if (!m_desk)
                quit();
        });
        page->resize(1120, 800);
        page->show();
        return;
    }
    if (again)
        page->setDraft(SignIn::draftOf(*again));
    page->setCanGoBack(true);
    connect(page, &WelcomePage::backRequested, this, [this] { m_desk->window().showDesk(); });
    m_desk->window().showWhole(page);
}

void Application::welcomed(const ConnectionDraft &draft)
{
    const auto open = [this, draft] {
        if (draft.source == LeadSource::Demo) {
            beginDemo();
        } else {
            const Account account = SignIn::accountOf(draft);
            m_settings->keep(account);
            m_settings->activate(account);
            m_secrets.write(account.secretKey(), draft.secret, [this](const Result<void> &kept) {
                if (!kept && m_desk)
                    m_desk->status().setWarning(
                        QStringLiteral("keychain"),
                        tr("No keychain answers here, so Relaydesk asks for the password at each start."));
            });
            openAccount(account, draft.secret);
        }
        if (m_welcome && m_welcome->isWindow())
            m_welcome->close();
    };
    if (!m_desk) {
        open();
        return;
    }
    m_desk->stop([this, open] {
        m_desk.reset();
        open();
    });
}

void Application::forgetAccount()
{
    const Account account = m_desk->account();
    m_secrets.remove(account.secretKey(), [](const Result<void> &) {});
    m_desk->stop([this, account] {
        m_desk.reset();
        m_hub.reset();
        m_settings->setScope(std::nullopt);
        m_settings->forget(account);
        showWelcome(std::nullopt);
    });
}

void Application::onCloseRequested()
{
    const bool keep = m_settings->flag(SettingKey::CloseToTray);
    if (keep && m_tray->isAvailable()) {
        m_desk->window().hide();
        return;
    }
    if (keep && !m_saidThatClosingEnds) {
        // Nobody asked for the end of alerts: said once, and the second time it is meant.
        m_saidThatClosingEnds = true;
        m_desk->screens().toast(
            tr("This desktop has no tray: closing ends Relaydesk and its alerts. Close again to end it."), false);
        return;
    }
    quit();
}

void Application::onTrayAvailable(bool available)
{
    refreshTray();
    if (!available && m_desk && !m_desk->window().isVisible() && !m_quitting)
        m_desk->window().show(); // else there would be no way to it
}

void Application::refreshTray()
{
    if (!m_desk)
        return;
    const TraySummary summary = m_desk->traySummary();
    m_tray->setState(summary.state, summary.count, summary.toolTip);
}

void Application::zoom(int steps)
{
    const int now = m_settings->number(SettingKey::Scale);
    m_settings->setNumber(SettingKey::Scale, steps == 0 ? 100 : std::clamp(now + 10 * steps, 80, 200));
}

void Application::showWindow()
{
    if (m_desk) {
        m_desk->window().raiseToFront();
    } else if (m_welcome) {
        m_welcome->raise();
        m_welcome->activateWindow();
    }
}

void Application::quit()
{
    if (std::exchange(m_quitting, true))
        return;
    // Whatever hangs, the program is gone within three seconds; what was not sent is in the outbox.
    m_clock.after(std::chrono::milliseconds(2500), this, [] { QCoreApplication::exit(0); });
    if (m_notifier)
        m_notifier->withdrawAll();
    if (!m_desk) {
        leave();
        return;
    }
    m_settings->setBytes(SettingKey::WindowGeometry, m_desk->window().saveGeometry());
    m_desk->window().letGo();
    m_desk->window().hide();
    m_desk->stop([this] { leave(); });
}

void Application::leave()
{
    if (!m_hub) {
        QCoreApplication::exit(0);
        return;
    }
    connect(m_hub.get(), &DemoHub::stopped, this, [] { QCoreApplication::exit(0); });
    m_hub->stop();
}

} // namespace relaydesk
