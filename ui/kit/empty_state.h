// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/icon.h"

#include <QWidget>

namespace relaydesk {

class KeyedButton;
class PlainLabel;

/// What a list says when it has nothing to show: a mark, a title, a sentence, and up to two ways on.
class EmptyState final : public QWidget
{
    Q_OBJECT
public:
    enum class Mark {
        AllDone, ///< a ring in green with a tick
        Icon,
    };

    explicit EmptyState(const Theme &theme, QWidget *parent = nullptr);

    void setMark(Mark mark, Icon icon = Icon::SearchNone);
    void say(const QString &title, const QString &text);
    /// Empty labels hide the buttons.
    void setActions(const QString &first, const QString &second);

Q_SIGNALS:
    void firstActivated();
    void secondActivated();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void fitText();

    const Theme &m_theme;
    QWidget *m_markPlace;
    PlainLabel *m_title;
    PlainLabel *m_text;
    KeyedButton *m_first;
    KeyedButton *m_second;
    Mark m_mark = Mark::AllDone;
    Icon m_icon = Icon::SearchNone;
};

} // namespace relaydesk
