// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/settings_page.h"

#include "ui/kit/keyed_button.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/segmented_switch.h"
#include "ui/kit/toggle_switch.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace relaydesk {

namespace {
constexpr int s_textWidth = 560;
} // namespace

SettingsPage::SettingsPage(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setAccessibleName(tr("Settings"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(20, 14, 20, 20);
    outer->setSpacing(20);
    outer->addWidget(new PlainLabel(theme, TextStep::Title, ColorRole::Text1, tr("Settings"), this));
    auto *body = new QWidget(this);
    body->setMaximumWidth(s_textWidth);
    m_column = new QVBoxLayout(body);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
    outer->addWidget(body);
    outer->addStretch();
    addThemeChoice();
    addSection(tr("Alerts"), tr("New leads, the last minute and a clock that has run out."));
    m_alerts = new ToggleSwitch(theme, tr("Alerts on"), body);
    m_column->addWidget(m_alerts);
    connect(m_alerts, &ToggleSwitch::toggled, this, &SettingsPage::alertsToggled);
    m_close = new ToggleSwitch(theme, tr("Keep running in the tray when the window is closed"), body);
    m_column->addWidget(m_close);
    connect(m_close, &ToggleSwitch::toggled, this, &SettingsPage::closeToTrayToggled);
    addSection(tr("Keys"), tr("Single letters never work while you type in a field. Press ? for all keys."));
    m_letters = new ToggleSwitch(theme, tr("Single-letter keys"), body);
    m_column->addWidget(m_letters);
    connect(m_letters, &ToggleSwitch::toggled, this, &SettingsPage::lettersToggled);
    addSeat();
    addAccount();
}

void SettingsPage::addSection(const QString &title, const QString &explanation)
{
    if (m_column->count() > 0)
        m_column->addSpacing(20);
    m_column->addWidget(new PlainLabel(m_theme, TextStep::Heading, ColorRole::Text1, title, this));
    if (!explanation.isEmpty())
        m_column->addWidget(new PlainLabel(m_theme, TextStep::Body, ColorRole::Text2, explanation, this));
}

void SettingsPage::addThemeChoice()
{
    addSection(tr("Look"), QString());
    m_look = new SegmentedSwitch(m_theme, this);
    m_look->setAccessibleName(tr("Look"));
    m_look->addSegment(tr("System"));
    m_look->addSegment(tr("Light"));
    m_look->addSegment(tr("Dark"));
    for (int i = 0; i < 3; ++i)
        m_look->setCount(i, -1);
    m_column->addWidget(m_look, 0, Qt::AlignLeading);
    connect(m_look, &SegmentedSwitch::chosen, this,
            [this](int index) { Q_EMIT themeChosen(static_cast<Theme::Choice>(index)); });
}

void SettingsPage::addSeat()
{
    m_seatBox = new QWidget(this);
    auto *column = new QVBoxLayout(m_seatBox);
    column->setContentsMargins(0, 20, 0, 0);
    column->setSpacing(8);
    column->addWidget(new PlainLabel(m_theme, TextStep::Heading, ColorRole::Text1, tr("The demo"), m_seatBox));
    column->addWidget(new PlainLabel(m_theme, TextStep::Body, ColorRole::Text2,
                                     tr("Whose desk this is. The demo team begins anew."), m_seatBox));
    m_seat = new SegmentedSwitch(m_theme, m_seatBox);
    m_seat->setAccessibleName(tr("Whose desk this is"));
    for (const QString &seat : {tr("Sales rep"), tr("Team lead"), tr("Marketing manager")})
        m_seat->addSegment(seat);
    for (int i = 0; i < 3; ++i)
        m_seat->setCount(i, -1);
    column->addWidget(m_seat, 0, Qt::AlignLeading);
    m_column->addWidget(m_seatBox);
    m_seatBox->hide();
    connect(m_seat, &SegmentedSwitch::chosen, this, &SettingsPage::demoSeatChosen);
}

void SettingsPage::addAccount()
{
    addSection(tr("Account"), QString());
    m_account = new PlainLabel(m_theme, TextStep::BodyLabel, ColorRole::Text1, this);
    m_product = new PlainLabel(m_theme, TextStep::Small, ColorRole::Text3, this);
    m_mapping = new PlainLabel(m_theme, TextStep::Small, ColorRole::Text3, this);
    m_mapping->setWordWrap(true);
    m_mapping->hide();
    m_question = new PlainLabel(m_theme, TextStep::Body, ColorRole::Text2,
                                tr("The sign-in is forgotten. Leads and waiting changes stay on this computer."), this);
    m_column->addWidget(m_account);
    m_column->addWidget(m_product);
    m_column->addWidget(m_mapping);
    m_column->addWidget(m_question);
    auto *row = new QHBoxLayout;
    m_disconnect = new KeyedButton(m_theme, KeyedButton::Kind::Secondary, tr("Disconnect"), this);
    m_confirm = new KeyedButton(m_theme, KeyedButton::Kind::Secondary, tr("Disconnect now"), this);
    m_keep = new KeyedButton(m_theme, KeyedButton::Kind::Text, tr("Keep connected"), this);
    for (KeyedButton *button : {m_disconnect, m_confirm, m_keep})
        row->addWidget(button);
    row->addStretch();
    m_column->addLayout(row);
    connect(m_disconnect, &KeyedButton::activated, this, [this] { askDisconnect(true); });
    connect(m_keep, &KeyedButton::activated, this, [this] { askDisconnect(false); });
    connect(m_confirm, &KeyedButton::activated, this, [this] {
        askDisconnect(false);
        Q_EMIT disconnectConfirmed();
    });
    askDisconnect(false);
}

void SettingsPage::askDisconnect(bool asking)
{
    m_disconnect->setVisible(!asking);
    m_question->setVisible(asking);
    m_confirm->setVisible(asking);
    m_keep->setVisible(asking);
    if (asking)
        m_keep->setFocus();
}

void SettingsPage::setValues(const Values &values)
{
    m_look->setCurrent(static_cast<int>(values.theme));
    m_alerts->setChecked(values.alertsOn);
    m_letters->setChecked(values.lettersOn);
    m_close->setChecked(values.closeToTray);
    m_account->setText(values.account.isEmpty() ? tr("Not connected") : values.account);
    m_seatBox->setVisible(values.demoSeat.has_value());
    m_seat->setCurrent(values.demoSeat.value_or(0));
    m_product->setText(values.product);
    m_product->setVisible(!values.product.isEmpty());
    m_disconnect->setUnavailable(values.account.isEmpty() ? tr("There is no account to disconnect.") : QString());
}

void SettingsPage::setMapping(const QString &text)
{
    m_mapping->setText(text);
    m_mapping->setVisible(!text.isEmpty());
}

void SettingsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    Q_EMIT opened();
}

void SettingsPage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(ColorRole::Surface));
}

} // namespace relaydesk
