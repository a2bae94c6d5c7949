// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/queue_header.h"

#include "ui/kit/keyed_button.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/search_field.h"
#include "ui/kit/segmented_switch.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>

namespace relaydesk {

QueueHeader::QueueHeader(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_whose(new SegmentedSwitch(theme, this))
    , m_search(new SearchField(theme, tr("Search leads"), this))
    , m_filter(new KeyedButton(theme, KeyedButton::Kind::Secondary, tr("Filter"), this))
{
    setFixedHeight(theme.scaled(56));
    auto *title = new PlainLabel(theme, TextStep::PageTitle, ColorRole::Text1, tr("Queue"), this);
    title->setElide(Qt::ElideNone);
    m_whose->setAccessibleName(tr("Whose leads"));
    // In the order of QueueScope::Whose.
    for (const QString &label : {tr("Mine"), tr("Team"), tr("Unassigned")})
        m_whose->addSegment(label);
    m_search->setKeycap(QStringLiteral("/"));
    m_search->setMinimumWidth(theme.scaled(120));
    m_search->setMaximumWidth(theme.scaled(200));
    m_filter->setControlHeight(28);
    m_filter->setMark(Icon::Filter);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 16, 1);
    row->setSpacing(12);
    row->addWidget(title);
    row->addSpacing(4);
    row->addWidget(m_whose);
    row->addStretch(1);
    row->addWidget(m_search, 100);
    row->addWidget(m_filter);
    connect(m_whose, &SegmentedSwitch::chosen, this,
            [this](int index) { Q_EMIT whoseChosen(static_cast<QueueScope::Whose>(index)); });
    connect(m_filter, &KeyedButton::activated, this, &QueueHeader::filterRequested);
    connect(&theme, &Theme::changed, this, [this] {
        setFixedHeight(m_theme.scaled(56));
        m_search->setMaximumWidth(m_theme.scaled(200));
    });
}

void QueueHeader::setCount(QueueScope::Whose whose, int count)
{
    m_whose->setCount(static_cast<int>(whose), count);
}

void QueueHeader::setWhose(QueueScope::Whose whose)
{
    m_whose->setCurrent(static_cast<int>(whose));
}

void QueueHeader::setConditions(int count)
{
    m_filter->setLabel(count > 0 ? tr("Filter, %Ln on", nullptr, count) : tr("Filter"));
}

void QueueHeader::popUp(QMenu &menu)
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int across = mirrored ? 0 : m_filter->width() - menu.sizeHint().width();
    menu.popup(m_filter->mapToGlobal(QPoint(across, m_filter->height() + 4)));
}

void QueueHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(ColorRole::Surface));
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.color(ColorRole::Line));
}

} // namespace relaydesk
