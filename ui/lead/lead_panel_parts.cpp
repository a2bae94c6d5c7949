// SPDX-License-Identifier: GPL-3.0-or-later
// How the panel is put together; what it does stands in lead_panel_view.cpp.
#include "ui/lead/lead_panel_view_p.h"

#include "ui/kit/empty_state.h"
#include "ui/kit/focus_ring.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/toast.h"
#include "ui/lead/ask_strip.h"
#include "ui/lead/note_field.h"
#include "ui/lead/parked_card.h"
#include "ui/lead/rule_line.h"
#include "ui/lead/story_view.h"
#include "ui/lead/why_card.h"

#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace relaydesk {
namespace {

constexpr int padding = 20;
constexpr int gap = 16;
constexpr int companyWidth = 144;
constexpr int besideNeeds = 440; ///< story and company side by side
constexpr int leastWidth = 420;

QLayout *inset(QWidget *part)
{
    auto *row = new QVBoxLayout;
    row->setContentsMargins(FocusRing::reach, 0, FocusRing::reach, 0);
    row->addWidget(part);
    return row;
}

} // namespace

void LeadPanelView::Private::build()
{
    q->setMinimumWidth(leastWidth);
    q->setAccessibleName(LeadPanelView::tr("Lead"));
    auto *page = new QWidget(q);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildBody(), 1);
    column->addWidget(buildNoteBar());
    pages = new QStackedWidget(q);
    pages->addWidget(page);
    pages->addWidget(buildEmpty());
    auto *outer = new QVBoxLayout(q);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(pages);
    toast = new Toast(theme, clock, q);
    popovers = new LeadPopovers(theme, q);
}

QWidget *LeadPanelView::Private::buildEmpty()
{
    auto *page = new QWidget(q);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(padding, padding, padding, gap);
    orphaned = new ParkedCard(theme, page);
    auto *empty = new EmptyState(theme, page);
    empty->setMark(EmptyState::Mark::Icon, Icon::Queue);
    empty->say(LeadPanelView::tr("No lead selected"),
               LeadPanelView::tr(
                   "Choose one in the list, with J and K or the arrow keys, to see who it is, why now and by when."));
    empty->setActions({}, {});
    column->addWidget(orphaned);
    column->addWidget(empty, 1);
    return page;
}

QWidget *LeadPanelView::Private::buildBody()
{
    scroll = new QScrollArea(q);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *body = new QWidget(scroll);
    auto *column = new QVBoxLayout(body);
    const int side = padding - FocusRing::reach;
    column->setContentsMargins(side, padding, side, gap);
    column->setSpacing(12);
    head = new LeadHead(theme, body);
    actions = new ActionGrid(theme, body);
    parked = new ParkedCard(theme, body);
    conflict = new ConflictCard(theme, body);
    conflict->hide();
    why = new WhyCard(theme, body);
    ask = new AskStrip(theme, body);
    column->addLayout(inset(head));
    column->addWidget(actions);
    for (QWidget *part : {static_cast<QWidget *>(parked), static_cast<QWidget *>(conflict), static_cast<QWidget *>(why),
                          static_cast<QWidget *>(ask), static_cast<QWidget *>(new RuleLine(theme, body)), buildStory(),
                          static_cast<QWidget *>(new RuleLine(theme, body)), buildHandoff()}) {
        column->addLayout(inset(part));
    }
    column->addStretch(1);
    scroll->setWidget(body);
    scroll->viewport()->setAutoFillBackground(false);
    body->setAutoFillBackground(false);
    return scroll;
}

QWidget *LeadPanelView::Private::buildStory()
{
    auto *holder = new QWidget(q);
    columns = new QBoxLayout(QBoxLayout::LeftToRight, holder);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(24);
    story = new StoryView(theme, holder);
    company = new CompanyColumn(theme, holder);
    columns->addWidget(story, 1);
    columns->addWidget(company, 0);
    return holder;
}

QWidget *LeadPanelView::Private::buildHandoff()
{
    auto *holder = new QWidget(q);
    handoffSpan = new PlainLabel(theme, TextStep::Small, ColorRole::Text3, holder);
    handoff = new HandoffSteps(theme, holder);
    auto *row = new QHBoxLayout;
    row->addWidget(new PlainLabel(theme, TextStep::BodyStrong, ColorRole::Text1, LeadPanelView::tr("Handoff"), holder));
    row->addStretch(1);
    row->addWidget(handoffSpan);
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(row);
    column->addWidget(handoff);
    return holder;
}

QWidget *LeadPanelView::Private::buildNoteBar()
{
    noteBar = new QWidget(q);
    auto *column = new QVBoxLayout(noteBar);
    column->setContentsMargins(0, 0, 0, 12);
    column->setSpacing(12);
    column->addWidget(new RuleLine(theme, noteBar));
    note = new NoteField(theme, noteBar);
    auto *row = new QVBoxLayout;
    row->setContentsMargins(padding, 0, padding, 0);
    row->addWidget(note);
    column->addLayout(row);
    return noteBar;
}

void LeadPanelView::Private::arrange()
{
    const bool beside = q->width() - 2 * padding >= theme.scaled(besideNeeds);
    columns->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    company->setFixedWidth(beside ? theme.scaled(companyWidth) : qMax(0, q->width() - 2 * padding - 10));
    placeToast();
}

void LeadPanelView::Private::placeToast()
{
    const int height = toast->sizeHint().height();
    const int bottom = noteBar->isVisible() ? q->height() - noteBar->height() : q->height();
    toast->setGeometry(padding, bottom - height - 12, q->width() - 2 * padding, height);
}

} // namespace relaydesk
