// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QObject>
#include <QStringList>
#include <QVariantMap>

#include <functional>
#include <memory>
#include <optional>

namespace relaydesk {

/// org.freedesktop.Notifications as asynchronous calls with a time-out of two seconds, so that a hung
/// server never holds the program. Knows nothing of leads.
class NotificationService final : public QObject
{
    Q_OBJECT
public:
    struct Message
    {
        quint32 replaces = 0; ///< the id to update in place; 0 for a new one
        QString summary;
        QString body;
        QStringList actions; ///< key, label, key, label
        QVariantMap hints;
        int expireMs = -1; ///< -1 the server's own time, 0 never
    };

    explicit NotificationService(QObject *parent = nullptr);
    ~NotificationService() override;

    /// What the server can do; nothing when it is absent or does not answer.
    void askCapabilities(std::function<void(std::optional<QStringList>)> done);
    /// The notification's id; nothing when the server is absent or does not answer.
    void notify(const Message &message, std::function<void(std::optional<quint32>)> done);
    void close(quint32 id);

Q_SIGNALS:
    void actionInvoked(quint32 id, const QString &action);
    void closed(quint32 id);
    /// Another server, or none, owns the name now: every id is void.
    void serverChanged();

private Q_SLOTS:
    void onActionInvoked(uint id, const QString &action);
    void onClosed(uint id, uint reason);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace relaydesk
