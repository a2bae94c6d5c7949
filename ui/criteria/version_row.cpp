// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/criteria/version_row.h"

#include "ui/kit/enter_key.h"
#include "ui/kit/focus_ring.h"
#include "ui/kit/kit_style.h"
#include "ui/kit/painters.h"
#include "ui/kit/plain_label.h"
#include "ui/present/criteria_step.h"

#include <QKeyEvent>
#include <QPainter>

namespace relaydesk {

namespace {

constexpr int rowHeight = 32;
constexpr int nameWidth = 40;
constexpr int edge = 8;

} // namespace

VersionRow::VersionRow(const Theme &theme, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setProperty("noFocusRing", true);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void VersionRow::say(const CriteriaVersion &version, bool shown)
{
    m_version = version;
    m_isShown = shown;
    setAccessibleName(tr("v%1, %2, %3", "a version: number, title, state")
                          .arg(version.number)
                          .arg(version.note, versionState(version)));
    setToolTip(plainToolTip(version.note));
    update();
}

QSize VersionRow::sizeHint() const
{
    return {m_theme.scaled(200), m_theme.scaled(rowHeight)};
}

void VersionRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_isShown || underMouse())
        paintBox(painter, rect(), 6, m_theme.color(m_isShown ? ColorRole::Selected : ColorRole::Hover), {});
    const auto inDirection = [this](const QRect &box) { return QStyle::visualRect(layoutDirection(), rect(), box); };
    const QString state = versionState(m_version);
    painter.setFont(m_theme.font(TextStep::BodyStrong));
    painter.setPen(m_theme.color(ColorRole::Text1));
    painter.drawText(inDirection(QRect(edge, 0, nameWidth, height())), int(Qt::AlignLeading) | int(Qt::AlignVCenter),
                     u'v' % QString::number(m_version.number));
    int stateWidth = 0;
    if (m_version.state == CriteriaVersion::State::Past) {
        painter.setFont(m_theme.font(TextStep::Small));
        painter.setPen(m_theme.color(ColorRole::Text2));
        stateWidth = painter.fontMetrics().horizontalAdvance(state) + 2;
        painter.drawText(inDirection(QRect(width() - edge - stateWidth, 0, stateWidth, height())), Qt::AlignCenter,
                         state);
    } else {
        stateWidth = chipWidth(m_theme, state);
        const bool inForce = m_version.state == CriteriaVersion::State::InForce;
        const int high = chipHeight(m_theme);
        paintChip(painter, inDirection(QRect(width() - edge - stateWidth, (height() - high) / 2, stateWidth, high)),
                  m_theme, state, inForce ? ChipTone::Ok : ChipTone::Intent, m_isShown);
    }
    const int room = width() - nameWidth - stateWidth - 3 * edge;
    painter.setFont(m_theme.font(TextStep::Body));
    painter.setPen(m_theme.color(m_isShown ? ColorRole::Text1 : ColorRole::Text2));
    painter.drawText(inDirection(QRect(edge + nameWidth, 0, room, height())),
                     int(Qt::AlignLeading) | int(Qt::AlignVCenter) | int(Qt::TextSingleLine),
                     painter.fontMetrics().elidedText(m_version.note, Qt::ElideRight, room));
    paintFocusInside(painter, *this, m_theme);
}

void VersionRow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)
        Q_EMIT stepWanted(event->key() == Qt::Key_Up ? -1 : 1);
    else if (!clickedByEnter(*this, *event))
        QAbstractButton::keyPressEvent(event);
}

} // namespace relaydesk
