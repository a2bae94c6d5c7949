// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/desktop_notifier.h"

#include "ui/tray/notification_service.h"

#include "core/base/logging.h"

namespace relaydesk {

namespace {
NotificationService::Message messageOf(const Notice &notice, const QStringList &capabilities, quint32 replaces)
{
    NotificationService::Message message;
    message.replaces = replaces;
    // The summary is plain text by the specification; the body is markup where the server says so.
    message.summary = notice.title;
    message.body = capabilities.contains(QLatin1StringView("body-markup")) ? notice.body.toHtmlEscaped() : notice.body;
    if (capabilities.contains(QLatin1StringView("actions"))) {
        message.actions << QStringLiteral("default") << noticeActionLabel(NoticeAction::Open);
        for (const NoticeAction action : notice.actions)
            message.actions << toString(action) << noticeActionLabel(action);
    }
    message.hints.insert(QStringLiteral("urgency"), QVariant::fromValue(static_cast<uchar>(notice.urgency)));
    message.hints.insert(QStringLiteral("desktop-entry"), QStringLiteral("org.relaydesk.Relaydesk"));
    message.hints.insert(QStringLiteral("category"), QStringLiteral("x-relaydesk.lead"));
    message.expireMs = notice.stays ? 0 : -1;
    return message;
}
} // namespace

DesktopNotifier::DesktopNotifier(Notifier &fallback, QObject *parent)
    : Notifier(parent)
    , m_fallback(fallback)
    , m_service(std::make_unique<NotificationService>())
{
    connect(m_service.get(), &NotificationService::actionInvoked, this, &DesktopNotifier::onAction);
    connect(m_service.get(), &NotificationService::closed, this, &DesktopNotifier::onClosed);
    connect(m_service.get(), &NotificationService::serverChanged, this, &DesktopNotifier::onServerChanged);
    connect(&m_fallback, &Notifier::activated, this, &Notifier::activated);
    connect(&m_fallback, &Notifier::dismissed, this, &Notifier::dismissed);
    askServer();
}

DesktopNotifier::~DesktopNotifier() = default;

void DesktopNotifier::askServer()
{
    if (m_server != Server::Unknown)
        return;
    m_server = Server::Asked;
    m_service->askCapabilities([this, generation = m_generation](const std::optional<QStringList> &capabilities) {
        if (generation != m_generation)
            return;
        m_server = capabilities ? Server::Present : Server::Unknown;
        m_capabilities = capabilities.value_or(QStringList());
        qCDebug(logAlerts) << "notification server" << (capabilities ? "present" : "absent");
        Q_EMIT serverKnown(capabilities.has_value());
        const QStringList keys = m_shown.keys();
        for (const QString &key : keys)
            capabilities ? send(key) : fallBack(key);
    });
}

void DesktopNotifier::show(const Notice &notice)
{
    Shown &shown = m_shown[notice.key];
    shown.gone = false;
    if (shown.notice == notice && (shown.id != 0 || shown.sending))
        return;
    shown.notice = notice;
    if (m_server == Server::Present)
        send(notice.key);
    else
        askServer(); // it may have come since; what waits is sent, or falls back, with the answer
}

void DesktopNotifier::send(const QString &key)
{
    Shown &shown = m_shown[key];
    if (shown.sending) {
        shown.again = true;
        return;
    }
    shown.sending = true;
    shown.again = false;
    m_service->notify(messageOf(shown.notice, m_capabilities, shown.id),
                      [this, key, generation = m_generation](std::optional<quint32> id) { sent(key, id, generation); });
}

void DesktopNotifier::sent(const QString &key, std::optional<quint32> id, quint64 generation)
{
    const auto found = m_shown.find(key);
    if (generation != m_generation || found == m_shown.end())
        return;
    found->sending = false;
    if (!id) {
        // Hung or gone between two alerts: this one is shown by us, the next one asks again.
        m_server = Server::Unknown;
        found->gone ? void(m_shown.remove(key)) : fallBack(key);
        return;
    }
    m_fallback.withdraw(key);
    found->id = *id;
    if (found->gone) {
        m_shown.remove(key);
        m_service->close(*id);
    } else if (found->again) {
        send(key);
    }
}

void DesktopNotifier::fallBack(const QString &key)
{
    const Shown shown = m_shown.take(key);
    if (!shown.gone)
        m_fallback.show(shown.notice);
}

void DesktopNotifier::withdraw(const QString &key)
{
    m_fallback.withdraw(key);
    const auto found = m_shown.find(key);
    if (found == m_shown.end())
        return;
    if (found->sending) {
        found->gone = true; // closed as soon as its id is known
        return;
    }
    const quint32 id = found->id;
    m_shown.remove(key);
    if (id != 0)
        m_service->close(id);
}

void DesktopNotifier::withdrawAll()
{
    const QStringList keys = m_shown.keys();
    for (const QString &key : keys)
        withdraw(key);
    m_fallback.withdrawAll();
}

void DesktopNotifier::onServerChanged()
{
    // A restarted server starts counting again: an old id may be another program's now. What was being
    // sent goes to the new server; what was on the screen has gone with the old one.
    ++m_generation;
    m_server = Server::Unknown;
    m_capabilities.clear();
    QHash<QString, Shown> unsent;
    for (auto it = m_shown.cbegin(); it != m_shown.cend(); ++it) {
        if (it->id == 0 && !it->gone)
            unsent.insert(it.key(), Shown{it->notice});
    }
    m_shown = unsent;
    askServer();
}

void DesktopNotifier::onAction(quint32 id, const QString &action)
{
    const QString key = keyOf(id);
    if (key.isEmpty())
        return;
    const Notice notice = m_shown.take(key).notice;
    m_service->close(id);
    Q_EMIT activated(notice, noticeActionFrom(action));
}

void DesktopNotifier::onClosed(quint32 id)
{
    const QString key = keyOf(id);
    if (key.isEmpty())
        return;
    m_shown.remove(key);
    Q_EMIT dismissed(key);
}

QString DesktopNotifier::keyOf(quint32 id) const
{
    // The server tells every program about every notification: only our own ids count.
    for (auto it = m_shown.cbegin(); it != m_shown.cend(); ++it) {
        if (id != 0 && it->id == id)
            return it.key();
    }
    return {};
}

} // namespace relaydesk
