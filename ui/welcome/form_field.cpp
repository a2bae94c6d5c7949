// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/form_field.h"

#include "ui/kit/icon.h"
#include "ui/kit/plain_label.h"

#include <QAction>
#include <QEvent>
#include <QStyle>
#include <QToolButton>
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
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(title);
    layout->addWidget(m_edit);
    layout->addWidget(m_remark);
    m_remark->setWordWrap(true);
    m_remark->hide();
    if (kind == Kind::Secret)
        addReveal(theme);
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textEdited, this, &FormField::edited);
    connect(m_edit, &QLineEdit::returnPressed, this, &FormField::entered);
}

void FormField::addReveal(const Theme &theme)
{
    m_edit->setEchoMode(QLineEdit::Password);
    m_edit->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    auto *reveal = new QCheckBox(tr("Show"), this);
    reveal->setAccessibleName(tr("Show %1").arg(m_edit->accessibleName()));
    layout()->addWidget(reveal);
    connect(reveal, &QCheckBox::toggled, this,
            [this](bool shown) { m_edit->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password); });
    Q_UNUSED(theme);
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
