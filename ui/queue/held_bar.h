// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme.h"
#include "ui/present/queue_model.h"

#include <QWidget>

namespace relaydesk {

class KeyedButton;
class PlainLabel;

/// "Order held while you work in the list · 1 new lead, 2 moved · Update order".
class HeldBar final : public QWidget
{
    Q_OBJECT
public:
    explicit HeldBar(const Theme &theme, QWidget *parent = nullptr);

    /// True where there is something to say: the order is held and something waits.
    static bool isDue(const QueueModel::Held &held);
    void say(const QueueModel::Held &held);

Q_SIGNALS:
    void updateRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    PlainLabel *m_what;
};

} // namespace relaydesk
