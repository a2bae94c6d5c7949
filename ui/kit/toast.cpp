// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/toast.h"

#include "ui/kit/icon.h"
#include "ui/kit/keyed_button.h"
#include "ui/kit/kit_style.h"
#include "ui/kit/plain_label.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>

#include <utility>

namespace relaydesk {

Toast::Toast(const Theme &theme, Clock &clock, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_clock(clock)
    , m_sentence(new PlainLabel(theme, TextStep::Body, ColorRole::Text1, this))
    , m_action(new KeyedButton(theme, KeyedButton::Kind::Text, {}, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(44, 6, 8, 6);
    row->setSpacing(12);
    row->addWidget(m_sentence, 1);
    row->addWidget(m_action);
    m_action->setControlHeight(30);
    m_action->installEventFilter(this); // its focus stops the time
    connect(m_action, &KeyedButton::activated, this, [this] {
        dismiss();
        Q_EMIT actionTriggered();
    });
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    hide();
}

Toast::~Toast()
{
    if (m_alarm)
        m_clock.cancel(*m_alarm);
}

void Toast::say(const QString &sentence, const QString &action, const QString &key)
{
    stop();
    m_left = life;
    m_sentence->setText(sentence);
    m_action->setLabel(action);
    m_action->setKeycap(key);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(sentence);
    show();
    raise();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    if (!underMouse())
        run();
}

void Toast::dismiss()
{
    stop();
    if (isHidden())
        return;
    hide();
    Q_EMIT dismissed();
}

void Toast::run()
{
    if (m_alarm || isHidden())
        return;
    m_startedAt = m_clock.monotonic();
    m_alarm = m_clock.after(m_left, this, [this] {
        m_alarm.reset();
        dismiss();
    });
}

void Toast::stop()
{
    if (!m_alarm)
        return;
    m_clock.cancel(*std::exchange(m_alarm, std::nullopt));
    m_left = std::max(Duration(0), m_left - (m_clock.monotonic() - m_startedAt));
}

void Toast::enterEvent(QEnterEvent *event)
{
    stop();
    QFrame::enterEvent(event);
}

void Toast::leaveEvent(QEvent *event)
{
    if (!m_action->hasFocus())
        run();
    QFrame::leaveEvent(event);
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn)
        stop();
    else if (event->type() == QEvent::FocusOut && !underMouse())
        run();
    return QFrame::eventFilter(watched, event);
}

void Toast::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(painter, rect(), 8, m_theme.color(ColorRole::Raised), m_theme.color(ColorRole::FieldLine));
    const QRect mark = QStyle::visualRect(layoutDirection(), rect(), QRect(16, 0, 16, height()));
    paintIcon(painter, mark, m_theme, Icon::Check, 16, ColorRole::OkText);
}

} // namespace relaydesk
