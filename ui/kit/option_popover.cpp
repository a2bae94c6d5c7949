// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/option_popover.h"

#include "ui/kit/kit_style.h"
#include "ui/kit/option_row.h"
#include "ui/kit/plain_label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QScreen>
#include <QStyle>
#include <QVBoxLayout>

namespace relaydesk {

namespace {

constexpr int headHeight = 32;

} // namespace

OptionPopover::OptionPopover(const Theme &theme, Icon icon, const QString &title, QWidget *parent)
    : QFrame(parent, Qt::Popup | Qt::FramelessWindowHint | Qt::NoDropShadowWindowHint)
    , m_theme(theme)
    , m_icon(icon)
    , m_column(new QVBoxLayout(this))
    , m_rows(new QVBoxLayout)
    , m_remark(new PlainLabel(theme, TextStep::Small, ColorRole::Text3, this))
    , m_rule(new QFrame(this))
{
    setAttribute(Qt::WA_TranslucentBackground);
    setWindowTitle(title);
    setAccessibleName(title);
    auto *head = new PlainLabel(theme, TextStep::BodyStrong, ColorRole::Text1, title, this);
    head->setFixedHeight(theme.scaled(headHeight));
    head->setContentsMargins(32, 0, 8, 0);
    m_rule->setFixedHeight(1);
    m_rule->setAutoFillBackground(true);
    m_remark->setContentsMargins(4, 4, 4, 4);
    m_remark->setWordWrap(true);
    m_column->setContentsMargins(7, 4, 7, 8);
    m_column->setSpacing(4);
    m_rows->setSpacing(0);
    m_column->addWidget(head);
    m_column->addLayout(m_rows);
    m_column->addWidget(m_rule);
    m_column->addWidget(m_remark);
    m_rule->hide();
    m_remark->hide();
    const auto refresh = [this] {
        QPalette line = m_rule->palette();
        line.setColor(QPalette::Window, m_theme.color(ColorRole::Line));
        m_rule->setPalette(line);
    };
    connect(&theme, &Theme::changed, this, refresh);
    refresh();
}

void OptionPopover::setOptions(std::vector<Option> options)
{
    qDeleteAll(m_buttons);
    m_buttons.clear();
    m_options = std::move(options);
    for (const Option &option : m_options) {
        const int number = static_cast<int>(m_buttons.size()) + 1;
        auto *row = new OptionRow(m_theme, number, option.label, option.detail, this);
        m_rows->addWidget(row);
        m_buttons.push_back(row);
        row->installEventFilter(this);
        connect(row, &OptionRow::picked, this, &OptionPopover::confirm);
        connect(row, &QRadioButton::toggled, this, &OptionPopover::updateRemark);
    }
    setCurrent(0);
}

void OptionPopover::setNoteField(const QString &placeholder)
{
    m_note = new QLineEdit(this);
    m_note->setPlaceholderText(placeholder);
    m_note->setAccessibleName(placeholder);
    m_note->setMaxLength(2000);
    m_note->installEventFilter(this);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(4, 4, 4, 0);
    row->addWidget(m_note);
    m_column->addLayout(row);
    m_rule->show();
}

void OptionPopover::setExtraChoice(const QString &label, const QStringList &values)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(4, 4, 4, 0);
    auto *words = new PlainLabel(m_theme, TextStep::Small, ColorRole::Text2, label, this);
    m_extra = new QComboBox(this);
    m_extra->addItems(values);
    m_extra->setAccessibleName(label);
    m_extra->installEventFilter(this);
    words->setBuddy(m_extra);
    row->addWidget(words, 1);
    row->addWidget(m_extra);
    m_column->addLayout(row);
    m_rule->show();
}

int OptionPopover::extraChoice() const
{
    return m_extra ? m_extra->currentIndex() : -1;
}

void OptionPopover::setCurrent(int index)
{
    if (index < 0 || index >= static_cast<int>(m_buttons.size()))
        return;
    auto *row = m_buttons[static_cast<std::size_t>(index)];
    row->setChecked(true);
    row->setFocus(Qt::ShortcutFocusReason);
}

int OptionPopover::current() const
{
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        if (m_buttons[i]->isChecked())
            return static_cast<int>(i);
    }
    return -1;
}

QString OptionPopover::note() const
{
    return m_note ? m_note->text() : QString();
}

void OptionPopover::updateRemark()
{
    const int index = current();
    const QString remark = index < 0 ? QString() : m_options[static_cast<std::size_t>(index)].remark;
    m_remark->setText(remark);
    m_remark->setVisible(!remark.isEmpty());
    m_rule->setVisible(!remark.isEmpty() || m_note || m_extra);
    adjustSize();
}

void OptionPopover::openAt(const QWidget *anchor)
{
    if (m_note)
        m_note->clear();
    setMinimumWidth(m_theme.scaled(216));
    adjustSize();
    const QRect room = anchor->screen()->availableGeometry();
    const bool mirrored = anchor->layoutDirection() == Qt::RightToLeft;
    QPoint at = anchor->mapToGlobal(QPoint(mirrored ? anchor->width() - width() : 0, anchor->height() + 6));
    if (at.y() + height() > room.bottom())
        at.setY(anchor->mapToGlobal(QPoint(0, -6)).y() - height());
    at.setX(qBound(room.left(), at.x(), qMax(room.left(), room.right() - width())));
    move(at);
    show();
    setCurrent(qMax(0, current()));
}

void OptionPopover::confirm()
{
    const int index = current();
    if (index < 0)
        return;
    const QString words = note();
    close();
    Q_EMIT chosen(index, words);
}

void OptionPopover::step(int by)
{
    const int count = static_cast<int>(m_buttons.size());
    if (count > 0)
        setCurrent((current() + by + count) % count);
}

void OptionPopover::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: confirm(); return;
    case Qt::Key_Escape: close(); return;
    case Qt::Key_Up: step(-1); return;
    case Qt::Key_Down: step(1); return;
    default: break;
    }
    const int number = event->key() - Qt::Key_0;
    if (number >= 1 && number <= static_cast<int>(m_buttons.size()))
        setCurrent(number - 1);
    else
        QFrame::keyPressEvent(event);
}

// Enter confirms from the note and the combo box too; digits typed into them stay theirs.
bool OptionPopover::eventFilter(QObject *watched, QEvent *event)
{
    auto *key = event->type() == QEvent::KeyPress ? dynamic_cast<QKeyEvent *>(event) : nullptr;
    if (!key)
        return QFrame::eventFilter(watched, event);
    const bool inField = watched == m_note || watched == m_extra;
    const bool ours = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter || key->key() == Qt::Key_Escape;
    if (ours || (!inField && key->key() != Qt::Key_Tab && key->key() != Qt::Key_Backtab)) {
        keyPressEvent(key);
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

void OptionPopover::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    Q_EMIT closed();
}

void OptionPopover::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(painter, rect(), 8, m_theme.color(ColorRole::Raised), m_theme.color(ColorRole::FieldLine));
    const QRect mark(15, 4, 16, m_theme.scaled(headHeight));
    paintIcon(painter, QStyle::visualRect(layoutDirection(), rect(), mark), m_theme, m_icon, 16, ColorRole::Text1);
}

} // namespace relaydesk
