// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/demo_hub.h"
#include "app/desk/desk.h"
#include "app/desk/desk_options.h"
#include "app/desk/sign_in.h"
#include "app/desk/single_instance.h"
#include "core/base/end_signals.h"
#include "core/config/keychain_secret_store.h"
#include "core/config/paths.h"
#include "ui/kit/desktop_look.h"
#include "ui/tray/desktop_notifier.h"
#include "ui/tray/tray.h"
#include "ui/tray/window_notifier.h"

#include <QLockFile>
#include <QObject>
#include <QPointer>
#include <QTemporaryDir>

#include <memory>

namespace relaydesk {

class WelcomePage;

/// The program: what there is once, and which account is at work. Everything is made here and handed
/// down through constructors.
class Application final : public QObject
{
    Q_OBJECT
public:
    explicit Application(DeskOptions options, QObject *parent = nullptr);
    ~Application() override;

    /// Once the event loop runs; ends the program through QCoreApplication::exit().
    void start();

private:
    void onDecided(SingleInstance::Start start);
    void begin();
    void beginDemo();
    [[nodiscard]] QString databaseOf(const Account &account) const;
    void onHubReady(const DemoHub::Ready &ready);
    /// \a secret: as just typed; without one the keychain is asked.
    void openAccount(const Account &account, const std::optional<QString> &secret = std::nullopt);
    void readSecret(const Account &account);
    [[nodiscard]] bool takeLock(const Account &account);
    void followDesk();
    void followSettings();
    void showSettings();
    void showWelcome(const std::optional<Account> &again);
    void welcomed(const ConnectionDraft &draft);
    void forgetAccount();
    /// The demo at the desk of the first person with that role.
    void sitElsewhere(int seat);
    void onCloseRequested();
    void onTrayAvailable(bool available);
    void refreshTray();
    void connectTray();
    void zoom(int steps);
    void showWindow();
    void quit();
    void leave();

    DeskOptions m_options;
    std::unique_ptr<QTemporaryDir> m_demoFolder; ///< everything of a --demo without --data
    std::unique_ptr<QTemporaryDir> m_demoData;   ///< the database of the demo under way, and of no other
    Paths m_paths;
    SystemClock m_clock;
    EndSignals m_signals;
    std::unique_ptr<SingleInstance> m_instance;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Theme> m_theme;
    DesktopLookWatch m_look;
    KeychainSecretStore m_secrets;
    std::unique_ptr<WindowNotifier> m_cards;
    std::unique_ptr<DesktopNotifier> m_notifier;
    std::unique_ptr<Tray> m_tray;
    SignIn m_signIn;
    std::unique_ptr<QLockFile> m_inStep; ///< held while this program keeps the account in step
    std::unique_ptr<DemoHub> m_hub;
    std::unique_ptr<Desk> m_desk;
    QPointer<WelcomePage> m_welcome;
    QString m_product;
    bool m_saidThatClosingEnds = false;
    bool m_quitting = false;
};

} // namespace relaydesk
