// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/painters.h"
#include "ui/tray/notice.h"

#include <QWidget>

namespace relaydesk {

/// How the clock of an alert looks right now.
struct AlertClock
{
    QString text; ///< "04:52"; empty without a clock
    RingShape ring = RingShape::None;
    double left = 0;
};

/// One lead of a digest: ring, name, company, clock. Painted, so that nothing of it is ever read as markup.
class AlertLine final : public QWidget
{
    Q_OBJECT
public:
    explicit AlertLine(const Theme &theme, QWidget *parent = nullptr);

    void setLine(const NoticeLine &line);
    void setClock(const AlertClock &clock);
    [[nodiscard]] const NoticeLine &line() const { return m_line; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    NoticeLine m_line;
    AlertClock m_clock;
};

} // namespace relaydesk
