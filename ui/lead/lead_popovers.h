// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/command.h"
#include "core/domain/people.h"
#include "ui/kit/theme.h"

#include <QHash>
#include <QObject>

namespace relaydesk {

class OptionPopover;

/// One time to snooze to, as it is offered.
struct SnoozeChoice
{
    QString label;         ///< "Tomorrow"
    QString detail;        ///< "Wed 09:00"
    QString remark;        ///< what it means for the clock
    OptionalInstant until; ///< nothing: until they reply

    bool operator==(const SnoozeChoice &) const = default;
};

/// Reject, log and snooze: a numbered choice beside its button. What is offered is fixed while a
/// popover is open, so that an update can neither close it nor change what a number means. Notes
/// that were typed and not sent wait for the same lead.
class LeadPopovers final : public QObject
{
    Q_OBJECT
public:
    LeadPopovers(const Theme &theme, QWidget *panel);

    void setLead(LeadId lead);
    void openReject(const QWidget *anchor, const std::vector<Reason> &reasons);
    void openLog(const QWidget *anchor);
    void openSnooze(const QWidget *anchor, const std::vector<SnoozeChoice> &choices);
    [[nodiscard]] bool isOpen() const;
    void closeAll();

Q_SIGNALS:
    void rejectChosen(const relaydesk::ReasonId &reason, const QString &note);
    void attemptChosen(relaydesk::AttemptChannel channel, relaydesk::AttemptOutcome outcome, const QString &note);
    void snoozeChosen(relaydesk::OptionalInstant until);
    /// A popover came up or went away: the order of the queue is held meanwhile.
    void openChanged(bool open);

private:
    void watch(OptionPopover *popover);
    void restoreNote(OptionPopover *popover);

    OptionPopover *m_reject;
    OptionPopover *m_log;
    OptionPopover *m_snooze;
    std::vector<ReasonId> m_reasons;
    std::vector<OptionalInstant> m_times;
    LeadId m_lead;
    QHash<std::pair<const QObject *, LeadId>, QString> m_notes;
};

} // namespace relaydesk
