// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/criteria/notice_strip.h"

#include "ui/kit/keyed_button.h"
#include "ui/kit/kit_style.h"
#include "ui/kit/plain_label.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>

namespace relaydesk {

NoticeStrip::NoticeStrip(const Theme &theme, Tone tone, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_tone(tone)
    , m_sentence(new PlainLabel(theme, TextStep::BodyLabel, ColorRole::Text1, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(36, 3, 6, 3);
    row->setSpacing(4);
    m_sentence->setWordWrap(true);
    row->addWidget(m_sentence, 1);
    setMinimumHeight(theme.scaled(34));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    hide();
}

void NoticeStrip::say(const QString &sentence, const QStringList &actions)
{
    const bool isNews = sentence != m_sentence->text() && !sentence.isEmpty();
    m_sentence->setText(sentence);
    setAccessibleName(sentence);
    while (m_actions.size() < static_cast<size_t>(actions.size())) {
        auto *button = new KeyedButton(m_theme, KeyedButton::Kind::Text, {}, this);
        button->setControlHeight(28);
        layout()->addWidget(button);
        const int index = static_cast<int>(m_actions.size());
        connect(button, &KeyedButton::activated, this, [this, index] { Q_EMIT activated(index); });
        m_actions.push_back(button);
    }
    for (size_t i = 0; i < m_actions.size(); ++i) {
        const bool isUsed = i < static_cast<size_t>(actions.size());
        m_actions[i]->setVisible(isUsed);
        if (isUsed)
            m_actions[i]->setLabel(actions[static_cast<qsizetype>(i)]);
    }
    setVisible(!sentence.isEmpty());
    if (isNews) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

QString NoticeStrip::sentence() const
{
    return m_sentence->text();
}

void NoticeStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool costly = m_tone == Tone::Costly;
    paintBox(painter, rect(), 6, m_theme.color(costly ? ColorRole::SoonTint : ColorRole::PausedTint), {});
    const QRect mark = QStyle::visualRect(layoutDirection(), rect(), QRect(12, 0, 16, height()));
    paintIcon(painter, mark, m_theme, costly ? Icon::Warning : Icon::Info, 16,
              costly ? ColorRole::SoonText : ColorRole::PausedText);
}

} // namespace relaydesk
