// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lead/action_grid.h"

#include "ui/kit/focus_ring.h"

#include <QEvent>
#include <QGridLayout>

namespace relaydesk {
namespace {

constexpr int gap = 8;

} // namespace

ActionGrid::ActionGrid(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_grid(new QGridLayout(this))
{
    setAccessibleName(tr("Actions"));
    m_grid->setContentsMargins(FocusRing::reach, FocusRing::reach, FocusRing::reach, FocusRing::reach);
    m_grid->setSpacing(gap);
    add(Action::Call, tr("Call"), Icon::Phone, QStringLiteral("C"), theme);
    add(Action::Email, tr("E-mail"), Icon::Mail, QStringLiteral("E"), theme);
    add(Action::Log, tr("Log"), Icon::Pen, QStringLiteral("L"), theme);
    add(Action::Accept, tr("Accept"), Icon::Check, QStringLiteral("A"), theme);
    add(Action::Convert, tr("Convert"), Icon::ArrowUp, QStringLiteral("O"), theme);
    add(Action::Reject, tr("Reject…"), Icon::Close, QStringLiteral("R"), theme);
    add(Action::Snooze, tr("Snooze"), Icon::Clock, QStringLiteral("S"), theme);
    add(Action::HandOn, tr("Hand on"), Icon::HandOn, QStringLiteral("M"), theme);
    button(Action::HandOn)->setUnavailable(tr("Handing on to a colleague comes with escalations."));
    button(Action::Convert)->setAccessibleDescription(tr("Make it an opportunity"));
    button(Action::Convert)->hide();
    connect(&theme, &Theme::changed, this, [this] { place(columnsFor(width())); });
    place(4);
}

void ActionGrid::add(Action action, const QString &label, Icon icon, const QString &key, const Theme &theme)
{
    const auto kind = action == Action::Call ? KeyedButton::Kind::Primary : KeyedButton::Kind::Secondary;
    auto *made = new KeyedButton(theme, kind, label, this);
    made->setMark(icon);
    made->setKeycap(key);
    made->setControlHeight(int(action) <= int(Action::Log) ? 36 : 32);
    made->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_buttons.at(size_t(action)) = made;
    connect(made, &KeyedButton::activated, this, [this, action] { Q_EMIT activated(action); });
}

void ActionGrid::setFace(Action action, const QString &label, Icon icon)
{
    KeyedButton *one = button(action);
    if (one->label() == label)
        return;
    one->setLabel(label);
    one->setMark(icon);
    place(columnsFor(width()));
}

void ActionGrid::setNextStep(Action step)
{
    if (m_nextStep == step)
        return;
    const bool hadFocus = button(m_nextStep)->hasFocus();
    m_nextStep = step;
    button(step)->show();
    if (hadFocus)
        button(step)->setFocus(Qt::OtherFocusReason); // hiding would pass it on to another deed
    button(hiddenStep())->hide();
    m_columns = 0;
    place(columnsFor(width()));
}

ActionGrid::Action ActionGrid::hiddenStep() const
{
    return m_nextStep == Action::Accept ? Action::Convert : Action::Accept;
}

int ActionGrid::columnsFor(int width) const
{
    if (m_theme.textScale() >= 1.5)
        return 2; // large text keeps its key caps
    int widest = 0;
    for (size_t i = size_t(Action::Email); i < m_buttons.size();
         ++i) // the hidden one as well: nothing jumps when it comes
        widest = qMax(widest, m_buttons[i]->minimumSizeHint().width());
    const int room = width - 2 * FocusRing::reach;
    const int call = qMax(2 * widest + gap, button(Action::Call)->minimumSizeHint().width());
    return room >= qMax(4 * widest + 3 * gap, call + 2 * widest + 2 * gap) ? 4 : 2;
}

void ActionGrid::place(int columns)
{
    if (m_columns == columns)
        return;
    m_columns = columns;
    for (KeyedButton *one : m_buttons)
        m_grid->removeWidget(one);
    int cell = 0;
    for (KeyedButton *one : m_buttons) {
        if (one == button(hiddenStep()))
            continue;
        const int span = one == button(Action::Call) ? 2 : 1;
        m_grid->addWidget(one, cell / columns, cell % columns, 1, span);
        cell += span;
    }
    for (int column = 0; column < 4; ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
}

void ActionGrid::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place(columnsFor(width()));
}

void ActionGrid::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        place(columnsFor(width()));
}

} // namespace relaydesk
