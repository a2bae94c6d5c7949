// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "ui/kit/theme.h"

#include <QFrame>

#include <optional>

namespace relaydesk {

class KeyedButton;
class PlainLabel;

/// What was just done, with the way back: "Snoozed Pavel Zelwan to 14:00 · Undo U". One at a time, for
/// 8 s; hovering or focusing it stops the time.
class Toast final : public QFrame
{
    Q_OBJECT
public:
    Toast(const Theme &theme, Clock &clock, QWidget *parent = nullptr);
    ~Toast() override;

    static constexpr Duration life = std::chrono::seconds(8);

    /// Replaces what it said before and starts the time anew. An empty \a action shows no button.
    void say(const QString &sentence, const QString &action, const QString &key);
    void dismiss();

Q_SIGNALS:
    void actionTriggered();
    void dismissed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void run();
    void stop();

    const Theme &m_theme;
    Clock &m_clock;
    PlainLabel *m_sentence;
    KeyedButton *m_action;
    Duration m_left = life;
    Duration m_startedAt{0};
    std::optional<AlarmId> m_alarm;
};

} // namespace relaydesk
