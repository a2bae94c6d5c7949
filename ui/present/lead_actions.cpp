// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/present/lead_actions.h"

#include "ui/present/clock_text.h"
#include "ui/present/display_text.h"
#include "ui/present/lead_words.h"
#include "ui/present/snooze.h"

#include <QUuid>

namespace relaydesk {

namespace {

using namespace std::chrono_literals;
constexpr Duration undoWindow = 8s;
constexpr size_t mostUndo = 20;

OperationId newOperation()
{
    return OperationId(QUuid::createUuid().toString(QUuid::WithoutBraces));
}

QString nameOf(const Lead &lead)
{
    return leadTitle(rowOf(lead, false));
}

} // namespace

class LeadActions::Private
{
public:
    struct Step
    {
        Command command;
        Lead before;
        QString name;
    };

    Private(CommandSink commandSink, Clock &theClock)
        : sink(std::move(commandSink))
        , clock(theClock)
    {
    }

    [[nodiscard]] Command commandFor(const Lead &lead, CommandKind kind) const
    {
        Command command;
        command.id = newOperation();
        command.kind = kind;
        command.lead = lead.id;
        command.remoteLead = lead.remoteId;
        command.actor = me;
        command.basedOn = lead.version;
        command.previousOwner = lead.owner;
        command.occurredAt = clock.now();
        return command;
    }

    CommandSink sink;
    Clock &clock;
    RepId me;
    std::vector<Step> steps;
};

LeadActions::LeadActions(CommandSink sink, Clock &clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(std::move(sink), clock))
{
}

LeadActions::~LeadActions() = default;

void LeadActions::setMe(const RepId &me)
{
    d->me = me;
}

void LeadActions::accept(const Lead &lead)
{
    Command command = d->commandFor(lead, CommandKind::Accept);
    // Taking an unassigned lead is a race and goes at once; accepting what is already mine can wait.
    if (lead.owner == d->me)
        command.notBefore = d->clock.now() + undoWindow;
    perform(std::move(command), lead, tr("Accepted %1").arg(nameOf(lead)));
}

void LeadActions::reject(const Lead &lead, const ReasonId &reason, const QString &note)
{
    Command command = d->commandFor(lead, CommandKind::Reject);
    command.reason = reason;
    command.note = note;
    command.notBefore = d->clock.now() + undoWindow;
    perform(std::move(command), lead, tr("Rejected %1").arg(nameOf(lead)));
}

void LeadActions::logAttempt(const Lead &lead, AttemptChannel channel, AttemptOutcome outcome, const QString &note)
{
    Command command = d->commandFor(lead, CommandKind::LogAttempt);
    command.channel = channel;
    command.outcome = outcome;
    command.note = note;
    perform(std::move(command), lead, tr("Logged for %1: %2").arg(nameOf(lead), outcomeLabel(outcome)));
}

void LeadActions::snooze(const Lead &lead, OptionalInstant until)
{
    const Instant now = d->clock.now();
    const OptionalInstant wake = wakeTime(until, lead.sla, now);
    Command command = d->commandFor(lead, CommandKind::Snooze);
    command.until = wake;
    const QString name = nameOf(lead);
    QString sentence = tr("Snoozed %1 until they reply").arg(name);
    if (wake && wake != until)
        sentence = tr("Snoozed %1 to %2, before the clock runs out").arg(name, momentText(*wake, now, QLocale()));
    else if (wake)
        sentence = tr("Snoozed %1 to %2").arg(name, momentText(*wake, now, QLocale()));
    perform(std::move(command), lead, sentence);
}

void LeadActions::addNote(const Lead &lead, const QString &text)
{
    Command command = d->commandFor(lead, CommandKind::AddNote);
    command.note = text;
    perform(std::move(command), lead, tr("Note added to %1").arg(nameOf(lead)));
}

void LeadActions::convert(const Lead &lead)
{
    perform(d->commandFor(lead, CommandKind::Convert), lead, tr("%1 is an opportunity now").arg(nameOf(lead)));
}

void LeadActions::perform(Command command, const Lead &lead, const QString &sentence)
{
    // Before the directory is known there is no one to act: an owner of nobody would be a release.
    if (!command.actor.isValid())
        return Q_EMIT refused(makeError(ErrorKind::Auth, QStringLiteral("nobody is signed in yet")));
    if (const Result<void> valid = validate(command); !valid) {
        Q_EMIT refused(valid.error());
        return;
    }
    const bool hasReverse = reverseOf(command, lead, OperationId(QStringLiteral("asked")), d->clock.now()).has_value();
    // What has no reverse can be taken back only while it waits.
    const bool waits = command.kind == CommandKind::AddNote || command.kind == CommandKind::Convert;
    const bool undoable = hasReverse || waits;
    if (waits)
        command.notBefore = d->clock.now() + undoWindow;
    if (undoable) {
        d->steps.push_back({command, lead, nameOf(lead)});
        if (d->steps.size() > mostUndo)
            d->steps.erase(d->steps.begin());
    }
    d->sink.enqueue(std::move(command));
    Q_EMIT done({sentence, undoable, lead.id});
}

bool LeadActions::canUndo() const
{
    return !d->steps.empty();
}

void LeadActions::undo()
{
    if (d->steps.empty())
        return;
    const Private::Step step = std::move(d->steps.back());
    d->steps.pop_back();
    const auto finish = [this, step](bool withdrawn) {
        if (!withdrawn) {
            std::optional<Command> reverse = reverseOf(step.command, step.before, newOperation(), d->clock.now());
            if (!reverse)
                return Q_EMIT undone(step.command.kind == CommandKind::Convert
                                         ? tr("Already sent: %1 stays an opportunity").arg(step.name)
                                         : tr("Already sent: the note on %1 stays").arg(step.name),
                                     step.command.lead);
            d->sink.enqueue(*std::move(reverse));
        }
        Q_EMIT undone(tr("Taken back: %1").arg(step.name), step.command.lead);
    };
    // The answer comes from the store strand; this object may be gone by then.
    const QPointer<LeadActions> self(this);
    d->sink.withdraw(step.command.id, [self, finish](bool withdrawn) {
        if (self)
            finish(withdrawn);
    });
}

} // namespace relaydesk
