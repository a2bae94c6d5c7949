// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/icon.h"

#include <QFrame>

namespace relaydesk {

class KeyedButton;
class PlainLabel;

/// The one banner of a screen: what happened, what it means, what to do. Calm (grey) or alarming
/// (red tint). Hidden while it has nothing to say; announced to a screen reader when it appears.
class Banner final : public QFrame
{
    Q_OBJECT
public:
    explicit Banner(const Theme &theme, QWidget *parent = nullptr);

    /// An empty \a title hides the banner; an empty \a action hides the button.
    void say(const QString &title, const QString &detail, const QString &action, bool alarming);
    /// The icon of a calm banner; Icon::Info unless said.
    void setCalmMark(Icon icon);
    [[nodiscard]] bool isAlarming() const { return m_alarming; }

Q_SIGNALS:
    void actionTriggered();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    PlainLabel *m_title;
    PlainLabel *m_detail;
    KeyedButton *m_action;
    Icon m_calmMark = Icon::Info;
    bool m_alarming = false;
};

} // namespace relaydesk
