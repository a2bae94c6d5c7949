// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lead/note_field.h"

#include "ui/kit/icon.h"
#include "ui/kit/painters.h"

#include <QKeyEvent>
#include <QPainter>

namespace relaydesk {
namespace {

constexpr int margin = 12;
constexpr qsizetype longestNote = 10000;

QString keyName()
{
    return QStringLiteral("N");
}

} // namespace

NoteField::NoteField(const Theme &theme, QWidget *parent)
    : QLineEdit(parent)
    , m_theme(theme)
{
    setAccessibleName(tr("Add a note for the team"));
    setPlaceholderText(tr("Add a note for the team"));
    setMaxLength(int(longestNote));
    connect(&theme, &Theme::changed, this, &NoteField::applyTheme);
    applyTheme();
}

void NoteField::applyTheme()
{
    const int keycap = keycapSize(m_theme, keyName()).width();
    setTextMargins(margin + m_theme.scaled(16) + 4, 0, margin + keycap, 0);
    updateGeometry();
    update();
}

QSize NoteField::sizeHint() const
{
    return {QLineEdit::sizeHint().width(), m_theme.scaled(36)};
}

void NoteField::setLead(LeadId lead)
{
    if (lead == m_lead)
        return;
    if (m_lead.isValid()) {
        if (text().isEmpty())
            m_drafts.remove(m_lead);
        else
            m_drafts.insert(m_lead, text());
    }
    m_lead = lead;
    setText(m_drafts.value(lead));
}

QString NoteField::draftOf(LeadId lead) const
{
    return lead == m_lead ? text() : m_drafts.value(lead);
}

void NoteField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        send();
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT left();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void NoteField::send()
{
    const QString note = text().trimmed();
    if (note.isEmpty() || !m_lead.isValid())
        return;
    m_drafts.remove(m_lead);
    clear();
    Q_EMIT noteRequested(note);
}

void NoteField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    const auto mirror = [this](const QRect &box) { return QStyle::visualRect(layoutDirection(), rect(), box); };
    const int side = m_theme.scaled(16);
    paintIcon(painter, mirror(QRect(margin, (height() - side) / 2, side, side)), m_theme, Icon::Note, side,
              ColorRole::Text2);
    const QSize key = keycapSize(m_theme, keyName());
    if (text().isEmpty() || !hasFocus()) {
        const QRect cap(width() - margin + 4 - key.width(), (height() - key.height()) / 2, key.width(), key.height());
        paintKeycap(painter, mirror(cap), m_theme, keyName());
    }
}

} // namespace relaydesk
