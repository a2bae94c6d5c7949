// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lead/parked_card.h"

#include "ui/kit/focus_ring.h"
#include "ui/kit/icon.h"
#include "ui/kit/keyed_button.h"
#include "ui/kit/kit_style.h"
#include "ui/kit/plain_label.h"
#include "ui/present/display_text.h"
#include "ui/present/error_text.h"

#include <QPainter>
#include <QVBoxLayout>

namespace relaydesk {

ParkedCard::ParkedCard(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_title(new PlainLabel(theme, TextStep::BodyStrong, ColorRole::Text1, this))
    , m_detail(new PlainLabel(theme, TextStep::Body, ColorRole::Text2, this))
    , m_retry(new KeyedButton(theme, KeyedButton::Kind::Secondary, tr("Try again"), this))
    , m_discard(new KeyedButton(theme, KeyedButton::Kind::Text, tr("Discard"), this))
{
    m_title->setWordWrap(true);
    m_detail->setWordWrap(true);
    for (KeyedButton *button : {m_retry, m_discard})
        button->setControlHeight(28);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(0, 4, 0, FocusRing::reach);
    buttons->addWidget(m_retry);
    buttons->addWidget(m_discard);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(40, 12, 16, 8);
    column->setSpacing(4);
    column->addWidget(m_title);
    column->addWidget(m_detail);
    column->addLayout(buttons);
    hide();
    connect(m_retry, &KeyedButton::activated, this, [this] { Q_EMIT retryRequested(m_first); });
    connect(m_discard, &KeyedButton::activated, this, [this] { Q_EMIT discardRequested(m_first); });
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ParkedCard::setEntries(const std::vector<OutboxEntry> &entries, Lead lead)
{
    setVisible(!entries.empty());
    if (entries.empty())
        return;
    const OutboxEntry &entry = entries.front();
    m_first = entry.command.id;
    const int count = int(entries.size());
    const QString title
        = count == 1 ? tr("The CRM refused 1 change") : tr("The CRM refused %Ln changes", nullptr, count);
    const QString why = lead == Lead::There ? errorText(entry.lastError).sentence
                                            : tr("The lead is no longer in the CRM, so this cannot be sent any more.");
    const QString note = displayText(entry.command.note, 200);
    m_retry->setVisible(lead == Lead::There);
    m_title->setText(title);
    m_detail->setText(note.isEmpty() ? tr("%1 Your entry is kept here.").arg(why)
                                     : tr("%1 Your entry is kept here: “%2”").arg(why, note));
    setAccessibleName(title);
    setAccessibleDescription(m_detail->text());
}

void ParkedCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(painter, rect(), 8, m_theme.color(ColorRole::BreachTint), {});
    const QRect mark(14, 12, 16, m_theme.lineHeight(TextStep::Body));
    paintIcon(painter, QStyle::visualRect(layoutDirection(), rect(), mark), m_theme, Icon::AlertCircle, 16,
              ColorRole::BreachText);
}

} // namespace relaydesk
