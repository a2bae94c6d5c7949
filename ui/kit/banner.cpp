// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/banner.h"

#include "ui/kit/keyed_button.h"
#include "ui/kit/plain_label.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

namespace relaydesk {

Banner::Banner(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_title(new PlainLabel(theme, TextStep::BodyStrong, ColorRole::Text1, this))
    , m_detail(new PlainLabel(theme, TextStep::Small, ColorRole::Text2, this))
    , m_action(new KeyedButton(theme, KeyedButton::Kind::Secondary, {}, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(44, 9, 16, 10);
    row->setSpacing(16);
    setMinimumHeight(theme.scaled(56));
    auto *lines = new QVBoxLayout;
    lines->setSpacing(1);
    lines->addWidget(m_title);
    lines->addWidget(m_detail);
    row->addLayout(lines, 1);
    row->addWidget(m_action);
    m_action->setControlHeight(28);
    connect(m_action, &KeyedButton::activated, this, &Banner::actionTriggered);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    hide();
}

void Banner::say(const QString &title, const QString &detail, const QString &action, bool alarming)
{
    const bool news = m_title->text() != title;
    m_alarming = alarming;
    m_title->setText(title);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    m_action->setLabel(action);
    m_action->setVisible(!action.isEmpty());
    m_action->setKind(alarming ? KeyedButton::Kind::Primary : KeyedButton::Kind::Secondary);
    setAccessibleName(title);
    setAccessibleDescription(detail);
    setVisible(!title.isEmpty());
    update();
    if (news && !title.isEmpty()) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void Banner::setCalmMark(Icon icon)
{
    m_calmMark = icon;
    update();
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(m_alarming ? ColorRole::BreachTint : ColorRole::PausedTint));
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.color(ColorRole::Line));
    const QRect mark = QStyle::visualRect(layoutDirection(), rect(), QRect(16, 0, 16, height()));
    paintIcon(painter, mark, m_theme, m_alarming ? Icon::AlertCircle : m_calmMark, 16,
              m_alarming ? ColorRole::BreachText : ColorRole::PausedText);
}

} // namespace relaydesk
