// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/criteria/state_mark.h"

#include <QWidget>

namespace relaydesk {

/// A state mark in a row; the words beside it say the same.
class StateIcon final : public QWidget
{
    Q_OBJECT
public:
    StateIcon(const Theme &theme, StateMark mark, QWidget *parent);

    void setMark(StateMark mark);
    [[nodiscard]] StateMark mark() const { return m_mark; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    StateMark m_mark;
};

} // namespace relaydesk
