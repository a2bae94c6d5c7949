// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/criteria/page_side.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace relaydesk {

namespace {

/// A line of one pixel across a side.
class SideLine final : public QWidget
{
public:
    SideLine(const Theme &theme, QWidget *parent)
        : QWidget(parent)
        , m_theme(theme)
    {
        setFixedHeight(1);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), m_theme.color(ColorRole::Line));
    }

private:
    const Theme &m_theme;
};

} // namespace

PageSide::PageSide(const Theme &theme, ColorRole ground, bool isSecond)
    : m_theme(theme)
    , m_ground(ground)
    , m_isSecond(isSecond)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(isSecond ? 20 : 8, 16, isSecond ? 20 : 24, 20);
    m_column->setSpacing(12);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // the sides share the width, whatever they hold
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void PageSide::add(QWidget *part)
{
    // The lines of a tree begin behind the bars of what changed; everything else begins where they do.
    m_column->addWidget(part);
}

void PageSide::addRow(const std::vector<QWidget *> &parts, const std::vector<int> &stretches, int least)
{
    auto *row = new QBoxLayout(QBoxLayout::LeftToRight);
    row->setContentsMargins(m_isSecond ? 0 : 16, 0, 0, 0);
    row->setSpacing(28);
    for (size_t i = 0; i < parts.size(); ++i)
        row->addWidget(parts[i], stretches.at(i), stretches.at(i) == 0 ? Qt::AlignTop : Qt::Alignment());
    m_column->addLayout(row);
    m_rows.push_back({row, least});
}

void PageSide::addLine()
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(m_isSecond ? 0 : 16, 2, 0, 2);
    row->addWidget(new SideLine(m_theme, this));
    m_column->addLayout(row);
}

void PageSide::addStretch()
{
    m_column->addStretch(1);
}

void PageSide::setBelow(bool below)
{
    m_isBelow = below;
    update();
}

void PageSide::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    for (const Row &row : m_rows)
        row.layout->setDirection(width() < m_theme.scaled(row.least) ? QBoxLayout::TopToBottom
                                                                     : QBoxLayout::LeftToRight);
}

void PageSide::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(m_ground));
    if (!m_isSecond)
        return;
    painter.setPen(m_theme.color(ColorRole::Line));
    if (m_isBelow)
        painter.drawLine(0, 0, width(), 0);
    else if (layoutDirection() == Qt::RightToLeft)
        painter.drawLine(width() - 1, 0, width() - 1, height());
    else
        painter.drawLine(0, 0, 0, height());
}

} // namespace relaydesk
