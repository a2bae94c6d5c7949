// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/alert_card.h"

#include "ui/kit/icon.h"
#include "ui/kit/keyed_button.h"
#include "ui/kit/kit_style.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>
#include <QWindow>

#include <memory>

namespace relaydesk {

namespace {
constexpr int s_width = 400;
constexpr int s_padding = 14;
constexpr qreal s_ring = 30;

Icon markOf(NoticeAction action)
{
    switch (action) {
    case NoticeAction::Accept: return Icon::Check;
    case NoticeAction::Snooze: return Icon::Clock;
    case NoticeAction::Open: break;
    }
    return Icon::External;
}

QString joined(const QString &a, const QString &b)
{
    return a.isEmpty() || b.isEmpty() ? a + b : AlertCard::tr("%1, %2", "role, company").arg(a, b);
}
} // namespace

AlertCard::AlertCard(const Theme &theme, QWidget *parent)
    : QWidget(parent, Qt::Tool | Qt::FramelessWindowHint | Qt::WindowStaysOnTopHint | Qt::WindowDoesNotAcceptFocus)
    , m_theme(theme)
{
    setAttribute(Qt::WA_ShowWithoutActivating);
    setAttribute(Qt::WA_TranslucentBackground);
    setAttribute(Qt::WA_X11NetWmWindowTypeNotification);
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(s_padding, 12, s_padding, 16);
    m_column->setSpacing(4);
    buildHead();
    m_name = addLabel(m_column, TextStep::Heading, ColorRole::Text1);
    m_who = addLabel(m_column, TextStep::Body, ColorRole::Text2);
    m_facts = addLabel(m_column, TextStep::Small, ColorRole::Text3);
    m_why = addLabel(m_column, TextStep::Body, ColorRole::Text1);
    m_why->setWordWrap(true);
    m_why->setContentsMargins(12, 4, 0, 4);
    m_lines = new QVBoxLayout;
    m_lines->setSpacing(0);
    m_column->addLayout(m_lines);
    m_more = addLabel(m_column, TextStep::Small, ColorRole::Text3);
    m_buttons = new QHBoxLayout;
    m_buttons->setContentsMargins(0, 6, 0, 0);
    m_buttons->setSpacing(8);
    m_column->addLayout(m_buttons);
    connect(&m_theme, &Theme::changed, this, &AlertCard::restyle);
    restyle();
}

void AlertCard::buildHead()
{
    auto *head = new QHBoxLayout;
    head->setContentsMargins(24, 0, 0, 6); // beside the mark
    m_heading = addLabel(head, TextStep::Small, ColorRole::Text2);
    head->addStretch();
    m_close = new QPushButton(this);
    m_close->setFlat(true);
    m_close->setFixedSize(28, 28);
    m_close->setAccessibleName(tr("Close alert"));
    m_close->setToolTip(tr("Close alert"));
    m_close->setFocusPolicy(Qt::TabFocus);
    connect(m_close, &QPushButton::clicked, this, &AlertCard::closed);
    head->addWidget(m_close);
    m_column->addLayout(head);
}

QLabel *AlertCard::addLabel(QLayout *layout, TextStep step, ColorRole role)
{
    auto *label = new QLabel(this);
    label->setTextFormat(Qt::PlainText);
    label->setFocusPolicy(Qt::NoFocus);
    layout->addWidget(label);
    m_styled.emplace_back(label, step, role);
    return label;
}

void AlertCard::restyle()
{
    setFixedWidth(m_theme.scaled(s_width));
    for (const auto &[label, step, role] : m_styled) {
        label->setFont(m_theme.font(step));
        QPalette palette = label->palette();
        palette.setColor(QPalette::WindowText, m_theme.color(role));
        label->setPalette(palette);
    }
    m_close->setIcon(themeIcon(m_theme, Icon::Close));
    update();
}

void AlertCard::setNotice(const Notice &notice)
{
    m_notice = notice;
    const bool rich = !notice.name.isEmpty();
    const bool several = !notice.lines.empty(); // the heading says how many, the lines who
    m_heading->setText(notice.heading.isEmpty() ? tr("Relaydesk") : tr("Relaydesk · %1").arg(notice.heading));
    m_name->setText(rich ? notice.name : several ? QString() : notice.title);
    m_name->setWordWrap(!rich);
    m_who->setText(joined(notice.role, notice.company));
    m_facts->setText(notice.facts);
    m_why->setText(several ? QString() : notice.why.isEmpty() ? notice.body : notice.why);
    m_more->setText(notice.more);
    for (QLabel *label : {m_name, m_who, m_facts, m_why, m_more})
        label->setVisible(!label->text().isEmpty());
    setAccessibleName(notice.title);
    setAccessibleDescription(notice.body);
    setWindowTitle(notice.title);
    fillLines();
    fillButtons();
    adjustSize();
}

void AlertCard::fillLines()
{
    const auto count = static_cast<int>(m_notice.lines.size());
    while (m_lines->count() > count) {
        const std::unique_ptr<QLayoutItem> item(m_lines->takeAt(count));
        delete item->widget();
    }
    while (m_lines->count() < count)
        m_lines->addWidget(new AlertLine(m_theme, this));
    for (int i = 0; i < count; ++i) {
        if (auto *line = dynamic_cast<AlertLine *>(m_lines->itemAt(i)->widget()))
            line->setLine(m_notice.lines[static_cast<size_t>(i)]);
    }
}

void AlertCard::fillButtons()
{
    if (m_actions == m_notice.actions)
        return; // in place: the keyboard may stand on one of them
    m_actions = m_notice.actions;
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    bool first = true;
    for (const NoticeAction action : m_notice.actions) {
        const auto kind = first ? KeyedButton::Kind::Primary : KeyedButton::Kind::Secondary;
        auto *button = new KeyedButton(m_theme, kind, noticeActionLabel(action), this);
        button->setMark(markOf(action));
        button->setFocusPolicy(Qt::TabFocus); // a click leaves the keyboard where it is
        connect(button, &KeyedButton::activated, this, [this, action] { Q_EMIT chosen(action); });
        m_buttons->addWidget(button, first ? 2 : 1);
        first = false;
    }
}

void AlertCard::tick(const std::function<AlertClock(const SlaClock &)> &look)
{
    m_clock = m_notice.lines.empty() ? look(m_notice.sla) : AlertClock(); // each line has its own
    for (AlertLine *line : findChildren<AlertLine *>())
        line->setClock(look(line->line().sla));
    update();
}

void AlertCard::acceptKeyboard(bool accepted)
{
    if (QWindow *window = windowHandle())
        window->setFlag(Qt::WindowDoesNotAcceptFocus, !accepted);
}

void AlertCard::takeKeyboard()
{
    acceptKeyboard(true);
    activateWindow();
    if (QLayoutItem *item = m_buttons->itemAt(0))
        item->widget()->setFocus(Qt::TabFocusReason);
}

void AlertCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QWidget::keyPressEvent(event);
}

bool AlertCard::event(QEvent *event)
{
    if (event->type() == QEvent::WindowDeactivate)
        acceptKeyboard(false);
    return QWidget::event(event);
}

void AlertCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintBox(painter, rect(), 10, m_theme.color(ColorRole::Raised), m_theme.color(ColorRole::LineStrong));
    paintIcon(painter, QRectF(s_padding, m_heading->geometry().center().y() - 8, 16, 16), m_theme, Icon::Logo, 16,
              ColorRole::Accent);
    if (m_why->isVisible())
        painter.fillRect(QRectF(s_padding, m_why->y() + 2, 2, m_why->height() - 4),
                         m_theme.color(ColorRole::LineStrong));
    if (m_notice.grade.engagementStep() > 0) {
        const QSize size = gradeBadgeSize(m_theme);
        const int x = m_name->x() + QFontMetrics(m_name->font()).horizontalAdvance(m_name->text()) + 8;
        paintGradeBadge(painter, QRectF(QPointF(x, m_name->geometry().center().y() - size.height() / 2.0), size),
                        m_theme, m_notice.grade.fitLetter(), m_notice.grade.engagementStep());
    }
    if (m_clock.ring == RingShape::None)
        return;
    const QRectF ring(width() - s_padding - s_ring, m_name->y(), s_ring, s_ring);
    paintRing(painter, ring, m_theme, m_clock.ring, m_clock.left);
    painter.setFont(m_theme.font(TextStep::Number));
    painter.setPen(m_theme.color(ringTextRole(m_clock.ring)));
    paintTabular(painter, QRectF(0, ring.y(), ring.x() - 8, s_ring), m_clock.text, Qt::AlignRight);
    const QRectF bar(s_padding, height() - 6, width() - 2 * s_padding, 3);
    paintBar(painter, bar, m_theme, m_clock.left, ringTextRole(m_clock.ring), layoutDirection());
}

void AlertCard::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->pos()))
        Q_EMIT chosen(NoticeAction::Open);
}

} // namespace relaydesk
