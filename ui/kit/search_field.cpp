// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/search_field.h"

#include "ui/kit/icon.h"
#include "ui/kit/painters.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace relaydesk {

SearchField::SearchField(const Theme &theme, const QString &placeholder, QWidget *parent)
    : QLineEdit(parent)
    , m_theme(theme)
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setMaxLength(256);
    connect(&theme, &Theme::changed, this, &SearchField::refresh);
    refresh();
}

void SearchField::setKeycap(const QString &key)
{
    m_key = key;
    refresh();
}

void SearchField::refresh()
{
    setFont(m_theme.font(TextStep::Small));
    setFixedHeight(m_theme.scaled(28));
    const int behind = m_key.isEmpty() ? 0 : keycapSize(m_theme, tr("Esc")).width() + 6;
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    setTextMargins(mirrored ? behind : 21, 0, mirrored ? 21 : behind, 0);
    update();
}

QSize SearchField::sizeHint() const
{
    return {m_theme.scaled(200), m_theme.scaled(28)};
}

QString SearchField::shownKey() const
{
    return hasFocus() || !text().isEmpty() ? tr("Esc") : m_key;
}

bool SearchField::event(QEvent *event)
{
    // Esc belongs to the field while there is something to clear, before any shortcut of the window.
    const auto *key = dynamic_cast<QKeyEvent *>(event);
    if (key && key->type() == QEvent::ShortcutOverride && key->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::LayoutDirectionChange)
        refresh();
    return QLineEdit::event(event);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape) {
        QLineEdit::keyPressEvent(event);
        return;
    }
    if (text().isEmpty())
        Q_EMIT escaped();
    else
        clear();
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    const QRect mark = QStyle::visualRect(layoutDirection(), rect(), QRect(10, 0, 14, height()));
    paintIcon(painter, mark, m_theme, Icon::Search, 14, ColorRole::Text3);
    if (m_key.isEmpty())
        return;
    const QSize key = keycapSize(m_theme, shownKey());
    const QRect cap(QPoint(width() - key.width() - 6, (height() - key.height()) / 2), key);
    paintKeycap(painter, QStyle::visualRect(layoutDirection(), rect(), cap), m_theme, shownKey());
}

} // namespace relaydesk
