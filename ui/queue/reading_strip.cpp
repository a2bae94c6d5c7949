// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/reading_strip.h"

#include "ui/kit/fit_bar.h"
#include "ui/kit/plain_label.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

namespace relaydesk {

ReadingStrip::ReadingStrip(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_count(new PlainLabel(theme, TextStep::Small, ColorRole::Text2, this))
    , m_bar(new FitBar(theme, {}, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 20, 16, 16);
    column->setSpacing(14);
    auto *title = new QHBoxLayout;
    title->addWidget(new PlainLabel(theme, TextStep::BodyStrong, ColorRole::Text1, tr("Reading your leads"), this));
    title->addStretch();
    title->addWidget(m_count);
    column->addLayout(title);
    column->addWidget(m_bar);
    column->addWidget(new PlainLabel(theme, TextStep::Small, ColorRole::Text3,
                                     tr("Newest first. You can start with the leads below."), this));
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ReadingStrip::say(qint64 read, qint64 total)
{
    const QLocale in;
    m_count->setText(total < 0 ? in.toString(read) : tr("%1 of %2").arg(in.toString(read), in.toString(total)));
    m_bar->setValue(total > 0 ? static_cast<int>(1000 * read / total) : -1, 1000);
    setAccessibleName(tr("Reading your leads"));
    setAccessibleDescription(m_count->text());
}

void ReadingStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(ColorRole::Surface));
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.color(ColorRole::Line));
}

} // namespace relaydesk
