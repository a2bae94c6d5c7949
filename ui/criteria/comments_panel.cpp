// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/criteria/comments_panel.h"

#include "ui/criteria/row_button.h"
#include "ui/criteria/section_head.h"
#include "ui/kit/keyed_button.h"
#include "ui/kit/plain_label.h"
#include "ui/present/display_text.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

#include <utility>

namespace relaydesk {

namespace {

constexpr int longestComment = 2000;

} // namespace

CommentsPanel::CommentsPanel(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_head(new SectionHead(theme, TextStep::BodyStrong, tr("Comments"), this))
    , m_list(new QVBoxLayout)
    , m_aboutRow(new QWidget(this))
    , m_about(new PlainLabel(theme, TextStep::Small, ColorRole::Text3, m_aboutRow))
    , m_field(new QLineEdit(this))
    , m_send(new KeyedButton(theme, KeyedButton::Kind::Secondary, tr("Comment"), this))
{
    setAccessibleName(m_head->title());
    m_field->setMaxLength(longestComment);
    m_field->setAccessibleName(tr("Write a comment"));
    m_field->setPlaceholderText(tr("Write a comment"));
    m_send->setControlHeight(28);
    m_list->setSpacing(8);
    auto *row = new QHBoxLayout;
    row->addWidget(m_field, 1);
    row->addWidget(m_send);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_head);
    column->addLayout(m_list);
    column->addWidget(m_aboutRow);
    column->addLayout(row);
    auto *all = new KeyedButton(theme, KeyedButton::Kind::Text, {}, m_aboutRow);
    all->setMark(Icon::Close);
    all->setControlHeight(24);
    all->setAccessibleName(tr("Write about the whole version"));
    all->setToolTip(plainToolTip(all->accessibleName()));
    auto *about = new QHBoxLayout(m_aboutRow);
    about->setContentsMargins(0, 0, 0, 0);
    about->addWidget(m_about, 1);
    about->addWidget(all);
    connect(all, &KeyedButton::activated, this, &CommentsPanel::writeAboutAll);
    connect(m_field, &QLineEdit::returnPressed, this, &CommentsPanel::send);
    connect(m_send, &KeyedButton::activated, this, &CommentsPanel::send);
    m_aboutRow->hide();
}

void CommentsPanel::setContent(const CriteriaPageContent &content)
{
    m_comments = content.comments;
    m_mayWrite = content.rights.mayComment && content.shown.number > 0;
    if (std::exchange(m_version, content.shown.number) != m_version && !m_place.isEmpty())
        writeAboutAll(); // the line was one of another version
    refreshSend();
    m_head->setRemark(m_comments.empty() ? tr("none yet") : QString());
    while (m_entries.size() < m_comments.size())
        addEntry();
    for (size_t i = 0; i < m_entries.size(); ++i) {
        m_entries[i].box->setVisible(i < m_comments.size());
        if (i >= m_comments.size())
            continue;
        const CriteriaComment &comment = m_comments[i];
        m_entries[i].who->setText(tr("%1, %2", "a person, a time").arg(comment.who, comment.when));
        m_entries[i].text->setText(comment.text);
        m_entries[i].about->setLabel(displayText(comment.placeWords, 200));
        m_entries[i].about->setVisible(!comment.placeWords.isEmpty());
        m_entries[i].about->setEnabled(!comment.place.isEmpty());
        m_entries[i].about->setToolTip(comment.place.isEmpty() ? tr("This line has changed since.") : QString());
    }
}

void CommentsPanel::addEntry()
{
    Entry entry;
    entry.box = new QWidget(this);
    entry.who = new PlainLabel(m_theme, TextStep::SmallStrong, ColorRole::Text1, entry.box);
    entry.text = new PlainLabel(m_theme, TextStep::Body, ColorRole::Text1, entry.box);
    entry.text->setWordWrap(true);
    entry.about = new RowButton(m_theme, entry.box);
    auto *column = new QVBoxLayout(entry.box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(entry.who);
    column->addWidget(entry.text);
    column->addWidget(entry.about);
    m_list->addWidget(entry.box);
    const size_t index = m_entries.size();
    connect(entry.about, &RowButton::clicked, this, [this, index] {
        if (index < m_comments.size())
            Q_EMIT placeWanted(m_comments[index].place);
    });
    m_entries.push_back(entry);
}

void CommentsPanel::writeAbout(const QString &place, const QString &words)
{
    m_place = place;
    m_about->setText(words.isEmpty() ? QString() : tr("About: %1").arg(displayText(words, 200)));
    m_aboutRow->setVisible(!words.isEmpty());
    m_field->setFocus(Qt::OtherFocusReason);
}

void CommentsPanel::writeAboutAll()
{
    const bool hadKeys = m_aboutRow->isAncestorOf(window()->focusWidget());
    m_place.clear();
    m_about->setText({});
    m_aboutRow->hide();
    if (hadKeys)
        m_field->setFocus(Qt::OtherFocusReason);
}

void CommentsPanel::refreshSend()
{
    m_field->setReadOnly(!m_mayWrite || m_isSending);
    m_send->setUnavailable(!m_mayWrite       ? tr("Comments need a way to the hub.")
                               : m_isSending ? tr("It is being sent.")
                                             : QString());
}

void CommentsPanel::send()
{
    const QString text = m_field->text().trimmed();
    if (text.isEmpty() || !m_send->isAvailable())
        return;
    m_isSending = true;
    refreshSend();
    Q_EMIT commentWanted(m_place, text);
}

void CommentsPanel::setSent(bool taken)
{
    if (!std::exchange(m_isSending, false))
        return;
    if (taken) {
        m_field->clear();
        writeAboutAll();
    }
    refreshSend();
}

void CommentsPanel::keyPressEvent(QKeyEvent *event)
{
    // The field has sent it; the page would take its next step as well.
    if (m_field->hasFocus() && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        event->accept();
    else
        QWidget::keyPressEvent(event);
}

} // namespace relaydesk
