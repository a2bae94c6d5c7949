// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme.h"

#include <QWidget>

#include <optional>

class QVBoxLayout;

namespace relaydesk {

class KeyedButton;
class PlainLabel;
class SegmentedSwitch;
class ToggleSwitch;

/// The few settings of a desk: look, alerts, keys, and the account. Each takes effect at once.
class SettingsPage final : public QWidget
{
    Q_OBJECT
public:
    struct Values
    {
        Theme::Choice theme = Theme::Choice::System;
        bool alertsOn = true;
        bool lettersOn = true;
        bool closeToTray = true;
        QString account; ///< "Demo team", "relaydesk@crm.example.com": plain text
        QString product; ///< "Odoo 14.0"; empty while unknown
        /// The demo: who sits here, sales rep 0, team lead 1, marketing 2; none elsewhere.
        std::optional<int> demoSeat{};
        bool operator==(const Values &) const = default;
    };

    explicit SettingsPage(const Theme &theme, QWidget *parent = nullptr);

    void setValues(const Values &values);
    /// How the CRM's fields are used, as sentences; empty where nothing is known of them.
    void setMapping(const QString &text);

Q_SIGNALS:
    /// The page came into view: what it tells of the data should be read anew.
    void opened();
    void themeChosen(relaydesk::Theme::Choice choice);
    void alertsToggled(bool on);
    void lettersToggled(bool on);
    void closeToTrayToggled(bool on);
    /// The demo begins anew at another desk.
    void demoSeatChosen(int seat);
    /// The person confirmed: the account's sign-in is forgotten, its leads stay on this computer.
    void disconnectConfirmed();

protected:
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void addSection(const QString &title, const QString &explanation);
    void addThemeChoice();
    void addSeat();
    void addAccount();
    void askDisconnect(bool asking);

    const Theme &m_theme;
    QVBoxLayout *m_column = nullptr;
    SegmentedSwitch *m_look = nullptr;
    ToggleSwitch *m_alerts = nullptr;
    ToggleSwitch *m_letters = nullptr;
    ToggleSwitch *m_close = nullptr;
    QWidget *m_seatBox = nullptr;
    SegmentedSwitch *m_seat = nullptr;
    PlainLabel *m_account = nullptr;
    PlainLabel *m_product = nullptr;
    PlainLabel *m_mapping = nullptr;
    PlainLabel *m_question = nullptr;
    KeyedButton *m_disconnect = nullptr;
    KeyedButton *m_confirm = nullptr;
    KeyedButton *m_keep = nullptr;
};

} // namespace relaydesk
