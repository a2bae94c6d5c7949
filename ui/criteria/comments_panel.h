// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme.h"
#include "ui/present/criteria_content.h"

#include <QWidget>

#include <vector>

class QLineEdit;
class QVBoxLayout;

namespace relaydesk {

class KeyedButton;
class PlainLabel;
class RowButton;
class SectionHead;

/// What people wrote about the lines of the shown version, and a field to write more.
class CommentsPanel final : public QWidget
{
    Q_OBJECT
public:
    CommentsPanel(const Theme &theme, QWidget *parent = nullptr);

    void setContent(const CriteriaPageContent &content);
    /// The next comment is about that line of the shown version; empty: all of it. The field gets the keyboard.
    void writeAbout(const QString &place, const QString &words);
    /// What was sent last was taken, or not: then it can be sent again.
    void setSent(bool taken);
    [[nodiscard]] QLineEdit *field() const { return m_field; }

Q_SIGNALS:
    void commentWanted(const QString &place, const QString &text);
    void placeWanted(const QString &place);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Entry
    {
        QWidget *box = nullptr;
        RowButton *about = nullptr;
        PlainLabel *who = nullptr;
        PlainLabel *text = nullptr;
    };
    void addEntry();
    void send();
    void writeAboutAll();
    void refreshSend();

    const Theme &m_theme;
    std::vector<CriteriaComment> m_comments;
    SectionHead *m_head;
    QVBoxLayout *m_list;
    QWidget *m_aboutRow;
    PlainLabel *m_about;
    QLineEdit *m_field;
    KeyedButton *m_send;
    std::vector<Entry> m_entries;
    QString m_place;
    int m_version = 0; ///< that is shown
    bool m_mayWrite = false;
    bool m_isSending = false;
};

} // namespace relaydesk
