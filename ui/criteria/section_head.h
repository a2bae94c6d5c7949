// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme.h"

#include <QWidget>

class QHBoxLayout;

namespace relaydesk {

class KeyedButton;
class PlainLabel;

/// The head of a part of the page: its title, a remark at the end of the line, buttons behind it.
class SectionHead final : public QWidget
{
    Q_OBJECT
public:
    SectionHead(const Theme &theme, TextStep step, const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    [[nodiscard]] QString title() const;
    void setRemark(const QString &remark);
    [[nodiscard]] QString remark() const;
    /// Behind the title instead of at the end of the line.
    void putRemarkBehindTitle();
    /// A text button at the end of the line.
    KeyedButton *addAction(const QString &label);
    /// Something small behind the title.
    void addBehindTitle(QWidget *part);

private:
    const Theme &m_theme;
    PlainLabel *m_title;
    PlainLabel *m_remark;
    QHBoxLayout *m_row;
};

} // namespace relaydesk
