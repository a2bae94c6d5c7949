// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/painters.h"
#include "ui/tray/alert_line.h"

#include <QWidget>

#include <functional>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace relaydesk {

/// One alert as a card of our own: who, why, by when, and what can be done; about several leads, one line
/// each. It takes neither the focus nor a click's activation, until takeKeyboard(); then Tab, Enter and Esc
/// work in it, and leaving it gives the keyboard back.
class AlertCard final : public QWidget
{
    Q_OBJECT
public:
    explicit AlertCard(const Theme &theme, QWidget *parent = nullptr);

    void setNotice(const Notice &notice);
    /// Asks for the look of every clock of the card anew.
    void tick(const std::function<AlertClock(const SlaClock &)> &look);
    void takeKeyboard();
    [[nodiscard]] const Notice &notice() const { return m_notice; }

Q_SIGNALS:
    void chosen(relaydesk::NoticeAction action);
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    QLabel *addLabel(QLayout *layout, TextStep step, ColorRole role);
    void restyle();
    void buildHead();
    void fillLines();
    void fillButtons();
    void acceptKeyboard(bool accepted);

    const Theme &m_theme;
    Notice m_notice;
    AlertClock m_clock;
    std::vector<NoticeAction> m_actions; ///< as the buttons are
    QVBoxLayout *m_column = nullptr;
    QVBoxLayout *m_lines = nullptr;
    QLabel *m_heading = nullptr;
    QLabel *m_name = nullptr;
    QLabel *m_who = nullptr;
    QLabel *m_facts = nullptr;
    QLabel *m_why = nullptr;
    QLabel *m_more = nullptr;
    QPushButton *m_close = nullptr;
    QHBoxLayout *m_buttons = nullptr;
    std::vector<std::tuple<QLabel *, TextStep, ColorRole>> m_styled;
};

} // namespace relaydesk
