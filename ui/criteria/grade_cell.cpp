// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/criteria/grade_cell.h"

#include "ui/kit/enter_key.h"
#include "ui/kit/kit_style.h"
#include "ui/kit/plain_label.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>

namespace relaydesk {

namespace {

/// How far from the best grade a cell lies still counts as strong.
constexpr int strongReach = 3;

} // namespace

GradeCell::GradeCell(const Theme &theme, int fit, int engagement, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_fit(fit)
    , m_engagement(engagement)
{
    setCheckable(true);
    connect(this, &QAbstractButton::toggled, this, &GradeCell::toggleWanted); // a screen reader's way
    setAttribute(Qt::WA_Hover);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    updateWords();
}

void GradeCell::setLeads(int leads)
{
    m_leads = leads;
    updateWords();
    update();
}

void GradeCell::setInLine(bool inLine)
{
    const QSignalBlocker quiet(this);
    setChecked(inLine);
    updateWords();
}

void GradeCell::updateWords()
{
    const QChar letter = u"ABCD"_qs.at(m_fit - 1);
    const QString grade = tr("Fit %1, engagement %2").arg(letter).arg(m_engagement);
    setAccessibleName(m_leads < 0 ? grade : tr("%1, %Ln lead(s)", nullptr, m_leads).arg(grade));
    const QString side = isChecked() ? tr("Inside the MQL line") : tr("Outside the MQL line");
    setAccessibleDescription(side);
    setToolTip(plainToolTip(u"%1\n%2"_qs.arg(accessibleName(), side)));
}

void GradeCell::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool strong = m_fit + m_engagement <= strongReach;
    const ColorRole tint = !isChecked() ? ColorRole::Grade4 : strong ? ColorRole::Grade1 : ColorRole::Grade2;
    paintBox(painter, rect(), 3, m_theme.color(tint), {});
    if (underMouse() && !m_readOnly)
        paintBox(painter, rect(), 3, {}, m_theme.color(ColorRole::FieldLine));
    painter.setFont(m_theme.font(isChecked() ? TextStep::SmallHeading : TextStep::Small));
    painter.setPen(m_theme.color(isChecked() ? ColorRole::GradeStrongInk : ColorRole::GradeWeakInk));
    if (m_leads >= 0)
        painter.drawText(rect(), Qt::AlignCenter, locale().toString(m_leads));
}

void GradeCell::keyPressEvent(QKeyEvent *event)
{
    const int right = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    switch (event->key()) {
    case Qt::Key_Left: Q_EMIT stepWanted(-right, 0); return;
    case Qt::Key_Right: Q_EMIT stepWanted(right, 0); return;
    case Qt::Key_Up: Q_EMIT stepWanted(0, -1); return;
    case Qt::Key_Down: Q_EMIT stepWanted(0, 1); return;
    default:
        if (!clickedByEnter(*this, *event))
            QAbstractButton::keyPressEvent(event);
    }
}

void GradeCell::mousePressEvent(QMouseEvent *event)
{
    m_pressedAt = event->pos();
    m_dragging = false;
    setFocus(Qt::MouseFocusReason);
    event->accept();
}

void GradeCell::mouseMoveEvent(QMouseEvent *event)
{
    if (!event->buttons().testFlag(Qt::LeftButton) || m_readOnly)
        return;
    m_dragging = m_dragging || (event->pos() - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
    if (m_dragging)
        Q_EMIT dragged(mapToParent(event->pos()));
}

void GradeCell::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_dragging)
        Q_EMIT dragEnded();
    else if (rect().contains(event->pos()) && event->button() == Qt::LeftButton)
        click();
    m_dragging = false;
}

} // namespace relaydesk
