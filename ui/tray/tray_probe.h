// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

namespace relaydesk {

/// Finds out whether the desktop has a tray, before Qt is asked: a hung StatusNotifierWatcher holds
/// QSystemTrayIcon for 25 s, and Qt remembers its first answer for ever, so that a tray which starts
/// after the program would never be seen. Everything here is asynchronous, with a two-second limit.
class TrayProbe final : public QObject
{
    Q_OBJECT
public:
    explicit TrayProbe(QObject *parent = nullptr);
    ~TrayProbe() override;

    /// Looks now, and keeps watching: a tray may come and go while the program runs.
    void start();
    [[nodiscard]] bool isAvailable() const;

Q_SIGNALS:
    void availableChanged(bool available);

private Q_SLOTS:
    void look();

private:
    void askHost();
    void setAvailable(bool available);

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace relaydesk
