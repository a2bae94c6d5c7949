// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "ui/lead/action_grid.h"
#include "ui/lead/conflict_card.h"
#include "ui/lead/panel_content.h"

#include <QWidget>

#include <memory>

namespace relaydesk {

/// Everything about the selected lead, and what can be done with it. A view over one value: showing
/// it again changes what differs, in place, and never moves focus or scroll, closes a popover or
/// touches text that is being edited. What leaves it are signals; it opens and sends nothing itself.
class LeadPanelView final : public QWidget
{
    Q_OBJECT
public:
    LeadPanelView(const Theme &theme, Clock &clock, QWidget *parent = nullptr);
    ~LeadPanelView() override;

    /// Another lead starts at the top with its own draft; the same lead is updated in place. A
    /// content without a lead shows the calm empty state.
    void setContent(const PanelContent &content);
    [[nodiscard]] LeadId lead() const;
    /// The conflict of the lead that is shown; nothing takes the card away.
    void showConflict(const std::optional<ConflictWords> &conflict);
    /// Changes of this lead that the CRM refused for good. While no lead is shown: of one that is gone.
    void showParked(const std::vector<OutboxEntry> &entries);
    /// "Snoozed Pavel Zelwan to 14:00", with Undo where it can be taken back.
    void toast(const QString &sentence, bool undoable);

    /// As if its key had been pressed; the shell's table of keys calls this.
    void act(ActionGrid::Action action);
    void focusNote();
    void focusPanel();
    [[nodiscard]] bool hasOpenPopover() const;
    /// Off: single letters do nothing here, as the person chose in Settings.
    void setLettersOn(bool on);

Q_SIGNALS:
    void acceptRequested();
    /// The clause of the criteria that made this lead what it is.
    void ruleRequested();
    /// To an opportunity; only of a lead that has been contacted.
    void convertRequested();
    void rejectRequested(const relaydesk::ReasonId &reason, const QString &note);
    void attemptRequested(relaydesk::AttemptChannel channel, relaydesk::AttemptOutcome outcome, const QString &note);
    /// Nothing: until they reply.
    void snoozeRequested(relaydesk::OptionalInstant until);
    void noteRequested(const QString &text);
    void undoRequested();
    void callRequested(const QUrl &tel);
    void emailRequested(const QUrl &mailto);
    void keepTheirsRequested();
    void useMineRequested();
    void retryRequested(const relaydesk::OperationId &operation);
    void discardRequested(const relaydesk::OperationId &operation);
    /// Holds the order of the queue while a popover is open.
    void popoverOpenChanged(bool open);
    /// Esc: back to the list.
    void left();
    /// Every ten seconds while somebody can see it: "4 min ago" and "09:47 local" of the content may be old,
    /// so it should be made and set again.
    void wordsAged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace relaydesk
