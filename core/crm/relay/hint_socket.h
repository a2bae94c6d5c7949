// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QObject>
#include <QUrl>

#include <memory>

namespace relaydesk {

/// Listens for "something changed" at the hub, and comes back with a growing pause when the line is
/// lost. News it brings only shortens a wait: a line that is silently dead costs nothing but time.
class HintSocket final : public QObject
{
    Q_OBJECT
public:
    /// \a url is the hub's http address of the hints.
    HintSocket(QUrl url, QByteArray authorization, Clock &clock, QObject *parent = nullptr);
    ~HintSocket() override;

    /// Listens from now on; nothing happens when it does already.
    void start();
    void stop();
    [[nodiscard]] bool isListening() const;
    /// How long it waits before the next try, 0 while connected. For tests.
    [[nodiscard]] Duration pause() const { return m_pause; }

Q_SIGNALS:
    void hinted();
    /// A shared document has changed, and no lead.
    void documentsHinted();
    void listening();

private:
    class Line;

    void open();
    void lost();

    QUrl m_url;
    QByteArray m_authorization;
    Clock &m_clock;
    std::unique_ptr<Line> m_line;
    Duration m_pause{0};
    bool m_wanted = false;
};

} // namespace relaydesk
