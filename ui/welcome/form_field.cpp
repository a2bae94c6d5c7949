// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/form_field.h"

#include "ui/kit/focus_ring.h"
#include "ui/kit/plain_label.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace relaydesk {

FormField::FormField(const QString &name, Kind kind, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit(this))
    , m_remark(new PlainLabel(theme, TextStep::Small, ColorRole::BreachText, this))
{
    auto *title = new PlainLabel(theme, TextStep::BodyLabel, ColorRole::Text1, this);
    title->setText(name);
    m_edit->setAccessibleName(name);
    m_edit->setMaxLength(2048);
    auto *head = new QHBoxLayout;
    head->addWidget(title, 1);
    auto *column = new QVBoxLayout(this);
    // The focus ring reaches 4 px beyond the field and must not be cut.
    column->setContentsMargins(FocusRing::reach, 0, FocusRing::reach, FocusRing::reach);
    column->setSpacing(6);
    column->addLayout(head);
    column->addWidget(m_edit);
    m_edit->setTextMargins(6, 0, 6, 0);
    column->addWidget(m_remark);
    m_remark->setWordWrap(true);
    m_remark->hide();
    if (kind == Kind::Secret)
        head->addWidget(makeReveal());
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textEdited, this, &FormField::edited);
    connect(m_edit, &QLineEdit::returnPressed, this, &FormField::entered);
}

QWidget *FormField::makeReveal()
{
    m_edit->setEchoMode(QLineEdit::Password);
    m_edit->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    auto *reveal = new QCheckBox(tr("Show"), this);
    reveal->setAccessibleName(tr("Show %1").arg(m_edit->accessibleName()));
    connect(reveal, &QCheckBox::toggled, this,
            [this](bool shown) { m_edit->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password); });
    return reveal;
}

void FormField::setRemark(const QString &text, bool blocking)
{
    m_remark->setColor(blocking ? ColorRole::BreachText : ColorRole::SoonText);
    m_remark->setText(text);
    m_remark->setVisible(!text.isEmpty());
    m_edit->setAccessibleDescription(text);
    m_edit->setProperty("invalid", blocking && !text.isEmpty());
    m_edit->update();
}

QString FormField::remark() const
{
    return m_remark->isHidden() ? QString() : m_remark->text();
}

} // namespace relaydesk
