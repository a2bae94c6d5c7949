// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lead/grade_badge.h"

#include "ui/kit/painters.h"
#include "ui/kit/plain_label.h"

#include <QPainter>

namespace relaydesk {

GradeBadge::GradeBadge(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void GradeBadge::setGrade(const Grade &grade, const QString &words)
{
    m_grade = grade;
    setAccessibleName(words);
    setToolTip(plainToolTip(words));
    update();
}

QSize GradeBadge::sizeHint() const
{
    return gradeBadgeSize(m_theme);
}

void GradeBadge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintGradeBadge(painter, rect(), m_theme, m_grade.fitLetter(), m_grade.engagementStep());
}

} // namespace relaydesk
