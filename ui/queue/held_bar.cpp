// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/held_bar.h"

#include "ui/kit/keyed_button.h"
#include "ui/kit/plain_label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>

namespace relaydesk {

HeldBar::HeldBar(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_what(new PlainLabel(theme, TextStep::SmallStrong, ColorRole::Text1, this))
{
    setFixedHeight(theme.scaled(32));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(38, 0, 8, 1);
    row->setSpacing(6);
    row->addWidget(
        new PlainLabel(theme, TextStep::Small, ColorRole::Text2, tr("Order held while you work in the list"), this));
    row->addWidget(new PlainLabel(theme, TextStep::Small, ColorRole::Text3, QStringLiteral("·"), this));
    row->addWidget(m_what);
    row->addStretch();
    auto *update = new KeyedButton(theme, KeyedButton::Kind::Text, tr("Update order"), this);
    update->setControlHeight(28);
    update->setKeycap(QStringLiteral("."));
    row->addWidget(update);
    connect(update, &KeyedButton::activated, this, &HeldBar::updateRequested);
    connect(&theme, &Theme::changed, this, [this] { setFixedHeight(m_theme.scaled(32)); });
}

bool HeldBar::isDue(const QueueModel::Held &held)
{
    return held.held && (held.fresh > 0 || held.moved > 0);
}

void HeldBar::say(const QueueModel::Held &held)
{
    const QString fresh = tr("%Ln new lead(s)", nullptr, held.fresh);
    const QString moved = tr("%Ln moved", nullptr, held.moved);
    if (held.fresh > 0 && held.moved > 0)
        m_what->setText(tr("%1, %2", "1 new lead, 2 moved").arg(fresh, moved));
    else
        m_what->setText(held.fresh > 0 ? fresh : moved);
    setAccessibleName(m_what->text());
}

void HeldBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(ColorRole::Surface));
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.color(ColorRole::Line));
    const QRect mark = QStyle::visualRect(layoutDirection(), rect(), QRect(16, 0, 14, height() - 1));
    paintIcon(painter, mark, m_theme, Icon::Lock, 14, ColorRole::Text3);
}

} // namespace relaydesk
