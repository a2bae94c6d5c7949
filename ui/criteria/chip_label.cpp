// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/criteria/chip_label.h"

#include "ui/kit/enter_key.h"
#include "ui/kit/kit_style.h"

#include <QKeyEvent>
#include <QPainter>

namespace relaydesk {

ChipLabel::ChipLabel(const Theme &theme, Use use, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusPolicy(use == Use::Pressed ? Qt::StrongFocus : Qt::NoFocus);
    setAttribute(Qt::WA_TransparentForMouseEvents, use == Use::Shown);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void ChipLabel::say(const QString &words, ChipTone tone)
{
    m_words = words;
    m_tone = tone;
    setAccessibleName(words);
    updateGeometry();
    update();
}

QSize ChipLabel::sizeHint() const
{
    return {chipWidth(m_theme, m_words), chipHeight(m_theme) + 2};
}

void ChipLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect chip(0, (height() - chipHeight(m_theme)) / 2, width(), chipHeight(m_theme));
    paintChip(painter, chip, m_theme, {}, m_tone);
    const int own = qMin(width(), chipWidth(m_theme, m_words));
    paintChip(painter, QRect(chip.x() + (width() - own) / 2, chip.y(), own, chip.height()), m_theme, m_words, m_tone);
    if (underMouse() && focusPolicy() != Qt::NoFocus)
        paintBox(painter, chip, 5, {}, m_theme.color(ColorRole::FieldLine));
}

void ChipLabel::keyPressEvent(QKeyEvent *event)
{
    if (!clickedByEnter(*this, *event))
        QAbstractButton::keyPressEvent(event);
}

} // namespace relaydesk
