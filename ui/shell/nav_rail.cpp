// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/nav_rail.h"

#include "ui/kit/plain_label.h"
#include "ui/shell/rail_button.h"

#include <QGridLayout>
#include <QMenu>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace relaydesk {

namespace {
constexpr int s_wide = 184;
constexpr int s_narrow = 52;

/// The mark of the program, in its own colours.
class LogoMark final : public QWidget
{
public:
    explicit LogoMark(const Theme &theme, QWidget *parent)
        : QWidget(parent)
        , m_theme(theme)
    {
        setFixedSize(20, 20);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintIcon(painter, rect(), m_theme, Icon::Logo, 20, ColorRole::Accent);
    }

private:
    const Theme &m_theme;
};
} // namespace

NavRail::NavRail(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_logo(new LogoMark(theme, this))
    , m_name(new PlainLabel(theme, TextStep::RowName, ColorRole::Text1, tr("Relaydesk"), this))
    , m_menuButton(new QToolButton(this))
    , m_menu(new QMenu(this))
{
    m_menuButton->setAutoRaise(true);
    m_menuButton->setFixedSize(28, 28);
    m_menuButton->setAccessibleName(tr("Main menu"));
    m_menuButton->setToolTip(tr("Main menu (F10)"));
    connect(m_menuButton, &QToolButton::clicked, this, &NavRail::openMenu);
    m_narrowAction = m_menu->addAction(tr("Narrow sidebar"));
    m_narrowAction->setCheckable(true);
    connect(m_narrowAction, &QAction::triggered, this, [this](bool narrow) {
        setCollapsed(narrow);
        Q_EMIT collapsedChanged(narrow);
    });
    m_menu->addSeparator();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 12, 8, 10);
    column->setSpacing(0);
    auto *head = new QGridLayout;
    head->setContentsMargins(8, 0, 0, 0);
    head->setHorizontalSpacing(8);
    head->addWidget(m_logo, 0, 0, Qt::AlignVCenter);
    head->addWidget(m_name, 0, 1, Qt::AlignVCenter);
    head->addWidget(m_menuButton, 0, 2, Qt::AlignVCenter);
    head->setColumnStretch(1, 1);
    head->setRowMinimumHeight(0, 32);
    column->addLayout(head);
    column->addSpacing(11);
    m_queue = addPlace(Place::Queue, static_cast<int>(Icon::Queue), tr("Queue"));
    column->addWidget(m_queue);
    column->addSpacing(16);
    m_criteria = addPlace(Place::Criteria, static_cast<int>(Icon::Criteria), tr("Criteria"));
    column->addWidget(m_criteria);
    column->addStretch();
    m_settings = addPlace(Place::Settings, static_cast<int>(Icon::Settings), tr("Settings"));
    column->addWidget(m_settings);
    column->addSpacing(16);
    m_me = new MeLine(theme, this);
    column->addWidget(m_me);
    connect(&theme, &Theme::changed, this, &NavRail::restyle);
    restyle();
    arrange();
    setPlace(Place::Queue);
}

RailButton *NavRail::addPlace(Place place, int icon, const QString &label)
{
    auto *button = new RailButton(m_theme, static_cast<Icon>(icon), label, this);
    connect(button, &RailButton::clicked, this, [this, place] { Q_EMIT placeChosen(place); });
    return button;
}

void NavRail::setPlace(Place place)
{
    m_queue->setChecked(place == Place::Queue);
    m_criteria->setChecked(place == Place::Criteria);
    m_settings->setChecked(place == Place::Settings);
}

void NavRail::setQueueCount(int count)
{
    m_queue->setCount(count);
}

void NavRail::setCriteriaCount(int count)
{
    m_criteria->setCount(count);
}

void NavRail::setMe(const MeLine::Me &me)
{
    m_me->setMe(me);
}

void NavRail::setCramped(bool cramped)
{
    if (cramped == m_cramped)
        return;
    m_cramped = cramped;
    arrange();
}

void NavRail::setCollapsed(bool collapsed)
{
    m_collapsed = collapsed;
    m_narrowAction->setChecked(collapsed);
    arrange();
}

void NavRail::openMenu()
{
    m_menu->popup(m_menuButton->isVisible() ? m_menuButton->mapToGlobal(QPoint(0, m_menuButton->height()))
                                            : mapToGlobal(QPoint(0, 40)));
}

void NavRail::arrange()
{
    const bool narrow = isNarrow();
    setFixedWidth(narrow ? s_narrow : m_theme.scaled(s_wide));
    m_logo->setVisible(!narrow);
    m_name->setVisible(!narrow);
    for (RailButton *button : {m_queue, m_criteria, m_settings})
        button->setNarrow(narrow);
    m_me->setNarrow(narrow);
}

void NavRail::restyle()
{
    m_menuButton->setIcon(themeIcon(m_theme, Icon::Menu));
    arrange();
    update();
}

void NavRail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(ColorRole::Canvas));
    painter.setPen(m_theme.color(ColorRole::Line));
    const int edge = layoutDirection() == Qt::RightToLeft ? 0 : width() - 1;
    painter.drawLine(edge, 0, edge, height());
    const int line = m_me->y() - 8;
    painter.drawLine(16, line, width() - 18, line);
}

} // namespace relaydesk
