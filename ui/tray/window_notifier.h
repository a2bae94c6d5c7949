// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "ui/tray/alert_card.h"
#include "ui/tray/notifier.h"

#include <QPointer>

#include <functional>
#include <vector>

namespace relaydesk {

/// Our own cards in the corner of the screen, for desktops without a notification server or for those
/// who choose them: frameless, on top, and never taking the focus from what a person types. The keyboard
/// reaches them when it is told to.
class WindowNotifier final : public Notifier
{
    Q_OBJECT
public:
    /// \a words turn a clock into "04:52"; the notifier knows no present rules.
    using ClockWords = std::function<AlertClock(const SlaClock &, Instant)>;

    WindowNotifier(const Theme &theme, Clock &clock, ClockWords words, QObject *parent = nullptr);
    ~WindowNotifier() override;

    void show(const Notice &notice) override;
    void withdraw(const QString &key) override;
    void withdrawAll() override;

    /// Gives the newest card the keyboard; false where none is shown.
    bool focusNewest();
    /// The cards on the screen, top first.
    [[nodiscard]] std::vector<AlertCard *> cards() const;

private:
    [[nodiscard]] AlertCard *find(const QString &key) const;
    AlertCard *makeCard();
    void remove(AlertCard *card);
    void place();
    void tick();

    const Theme &m_theme;
    Clock &m_clock;
    ClockWords m_words;
    std::vector<QPointer<AlertCard>> m_cards;
    bool m_ticking = false;
};

} // namespace relaydesk
