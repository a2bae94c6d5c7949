// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tray/notifier.h"

#include <QHash>
#include <QStringList>

#include <memory>
#include <optional>

namespace relaydesk {

class NotificationService;

/// Alerts through the desktop's own notification server, so that its focus modes and history work as
/// people know them. Where the server is absent, hung or went away, the alert goes to the fallback.
class DesktopNotifier final : public Notifier
{
    Q_OBJECT
public:
    /// \a fallback outlives this object.
    explicit DesktopNotifier(Notifier &fallback, QObject *parent = nullptr);
    ~DesktopNotifier() override;

    void show(const Notice &notice) override;
    void withdraw(const QString &key) override;
    void withdrawAll() override;

Q_SIGNALS:
    /// Whether the desktop shows our alerts itself; for the status line and for doctor.
    void serverKnown(bool present);

private:
    struct Shown
    {
        Notice notice;
        quint32 id = 0;       ///< 0: sent, no id yet
        bool sending = false; ///< one Notify at a time a key, else an update would become a second one
        bool again = false;   ///< changed while it was being sent
        bool gone = false;    ///< withdrawn while it was being sent
    };
    enum class Server { Unknown, Asked, Present };

    void askServer();
    void send(const QString &key);
    void sent(const QString &key, std::optional<quint32> id, quint64 generation);
    void fallBack(const QString &key);
    void onServerChanged();
    void onAction(quint32 id, const QString &action);
    void onClosed(quint32 id);
    [[nodiscard]] QString keyOf(quint32 id) const;

    Notifier &m_fallback;
    std::unique_ptr<NotificationService> m_service;
    Server m_server = Server::Unknown;
    QStringList m_capabilities;
    QHash<QString, Shown> m_shown;
    quint64 m_generation = 0; ///< of the server: an answer of an earlier one is void
};

} // namespace relaydesk
