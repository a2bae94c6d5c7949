// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/account.h"

#include <QObject>
#include <QVariant>

#include <memory>

class QSettings;

namespace relaydesk {

/// Every setting there is. Its name, type, default and scope stand in one table in settings.cpp.
enum class SettingKey {
    Theme,          ///< text: "system", "light", "dark"
    Scale,          ///< number: per cent, 80 to 200
    AlertsOn,       ///< flag
    AlertSound,     ///< flag
    CloseToTray,    ///< flag
    StartHidden,    ///< flag
    PollSeconds,    ///< number: 5 to 3600
    WindowGeometry, ///< bytes
    PanelState,     ///< bytes
    QueueScope,     ///< text, of the account: "mine", "team", "unassigned"
    QueueTeam,      ///< text, of the account: a TeamId
    LetterKeys,     ///< flag: single letters act on leads
    ActiveAccount,  ///< text: Account::key()
};

/// The typed settings, kept in one ini file of mode 0600. No secret ever passes through here.
/// Own thread. A value of the wrong type or out of range reads as the default.
class Settings final : public QObject
{
    Q_OBJECT
public:
    explicit Settings(const QString &file, QObject *parent = nullptr);
    ~Settings() override;

    /// Which account the account-scoped keys speak of; none: they read as their defaults and are not kept.
    void setScope(const std::optional<Account> &account);

    [[nodiscard]] QString text(SettingKey key) const;
    [[nodiscard]] bool flag(SettingKey key) const;
    [[nodiscard]] int number(SettingKey key) const;
    [[nodiscard]] QByteArray bytes(SettingKey key) const;
    void setText(SettingKey key, const QString &value);
    void setFlag(SettingKey key, bool value);
    void setNumber(SettingKey key, int value);
    void setBytes(SettingKey key, const QByteArray &value);
    void reset(SettingKey key);

    [[nodiscard]] std::vector<Account> accounts() const;
    /// Adds, or replaces the one of the same key.
    void keep(const Account &account);
    void forget(const Account &account);
    [[nodiscard]] std::optional<Account> activeAccount() const;
    void activate(const Account &account);

    /// Writes what is not written yet; Storage where the file refused.
    [[nodiscard]] Result<void> sync();

Q_SIGNALS:
    /// Only when the value really is another one.
    void changed(relaydesk::SettingKey key);
    void accountsChanged();

private:
    [[nodiscard]] QVariant read(SettingKey key) const;
    void write(SettingKey key, const QVariant &value);
    [[nodiscard]] std::optional<QString> pathOf(SettingKey key) const;

    QString m_file;
    std::unique_ptr<QSettings> m_store;
    QString m_account;
};

} // namespace relaydesk
