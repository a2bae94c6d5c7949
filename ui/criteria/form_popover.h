// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme.h"

#include <QFrame>

class QGridLayout;
class QHBoxLayout;

namespace relaydesk {

class KeyedButton;
class PlainLabel;

/// A small form beside the row it belongs to. What is entered counts at once; Esc or a click elsewhere closes it.
class FormPopover final : public QFrame
{
    Q_OBJECT
public:
    FormPopover(const Theme &theme, const QString &title, QWidget *parent);

    /// A line of the form; its name is the field's accessible name. The label, to hide it with the field.
    PlainLabel *addField(const QString &name, QWidget *field);
    /// A line of words across the form.
    PlainLabel *addWords();
    /// A text button below the form.
    KeyedButton *addAction(const QString &label);
    /// Opens below \a anchor (above where there is no room), the keyboard in the first field.
    void openAt(const QWidget *anchor);

Q_SIGNALS:
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    const Theme &m_theme;
    QGridLayout *m_grid;
    QHBoxLayout *m_actions;
    QWidget *m_first = nullptr;
};

} // namespace relaydesk
