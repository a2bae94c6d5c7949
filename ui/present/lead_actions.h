// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/change_set.h"
#include "core/domain/people.h"

#include <QObject>

#include <functional>
#include <memory>

namespace relaydesk {

/// Where commands go; implemented by the composition root over store and sync.
struct CommandSink
{
    std::function<void(Command)> enqueue;
    /// Takes a waiting command back; the answer says whether it was still there.
    std::function<void(OperationId, std::function<void(bool)>)> withdraw;
};

/// What a person does to leads, as commands with operation ids, and the way back. GUI thread.
/// Reject, note, convert, and accept of a lead that is already mine, wait 8 s in the outbox so that undo leaves no
/// trace; taking an unassigned lead is a race and goes at once.
class LeadActions final : public QObject
{
    Q_OBJECT
public:
    LeadActions(CommandSink sink, Clock &clock, QObject *parent = nullptr);
    ~LeadActions() override;

    void setMe(const RepId &me);

    void accept(const Lead &lead);
    void reject(const Lead &lead, const ReasonId &reason, const QString &note);
    void logAttempt(const Lead &lead, AttemptChannel channel, AttemptOutcome outcome, const QString &note);
    void snooze(const Lead &lead, OptionalInstant until);
    void addNote(const Lead &lead, const QString &text);
    void convert(const Lead &lead);

    [[nodiscard]] bool canUndo() const;
    /// Takes the last action back: withdraws it while it waits, or sends the reverse.
    void undo();

    struct Done
    {
        QString sentence; ///< "Snoozed Pavel Zelwan to 14:00", plain text
        bool undoable = false;
        LeadId lead;
    };

Q_SIGNALS:
    void done(const relaydesk::LeadActions::Done &done); ///< for the toast
    void undone(const QString &sentence, relaydesk::LeadId lead);
    void refused(const relaydesk::Error &error); ///< validate() said no

private:
    void perform(Command command, const Lead &lead, const QString &sentence);

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace relaydesk
