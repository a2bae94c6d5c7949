// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lead/lead_popovers.h"

#include "ui/kit/option_popover.h"
#include "ui/present/display_text.h"
#include "ui/present/lead_words.h"

#include <QLineEdit>

#include <array>

namespace relaydesk {
namespace {

constexpr std::array outcomes{AttemptOutcome::Reached, AttemptOutcome::Voicemail, AttemptOutcome::NoAnswer,
                              AttemptOutcome::EmailSent, AttemptOutcome::WrongNumber};

} // namespace

LeadPopovers::LeadPopovers(const Theme &theme, QWidget *panel)
    : QObject(panel)
    , m_reject(new OptionPopover(theme, Icon::Close, tr("Reject, because"), panel))
    , m_log(new OptionPopover(theme, Icon::Pen, tr("Log attempt"), panel))
    , m_snooze(new OptionPopover(theme, Icon::Clock, tr("Snooze to"), panel))
{
    m_reject->setNoteField(tr("Note for marketing"));
    m_log->setNoteField(tr("Note for the team"));
    connect(m_reject, &OptionPopover::chosen, this, [this](int index, const QString &note) {
        m_notes.remove({m_reject, m_lead});
        if (index >= 0 && index < int(m_reasons.size()))
            Q_EMIT rejectChosen(m_reasons.at(size_t(index)), note.trimmed());
    });
    connect(m_log, &OptionPopover::chosen, this, [this](int index, const QString &note) {
        m_notes.remove({m_log, m_lead});
        const AttemptOutcome outcome = outcomes.at(size_t(index));
        const bool mailed = outcome == AttemptOutcome::EmailSent;
        Q_EMIT attemptChosen(mailed ? AttemptChannel::Email : AttemptChannel::Call, outcome, note.trimmed());
    });
    connect(m_snooze, &OptionPopover::chosen, this, [this](int index) {
        if (index >= 0 && index < int(m_times.size()))
            Q_EMIT snoozeChosen(m_times.at(size_t(index)));
    });
    for (OptionPopover *popover : {m_reject, m_log, m_snooze})
        watch(popover);
}

void LeadPopovers::watch(OptionPopover *popover)
{
    connect(popover, &OptionPopover::closed, this, [this, popover] {
        // Closed comes before chosen: a note that is sent is forgotten there.
        if (!popover->note().isEmpty())
            m_notes.insert({popover, m_lead}, popover->note());
        else
            m_notes.remove({popover, m_lead});
        Q_EMIT openChanged(false);
    });
}

void LeadPopovers::setLead(LeadId lead)
{
    if (lead == m_lead)
        return;
    closeAll(); // it belongs to the lead it was opened for
    m_lead = lead;
}

void LeadPopovers::restoreNote(OptionPopover *popover)
{
    if (auto *edit = popover->findChild<QLineEdit *>())
        edit->setText(m_notes.value({popover, m_lead}));
}

void LeadPopovers::openReject(const QWidget *anchor, const std::vector<Reason> &reasons)
{
    std::vector<OptionPopover::Option> options;
    m_reasons.clear();
    for (const Reason &reason : reasons) {
        options.push_back({displayText(reason.label, 60), {}, {}});
        m_reasons.push_back(reason.id);
    }
    if (options.empty())
        return;
    m_reject->setOptions(std::move(options));
    m_reject->openAt(anchor);
    restoreNote(m_reject);
    Q_EMIT openChanged(true);
}

void LeadPopovers::openLog(const QWidget *anchor)
{
    std::vector<OptionPopover::Option> options;
    for (const AttemptOutcome outcome : outcomes) {
        const bool stops = outcome != AttemptOutcome::WrongNumber;
        options.push_back({outcomeLabel(outcome), stops ? tr("stops clock") : tr("clock runs on"), {}});
    }
    m_log->setOptions(std::move(options));
    m_log->openAt(anchor);
    restoreNote(m_log);
    Q_EMIT openChanged(true);
}

void LeadPopovers::openSnooze(const QWidget *anchor, const std::vector<SnoozeChoice> &choices)
{
    std::vector<OptionPopover::Option> options;
    m_times.clear();
    for (const SnoozeChoice &choice : choices) {
        options.push_back({choice.label, choice.detail, choice.remark});
        m_times.push_back(choice.until);
    }
    if (options.empty())
        return;
    m_snooze->setOptions(std::move(options));
    m_snooze->openAt(anchor);
    Q_EMIT openChanged(true);
}

bool LeadPopovers::isOpen() const
{
    return m_reject->isVisible() || m_log->isVisible() || m_snooze->isVisible();
}

void LeadPopovers::closeAll()
{
    for (OptionPopover *popover : {m_reject, m_log, m_snooze}) {
        if (popover->isVisible())
            popover->close();
    }
}

} // namespace relaydesk
