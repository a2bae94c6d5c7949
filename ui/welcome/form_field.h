// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme.h"

#include <QLineEdit>
#include <QWidget>

namespace relaydesk {

class PlainLabel;

/// One line of a form: its name above, what is wrong with it below, in place. The text is never
/// touched by anybody but the person who types it.
class FormField final : public QWidget
{
    Q_OBJECT
public:
    enum class Kind { Text, Secret };

    FormField(const QString &name, Kind kind, const Theme &theme, QWidget *parent);

    [[nodiscard]] QString text() const { return m_edit->text(); }
    void setText(const QString &text) { m_edit->setText(text); }
    void setPlaceholder(const QString &example) { m_edit->setPlaceholderText(example); }
    [[nodiscard]] QLineEdit *edit() const { return m_edit; }

    /// Shown beside the field and read with it; an empty text takes it away.
    void setRemark(const QString &text, bool blocking);
    [[nodiscard]] QString remark() const;

Q_SIGNALS:
    void edited();
    void entered(); ///< Enter was pressed in it

private:
    [[nodiscard]] QWidget *makeReveal();

    QLineEdit *m_edit;
    PlainLabel *m_remark;
};

} // namespace relaydesk
