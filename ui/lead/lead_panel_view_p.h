// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lead/lead_panel_view.h"

class QBoxLayout;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace relaydesk {

class AskStrip;
class NoteField;
class ParkedCard;
class PlainLabel;
class StoryView;
class Toast;
class WhyCard;

/// The parts of the panel and what runs between them.
class LeadPanelView::Private
{
public:
    Private(LeadPanelView *view, const Theme &theme, Clock &clock);
    ~Private();

    void build();
    void connectParts();
    void apply(const PanelContent &content);
    void applyActions();
    void arrange();
    void placeToast();
    void startTicking();
    void stopTicking();
    void tick();
    void call();
    void email();
    void convert();
    void copy(const QString &text);
    void showEvent(const RemoteId &event);

    LeadPanelView *q;
    const Theme &theme;
    Clock &clock;
    PanelContent content;
    std::optional<AlarmId> alarm;
    bool lettersOn = true;

    QStackedWidget *pages = nullptr;
    QScrollArea *scroll = nullptr;
    LeadHead *head = nullptr;
    ActionGrid *actions = nullptr;
    ParkedCard *parked = nullptr;
    ParkedCard *orphaned = nullptr; ///< of a lead that is gone
    ConflictCard *conflict = nullptr;
    WhyCard *why = nullptr;
    AskStrip *ask = nullptr;
    QBoxLayout *columns = nullptr;
    StoryView *story = nullptr;
    CompanyColumn *company = nullptr;
    PlainLabel *handoffSpan = nullptr;
    HandoffSteps *handoff = nullptr;
    QWidget *noteBar = nullptr;
    NoteField *note = nullptr;
    Toast *toast = nullptr;
    LeadPopovers *popovers = nullptr;

private:
    QWidget *buildEmpty();
    QWidget *buildBody();
    QWidget *buildStory();
    QWidget *buildHandoff();
    QWidget *buildNoteBar();
    void schedule();
};

} // namespace relaydesk
