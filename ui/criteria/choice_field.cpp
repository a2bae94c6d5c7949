// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/criteria/choice_field.h"

#include "ui/criteria/choice_list.h"
#include "ui/present/display_text.h"

#include <QKeyEvent>

#include <algorithm>

namespace relaydesk {

namespace {

constexpr int page = 8;
constexpr int mostOffered = 200;

} // namespace

ChoiceField::ChoiceField(const Theme &theme, const QStringList &choices, bool free, QWidget *parent)
    : QLineEdit(parent)
    , m_choices(choices)
    , m_free(free)
    , m_list(new ChoiceList(theme, window()))
{
    m_list->setAccessibleName(tr("Choices"));
    connect(this, &QLineEdit::textEdited, this, [this] { offer(begun()); });
    connect(m_list, &ChoiceList::picked, this, [this](const QString &choice) {
        setText(with(choice));
        Q_EMIT chosen();
        if (m_separator.isEmpty() || !m_free)
            Q_EMIT entered();
    });
}

ChoiceField::~ChoiceField()
{
    delete m_list;
}

// What stands before the part that is being typed: nothing, or all up to the last separator.
QString ChoiceField::head() const
{
    const qsizetype at = m_separator.isEmpty() ? -1 : text().lastIndexOf(m_separator);
    return at < 0 ? QString() : text().left(at + m_separator.size());
}

QString ChoiceField::begun() const
{
    return text().mid(head().size()).trimmed();
}

QStringList ChoiceField::offered() const
{
    return m_list ? m_list->choices() : QStringList();
}

void ChoiceField::openList()
{
    offer({});
    const auto current = m_choices.indexOf(begun());
    if (current >= 0 && current < m_list->count())
        m_list->setCurrent(static_cast<int>(current), true);
}

void ChoiceField::offer(const QString &part)
{
    if (!m_list)
        return;
    m_list->clear();
    // Those that begin so come before those that only hold it.
    for (const bool beginning : {true, false}) {
        for (const QString &choice : m_choices) {
            const bool begins = choice.startsWith(part, Qt::CaseInsensitive);
            const bool fits = beginning ? begins : !begins && choice.contains(part, Qt::CaseInsensitive);
            if (!fits || m_list->count() >= mostOffered)
                continue;
            m_list->add(relaydesk::displayText(choice), choice);
        }
    }
    if (!m_free && !part.isEmpty() && m_list->count() > 0)
        m_list->setCurrent(0);
    m_list->openAt(*this);
}

QString ChoiceField::taken() const
{
    const QString current = m_list ? m_list->choice() : QString();
    const QString part = begun();
    const bool isKnown = m_choices.contains(part, Qt::CaseInsensitive);
    return m_free || isKnown || current.isEmpty() || part.isEmpty() ? text() : with(current);
}

QString ChoiceField::with(const QString &choice) const
{
    const QString before = head();
    return before + (before.isEmpty() || before.endsWith(u' ') ? QString() : QStringLiteral(" ")) + choice;
}

void ChoiceField::step(int by)
{
    if (!m_list || m_list->count() == 0)
        return;
    m_list->setCurrent(std::clamp(m_list->current() + by, 0, m_list->count() - 1));
    setText(with(m_list->choice()));
    Q_EMIT chosen();
}

bool ChoiceField::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept(); // every key is the field's while it is open
        return true;
    }
    const auto *key = event->type() == QEvent::KeyPress ? dynamic_cast<QKeyEvent *>(event) : nullptr;
    if (key && (key->key() == Qt::Key_Tab || key->key() == Qt::Key_Backtab)) {
        Q_EMIT tabbed(key->key() == Qt::Key_Tab ? 1 : -1);
        return true;
    }
    return QLineEdit::event(event);
}

void ChoiceField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: Q_EMIT entered(); return;
    case Qt::Key_Escape: Q_EMIT escaped(); return;
    case Qt::Key_Down: step(1); return;
    case Qt::Key_Up: step(-1); return;
    case Qt::Key_PageDown: step(page); return;
    case Qt::Key_PageUp: step(-page); return;
    default: QLineEdit::keyPressEvent(event);
    }
}

void ChoiceField::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    // Another window, or the field's own context menu, takes the keyboard for a while only.
    if (event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason)
        Q_EMIT left();
}

} // namespace relaydesk
