// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/trouble_page.h"

#include "ui/kit/empty_state.h"
#include "ui/kit/plain_label.h"
#include "ui/present/error_text.h"

#include <QPainter>
#include <QVBoxLayout>

namespace relaydesk {

TroublePage::TroublePage(const Theme &theme, const Error &error, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    const ErrorText text = errorText(error);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 20);
    auto *state = new EmptyState(theme, this);
    state->setMark(EmptyState::Mark::Icon, Icon::Warning);
    const bool corrupt = error.kind == ErrorKind::StorageCorrupt;
    const bool tooNew = error.kind == ErrorKind::StorageTooNew;
    state->say(text.sentence,
               corrupt ? tr("The damaged database is kept beside the new one. Leads are read again from the CRM, and "
                            "changes that were not sent yet are taken over where they can still be read.")
                       : text.meaning);
    state->setActions(corrupt      ? tr("Read again from the CRM")
                          : tooNew ? tr("Quit Relaydesk")
                                   : tr("Try again"),
                      tooNew ? QString() : tr("Quit Relaydesk"));
    connect(state, &EmptyState::firstActivated, this, [this, corrupt, tooNew] {
        if (corrupt)
            Q_EMIT rebuildRequested();
        else if (tooNew)
            Q_EMIT quitRequested();
        else
            Q_EMIT retryRequested();
    });
    connect(state, &EmptyState::secondActivated, this, &TroublePage::quitRequested);
    column->addWidget(state, 1);
    auto *code = new PlainLabel(theme, TextStep::Small, ColorRole::Text3, text.code, this);
    code->setTextInteractionFlags(Qt::TextSelectableByMouse);
    code->setAccessibleName(tr("Details for support"));
    column->addWidget(code, 0, Qt::AlignHCenter);
}

void TroublePage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(ColorRole::Surface));
}

} // namespace relaydesk
