// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/criteria/number_field.h"

#include "ui/kit/kit_style.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QWheelEvent>

namespace relaydesk {

namespace {

constexpr int bareWidth = 36;
constexpr int boxedWidth = 112;

bool isUndoKey(const QKeyEvent &key)
{
    return key.matches(QKeySequence::Undo) || key.matches(QKeySequence::Redo);
}

} // namespace

NumberField::NumberField(const Theme &theme, Look look, QWidget *parent)
    : QDoubleSpinBox(parent)
    , m_theme(theme)
    , m_look(look)
{
    setButtonSymbols(QAbstractSpinBox::NoButtons);
    setFrame(false);
    setFocusPolicy(Qt::StrongFocus);
    setDecimals(3);
    setRange(-1000, 1000);
    setAlignment(Qt::AlignVCenter | (look == Look::Bare ? Qt::AlignTrailing : Qt::AlignLeading));
    if (look == Look::Boxed)
        lineEdit()->setTextMargins(8, 0, 8, 0);
    connect(&theme, &Theme::changed, this, &NumberField::refresh);
    refresh();
}

void NumberField::refresh()
{
    setFont(m_theme.font(m_look == Look::Bare ? TextStep::BodyStrong : TextStep::Body));
    setFixedSize(sizeHint());
    update();
}

void NumberField::setShown(double value)
{
    const QSignalBlocker quiet(this);
    if (!qFuzzyCompare(value + 2000, this->value() + 2000))
        setValue(value);
}

void NumberField::setWhole(int least, int most)
{
    const QSignalBlocker quiet(this);
    setDecimals(0);
    setRange(least, most);
}

QString NumberField::textFromValue(double value) const
{
    return locale().toString(value, 'f', QLocale::FloatingPointShortest);
}

QSize NumberField::sizeHint() const
{
    const bool bare = m_look == Look::Bare;
    return {m_theme.scaled(bare ? bareWidth : boxedWidth), m_theme.scaled(bare ? 24 : 32)};
}

void NumberField::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_look == Look::Boxed)
        paintBox(painter, rect(), 6, m_theme.color(ColorRole::Surface), m_theme.color(ColorRole::FieldLine));
    else if (underMouse() && !isReadOnly())
        paintBox(painter, rect(), 4, m_theme.color(ColorRole::Hover), {});
}

// The line edit inside would take these keys for its own text, which every step sets anew.
bool NumberField::event(QEvent *event)
{
    const auto *key = event->type() == QEvent::ShortcutOverride ? dynamic_cast<QKeyEvent *>(event) : nullptr;
    if (!key || !isUndoKey(*key))
        return QDoubleSpinBox::event(event);
    event->ignore();
    return true;
}

void NumberField::keyPressEvent(QKeyEvent *event)
{
    if (isUndoKey(*event))
        event->ignore();
    else
        QDoubleSpinBox::keyPressEvent(event);
}

void NumberField::wheelEvent(QWheelEvent *event)
{
    if (hasFocus())
        QDoubleSpinBox::wheelEvent(event);
    else
        event->ignore();
}

} // namespace relaydesk
