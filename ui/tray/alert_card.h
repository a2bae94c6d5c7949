// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/painters.h"
#include "ui/tray/notice.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace relaydesk {

/// One alert as a card of our own: who, why, by when, and what can be done.
class AlertCard final : public QWidget
{
    Q_OBJECT
public:
    /// How the clock of the card looks right now.
    struct ClockLook
    {
        QString text; ///< "04:52"; empty without a clock
        RingShape ring = RingShape::None;
        double left = 0;
    };

    explicit AlertCard(const Theme &theme, QWidget *parent = nullptr);

    void setNotice(const Notice &notice, const ClockLook &clock);
    void setClock(const ClockLook &clock);
    [[nodiscard]] const Notice &notice() const { return m_notice; }

Q_SIGNALS:
    void chosen(relaydesk::NoticeAction action);
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    QLabel *addLabel(QLayout *layout, TextStep step, ColorRole role);
    void restyle();
    void fillButtons();

    const Theme &m_theme;
    Notice m_notice;
    ClockLook m_clock;
    QLabel *m_heading = nullptr;
    QLabel *m_name = nullptr;
    QLabel *m_who = nullptr;
    QLabel *m_facts = nullptr;
    QLabel *m_why = nullptr;
    QPushButton *m_close = nullptr;
    QHBoxLayout *m_buttons = nullptr;
    std::vector<std::tuple<QLabel *, TextStep, ColorRole>> m_styled;
};

} // namespace relaydesk
